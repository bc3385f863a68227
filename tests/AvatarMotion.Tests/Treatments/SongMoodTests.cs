using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Tests;

public sealed class SongMoodTests
{
    [TestCase("metal", 0.3, 0.95, "fierce", "rock")]
    [TestCase("electronic", 0.5, 0.7, "cool", "house shuffle k-pop")]
    [TestCase("ballad", 0.3, 0.15, "melancholic", "ballad contemporary stage")]
    [TestCase("folk", 0.7, 0.15, "dreamy", "pop contemporary stage ballad")]
    [TestCase("funk", 0.8, 0.75, "playful", "locking popping disco waacking")]
    [TestCase("pop", 0.75, 0.5, "hopeful", "pop k-pop j-pop")]
    public void AnOpenPromptFollowsTheSong(string style, double valence, double arousal, string mood, string dance)
    {
        Treatment treatment = TreatmentReader.FromPrompt("", Heard(style, valence, arousal)).Treatment;
        Assert.That(treatment.Mood, Is.EqualTo(mood));
        Assert.That(dance.Split(' '), Has.Member(treatment.Style.OrderByDescending(share => share.Value).First().Key));
        Assert.That(treatment.Style.Values.Sum(), Is.EqualTo(1.0).Within(0.02));
        Assert.That(MoodPalettes.Of(mood), Has.Member(treatment.Palette));
    }

    [Test]
    public void ExcitedMusicIsDancedBigger()
    {
        double calm = TreatmentReader.FromPrompt("", Heard("pop", 0.6, 0.1)).Treatment.Energy;
        double wild = TreatmentReader.FromPrompt("", Heard("pop", 0.6, 0.95)).Treatment.Energy;
        Assert.That(calm, Is.InRange(0.4, 0.5));
        Assert.That(wild, Is.InRange(0.9, 0.95));
    }

    [Test]
    public void SongsOfOneMoodDoNotAllWearTheSameColors()
    {
        HashSet<string> palettes = new();
        for (int i = 0; i < 20; i++)
            palettes.Add(TreatmentReader.FromPrompt("", Heard("metal", 0.2 + 0.01 * i, 0.9)).Treatment.Palette[1]);
        Assert.That(palettes, Has.Count.EqualTo(3));
    }

    [Test]
    public void TheSameSongAlwaysGetsTheSameTreatment() => Assert.That(
        TreatmentReader.FromPrompt("", Heard("rock", 0.4, 0.8)).Treatment.Palette, Is.EqualTo(TreatmentReader.FromPrompt("", Heard("rock", 0.4, 0.8)).Treatment.Palette));

    [Test]
    public void APersonsWordsComeBeforeTheSong()
    {
        Treatment treatment = TreatmentReader.FromPrompt("dreamy, house, teal", Heard("metal", 0.2, 0.95)).Treatment;
        Assert.That(treatment.Mood, Is.EqualTo("dreamy"));
        Assert.That(treatment.Energy, Is.EqualTo(0.5), "that of the mood");
        Assert.That(treatment.Style, Is.EqualTo(new Dictionary<string, double> { ["house"] = 1 }));
        Assert.That(treatment.Palette[1], Is.EqualTo("#12b5b0"));
    }

    [Test]
    public void WhatAPromptLeavesOpenStillFollowsTheSong()
    {
        Treatment treatment = TreatmentReader.FromPrompt("teal", Heard("metal", 0.2, 0.95)).Treatment;
        Assert.That(treatment.Mood, Is.EqualTo("fierce"));
        Assert.That(treatment.Palette[1], Is.EqualTo("#12b5b0"));
        Assert.That(treatment.Energy, Is.GreaterThan(0.9));
    }

    [Test]
    public void ASongWithoutFeelGivesTheDefaults()
    {
        Treatment treatment = TreatmentReader.FromPrompt("", new Song { Duration = 10 }).Treatment;
        Assert.That(treatment.Mood, Is.EqualTo("hopeful"));
        Assert.That(treatment.Energy, Is.EqualTo(0.7));
        Assert.That(treatment.Style, Is.Empty);
    }

    private static Song Heard(string style, double valence, double arousal) => new()
    {
        Duration = 60, Confidence = 0.9, BeatsPerMinute = 120,
        Feel = new SongFeel { Valence = valence, Arousal = arousal, Styles = new[] { new StyleWeight(style, 0.8), new StyleWeight("pop", 0.2) } },
    };
}
