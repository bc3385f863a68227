using System;
using System.Collections.Generic;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class FeelTests
{
    private static readonly SongTraits Usual = new()
    {
        Tempo = 112, Pulse = 0.9, BeatStrength = 4, Onsets = 4.3, Drums = 1.4, Hats = 1.4, KickOnBeat = 0.5, Backbeat = 0.3, Looseness = 9, Distortion = 0.05, Roughness = 0.12, Bass = 1.7,
        Brightness = 0.44, Range = 4, Loudness = -12, Fullness = 0.65, Sung = 0.5, Held = 0.7, Mode = 0.18, Richness = 0.9, Skank = 0.5, Swing = -0.8,
    };

    [Test]
    public void DistortedAndDenseIsMetal() => Assert.That(First(Usual with { Distortion = 0.4, Onsets = 8, Roughness = 0.22, Tempo = 180, Sung = 0.1 }), Is.EqualTo("metal"));

    [Test]
    public void CrunchOnABackbeatIsRock() => Assert.That(First(Usual with { Distortion = 0.13, Backbeat = 0.6, Tempo = 135 }), Is.EqualTo("rock"));

    [Test]
    public void FourOnTheFloorOfAMachineWithoutWordsIsElectronic() =>
        Assert.That(First(Usual with { KickOnBeat = 1, Backbeat = 0, Looseness = 2, Sung = 0, Brightness = 0.5, Skank = 0.9, Loudness = -8, Tempo = 126 }), Is.EqualTo("electronic"));

    [Test]
    public void SpeechOverSyncopatedBassIsHipHop() => Assert.That(First(Usual with { Held = 0.25, Syncopation = 0.3, Bass = 2.2, Tempo = 90 }), Is.EqualTo("hip-hop"));

    [Test]
    public void QuietStringsWithoutDrumsAreFolk() => Assert.That(First(Usual with { Drums = 0.5, Distortion = 0.01, Brightness = 0.37, Mode = 0.35, KickOnBeat = 0.1, Backbeat = 0 }), Is.EqualTo("folk"));

    [Test]
    public void ChordsBetweenTheBeatsOverMuchBassAreReggae() => Assert.That(First(Usual with { Skank = 1.5, OneDrop = 0.6, Bass = 2.5, Backbeat = -0.3, Tempo = 76 }), Is.EqualTo("reggae"));

    [Test]
    public void SwungAndRichIsJazz() => Assert.That(First(Usual with { Swing = 0.5, Richness = 0.95, Loudness = -17, Sung = 0.1 }), Is.EqualTo("jazz"));

    [Test]
    public void WhatIsLikeNoMusicIsNoStyle()
    {
        SongTraits noise = Usual with { BeatStrength = 0.77, Onsets = 11.3, Distortion = 0.55, Roughness = 0.07, Brightness = 0.6, Fullness = 0.95, Richness = 0.94 };
        Assert.That(FeelFinder.Find(noise).Styles, Is.Empty);
        Assert.That(UsualSounds.Familiarity(noise), Is.Zero);
        Assert.That(UsualSounds.Familiarity(Usual), Is.EqualTo(1));
    }

    [Test]
    public void TheStrangerTheSoundTheMoreEvenTheStyles()
    {
        SongTraits metal = Usual with { Distortion = 0.4, Onsets = 8, Roughness = 0.22, Tempo = 180, Sung = 0.1 };
        double sure = FeelFinder.Find(metal).Styles[0].Weight, unsure = FeelFinder.Find(metal with { Onsets = 10.5 }).Styles[0].Weight;
        Assert.That(unsure, Is.LessThan(sure - 0.2));
    }

    [Test]
    public void WeightsAreOrderedAndSumToOne()
    {
        double sum = 0, last = 1;
        foreach (StyleWeight style in FeelFinder.Find(Usual).Styles)
        {
            sum += style.Weight;
            Assert.That(style.Weight, Is.LessThanOrEqualTo(last));
            last = style.Weight;
        }

        Assert.That(sum, Is.EqualTo(1).Within(1e-9));
    }

    [Test]
    public void MajorIsGladderThanMinorAndFastThanSlow()
    {
        Assert.That(FeelFinder.Find(Usual with { Mode = 0.35 }).Valence, Is.GreaterThan(FeelFinder.Find(Usual with { Mode = -0.05 }).Valence + 0.2));
        Assert.That(FeelFinder.Find(Usual with { Tempo = 140 }).Valence, Is.GreaterThan(FeelFinder.Find(Usual with { Tempo = 78 }).Valence));
    }

    [Test]
    public void DenseLoudAndBrightExcites()
    {
        double calm = FeelFinder.Find(Usual with { Onsets = 2, Loudness = -20, Brightness = 0.37, Range = 9 }).Arousal;
        double wild = FeelFinder.Find(Usual with { Onsets = 7, Loudness = -7, Brightness = 0.5, Range = 2, Distortion = 0.3 }).Arousal;
        Assert.That(calm, Is.LessThan(0.25));
        Assert.That(wild, Is.GreaterThan(0.85));
    }

    [Test]
    public void AGuessedPulseInvitesNobodyToDance() =>
        Assert.That(FeelFinder.Find(Usual with { Pulse = 0.1, BeatStrength = 1.2, Drums = 0, Tempo = 0 }).Danceability, Is.LessThan(0.3).And.LessThan(FeelFinder.Find(Usual).Danceability - 0.4));

    [Test]
    public void NumbersStayInTheirRangeWhateverIsHeard()
    {
        foreach (double extreme in new[] { -1e6, 0, 1e6 })
        {
            SongFeel feel = FeelFinder.Find(new SongTraits { Tempo = Math.Max(0, Math.Min(extreme, 1000)), Onsets = extreme, Distortion = extreme, Mode = extreme, Loudness = extreme, Looseness = extreme, Skank = extreme });
            Assert.That(new[] { feel.Valence, feel.Arousal, feel.Danceability }, Is.All.InRange(0.0, 1.0));
        }
    }

    [Test]
    public void KeysTellMajorFromMinor()
    {
        double[] major = new double[12], minor = new double[12];
        foreach (int note in new[] { 0, 4, 7, 5, 9, 0, 7, 11, 2 })
            major[(note + 3) % 12]++;
        foreach (int note in new[] { 0, 3, 7, 5, 8, 0, 7, 11, 2, 0, 3 })
            minor[(note + 3) % 12]++;
        Assert.That(KeyProfile.Mode(major).Mode, Is.GreaterThan(0.05));
        Assert.That(KeyProfile.Mode(major).Tonic, Is.EqualTo(3));
        Assert.That(KeyProfile.Mode(minor).Mode, Is.LessThan(-0.05));
        Assert.That(KeyProfile.Mode(minor).Tonic, Is.EqualTo(3));
    }

    [Test]
    public void NoiseIsFlatAndANoteIsNot()
    {
        Synth noise = new(4), note = new(4);
        noise.Add(0, 4, _ => 0.2f * noise.Noise());
        note.Note(0, 4, 69, 0.3f);
        Assert.That(Texture(noise).Flatness[10], Is.GreaterThan(0.4f));
        Assert.That(Texture(note).Flatness[10], Is.LessThan(0.05f));
    }

    [Test]
    public void ASecondIsRougherThanAFifth()
    {
        Assert.That(Texture(Pair(60, 61)).Roughness[10], Is.GreaterThan(2 * Texture(Pair(60, 67)).Roughness[10]));
    }

    private static Synth Pair(int a, int b)
    {
        Synth synth = new(4);
        foreach (int note in new[] { a, b })
            synth.Add(0, 4, time => (float)(0.2 * Math.Sin(2 * Math.PI * 440 * Math.Pow(2, (note - 69) / 12.0) * time)));
        return synth;
    }

    private static TextureFrames Texture(Synth synth) => TextureListener.Listen(new Sound(synth.Waveform, Sound.LowRate, 1f), new HearingOptions(1, null, default));

    private static string First(SongTraits traits)
    {
        IReadOnlyList<StyleWeight> styles = FeelFinder.Find(traits).Styles;
        TestContext.Out.WriteLine(string.Join(", ", styles));
        return styles[0].Style;
    }
}
