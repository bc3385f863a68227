using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using AvatarMotion.Face;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Tests;

/// <summary>Two singers on one stage: each mouth sings its own lines.</summary>
public sealed class DuetTests
{
    private static readonly Song Duet = new() { Duration = 12, Lyrics = new Lyrics { Lines = new[] { Line(1), Line(5) } } };

    [Test]
    public void EachMouthSingsItsOwnLines()
    {
        IFaceTake first = Face("ann", true), second = Face("bob", true);
        Assert.That(Opening(first, 1, 3), Is.GreaterThan(0.5f));
        Assert.That(Opening(first, 5, 7), Is.Zero);
        Assert.That(Opening(second, 1, 3), Is.Zero);
        Assert.That(Opening(second, 5, 7), Is.GreaterThan(0.5f));
    }

    [Test]
    public void WhoHasNoLineKeepsTheMouthShutEvenWhereTheVoiceSounds()
    {
        Song loud = Duet with { MouthOpen = new Curve(0.1, Enumerable.Repeat(0.9f, 120).ToArray()) };
        Assert.That(Opening(Face("cleo", true, loud), 0, 12), Is.Zero);
    }

    [Test]
    public void WhoDoesNotSingKeepsTheMouthShut() => Assert.That(Opening(Face("ann", false), 0, 12), Is.Zero);

    [Test]
    public void ALineThatAPersonTookOutOfThePlanIsStillSungByTheLead()
    {
        Show show = new() { Cast = new[] { new CastMember() } };
        IFaceTake face = BodyMakers.Face(new FaceRequest(show, Duet, show.Cast[0], StickFigure.Rig, new StickFigure()));
        Assert.That(Opening(face, 5, 7), Is.GreaterThan(0.5f));
    }

    [Test]
    public void TwoFacesDoNotBlinkAsOne()
    {
        List<bool> first = Blinks(Face("ann", true)), second = Blinks(Face("bob", true));
        Assert.That(first, Does.Contain(true));
        Assert.That(second, Is.Not.EqualTo(first));
    }

    private static IFaceTake Face(string id, bool sings, Song? song = null)
    {
        CastMember[] cast = { new() { Id = "ann", Sings = sings }, new() { Id = "bob" }, new() { Id = "cleo" } };
        ShowLine[] lines = { new() { Id = "l01", At = MusicalTime.AtSeconds(1.02), Who = "ann" }, new() { Id = "l02", At = MusicalTime.AtSeconds(4.98), Who = "bob" } };
        Show show = new() { Cast = cast, Lines = lines };
        return BodyMakers.Face(new FaceRequest(show, song ?? Duet, cast.Single(member => member.Id == id), StickFigure.Rig, new StickFigure()));
    }

    private static LyricLine Line(double start)
    {
        Syllable syllable = new() { Start = start, End = start + 2, Phones = new[] { new Phone(start, start + 2, "a") } };
        LyricWord word = new() { Start = start, End = start + 2, Text = "ah", Syllables = new[] { syllable } };
        return new LyricLine { Start = start, End = start + 2, Text = "ah", Words = new[] { word } };
    }

    private static float Opening(IFaceTake take, double start, double end)
    {
        FaceFrame frame = new();
        float most = 0f;
        for (double time = start; time <= end; time += 0.05)
        {
            take.Sample(time, frame);
            most = frame.MouthOpening > most ? frame.MouthOpening : most;
        }

        return most;
    }

    private static List<bool> Blinks(IFaceTake take)
    {
        FaceFrame frame = new();
        List<bool> closed = new();
        for (double time = 0; time < 12; time += 0.05)
        {
            take.Sample(time, frame);
            closed.Add(frame[FaceShape.BlinkLeft] > 0.5f);
        }

        return closed;
    }
}
