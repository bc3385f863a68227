using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using AvatarMotion.Audio;
using AvatarMotion.Media;
using NUnit.Framework;

namespace AvatarMotion.Evaluation;

/// <summary>Holds the mouth to the phones it is given: on our own songs, heard, and on rap faster than anybody sings.</summary>
public sealed class MouthEvaluation
{
    [Test]
    public void TheSampleSongsAreSungToTheFrame()
    {
        foreach (Truth truth in TruthFile.All(Samples()))
        {
            Song song = Song.Analyze(AudioFile.Read(truth.AudioPath), new SongOptions());
            MouthScore score = SungTruth.Score(truth.Phones, song);
            Print(truth.Id, score);
            Hold(score);
            Assert.That(score.Opened, Is.GreaterThan(0.94), "vowels are seen");
        }
    }

    [TestCase(4)]
    [TestCase(6)]
    [TestCase(8)]
    public void RapKeepsItsClosuresAndItsVowels(int syllablesPerSecond)
    {
        List<Phone> phones = RapPhones.Make(syllablesPerSecond, 160);
        MouthScore score = SungTruth.Score(phones, new Song { Duration = phones[^1].End + 2 });
        Print($"{syllablesPerSecond} syllables a second", score);
        Hold(score);
        Assert.That(score.Opened, Is.GreaterThan(0.9), "vowels are seen");
    }

    private static void Hold(MouthScore score)
    {
        Assert.That(score.OnsetMedian, Is.InRange(-20, 5), "lips lead the sound a little, and never lag");
        Assert.That(score.OnsetP95, Is.LessThanOrEqualTo(60));
        Assert.That(score.Closures, Is.GreaterThanOrEqualTo(0.95));
        Assert.That(score.LipTeeth, Is.GreaterThanOrEqualTo(0.95));
        Assert.That(score.Rest, Is.LessThanOrEqualTo(120));
    }

    private static void Print(string name, MouthScore score) => TestContext.Out.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: onset {score.OnsetMedian:0} ms, 95 % within {score.OnsetP95:0} ms; p b m closed {score.Closures:0.000}; f v shown {score.LipTeeth:0.000}; vowels open {score.Opened:0.000}; rest after {score.Rest:0} ms"));

    private static string Samples()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !Directory.Exists(Path.Combine(folder, "samples", "first-light")))
            folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder ?? throw new DirectoryNotFoundException("The folder samples is not above the tests; run them inside the repository."), "samples");
    }
}
