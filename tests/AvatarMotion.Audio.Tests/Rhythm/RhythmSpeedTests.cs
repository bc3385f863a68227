using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class RhythmSpeedTests
{
    [Test]
    public void PrintsTheProcessorTimeOfBeatsInThreeAndAHalfMinutes()
    {
        Waveform song = Long(210);
        HearingOptions work = new(1, null, CancellationToken.None);
        Hear(Long(20), work);
        double[] seconds = Hear(song, work);
        TestContext.Out.WriteLine(FormattableString.Invariant(
            $"processor seconds: spectrum and network {seconds[0]:0.00}, harmony {seconds[1]:0.00}, grids and readings {seconds[2]:0.00}"));
        Assert.That(seconds[0] + seconds[1] + seconds[2], Is.LessThan(20), "a bound that even a slow machine keeps");
    }

    private static double[] Hear(Waveform waveform, HearingOptions work)
    {
        double[] seconds = new double[3];
        double start = Processor();
        RhythmHearing hearing = RhythmHearing.Listen(waveform, 1f, null, work);
        seconds[0] = Processor() - start;
        start = Processor();
        HarmonyFrames harmony = HarmonyListener.Listen(new Sound(waveform, Sound.LowRate, 1f), work);
        seconds[1] = Processor() - start;
        start = Processor();
        List<Reading> readings = Rhythm.Readings(hearing.Curves, harmony, hearing.Activations, work);
        seconds[2] = Processor() - start;
        Assert.That(readings, Is.Not.Empty);
        return seconds;
    }

    private static double Processor() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    private static Waveform Long(double seconds)
    {
        float[] once = new PopSong(118).Waveform.ToMono();
        float[] samples = new float[(int)(seconds * 44100)];
        for (int i = 0; i < samples.Length; i++)
            samples[i] = once[i % once.Length];
        return new Waveform(new[] { samples }, 44100);
    }
}
