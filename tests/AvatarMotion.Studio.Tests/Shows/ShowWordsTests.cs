using System;
using System.Collections.Generic;
using System.IO;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using YamlDotNet.RepresentationModel;

namespace AvatarMotion.Studio.Tests;

/// <summary>Words in Show files: written so that any YAML reads them back, and guessed right where a person mistyped.</summary>
public sealed class ShowWordsTests
{
    private static readonly string[] Moves = ["two-step", "body-wave", "running-man", "kick-ball-change"];

    [Test]
    public void AnyTextReadsBackThroughAnotherReader() => Prop.ForAll<string>(text =>
    {
        string clean = Valid(text ?? "");
        Assert.That(Read(ShowScalar.Quoted(clean)), Is.EqualTo(clean));
        if (clean.Length > 0)
            Assert.That(Read(ShowScalar.Name(clean)), Is.EqualTo(clean));
    }).QuickCheckThrowOnFailure();

    [TestCase("~wave", "~wave")]
    [TestCase("two-step", "two-step")]
    [TestCase("songs/a.mp3", "songs/a.mp3")]
    [TestCase("", "\"\"")]
    [TestCase("my song.mp3", "\"my song.mp3\"")]
    [TestCase("#ff4f9a", "\"#ff4f9a\"")]
    [TestCase("a: b", "\"a: b\"")]
    [TestCase("- x", "\"- x\"")]
    [TestCase("tab\tend\n", "\"tab\\tend\\n\"")]
    [TestCase("say \"hi\" \\", "\"say \\\"hi\\\" \\\\\"")]
    [TestCase("🎵", "\"🎵\"")]
    [TestCase("\u2028", "\"\\u2028\"")]
    public void QuotesAreUsedWhereTheyAreNeeded(string text, string written) => Assert.That(ShowScalar.Name(text), Is.EqualTo(written));

    [Test]
    public void HalfALetterBecomesTheReplacementCharacter() => Assert.That(ShowScalar.Quoted("a" + (char)0xD83C + "b"), Is.EqualTo("\"a\ufffdb\""));

    [TestCase("two-setp", "two-step")]
    [TestCase("TWO-STEP", "two-step")]
    [TestCase("twostep", "two-step")]
    [TestCase("kickball-change", "kick-ball-change")]
    [TestCase("runing-man", "running-man")]
    public void TheNearestNameIsFound(string written, string meant) => Assert.That(NearestName.Of(written, Moves), Is.EqualTo(meant));

    [Test]
    public void NothingNearIsNoGuess()
    {
        Assert.That(NearestName.Of("zzzzzz", Moves), Is.Null);
        Assert.That(NearestName.Of("x", []), Is.Null);
        Assert.That(NearestName.Hint("zzzzzz", Moves), Is.EqualTo("; known are two-step, body-wave, running-man, kick-ball-change."));
        Assert.That(NearestName.Hint("zzzzzz", []), Is.EqualTo("."));
        Assert.That(NearestName.Hint("two-setp", Moves), Is.EqualTo(", did you mean \"two-step\"?"));
    }

    [TestCase("", "", 0)]
    [TestCase("abc", "", 3)]
    [TestCase("kitten", "sitting", 3)]
    [TestCase("ab", "ba", 1)]
    [TestCase("flaw", "lawn", 2)]
    public void DistancesAreThoseOfTheBooks(string a, string b, int distance) => Assert.That(NearestName.Distance(a, b), Is.EqualTo(distance));

    [Test]
    public void DistanceIsSymmetricAndZeroOnlyForEqualWords() => Prop.ForAll<string, string>((first, second) =>
    {
        string a = Cut(first), b = Cut(second);
        Assert.That(NearestName.Distance(a, b), Is.EqualTo(NearestName.Distance(b, a)));
        Assert.That(NearestName.Distance(a, b) == 0, Is.EqualTo(a == b));
        Assert.That(NearestName.Distance(a, b), Is.LessThanOrEqualTo(Math.Max(a.Length, b.Length)));
    }).QuickCheckThrowOnFailure();

    [TestCase("3", "goes from 5 to 110")]
    [TestCase("140", "goes from")]
    [TestCase("wide", "is a number")]
    public void ALensThatNoCameraHasIsRefusedWithItsLine(string lens, string sentence)
    {
        string text = $"version: 1\nshots:\n  - {{ id: s1, at: 1.1, shot: full, lens: {lens} }}\n";
        Assert.That(() => ShowFile.Parse(text, "x"), Throws.TypeOf<ShowFileException>().With.Message.StartsWith("x:3:").And.Message.Contains(sentence));
    }

    [TestCase("0", 0)]
    [TestCase("5", 5)]
    [TestCase("110", 110)]
    [TestCase("21.5", 21.5)]
    public void LensesOfCamerasAreRead(string lens, double degrees)
    {
        string text = $"version: 1\nshots:\n  - {{ id: s1, at: 1.1, shot: full, lens: {lens} }}\n";
        Assert.That(ShowFile.Parse(text, "x").Shots[0].Lens, Is.EqualTo(degrees));
    }

    private static string Read(string yaml)
    {
        YamlStream stream = new();
        stream.Load(new StringReader("key: " + yaml + "\n"));
        return ((YamlScalarNode)((YamlMappingNode)stream.Documents[0].RootNode).Children["key"]).Value!;
    }

    // Half surrogate pairs are no text; they are written as the replacement character.
    private static string Valid(string text)
    {
        List<char> kept = [];
        foreach (char letter in text)
        {
            if (!char.IsSurrogate(letter))
                kept.Add(letter);
        }

        return new string([.. kept]);
    }

    private static string Cut(string? text) => text is null ? "" : text[..Math.Min(text.Length, 20)];
}
