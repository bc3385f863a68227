using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Evaluation;

/// <summary>Prints beat and downbeat scores over the songs of the shared data, and holds the floor under their means.</summary>
public sealed class BeatEvaluation
{
    [Test]
    public void FindsTheBeatsOfRealSongs()
    {
        List<double> strict = new(), allowed = new(), bars = new();
        double seconds = 0;
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        TestContext.Out.WriteLine("song | strict F | allowed F | downbeat F | bpm | confidence | meter");
        foreach (RealSong real in RealSong.All())
        {
            double[] truth = real.Times("beats");
            if (truth.Length == 0)
                continue;
            Song song = real.Hear();
            seconds += song.Duration;
            strict.Add(EventScore.F(truth, song.Beats));
            allowed.Add(real.AnyOctave ? EventScore.AllowedF(truth, song.Beats) : strict[^1]);
            double[] ones = real.Times("downbeats");
            double bar = ones.Length > 0 ? EventScore.F(ones, Downbeats(song)) : double.NaN;
            if (ones.Length > 0)
                bars.Add(bar);
            TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{real.Id} | {strict[^1]:0.000} | {allowed[^1]:0.000} | {bar:0.000} | {song.BeatsPerMinute:0.00} | {song.Confidence:0.00} | {(song.Bars.Count > 2 ? song.Bars[1].Beats : 0)}"));
        }

        double processor = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"mean: strict {Mean(strict):0.000}, allowed {Mean(allowed):0.000}, downbeat {Mean(bars):0.000} of {bars.Count}; {seconds / processor:0} x real time by processor time, where this test runs first"));
        Assert.That(Mean(allowed), Is.GreaterThanOrEqualTo(0.90));
        Assert.That(Mean(bars), Is.GreaterThanOrEqualTo(0.80));
    }

    private static List<double> Downbeats(Song song)
    {
        List<double> times = new();
        foreach (Bar bar in song.Bars)
            times.Add(bar.Start);
        return times;
    }

    private static double Mean(List<double> values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value / values.Count;
        return sum;
    }
}
