using System;
using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>Corrections as text: what a person may write, how it is written back, and the sentence for each mistake.</summary>
public sealed class ShowCorrectionTests
{
    [TestCase("{ tempo: half }", "{ tempo: half }")]
    [TestCase("{ tempo: double, from: 60s, to: 1:20.5 }", "{ tempo: double, from: 60s, to: 80.5s }")]
    [TestCase("{ tempo: third }", "{ tempo: third }")]
    [TestCase("{ bpm: 174 }", "{ bpm: 174 }")]
    [TestCase("{ beat: 12.480s, is: 0:12.51s }", "{ beat: 12.48s, is: 12.51s }")]
    [TestCase("{ beats: [ 12.48, 13s, 13.5 ] }", "{ beats: [ 12.48s, 13s, 13.5s ] }")]
    [TestCase("{ meter: 3 }", "{ meter: 3 }")]
    [TestCase("{ meter: 3/4, from: 10s }", "{ meter: 3, from: 10s }")]
    [TestCase("{ meter: 6/8 }", "{ meter: 6/8 }")]
    [TestCase("{ meter: 7/8 }", "{ meter: 7 }")]
    [TestCase("{ bar: 33.20s }", "{ bar: 33.2s }")]
    [TestCase("{ section: 45.1s, label: refrain }", "{ section: 45.1s, label: chorus }")]
    [TestCase("{ section: 45.1s }", "{ section: 45.1s }")]
    [TestCase("{ section: 45.1s, is: 47s, label: pre-chorus }", "{ section: 45.1s, is: 47s, label: pre-chorus }")]
    [TestCase("{ join: 60.2s }", "{ join: 60.2s }")]
    public void EveryKindIsReadAndWritten(string written, string plain)
    {
        Show show = Parse(written);
        Assert.That(ShowFile.Text(show), Does.Contain($"corrections: [ {plain} ] }}"));
        Assert.That(ShowFile.Text(ShowFile.Parse(ShowFile.Text(show))), Is.EqualTo(ShowFile.Text(show)));
    }

    [Test]
    public void CompoundMetersCountTheirFeltBeats()
    {
        Assert.That(Parse("{ meter: 6/8 }").Song.Corrections, Is.EqualTo(new SongCorrection[] { new MeterCorrection(2, 3) }));
        Assert.That(Parse("{ meter: 12/8 }").Song.Corrections, Is.EqualTo(new SongCorrection[] { new MeterCorrection(4, 3) }));
        Assert.That(Parse("{ meter: 3/8 }").Song.Corrections, Is.EqualTo(new SongCorrection[] { new MeterCorrection(3, 2) }));
    }

    [Test]
    public void NoCorrectionsAreAnEmptyList()
    {
        Assert.That(ShowFile.Parse("version: 1\nsong: { file: a.ogg }").Song.Corrections, Is.Empty);
        Assert.That(ShowFile.Parse("version: 1\nsong: { file: a.ogg, corrections: [] }").Song.Corrections, Is.Empty);
    }

    [TestCase("{ tempo: slow }", "\"slow\" is no correction of the tempo; write half, double, third or triple, or the tempo itself as { bpm: 174 }.")]
    [TestCase("{ tempo: }", "a correction of \"tempo\" needs \"tempo\".")]
    [TestCase("{ bpm: 1000 }", "\"bpm\" of a correction of \"bpm\" is 1000; it goes from 20 to 400.")]
    [TestCase("{ bpm: fast }", "is a number such as 120, not \"fast\".")]
    [TestCase("{ beat: 12.48s }", "a beat is moved from where it is heard to where it is: { beat: 12.48s, is: 12.51s }.")]
    [TestCase("{ bar: 9.1 }", "\"9.1\" is no time; corrections are in seconds of the song, such as 33.2s or 1:03.2.")]
    [TestCase("{ bar: -3s }", "\"-3s\" is no time")]
    [TestCase("{ bar: 1:75 }", "\"1:75\" is no time")]
    [TestCase("{ bar: NaNs }", "\"NaNs\" is no time")]
    [TestCase("{ beats: [ 12s ] }", "beats are a list of two or more times")]
    [TestCase("{ beats: [ 12s, 11s ] }", "the beat at 11s does not come after 12s; write beats in the order of time.")]
    [TestCase("{ beats: 12s }", "is a list such as [ a, b ].")]
    [TestCase("{ meter: 0 }", "\"0\" is no meter; write the beats of a bar, such as 3, or 3/4, or 6/8.")]
    [TestCase("{ meter: 4/5 }", "\"4/5\" is no meter")]
    [TestCase("{ section: 45s, label: chorsu }", "there is no kind of section \"chorsu\", did you mean \"chorus\"?")]
    [TestCase("{ tempo: half, from: 9s, to: 8s }", "\"to\" comes after \"from\".")]
    [TestCase("{ tempo: half, bar: 9s }", "one line corrects one thing; write \"tempo\" and \"bar\" on two lines.")]
    [TestCase("{ bar: 9s, label: verse }", "a correction of \"bar\" has no \"label\"; known are bar.")]
    [TestCase("{ temp: half }", "a correction has no \"temp\", did you mean \"tempo\"?")]
    [TestCase("{ label: verse }", "a correction names what it corrects: tempo, bpm, beat, beats, meter, bar, section, join; for example { tempo: double } or { bar: 33.2s }.")]
    [TestCase("half", "is written as { key: value, … }; this is something else.")]
    public void EveryMistakeIsOneSentenceWithItsLine(string written, string sentence) =>
        Assert.That(() => Parse(written), Throws.TypeOf<ShowFileException>().With.Message.StartsWith("my.show.yaml:5: ").And.Message.Contains(sentence));

    private static Show Parse(string correction) => ShowFile.Parse($"version: 1\nsong:\n  file: a.ogg\n  corrections:\n    - {correction}\n", "my.show.yaml");
}
