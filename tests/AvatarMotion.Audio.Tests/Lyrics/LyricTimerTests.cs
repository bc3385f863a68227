using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class LyricTimerTests
{
    [TestCase("light", 1)]
    [TestCase("again", 2)]
    [TestCase("morning", 2)]
    [TestCase("beautiful", 3)]
    [TestCase("ひかり", 3)]
    [TestCase("キャット", 2)]
    [TestCase("corazón", 3)]
    public void BuiltInRulesCountSyllables(string word, int syllables)
    {
        Assert.That(new BuiltInPronouncer().Pronounce(word, ""), Has.Count.EqualTo(syllables));
    }

    [Test]
    public void AClosedLipSoundIsHeardInItsSpelling()
    {
        IReadOnlyList<IReadOnlyList<string>> spoken = new BuiltInPronouncer().Pronounce("Moonbeam!", "en");
        string[] phones = spoken.SelectMany(s => s).ToArray();
        Assert.That(phones, Is.EqualTo(new[] { "m", "u", "n", "b", "i", "m" }));
    }

    [Test]
    public void SyllablesFollowTheSungNotes()
    {
        double[] notes = { 2.00, 2.30, 3.10, 3.40, 4.00 };
        Song song = SongWithNotes(notes, 5.0);
        Lyrics placed = LyricTimer.Place(OneLine("never let it go", 1.95, 5.5), song, new BuiltInPronouncer());
        double[] vowels = placed.Lines[0].Words.SelectMany(w => w.Syllables).Select(s => s.Phones.First(p => Phones.IsVowel(p.Symbol)).Start).ToArray();
        Assert.That(vowels, Has.Length.EqualTo(5));
        for (int i = 0; i < 5; i++)
            Assert.That(vowels[i], Is.EqualTo(notes[i]).Within(0.06), $"syllable {i}");
    }

    [Test]
    public void TheLastWordEndsWhereTheVoiceEnds()
    {
        Song song = SongWithNotes(new[] { 2.0, 2.5 }, 3.2);
        Lyrics placed = LyricTimer.Place(OneLine("hello", 2.0, 8.0), song, new BuiltInPronouncer());
        Assert.That(placed.Lines[0].End, Is.EqualTo(3.2).Within(0.01));
    }

    [Test]
    public void GivenWordTimesAreKept()
    {
        LyricWord word = new() { Start = 2.2, End = 2.9, Text = "shining" };
        Lyrics given = new() { Lines = new[] { new LyricLine { Start = 2.2, End = 4.0, Text = "shining", Words = new[] { word } } } };
        LyricWord placed = LyricTimer.Place(given, SongWithNotes(Array.Empty<double>(), 0), new BuiltInPronouncer()).Lines[0].Words[0];
        Assert.That(placed.Start, Is.EqualTo(2.2));
        Assert.That(placed.End, Is.EqualTo(2.9));
        Assert.That(placed.Syllables, Has.Count.EqualTo(2));
        Assert.That(placed.Syllables[0].Start, Is.EqualTo(2.2).Within(1e-9));
    }

    [Test]
    public void PhonesFillTheirSyllableInOrder()
    {
        Lyrics placed = LyricTimer.Place(OneLine("strong plans keep moving mountains", 1.0, 4.0), SongWithNotes(Array.Empty<double>(), 0), new BuiltInPronouncer());
        foreach (Syllable syllable in placed.Lines[0].Words.SelectMany(w => w.Syllables))
        {
            Assert.That(syllable.Phones[0].Start, Is.EqualTo(syllable.Start).Within(1e-9));
            Assert.That(syllable.Phones[^1].End, Is.EqualTo(syllable.End).Within(0.02));
            for (int i = 1; i < syllable.Phones.Count; i++)
                Assert.That(syllable.Phones[i].Start, Is.EqualTo(syllable.Phones[i - 1].End).Within(1e-9));
        }
    }

    [Test]
    public void AWordThatCannotBeSpokenStillMovesTheMouth()
    {
        Lyrics placed = LyricTimer.Place(OneLine("4 2 ???", 1.0, 4.0), SongWithNotes(Array.Empty<double>(), 0), new BuiltInPronouncer());
        Assert.That(placed.Lines[0].Words, Has.Count.EqualTo(2));
    }

    private static Lyrics OneLine(string text, double start, double end) =>
        new() { Lines = new[] { new LyricLine { Start = start, End = end, Text = text } } };

    private static Song SongWithNotes(double[] starts, double voiceEnd) => new()
    {
        Duration = 10,
        Notes = starts.Select(s => new Note(s, s + 0.2, 60)).ToArray(),
        Voice = starts.Length == 0 ? Array.Empty<VoiceSpan>() : new[] { new VoiceSpan(starts[0], voiceEnd) },
    };
}
