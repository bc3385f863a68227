using System;
using System.Collections.Generic;
using System.Threading;
using AvatarMotion.Evaluation;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class SongAnalysisTests
{
    [Test]
    public void CutsPopIntoItsParts()
    {
        PopSong pop = new(118);
        Song song = Song.Analyze(pop.Waveform);
        List<double> starts = new();
        for (int i = 1; i < song.Sections.Count; i++)
            starts.Add(song.Sections[i].Start);
        Assert.That(EventScore.F(pop.Boundaries, starts, 0.5, 0), Is.GreaterThan(0.7));
        Section chorus = At(song, pop.Boundaries[1] + 4), verse = At(song, pop.Boundaries[0] + 4);
        Assert.That(chorus.Energy, Is.GreaterThan(verse.Energy + 0.1));
        Assert.That(chorus.Kind, Is.EqualTo(SectionKind.Chorus).Or.EqualTo(SectionKind.Drop));
        Assert.That(chorus.SameAs, Is.EqualTo(At(song, pop.Boundaries[3] + 4).SameAs));
        Assert.That(song.Sections[0].Kind, Is.EqualTo(SectionKind.Intro));
    }

    [Test]
    public void SectionsCoverTheWholeSong()
    {
        Song song = Song.Analyze(new PopSong(100).Waveform);
        Assert.That(song.Sections[0].Start, Is.Zero);
        Assert.That(song.Sections[^1].End, Is.EqualTo(song.Duration));
        for (int i = 1; i < song.Sections.Count; i++)
        {
            Assert.That(song.Sections[i].Start, Is.EqualTo(song.Sections[i - 1].End));
            Assert.That(song.Sections[i].SameAs, Is.LessThanOrEqualTo(i));
        }
    }

    [Test]
    public void TellsKickSnareAndHatApart()
    {
        Synth synth = new(20);
        List<double> kicks = new(), snares = new();
        for (int beat = 0; beat < 38; beat++)
        {
            double time = 0.5 + 0.5 * beat;
            synth.Hat(time + 0.25);
            if (beat % 2 == 0)
                synth.Kick(time);
            else
                synth.Snare(time);
            (beat % 2 == 0 ? kicks : snares).Add(time);
        }

        Song song = Song.Analyze(synth.Waveform);
        Assert.That(EventScore.F(kicks, Times(song.Drums.Kick), 0.05, 0), Is.GreaterThan(0.9));
        Assert.That(EventScore.F(snares, Times(song.Drums.Snare), 0.05, 0), Is.GreaterThan(0.9));
    }

    [Test]
    public void GivesTheSameSongOnAnyNumberOfThreads()
    {
        Waveform waveform = new PopSong(118).Waveform;
        Song one = Song.Analyze(waveform, new SongOptions { MaxThreads = 1 });
        Song many = Song.Analyze(waveform, new SongOptions { MaxThreads = 4 });
        Assert.That(many.Beats, Is.EqualTo(one.Beats));
        Assert.That(many.Energy.Values, Is.EqualTo(one.Energy.Values));
        Assert.That(many.Pitch.Hz, Is.EqualTo(one.Pitch.Hz));
        Assert.That(many.MouthOpen.Values, Is.EqualTo(one.MouthOpen.Values));
        Assert.That(many.Drums.Snare, Is.EqualTo(one.Drums.Snare));
        Assert.That(many.Sections, Is.EqualTo(one.Sections));
        Assert.That(many.Confidence, Is.EqualTo(one.Confidence));
    }

    [Test]
    public void ReportsRisingProgressAndStopsWhenAsked()
    {
        Waveform waveform = new PopSong(118).Waveform;
        List<double> reports = new();
        Song.Analyze(waveform, new SongOptions { MaxThreads = 1 }, new Recorder(reports));
        Assert.That(reports, Is.Ordered);
        Assert.That(reports[^1], Is.EqualTo(1.0));
        using CancellationTokenSource stop = new();
        stop.Cancel();
        Assert.That(() => Song.Analyze(waveform, cancellationToken: stop.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void StaysFarAboveFortyTimesRealTime()
    {
        Waveform waveform = new PopSong(118).Waveform;
        Song.Analyze(waveform);
        TimeSpan before = Environment.CpuUsage.TotalTime;
        Song song = Song.Analyze(waveform, new SongOptions { MaxThreads = 1 });
        double seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        TestContext.Out.WriteLine(FormattableString.Invariant($"{song.Duration / seconds:0} times real time on one core"));
        Assert.That(song.Duration / seconds, Is.GreaterThan(40));
    }

    private static Section At(Song song, double time)
    {
        foreach (Section section in song.Sections)
        {
            if (time < section.End)
                return section;
        }

        return song.Sections[^1];
    }

    private static List<double> Times(IReadOnlyList<Onset> onsets)
    {
        List<double> times = new();
        foreach (Onset onset in onsets)
            times.Add(onset.Time);
        return times;
    }

    private sealed class Recorder(List<double> reports) : IProgress<double>
    {
        public void Report(double value) => reports.Add(value);
    }
}
