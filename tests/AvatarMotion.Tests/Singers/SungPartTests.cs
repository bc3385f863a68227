using System;
using System.Linq;
using AvatarMotion.Audio;
using AvatarMotion.Face;
using NUnit.Framework;

namespace AvatarMotion.Tests;

/// <summary>Faces of several singers: own lines, lines behind the lead, and what an edit of one line moves.</summary>
public sealed class SungPartTests
{
    private static readonly CastMember[] Cast = { new() { Id = "ann" }, new() { Id = "bob" } };
    private static readonly Song Song = new() { Duration = 20, Lyrics = new Lyrics { Lines = new[] { Line(1), Line(6), Line(11), Line(16) } } };

    private static readonly Show Show = new()
    {
        Cast = Cast,
        Lines = new[] { Sings("l1", 1.02, "ann"), Sings("l2", 5.98, "bob"), Sings("l3", 11, "all"), Sings("l4", 16, "ann") with { Backing = "bob" } },
    };

    [Test]
    public void EverybodySingsALineOfAll()
    {
        Assert.That(Opening(Face("ann"), 11, 13), Is.GreaterThan(0.5f));
        Assert.That(Opening(Face("bob"), 11, 13), Is.GreaterThan(0.5f));
    }

    [Test]
    public void WhoSingsBehindOpensTheMouthLess()
    {
        float front = Opening(Face("ann"), 16.5, 17.5), behind = Opening(Face("bob"), 16.5, 17.5);
        Assert.That(behind, Is.InRange(0.3f * front, 0.75f * front));
    }

    [Test]
    public void NearLinesOfTwoSingersAreNotMixedUp()
    {
        Song quick = Song with { Lyrics = new Lyrics { Lines = new[] { Line(1, 0.3), Line(1.35, 0.3) } } };
        Show call = Show with { Lines = new[] { Sings("l1", 1.1, "ann"), Sings("l2", 1.3, "bob") } };
        Assert.That(SungPart.Of(call, quick, Cast[0]).Song.Lyrics.Lines.Single().Start, Is.EqualTo(1));
        Assert.That(SungPart.Of(call, quick, Cast[1]).Song.Lyrics.Lines.Single().Start, Is.EqualTo(1.35));
    }

    [Test]
    public void AnotherEmotionChangesThatLineOfThatFaceAndNothingElse()
    {
        ShowLine[] lines = Show.Lines.ToArray();
        lines[0] = lines[0] with { Emotion = "anger" };
        Show edited = Show with { Lines = lines };
        IFaceTake before = Face("ann"), after = Face("ann", edited);
        Assert.That(Differs(before, after, 0.6, 3.9), Is.True);
        Assert.That(Differs(before, after, 4.2, 20), Is.False);
        Assert.That(Opening(after, 1.2, 2.8), Is.EqualTo(Opening(before, 1.2, 2.8)).Within(0.05));
    }

    [Test]
    public void AListenerFeelsTheLineButKeepsTheMouthShut()
    {
        ShowLine[] lines = Show.Lines.ToArray();
        lines[0] = lines[0] with { Emotion = "sadness" };
        IFaceTake sad = Face("bob", Show with { Lines = lines });
        FaceFrame frame = new();
        sad.Sample(2, frame);
        Assert.That(frame[FaceShape.Sad], Is.GreaterThan(0.1f));
        Assert.That(Opening(sad, 0.5, 4), Is.Zero);
    }

    [Test]
    public void AListenerNodsAndBreathesOnlyWhileOthersSing()
    {
        Song barred = Song with { Bars = Enumerable.Range(0, 10).Select(i => new Bar(2 * i, 2 * i + 2, 4 * i, 4)).ToArray() };
        SingingTrack track = ListeningBaker.Add(null, barred, new[] { new FaceLine(4, 12, "joy") }, 3)!;
        float[] down = Enumerable.Range(0, 200).Select(i => track.At(0.1 * i).HeadUp).ToArray();
        Assert.That(down.Min(), Is.LessThan(-0.03f));
        Assert.That(down.Take(37).Concat(down.Skip(126)), Is.All.Zero);
        Assert.That(track.At(15).Breath, Is.Zero);
        Assert.That(ListeningBaker.Add(null, barred, Array.Empty<FaceLine>(), 3), Is.Null);
    }

    private static IFaceTake Face(string id, Show? show = null) =>
        BodyMakers.Face(new FaceRequest(show ?? Show, Song, Cast.Single(member => member.Id == id), StickFigure.Rig, new StickFigure()));

    private static ShowLine Sings(string id, double at, string who) => new() { Id = id, At = MusicalTime.AtSeconds(at), Who = who, Text = "ah", Emotion = "neutral" };

    private static LyricLine Line(double start, double length = 2)
    {
        Syllable syllable = new() { Start = start, End = start + length, Phones = new[] { new Phone(start, start + length, "a") } };
        LyricWord word = new() { Start = start, End = start + length, Text = "ah", Confidence = 1, Syllables = new[] { syllable } };
        return new LyricLine { Start = start, End = start + length, Text = "ah", Words = new[] { word } };
    }

    private static bool Differs(IFaceTake a, IFaceTake b, double start, double end)
    {
        FaceFrame first = new(), second = new();
        for (double time = start; time <= end; time += 1 / 60.0)
        {
            a.Sample(time, first);
            b.Sample(time, second);
            if (!first.Weights.AsSpan().SequenceEqual(second.Weights))
                return true;
        }

        return false;
    }

    private static float Opening(IFaceTake take, double start, double end)
    {
        FaceFrame frame = new();
        float most = 0f;
        for (double time = start; time <= end; time += 0.05)
        {
            take.Sample(time, frame);
            most = Math.Max(most, frame.MouthOpening);
        }

        return most;
    }
}
