using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using AvatarMotion.Audio;
using AvatarMotion.Media;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>Corrections count wherever a Show is planned or opened; the analysis stays as it was heard, and the text as a person wrote it.</summary>
internal sealed class CorrectedShowTests
{
    private string _folder = "";
    private string _show = "";
    private SongSource _song = null!;

    [SetUp]
    public void MakeSong()
    {
        _folder = Directory.CreateTempSubdirectory("corrected").FullName;
        _show = Path.Combine(_folder, "song.show.yaml");
        float[] samples = new float[16 * 22_050];
        for (int i = 0; i < samples.Length; i++)
        {
            double since = i / 22_050.0 % 0.5;
            samples[i] = (float)(Math.Exp(-60 * since) * Math.Sin(2 * Math.PI * 440 * since));
        }

        WavFile.Write(Path.Combine(_folder, "song.wav"), new Waveform([samples], 22_050));
        _song = new SongSource(Path.Combine(_folder, "song.wav"), "");
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, true);

    /// <summary>The analysis that lies beside the Show is a made one: 120 beats a minute, bars of 2 s from 0.25 s on, an intro of 4 bars, a verse of 8, a pre-chorus of 4 and so on.</summary>
    [TestCase("{ tempo: half }", 60, 0.25, 4.25)]
    [TestCase("{ tempo: double }", 240, 0.25, 1.25)]
    [TestCase("{ bpm: 60 }", 60, 0.25, 4.25)]
    [TestCase("{ bar: 9.3s }", 120, 1.25, 3.25)]
    [TestCase("{ meter: 3 }", 120, 0.25, 1.75)]
    [TestCase("{ beat: 2.25s, is: 2.30s }", 120, 0.26, 2.3)]
    [TestCase("{ beats: [ 2.25, 2.5, 2.75, 3, 3.25 ] }", 120, 0.25, 2.25)]
    public void OpeningAShowAppliesEachKindToItsBeats(string correction, double bpm, double first, double second)
    {
        Song heard = Write(correction);
        PlannedShow opened = ShowDesk.Open(_show);
        Assert.That(opened.Song.BeatsPerMinute, Is.EqualTo(bpm).Within(0.1));
        Assert.That(opened.Song.Bars[0].Start, Is.EqualTo(first).Within(1e-3));
        Assert.That(opened.Song.Bars[1].Start, Is.EqualTo(second).Within(1e-3));
        Assert.That(Frozen().Beats, Is.EqualTo(heard.Beats).Within(1e-4), "the analysis stays as heard");
    }

    [TestCase("{ section: 8.2s, label: bridge }", "0 intro, 8.25 bridge, 24.25 pre-chorus")]
    [TestCase("{ section: 16s, label: break }", "0 intro, 8.25 verse, 16.25 break")]
    [TestCase("{ section: 8.25s, is: 12s }", "0 intro, 12.25 verse, 24.25 pre-chorus")]
    [TestCase("{ join: 8.25s }", "0 intro, 24.25 pre-chorus, 32.25 chorus")]
    public void OpeningAShowAppliesEachKindToItsSections(string correction, string sections)
    {
        Write(correction);
        IEnumerable<string> first = ShowDesk.Open(_show).Song.Sections.Take(3).Select(section => FormattableString.Invariant($"{section.Start:0.##} {SectionWords.Of(section.Kind)}"));
        Assert.That(string.Join(", ", first), Is.EqualTo(sections));
    }

    [TestCase("{ bar: 500s }", "song.show.yaml:9: 500 s lies outside the song, which lasts ")]
    [TestCase("{ join: 12s }", "song.show.yaml:9: no section begins near 12 s; they begin at 0.0, 8.3")]
    [TestCase("{ beat: 9.25s, is: 30s }", "song.show.yaml:9: the beat at 9.25 s would pass its neighbor")]
    public void WhatDoesNotFitTheSongIsNamedWithItsLine(string correction, string sentence)
    {
        Write("{ tempo: double }", correction);
        Assert.That(() => ShowDesk.Open(_show), Throws.TypeOf<ShowFileException>().With.Message.StartsWith(sentence));
    }

    [Test]
    public void PlanningAgainPlansOnTheCorrectedSongAndKeepsEveryByteOfAPerson()
    {
        PlannedShow first = ShowDesk.Plan(_song, _show, new PlanOptions());
        double heard = first.Song.BeatsPerMinute;
        string text = File.ReadAllText(_show);
        string item = Regex.Match(text, @"(?m)^ *- \{ id: p.*$").Value, mine = Regex.Replace(item, "energy: [0-9.]+", "energy:   0.33") + "   # mine";
        const string Corrections = "  corrections:\n    # the clicks are eighths\n    - {tempo:   half}   # as I hear it\n    - section: 1.1s\n      label: intro";
        text = Regex.Replace(text, "(?m)^song: .*$", "song:\n  file: song.wav   # the demo\n" + Corrections).Replace(item, mine, StringComparison.Ordinal);
        File.WriteAllText(_show, text);
        PlannedShow again = ShowDesk.Plan(_song, _show, new PlanOptions());
        string after = File.ReadAllText(_show);
        Assert.That(after, Does.Contain(Corrections).And.Contain(mine).And.Contain("song.wav   # the demo"));
        Assert.That(after, Does.Match(@"(?m)^  sha256: [0-9a-f]{64}$").And.Match("(?m)^  analysis: song.song.json$"), "what was missing is added");
        Assert.That(again.Song.BeatsPerMinute, Is.EqualTo(heard / 2).Within(0.5));
        Assert.That(Frozen().BeatsPerMinute, Is.EqualTo(heard).Within(0.5), "the analysis stays as heard");
        Assert.That(again.Show.Phrases.Count(phrase => phrase.By == "ai"), Is.LessThan(first.Show.Phrases.Count), "half as many bars, fewer phrases");
        Assert.That(ShowFile.Text(ShowDesk.Open(_show).Show), Is.EqualTo(ShowFile.Text(again.Show)));
        ShowDesk.Plan(_song, _show, new PlanOptions());
        Assert.That(File.ReadAllText(_show), Is.EqualTo(after), "planning once more changes nothing");
    }

    [Test]
    public void AChangedFieldOfTheSongLeavesCorrectionsInBracesAlone()
    {
        ShowDesk.Plan(_song, _show, new PlanOptions());
        string text = Regex.Replace(File.ReadAllText(_show), "sha256: [0-9a-f]+", "sha256: 00ff").Replace("corrections: []", "corrections: [ {bar: 3.0s} ]", StringComparison.Ordinal);
        File.WriteAllText(_show, text);
        ShowDesk.Plan(_song, _show, new PlanOptions());
        Assert.That(File.ReadAllText(_show), Does.Match("song: \\{ file: song.wav, sha256: [0-9a-f]{64}, analysis: song.song.json, corrections: \\[ \\{bar: 3.0s\\} \\] \\}"));
    }

    private Song Write(params string[] corrections)
    {
        Song song = SyntheticSong.VerseChorus();
        using (FileStream file = File.Create(ShowDesk.AnalysisPath(_show)))
            SongJson.Write(song, file);
        File.WriteAllText(_show, $$"""
            version: 1
            cast:
              - { id: lead }
            song:
              file: song.wav
              analysis: song.song.json
              corrections:
                - {{string.Join("\n    - ", corrections)}}

            """);
        return song;
    }

    private Song Frozen()
    {
        using FileStream file = File.OpenRead(ShowDesk.AnalysisPath(_show));
        return SongJson.Read(file);
    }
}
