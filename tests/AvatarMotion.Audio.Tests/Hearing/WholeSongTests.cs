using System;
using System.Collections.Generic;
using System.Globalization;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class WholeSongTests
{
    // What a 3:30 song may cost: DESIGN section 6 allows 3.5 s and 600 MB; processor time does not depend on what else the machine does.
    private const double LongestProcessorSeconds = 3.5 * 2;
    private const long MostBytes = 600L << 20;

    // The fingerprint of the pop song at 118 beats a minute, and of the mathematical functions that it was made with.
    private const string KnownSong = "4906be43";
    private const string KnownMath = "dddb1256";

    [Test]
    public void EveryBuildOfTheLibraryHearsTheSameSongToTheLastBit()
    {
        string math = Text(MathFingerprint());
        string song = Text(Fingerprint(Song.Analyze(new PopSong(118).Waveform)));
        TestContext.Out.WriteLine($"math {math}, song {song}");
        if (math != KnownMath)
            Assert.Pass($"The sines and logarithms of this machine differ in their last bits ({math}), so its songs may, too.");
        Assert.That(song, Is.EqualTo(KnownSong), "The analysis changed: where that is meant, the new fingerprint goes into KnownSong.");
    }

    [TestCase(2)]
    [TestCase(3)]
    [TestCase(8)]
    public void ThreadsDoNotChangeTheFingerprint(int threads)
    {
        Waveform waveform = new PopSong(132, meter: 3).Waveform;
        uint one = Fingerprint(Song.Analyze(waveform, new SongOptions { MaxThreads = 1 }));
        Assert.That(Fingerprint(Song.Analyze(waveform, new SongOptions { MaxThreads = threads })), Is.EqualTo(one));
    }

    [Test]
    public void ThreeAndAHalfMinutesFitTheBudgetOfTimeAndMemory()
    {
        float[] once = new PopSong(118).Waveform.ToMono(), left = new float[210 * 44100];
        for (int i = 0; i < left.Length; i++)
            left[i] = once[i % once.Length];
        Waveform waveform = new(new[] { left, left }, 44100);
        GC.Collect();
        long before = GC.GetTotalMemory(true), peak = 0;
        TimeSpan started = Environment.CpuUsage.TotalTime;
        Song song = Song.Analyze(waveform, new SongOptions { MaxThreads = 2 }, new Watch(() => peak = Math.Max(peak, GC.GetTotalMemory(false))));
        double seconds = (Environment.CpuUsage.TotalTime - started).TotalSeconds;
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s of processor time, {(peak - before) >> 20} MB beside the samples"));
        Assert.That(song.Duration, Is.EqualTo(210).Within(0.01));
        Assert.That(seconds, Is.LessThan(LongestProcessorSeconds));
        Assert.That(peak - before + 2L * 4 * left.Length, Is.LessThan(MostBytes), "samples included");
    }

    private static uint MathFingerprint()
    {
        Hash hash = new();
        for (int i = 1; i < 2000; i++)
        {
            double x = 0.0137 * i;
            hash.Add(Math.Sin(x), Math.Cos(x), Math.Exp(-x), Math.Log(x), Math.Pow(x, 0.3));
            hash.Add(MathF.Sin((float)x), MathF.Exp(-(float)x), MathF.Log((float)x), MathF.Log10((float)x));
        }

        return hash.Value;
    }

    private static uint Fingerprint(Song song)
    {
        Hash hash = new();
        hash.Add(song.Duration, song.BeatsPerMinute, song.Confidence);
        foreach (double beat in song.Beats)
            hash.Add(beat);
        foreach (Bar bar in song.Bars)
            hash.Add(bar.Start, bar.End, bar.FirstBeat, bar.Beats);
        foreach (Section section in song.Sections)
            hash.Add(section.Start, section.End, (double)section.Kind, section.Energy, section.SameAs);
        foreach (SongEvent moment in song.Events)
            hash.Add(moment.Time, (double)moment.Kind);
        foreach (IReadOnlyList<Onset> drum in new[] { song.Drums.Kick, song.Drums.Snare, song.Drums.Hat })
        {
            foreach (Onset hit in drum)
                hash.Add(hit.Time, hit.Strength);
        }

        foreach (VoiceSpan span in song.Voice)
            hash.Add(span.Start, span.End);
        foreach (Note note in song.Notes)
            hash.Add(note.Start, note.End, note.Midi);
        foreach (IReadOnlyList<float> curve in new[] { song.Pitch.Hz, song.Pitch.Confidence, song.Energy.Values, song.Bass.Values, song.Brightness.Values, song.MouthOpen.Values, song.MouthSpread.Values })
        {
            foreach (float value in curve)
                hash.Add(value);
        }

        return hash.Value;
    }

    private static string Text(uint hash) => hash.ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>FNV-1a over the bits of numbers.</summary>
    private sealed class Hash
    {
        public uint Value { get; private set; } = 2166136261u;

        public void Add(params double[] values)
        {
            foreach (double value in values)
            {
                long bits = BitConverter.DoubleToInt64Bits(value);
                for (int shift = 0; shift < 64; shift += 8)
                    Value = (Value ^ (byte)(bits >> shift)) * 16777619u;
            }
        }
    }

    private sealed class Watch(Action look) : IProgress<double>
    {
        public void Report(double value) => look();
    }
}
