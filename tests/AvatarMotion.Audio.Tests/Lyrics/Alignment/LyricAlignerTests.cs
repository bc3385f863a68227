using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

/// <summary>Words are found where they are sung, in songs whose sounds are known.</summary>
public sealed class LyricAlignerTests
{
    private const string First = "Never let the morning go";
    private const string Second = "Follow me beyond the silver sea";

    [Test]
    public void PlainTextIsFoundToTheFrame()
    {
        MadeSong made = new MadeSong().Sing(First, 3.1).Sing(Second, 8.4);
        Lyrics placed = Align(made.Hear(20), First, Second);
        AssertStarts(placed, made, 0.03);
        double[] phones = placed.Lines.SelectMany(static line => line.Words).SelectMany(static word => word.Syllables).SelectMany(static syllable => syllable.Phones).Select(static phone => phone.Start).ToArray();
        Assert.That(phones, Has.Length.EqualTo(made.PhoneStarts.Count));
        Assert.That(Enumerable.Range(0, phones.Length).Average(i => Math.Abs(phones[i] - made.PhoneStarts[i])), Is.LessThan(0.015));
        Assert.That(placed.Lines[0].Start, Is.EqualTo(3.1).Within(0.03));
        Assert.That(placed.Lines[0].IsTimed, Is.True);
        Assert.That(placed.Lines.SelectMany(static line => line.Words).Min(static word => word.Confidence), Is.GreaterThan(0.6));
    }

    [Test]
    public void AnInstrumentalSoloIsLeaptOver()
    {
        MadeSong made = new MadeSong().Sing(First, 2).Sing(Second, 70);
        AssertStarts(Align(made.Hear(90), First, Second), made, 0.03);
    }

    [Test]
    public void WhatIsSungButNotWrittenIsLeaptOver()
    {
        MadeSong made = new MadeSong().Sing(First, 2).Sing("Oh tell me what you want tonight baby", 6, isWritten: false).Sing("Kiss his cheek", 11, isWritten: false).Sing(Second, 14);
        AssertStarts(Align(made.Hear(25), First, Second), made, 0.05);
    }

    [Test]
    public void AVowelMayBeHeldForSeconds()
    {
        MadeSong made = new MadeSong().Sing("Hello", 2, 0.3).Sing("sky", 3.5, 5).Sing("above us", 8.9);
        AssertStarts(Align(made.Hear(15), "Hello sky above us"), made, 0.05);
    }

    [Test]
    public void AChorusThatReturnsIsSungTwice()
    {
        MadeSong made = new MadeSong().Sing(First, 2).Sing(Second, 6).Sing(First, 20).Sing(Second, 24);
        AssertStarts(Align(made.Hear(35), First, Second, First, Second), made, 0.03);
    }

    [Test]
    public void FastWordsAreFoundToo()
    {
        MadeSong made = new MadeSong().Sing(First, 2, 0.06).Sing(Second, 3.4, 0.06);
        AssertStarts(Align(made.Hear(8), First, Second), made, 0.06);
    }

    [Test]
    public void LinesInTimeLeadTheWords()
    {
        MadeSong made = new MadeSong().Sing(First, 3.1).Sing(First, 8.4);
        Lyrics lyrics = new() { Lines = new[] { new LyricLine { Start = 8.2, End = 11, Text = First } } };
        Lyrics placed = LyricAligner.Align(lyrics, made.Hear(15), new BuiltInPronouncer());
        Assert.That(placed.Lines[0].Words[0].Start, Is.EqualTo(8.4).Within(0.05), "the second time it is sung");
        Assert.That(placed.Lines[0].Words[4].Start, Is.EqualTo(made.Starts[9]).Within(0.05));
    }

    [Test]
    public void AFileOfWhichAllLinesComeEarlyIsHeardThrough()
    {
        MadeSong made = new();
        List<LyricLine> lines = new();
        for (int i = 0; i < 8; i++)
        {
            made.Sing(i % 2 == 0 ? First : Second, 2 + 4 * i);
            lines.Add(new LyricLine { Start = 1.5 + 4 * i, End = 5.5 + 4 * i, Text = i % 2 == 0 ? First : Second });
        }

        Lyrics placed = LyricAligner.Align(new Lyrics { Lines = lines }, made.Hear(36), new BuiltInPronouncer());
        AssertStarts(placed, made, 0.05);
    }

