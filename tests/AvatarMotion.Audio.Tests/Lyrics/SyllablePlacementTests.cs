using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class SyllablePlacementTests
{
    [Test]
    public void VowelsLandOnNotesAndConsonantsComeBefore()
    {
        double[] notes = { 1.1, 1.6, 2.4, 2.9 };
        SyllableCue[] cues = notes.Select(_ => new SyllableCue(0.1, 1, 0, true)).ToArray();
        double[] starts = SyllablePlacement.Place(cues, 1.0, 3.6, true, new SyllableEvidence(Notes(notes, 3.6)));
        for (int i = 0; i < notes.Length; i++)
            Assert.That(starts[i], Is.EqualTo(notes[i] - 0.1).Within(0.03), $"syllable {i}");
    }

    [Test]
    public void ABreathFallsBetweenWords()
    {
        Song song = new()
        {
            Duration = 10,
            Voice = new[] { new VoiceSpan(1.0, 1.9), new VoiceSpan(3.0, 4.2) },
            Notes = new[] { new Note(1.0, 1.4, 60), new Note(1.45, 1.9, 62), new Note(3.0, 3.5, 64), new Note(3.55, 4.2, 60) },
        };
        Lyrics placed = LyricTimer.Place(Line("again morning", 1.0, 6.0), song, new BuiltInPronouncer());
        Assert.That(placed.Lines[0].Words[1].Start, Is.EqualTo(3.0).Within(0.12));
    }

    [Test]
    public void TheColorOfTheVowelDecidesWhereNotesDoNot()
    {
        float[] open = new float[400], spread = new float[400];
        for (int i = 100; i < 300; i++)
            (open[i], spread[i]) = (0.7f, i < 150 ? 0.6f : -0.5f);
        Song song = new()
        {
            Duration = 4, Voice = new[] { new VoiceSpan(1, 3) }, MouthOpen = new Curve(0.01, open), MouthSpread = new Curve(0.01, spread),
        };
        SyllableCue[] cues = { new(0, 1, 0.6, true), new(0, 1, -0.45, true) };
        double[] starts = SyllablePlacement.Place(cues, 1, 3, true, new SyllableEvidence(song));
        Assert.That(starts[1], Is.EqualTo(1.5).Within(0.05));
    }

    [Test]
    public void AHeldLastSyllableDoesNotStretchTheOthers()
    {
        double[] notes = { 1.0, 1.25, 1.5, 1.75, 2.0 };
        Song song = Notes(notes, 5.0);
        Lyrics placed = LyricTimer.Place(Line("never let it go", 1.0, 6.0), song, new BuiltInPronouncer());
        double[] starts = placed.Lines[0].Words.SelectMany(w => w.Syllables).Select(s => s.Start).ToArray();
        Assert.That(starts[4], Is.EqualTo(2.0).Within(0.12));
    }

    [Test]
    public void StartsRiseInsideTheirLine() => Prop.ForAll<byte, byte, byte>((count, length, seed) =>
    {
        int syllables = count % 12 + 1;
        double end = 2.0 + length / 40.0;
        double[] notes = Enumerable.Range(0, seed % 9).Select(i => 2.0 + 0.37 * i * (1 + seed % 3)).ToArray();
        SyllableCue[] cues = Enumerable.Range(0, syllables).Select(i => new SyllableCue(0.05 * (i % 3), 1, 0, i % 2 == 0)).ToArray();
        double[] starts = SyllablePlacement.Place(cues, 2.0, end, true, new SyllableEvidence(Notes(notes, end)));
        Assert.That(starts, Has.Length.EqualTo(syllables));
        Assert.That(starts, Is.Ordered);
        Assert.That(starts[0], Is.GreaterThanOrEqualTo(2.0 - 1e-9));
        Assert.That(starts[^1], Is.LessThanOrEqualTo(end));
    }).QuickCheckThrowOnFailure();

    [Test]
    public void NoSyllablesNeedNoPlace() =>
        Assert.That(SyllablePlacement.Place(Array.Empty<SyllableCue>(), 0, 1, true, new SyllableEvidence(new Song())), Is.Empty);

    [Test]
    public void ALineEndsBeforeALongPauseOnceEnoughIsSung()
    {
        Song song = new() { Duration = 20, Voice = new[] { new VoiceSpan(1, 3), new VoiceSpan(6, 8) } };
        SyllableEvidence evidence = new(song);
        Assert.That(evidence.VoiceEnd(1, 9, least: 1.0), Is.EqualTo(3));
        Assert.That(evidence.VoiceEnd(1, 9, least: 3.0), Is.EqualTo(8), "too little sung so far");
        Assert.That(evidence.VoiceEnd(12, 14), Is.EqualTo(14), "nothing known");
    }

    [TestCase("wires", 1)]
    [TestCase("loved", 1)]
    [TestCase("wanted", 2)]
    [TestCase("kisses", 2)]
    [TestCase("little", 2)]
    [TestCase("every", 2)]
    [TestCase("quiet", 2)]
    [TestCase("window", 2)]
    [TestCase("rooftops", 2)]
    [TestCase("name", 1)]
    [TestCase("into", 2)]
    public void EnglishHidesItsSilentVowels(string word, int syllables) => Assert.That(new BuiltInPronouncer().Pronounce(word, "en"), Has.Count.EqualTo(syllables));

    [TestCase("noche", 2)]
    [TestCase("flores", 2)]
    [TestCase("verdad", 2)]
    [TestCase("fantasma", 3)]
    public void SpanishSoundsEveryVowel(string word, int syllables) => Assert.That(new BuiltInPronouncer().Pronounce(word, "es"), Has.Count.EqualTo(syllables));

    [TestCase("")]
    [TestCase("…")]
    [TestCase("!?")]
    public void WhatHasNoLettersHasNoSound(string word) => Assert.That(new BuiltInPronouncer().Pronounce(word, "en"), Is.Empty);

    [Test]
    public void EverySyllableHasAPhone() => Prop.ForAll<string>(text =>
    {
        foreach (IReadOnlyList<string> syllable in new BuiltInPronouncer().Pronounce(text ?? "", "en"))
            Assert.That(syllable, Is.Not.Empty);
    }).QuickCheckThrowOnFailure();

    [TestCase("iː", 0.6)]
    [TestCase("uː", -0.45)]
    [TestCase("aɪ", 0.3)]
    [TestCase("t", 0.0)]
    public void VowelsHaveTheirColor(string phone, double color) => Assert.That(Phones.VowelColor(phone), Is.EqualTo(color).Within(1e-9));

    [Test]
    public void ConsonantsGiveWayInAShortSyllable()
    {
        IReadOnlyList<Phone> phones = PhonePlacement.Place(new[] { "s", "t", "r", "ɒ", "ŋ" }, 1.0, 1.2);
        Assert.That(phones[3].End - phones[3].Start, Is.GreaterThan(0.04), "the vowel is heard");
        Assert.That(phones[^1].End, Is.EqualTo(1.2).Within(1e-9));
        Assert.That(PhonePlacement.OnsetSeconds(new[] { "s", "t", "ɒ" }), Is.EqualTo(0.17).Within(1e-9));
        Assert.That(PhonePlacement.OnsetSeconds(new[] { "m" }), Is.Zero);
    }

    private static Lyrics Line(string text, double start, double end) =>
        new() { Lines = new[] { new LyricLine { Start = start, End = end, Text = text } } };

    private static Song Notes(double[] starts, double voiceEnd) => new()
    {
        Duration = 20,
        Notes = starts.Select(s => new Note(s, s + 0.2, 60)).ToArray(),
        Voice = starts.Length == 0 ? Array.Empty<VoiceSpan>() : new[] { new VoiceSpan(starts[0], Math.Max(voiceEnd, starts[0] + 0.1)) },
    };
}
