using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Audio;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>Constraints and groups in the text of a Show: read, written back, and refused with a line where they contradict.</summary>
public sealed class ShowWishTests
{
    private const string Example = """
        version: 1
        song: { file: a.ogg }
        treatment: { style: { k-pop: 0.6, latin: 0.4 }, never: [ body-roll ] }
        cast:
          - { id: lead, avatar: lumi, sings: true }
          - { id: bo, avatar: lumi, sings: false }
        formations:
          - { id: f01, at: 1.1, shape: v, spacing: 1.2, order: [ lead, bo ], why: "open" }
        phrases:
          - { id: p07, at: 9.1, bars: 2, who: all, moves: [ step-touch/4, ~point-up/4 ], energy: 0.8, start: { x: 0, z: 0, facing: 0, support: both }, travel: { x: 0.5, z: -0.2 }, hands: free, mirror: true, freeze: 5, pose: { at: 10.3, move: point-up, count: 5 }, how: canon 2, backing: [ step-touch ], why: "" }
          - { id: p09, at: 11.1, bars: 2, who: lead, never: [ point-up ], hands: microphone, why: "" }
        """;

    private static readonly ShowVocabulary Known = new() { Moves = new[] { "step-touch", "body-roll", "point-up" }, Styles = new[] { "k-pop", "latin" } };

    [Test]
    public void ReadsEveryWish()
    {
        Show show = ShowFile.Parse(Example, "x.show.yaml", Known);
        ShowPhrase phrase = show.Phrases[0], open = show.Phrases[1];
        Assert.That(show.Treatment.Never, Is.EqualTo(new[] { "body-roll" }));
        Assert.That(show.Formations[0].Order, Is.EqualTo(new[] { "lead", "bo" }));
        Assert.That(phrase.Moves, Is.EqualTo(new[] { "step-touch/4", "~point-up/4" }));
        Assert.That(phrase.Who, Is.EqualTo("all"));
        Assert.That(phrase.Travel, Is.EqualTo(new Vector2(0.5f, -0.2f)));
        Assert.That((phrase.Hands, phrase.Mirror, phrase.FreezeFrom, phrase.How), Is.EqualTo(("free", true, 5, "canon 2")));
        Assert.That(phrase.Pose, Is.EqualTo(new ShowPose(MusicalTime.At(10, 3), "point-up", 5)));
        Assert.That(phrase.Backing, Is.EqualTo(new[] { "step-touch" }));
        Assert.That(open.IsOpen);
        Assert.That(open.Energy, Is.NaN, "the planner decides");
        Assert.That(ShowMark.IsKept(open), Is.False);
        Assert.That(ShowMark.IsKept(phrase));
    }

    [Test]
    public void WhatIsReadIsWrittenAndReadTheSame()
    {
        Show show = ShowFile.Parse(Example, "x.show.yaml", Known);
        Show again = ShowFile.Parse(ShowFile.Text(show), "x.show.yaml", Known);
        Assert.That(ShowFile.Text(again), Is.EqualTo(ShowFile.Text(show)));
        Assert.That(again.Phrases.Select(ShowMark.Of), Is.EqualTo(show.Phrases.Select(ShowMark.Of)));
        Assert.That(again.Formations.Select(ShowMark.Of), Is.EqualTo(show.Formations.Select(ShowMark.Of)));
        Assert.That(again.Phrases[1].Pose, Is.Null);
    }

