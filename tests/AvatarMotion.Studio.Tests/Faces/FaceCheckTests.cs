using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AvatarMotion.Audio;
using AvatarMotion.Face;
using AvatarMotion.Media;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>A singing face as a film and as a strip of stills.</summary>
public sealed class FaceCheckTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("face").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, true);

    [Test]
    public void TheFilmShowsAFaceAboveItsCurvesAndSoundsLikeTheSong()
    {
        string film = Path.Combine(_folder, "face.mp4");
        FaceCheck.Write(SampleFilm.Planned, film, new FaceCheckOptions { From = 10, To = 11 }, isStanding: true);
        Assert.That(AudioFile.Read(film).Duration, Is.EqualTo(1).Within(0.06));
        Assert.That(Directory.GetFiles(_folder), Has.Length.EqualTo(1));
    }

    [Test]
    public void TheStripHoldsTwelveStillsInTwoRows()
    {
        string strip = Path.Combine(_folder, "face.png");
        FaceCheck.Write(SampleFilm.Planned, strip, new FaceCheckOptions { From = 8, To = 12 }, isStanding: true);
        Picture picture = PngFile.Read(strip);
        Assert.That((picture.Width, picture.Height), Is.EqualTo((1800, 688)));
        Assert.That(Differs(picture, 0, 1), Is.True, "two phones, two mouths");
    }

    [TestCase("face.gif", "film (.mp4) or as a strip of stills (.png)")]
    public void WhatCannotBeWrittenIsSaidBeforeTheWork(string file, string sentence) => Assert.That(
        () => FaceCheck.Write(SampleFilm.Planned, Path.Combine(_folder, file), new FaceCheckOptions(), true),
        Throws.Exception.With.Message.Contains(sentence));

    [Test]
    public void AnUnknownPerformerAndAnEmptyStretchAreSaidInASentence()
    {
        string film = Path.Combine(_folder, "face.mp4");
        Assert.That(() => FaceCheck.Write(SampleFilm.Planned, film, new FaceCheckOptions { Performer = "nobody" }, true), Throws.TypeOf<StudioException>().With.Message.Contains("its cast is lead"));
        Assert.That(() => FaceCheck.Write(SampleFilm.Planned, film, new FaceCheckOptions { From = 9999 }, true), Throws.TypeOf<StudioException>().With.Message.Contains("lies behind"));
    }

    [Test]
    public void StillsAreTakenInTheMiddleOfVowelsAndEarlyInConsonants()
    {
        Phone[] phones = [new(1, 1.2, "m"), new(1.2, 2.2, "a")];
        LyricWord word = new() { Start = 1, End = 2.2, Text = "ma", Syllables = [new Syllable { Start = 1, End = 2.2, Phones = phones }] };
        Song song = new() { Duration = 5, Lyrics = new Lyrics { Lines = [new LyricLine { Start = 1, End = 2.2, Words = [word] }] } };
        IReadOnlyList<FaceStrip.Moment> moments = FaceStrip.Moments(song, 0, 5, 12);
        Assert.That(moments.Select(static moment => moment.Time), Is.EqualTo(new[] { 1.06, 1.7 }).Within(1e-9));
        Assert.That(moments.Select(static moment => moment.Phone), Is.EqualTo(new[] { "m", "a" }));
    }

    [Test]
    public void WithoutPhonesStillsSpreadEvenly() =>
        Assert.That(FaceStrip.Moments(new Song { Duration = 10 }, 0, 4, 4).Select(static moment => moment.Time), Is.EqualTo(new[] { 0.5, 1.5, 2.5, 3.5 }).Within(1e-9));

    [Test]
    public void BarsAreAsLongAsTheirWeights()
    {
        FaceBars bars = new(456);
        FaceFrame face = new();
        int empty = Lit(bars.Of(face));
        face[FaceShape.AA] = 0.5f;
        int half = Lit(bars.Of(face));
        face[FaceShape.AA] = 1f;
        Assert.That(Lit(bars.Of(face)) - empty, Is.EqualTo(2 * (half - empty)).Within(20));
        Assert.That(half, Is.GreaterThan(empty));
    }

    // Pixels of the open vowel's red, in the rows of the bars.
    private static int Lit(StripCanvas canvas)
    {
        int lit = 0;
        for (int i = 0; i < canvas.Rgba.Length; i += 4)
            lit += i / 4 % canvas.Width > 74 && canvas.Rgba[i] > 240 && canvas.Rgba[i + 1] < 100 ? 1 : 0;
        return lit;
    }

    private static bool Differs(Picture picture, int first, int second)
    {
        for (int y = 0; y < 300; y += 3)
        {
            ReadOnlySpan<byte> row = picture.Rgba.AsSpan(4 * y * picture.Width, 4 * picture.Width);
            if (!row.Slice(1200 * first, 1200).SequenceEqual(row.Slice(1200 * second, 1200)))
                return true;
        }

        return false;
    }
}
