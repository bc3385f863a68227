using System;
using System.Collections.Generic;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class SegmentationTests
{
    // Bars of 2 s; letters are music (own chords and own sound), a letter per bar.
    [TestCase("aaaaaaaabbbbbbbbaaaaaaaabbbbbbbb", "0 8 16 24")]
    [TestCase("aaaabbbbbbbbccccccccbbbbbbbbccccccccdddd", "0 4 12 20 28 36")]
    [TestCase("iibbbbbbbbccccccccbbbbbbbbcccccccc", "0 2 10 18 26")]
    [TestCase("aaaaaaaabbbbbbbbbbaaaaaaaa", "0 8 18")]
    public void BordersLieWhereTheMusicChanges(string music, string starts)
    {
        (Song song, OnsetFrames frames, HarmonyFrames harmony) = Play(music);
        List<string> found = new();
        foreach (Section section in SectionFinder.Add(song, frames, harmony).Sections)
            found.Add(Math.Round(section.Start / 2).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.That(string.Join(" ", found), Is.EqualTo(starts));
    }

    [Test]
    public void TheSameMusicIsNamedTheSame()
    {
        (Song song, OnsetFrames frames, HarmonyFrames harmony) = Play("aaaaaaaabbbbbbbbaaaaaaaabbbbbbbbccccccccbbbbbbbb");
        List<int> same = new();
        foreach (Section section in SectionFinder.Add(song, frames, harmony).Sections)
            same.Add(section.SameAs);
        Assert.That(same, Is.EqualTo(new[] { 0, 1, 0, 1, 4, 1 }));
    }

    [Test]
    public void PhrasesFillTheSections()
    {
        (Song song, OnsetFrames frames, HarmonyFrames harmony) = Play("iibbbbbbbbccccccccbbbbbbbbcccccccc");
        song = SectionFinder.Add(song, frames, harmony);
        int next = 0;
        foreach (Phrase phrase in song.Phrases)
        {
            Assert.That(phrase.FirstBar, Is.EqualTo(next));
            Assert.That(phrase.Bars, Is.EqualTo(2).Or.EqualTo(4).Or.EqualTo(8));
            Assert.That(phrase.Start, Is.EqualTo(2.0 * next));
            next += phrase.Bars;
        }

        Assert.That(next, Is.EqualTo(34));
        Assert.That(song.Phrases[0].Bars, Is.EqualTo(2), "the form cuts it");
    }

    [Test]
    public void HoursOfMusicAreCutInLittleTimeAndMemory()
    {
        string part = "aaaaaaaabbbbbbbbccccccccbbbbbbbb";
        (Song song, OnsetFrames frames, HarmonyFrames harmony) = Play(string.Concat(System.Linq.Enumerable.Repeat(part, 3 * 3600 / 64)));
        GC.Collect();
        long before = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan started = Environment.CpuUsage.TotalTime;
        song = SectionFinder.Add(song, frames, harmony);
        double seconds = (Environment.CpuUsage.TotalTime - started).TotalSeconds;
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        TestContext.Out.WriteLine(FormattableString.Invariant($"{song.Sections.Count} sections of {song.Duration / 3600:0.0} h in {seconds:0.0} s of processor time, {bytes >> 20} MB allocated"));
        Assert.That(song.Sections.Count, Is.InRange(500, 900));
        Assert.That(seconds, Is.LessThan(30));
        Assert.That(bytes, Is.LessThan(400L << 20), "in all, most of it short-lived");
    }

    /// <summary>Frames as a listener would leave them: every letter has its chord and its spectrum, with a little noise of its own in every bar.</summary>
    private static (Song Song, OnsetFrames Frames, HarmonyFrames Harmony) Play(string music)
    {
        double duration = 2.0 * music.Length;
        OnsetFrames frames = new((int)(duration * Hops.PerSecond) + 1, 12);
        HarmonyFrames harmony = new((int)(duration * HarmonyFrames.PerSecond) + 1);
        List<Bar> bars = new();
        double[] beats = new double[4 * music.Length];
        float[] energy = new float[(int)(10 * duration) + 1];
        uint noise = 1;
        for (int bar = 0; bar < music.Length; bar++)
        {
            bars.Add(new Bar(2 * bar, 2 * bar + 2, 4 * bar, 4));
            int letter = music[bar] - 'a', chord = (5 * letter + 7 * (bar % 4)) % 12;
            for (int i = 0; i < 4; i++)
                beats[4 * bar + i] = 2 * bar + 0.5 * i;
            for (int i = 0; i < 40; i++)
            {
                foreach (int interval in new[] { 0, letter % 2 == 0 ? 4 : 3, 7 })
                    harmony.Chroma[12 * (40 * bar + i) + (chord + interval) % 12] = 1f;
                harmony.Bass[12 * (40 * bar + i) + chord] = 1f;
            }

            for (int i = 0; i < 20; i++)
            {
                energy[20 * bar + i] = 0.4f + 0.05f * (letter % 7);
                for (int band = 0; band < 12; band++)
                {
                    noise = 1664525u * noise + 1013904223u;
                    frames.Timbre[band][20 * bar + i] = 1f + 0.5f * MathF.Sin(1.3f * letter + 0.9f * band * (1 + letter % 3)) + 0.2f * (noise >> 8) / (1 << 24);
                }
            }
        }

        Song song = new() { Duration = duration, Confidence = 0.9, BeatsPerMinute = 120, Beats = beats, Bars = bars, Energy = new Curve(0.1, energy), Bass = new Curve(0.1, energy) };
        return (song, frames, harmony);
    }
}