    [TestCase("step-touch/4", "step-touch/99", "99")]
    [TestCase("backing: [ step-touch ]", "backing: [ ~step-touch/9 ]", "8 counts")]
    [TestCase("count: 5", "count: 55", "55")]
    [TestCase("freeze: 5", "freeze: 99", "99")]
    public void CountsThatAreNotThereAreSaidWithTheirLine(string from, string to, string said)
    {
        List<double> beats = Enumerable.Range(0, 121).Select(beat => 0.5 * beat).ToList();
        List<Bar> bars = Enumerable.Range(0, 30).Select(bar => new Bar(2.0 * bar, 2.0 * bar + 2, 4 * bar, 4)).ToList();
        Song song = new() { Duration = 60, BeatsPerMinute = 120, Confidence = 1, Beats = beats, Bars = bars };
        ShowVocabulary known = Known with { Grid = new MusicalGrid(song), Duration = 60, MoveCounts = new Dictionary<string, int> { ["step-touch"] = 8, ["point-up"] = 8 } };
        Assert.That(() => ShowFile.Parse(Example, "x.show.yaml", known), Throws.Nothing);
        Assert.That(Example.IndexOf(from, StringComparison.Ordinal), Is.Not.Negative, "the example holds what is replaced");
        string text = Example.Replace(from, to, StringComparison.Ordinal);
        int line = text[..text.IndexOf(to, StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;
        Assert.That(() => ShowFile.Parse(text, "x.show.yaml", known), Throws.TypeOf<ShowFileException>().With.Message.StartsWith($"x.show.yaml:{line}").And.Message.Contains(said));
    }

    [Test]
    public void AShowOfOneWritesNoFormations() =>
        Assert.That(ShowFile.Text(new Show { Cast = new[] { new CastMember() } }), Does.Not.Contain("formations"));

    [Test]
    public void MergingLeavesAPersonsFormationByteForByte()
    {
        string text = Example.Replace("spacing: 1.2", "spacing:   1.25", StringComparison.Ordinal);
        Show old = ShowFile.Parse(text, "x.show.yaml", Known);
        ShowFormation planned = ShowMark.Sign(new ShowFormation { Id = "f02", At = MusicalTime.At(5), Shape = "circle", Order = new[] { "lead", "bo" } });
        string merged = ShowFile.MergeText(text, old with { Formations = old.Formations.Append(planned).ToList() });
        Assert.That(merged, Does.Contain("spacing:   1.25").And.Contain("shape: circle"));
        Assert.That(ShowFile.Parse(merged, "x", Known).Formations, Has.Count.EqualTo(2));
    }

    [TestCase("shape: v", "shape: w", 8, "there is no shape \"w\"")]
    [TestCase("spacing: 1.2", "spacing: 0.4", 8, "\"spacing\" of a formation is 0.4; it goes from 0.85 to 4.")]
    [TestCase("order: [ lead, bo ]", "order: [ lead, bob ]", 8, "there is no cast member \"bob\", did you mean \"bo\"?")]
    [TestCase("hands: free", "hands: tied", 10, "there is no hands \"tied\"")]
    [TestCase("hands: free", "hands: free, mic: true", 10, "hands are free and \"mic: true\" holds the microphone; take one of the two away.")]
    [TestCase("freeze: 5", "freeze: soon", 10, "\"freeze\" is the count from which the dancer stands still, such as 5, not \"soon\".")]
    [TestCase("how: canon 2", "how: canon soon", 10, "\"canon soon\" is no way to dance together; write unison, canon 2 (counts apart), mirror, call or lead.")]
    [TestCase("move: point-up, count: 5", "move: point-down, count: 5", 10, "there is no move \"point-down\", did you mean \"point-up\"?")]
    [TestCase("count: 5 }", "count: 0 }", 10, "\"count\" of a pose is 0; it goes from 1 to 64.")]
    [TestCase("never: [ point-up ]", "never: [ point-pu ]", 11, "there is no move \"point-pu\", did you mean \"point-up\"?")]
    [TestCase("never: [ point-up ]", "moves: [ ~point-up/4 ], never: [ point-up ]", 11, "this phrase dances \"point-up\" and must never; take \"moves:\" away to have others chosen.")]
    [TestCase("never: [ point-up ]", "moves: []", 11, "a phrase needs at least one move: moves: [ name ]; without \"moves:\" the planner chooses.")]
    [TestCase("never: [ body-roll ]", "never: [ body-rol ]", 3, "there is no move \"body-rol\", did you mean \"body-roll\"?")]
    [TestCase("who: all", "who: al", 10, "there is no who \"al\"")]
    [TestCase("step-touch/4", "step-tuoch/4", 10, "there is no move \"step-tuoch\", did you mean \"step-touch\"?")]
    public void SaysInOneSentenceWhatContradicts(string right, string wrong, int line, string sentence)
    {
        string text = Example.Replace(right, wrong, StringComparison.Ordinal);
        Assert.That(text, Is.Not.EqualTo(Example));
        ShowFileException? error = Assert.Throws<ShowFileException>(() => ShowFile.Parse(text, "x.show.yaml", Known));
        Assert.That(error!.Message, Does.StartWith(FormattableString.Invariant($"x.show.yaml:{line}: {sentence}")));
    }

    [Test]
    public void APoseOutsideItsPhraseIsRefused()
    {
        string text = Example.Replace("at: 10.3, move", "at: 12.1, move", StringComparison.Ordinal);
        AvatarMotion.Audio.Song song = AvatarMotion.Tests.SyntheticSong.VerseChorus();
        ShowFileException? error = Assert.Throws<ShowFileException>(() => ShowFile.Parse(text, "x.show.yaml", Known with { Grid = new MusicalGrid(song), Duration = song.Duration }));
        Assert.That(error!.Message, Is.EqualTo("x.show.yaml:10: the pose at 12.1 is outside its phrase, which goes from 9.1 to 11.1; move one of the two."));
    }
}
