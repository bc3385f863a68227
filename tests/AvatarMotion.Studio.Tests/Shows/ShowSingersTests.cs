using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>Singers in the Show file: who sings, who sings behind, names, gestures.</summary>
public sealed class ShowSingersTests
{
    private const string Duet = """
        version: 1
        song: { file: duet.ogg }
        cast:
          - { id: lead, avatar: lumi, sings: true, name: Lumi }
          - { id: dancer2, avatar: lumi, sings: true, name: Kade }
        lines:
          - { id: l01, at: 1.1, who: [ lead, dancer2 ], text: "one", emotion: joy, why: "", by: anna }
          - { id: l02, at: 2.1, who: Kade, backing: lead, text: "two", emotion: joy, gesture: [ { at: 2.3, hand: left, do: chest } ], why: "", by: anna }
          - { id: l03, at: 3.1, who: all, text: "three", emotion: joy, why: "", by: anna }
          - { id: l04, at: 4.1, who: [], backing: dancer2, text: "four", emotion: joy, why: "", by: anna }
        shots:
          - { id: s1, at: 1.1, shot: medium, subject: [ lead, dancer2 ], transition: cut, why: "", by: anna }
        """;

    [Test]
    public void ReadsSeveralSingersNamesAndGestures()
    {
        Show show = ShowFile.Parse(Duet, "d.show.yaml");
        Assert.That(show.Lines.Select(line => (line.Who, line.Backing)), Is.EqualTo(new[] { ("lead & dancer2", ""), ("dancer2", "lead"), ("all", ""), ("", "dancer2") }));
        Assert.That(show.Lines[1].Gestures, Is.EqualTo(new[] { new ShowGesture(MusicalTime.At(2, 3), "left", "chest") }));
        Assert.That(show.Shots[0].Subject, Is.EqualTo("lead & dancer2"));
        Assert.That(show.Cast[1].Name, Is.EqualTo("Kade"));
    }

    [Test]
    public void WritesWhatItReads()
    {
        Show show = ShowFile.Parse(Duet, "d.show.yaml");
        Show again = ShowFile.Parse(ShowFile.Text(show), "d.show.yaml");
        Assert.That(ShowFile.Text(again), Is.EqualTo(ShowFile.Text(show)));
        Assert.That(again.Lines.Select(line => (line.Who, line.Backing)), Is.EqualTo(show.Lines.Select(line => (line.Who, line.Backing))));
        Assert.That(again.Lines[1].Gestures, Is.EqualTo(show.Lines[1].Gestures));
    }

    [Test]
    public void AMarkKnowsWhoSingsBehindAndWhatHandsDo()
    {
        ShowLine line = ShowMark.Sign(new ShowLine { Id = "l1", At = MusicalTime.At(1), Text = "a" });
        Assert.That(ShowMark.IsKept(line), Is.False);
        Assert.That(ShowMark.IsKept(line with { Backing = "dancer2" }), Is.True);
        Assert.That(ShowMark.IsKept(line with { Gestures = new[] { new ShowGesture(MusicalTime.At(1), "left", "reach") } }), Is.True);
    }

    [TestCase("who: Kade", "who: Kad", 8, "there is no cast member \"Kad\", did you mean \"Kade\"?")]
    [TestCase("who: [ lead, dancer2 ]", "who: [ lead, dancer3 ]", 7, "there is no cast member \"dancer3\", did you mean \"dancer2\"?")]
    [TestCase("do: chest", "do: chset", 8, "there is no do \"chset\", did you mean \"chest\"?")]
    [TestCase("hand: left", "hand: lift", 8, "there is no hand \"lift\", did you mean \"left\"?")]
    [TestCase("name: Kade", "name: Lumi", 5, "two cast members have the name \"Lumi\"; rename one.")]
    public void SaysWhatIsWrongAndWhere(string right, string wrong, int line, string sentence) =>
        Assert.That(() => ShowFile.Parse(Duet.Replace(right, wrong, System.StringComparison.Ordinal), "d.show.yaml"),
            Throws.TypeOf<ShowFileException>().With.Message.Contains(sentence).And.Message.Contains($"d.show.yaml:{line}"));

    [Test]
    public void TheLyricsBringTheirSingersOnStage()
    {
        List<string> warnings = [];
        IReadOnlyList<CastMember> cast = SingerCasting.With([new CastMember()], Sung("Kade", "Lumi", "all", "Ann & Kade"), mayGrow: true, warnings);
        Assert.That(cast.Select(member => (member.Id, member.Name, member.Sings)), Is.EqualTo(new[] { ("lead", "Lumi", true), ("dancer2", "Kade", true), ("dancer3", "Ann", true) }));
        Assert.That(warnings, Is.EqualTo(new[] { "The lyrics name 3 singers (Kade, Lumi, Ann), so 3 dancers perform." }));
    }

    [Test]
    public void TwoWhoSingTogetherAreNoTwins()
    {
        Assert.That(SingerCasting.With([new CastMember()], Sung("Mia", "Ann"), mayGrow: true, []).Select(member => member.Avatar), Is.EqualTo(new[] { "lumi", "kade" }));
        Assert.That(SingerCasting.With([new CastMember { Avatar = "kade" }], Sung("Mia", "Ann"), mayGrow: true, []).Select(member => member.Avatar), Is.EqualTo(new[] { "kade", "lumi" }));
        Assert.That(SingerCasting.With([new CastMember { Avatar = "me.vrm" }], Sung("Mia", "Ann"), mayGrow: true, []).Select(member => member.Avatar), Is.EqualTo(new[] { "me.vrm", "me.vrm" }));
    }

    [Test]
    public void WhoAsksForFewerDancersHearsWhoIsLeftToTheLead()
    {
        List<string> warnings = [];
        IReadOnlyList<CastMember> cast = SingerCasting.With([new CastMember()], Sung("Kade", "Lumi"), mayGrow: false, warnings);
        Assert.That(cast, Has.Count.EqualTo(1));
        Assert.That(warnings.Single(), Does.Contain("the lead sings for Kade too"));
    }

    [Test]
    public void NeverMoreThanEightAndNobodyForOneName()
    {
        List<string> warnings = [];
        string[] twelve = [.. Enumerable.Range(0, 12).Select(i => "Singer" + (char)('A' + i))];
        Assert.That(SingerCasting.With([new CastMember()], Sung(twelve), mayGrow: true, warnings), Has.Count.EqualTo(8));
        Assert.That(SingerCasting.With([new CastMember()], Sung("Kade"), mayGrow: true, []), Has.Count.EqualTo(1));
    }

    private static Lyrics Sung(params string[] singers) => new() { Lines = [.. singers.Select(singer => new LyricLine { Text = "la", Singer = singer })] };
}