    [Test]
    public void GivenWordTimesAreKeptAndTheirPhonesHeard()
    {
        MadeSong made = new MadeSong().Sing("morning", 2);
        LyricWord word = new() { Start = 1.97, End = 2.6, Text = "morning" };
        Lyrics lyrics = new() { Lines = new[] { new LyricLine { Start = 1.97, End = 3, Text = "morning", Words = new[] { word } } } };
        LyricWord placed = LyricAligner.Align(lyrics, made.Hear(5), new BuiltInPronouncer()).Lines[0].Words[0];
        Assert.That(placed.Start, Is.EqualTo(1.97));
        Assert.That(placed.Confidence, Is.EqualTo(1));
        Phone[] phones = placed.Syllables.SelectMany(static syllable => syllable.Phones).ToArray();
        for (int i = 1; i < phones.Length; i++)
            Assert.That(phones[i].Start, Is.EqualTo(made.PhoneStarts[i]).Within(0.03), phones[i].Symbol);
    }

    [Test]
    public void GivenSyllablesKeepTheirTimesAndPitch()
    {
        MadeSong made = new MadeSong().Sing("morning", 2);
        Syllable[] syllables = { new() { Start = 2, End = 2.3, Text = "mor", Midi = 60 }, new() { Start = 2.4, End = 2.8, Text = "ning", Midi = 62 } };
        LyricWord word = new() { Start = 2, End = 2.8, Text = "morning", Syllables = syllables };
        Lyrics lyrics = new() { Lines = new[] { new LyricLine { Start = 2, End = 3, Text = "morning", Words = new[] { word } } } };
        IReadOnlyList<Syllable> placed = LyricAligner.Align(lyrics, made.Hear(5), new BuiltInPronouncer()).Lines[0].Words[0].Syllables;
        Assert.That(placed.Select(static syllable => (syllable.Start, syllable.Text, syllable.Midi)), Is.EqualTo(new[] { (2.0, "mor", (double?)60), (2.4, "ning", 62) }));
        Assert.That(placed[1].Phones[0].Start, Is.EqualTo(2.4));
    }

    [Test]
    public void BackingLinesMayLieOverTheLead()
    {
        MadeSong made = new MadeSong().Sing(First, 2).Sing(Second, 6);
        Lyrics lyrics = new()
        {
            Lines = new[] { new LyricLine { Start = 2, End = 6, Text = First }, new LyricLine { Start = 3, End = 5, Text = "ah ah ah", Backing = true }, new LyricLine { Start = 6, End = 11, Text = Second } },
        };
        Lyrics placed = LyricAligner.Align(lyrics, made.Hear(12), new BuiltInPronouncer());
        Assert.That(placed.Lines[1].Words[0].Start, Is.EqualTo(3).Within(0.6));
        AssertStarts(placed with { Lines = new[] { placed.Lines[0], placed.Lines[2] } }, made, 0.03);
    }

    [Test]
    public void WordsOfAnotherSongAreDoubtedInOneSentence()
    {
        Song song = new MadeSong().Sing("Bacon sizzles under heavy thunder", 2).Sing("Quick brown foxes jump across", 8).Hear(20);
        List<string> warnings = new();
        Lyrics placed = LyricAligner.Align(Text(First, Second, "Lay the lonely moon to rest my love"), song, new BuiltInPronouncer(), warnings);
        Assert.That(warnings, Has.Count.EqualTo(1));
        Assert.That(warnings[0], Does.Contain("were not heard in the song"));
        Assert.That(placed.Lines.SelectMany(static line => line.Words).Average(static word => word.Confidence), Is.LessThan(0.4));
    }

    [Test]
    public void PhonesThatTheFileGivesAreLeftAlone()
    {
        Lyrics lyrics = Text(First) with { PhonesAreGiven = true };
        Assert.That(LyricAligner.Align(lyrics, new MadeSong().Hear(5), new BuiltInPronouncer()), Is.SameAs(lyrics));
    }

    [Test]
    public void TheSameWordsAreAlwaysPutInTheSamePlaces()
    {
        Song song = new MadeSong().Sing(First, 2).Sing(Second, 6).Hear(12);
        Lyrics again = Align(song, First, Second);
        Assert.That(Times(Align(song, First, Second)), Is.EqualTo(Times(again)));
    }

    private static Lyrics Align(Song song, params string[] lines) => LyricAligner.Align(Text(lines), song, new BuiltInPronouncer());

    private static Lyrics Text(params string[] lines) =>
        new() { Language = "en", Lines = lines.Select(static line => new LyricLine { Text = line, IsTimed = false }).ToArray() };

    private static double[] Times(Lyrics lyrics) =>
        lyrics.Lines.SelectMany(static line => line.Words).SelectMany(static word => new[] { word.Start, word.End, word.Confidence }).ToArray();

    private static void AssertStarts(Lyrics placed, MadeSong made, double within)
    {
        LyricWord[] words = placed.Lines.SelectMany(static line => line.Words).ToArray();
        Assert.That(words, Has.Length.EqualTo(made.Starts.Count));
        for (int i = 0; i < words.Length; i++)
            Assert.That(words[i].Start, Is.EqualTo(made.Starts[i]).Within(within), $"word {i}, {words[i].Text}");
    }
}
