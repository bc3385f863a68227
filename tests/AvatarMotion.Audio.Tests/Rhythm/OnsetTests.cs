using System;
using System.Collections.Generic;
using AvatarMotion.Evaluation;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class OnsetTests
{
    [Test]
    public void EveryHitIsAPeakOfTheOnsetCurve()
    {
        Synth synth = new(10);
        double[] hits = { 1.0, 1.7, 2.1, 3.3, 5.05, 6.5, 8.25 };
        foreach (double time in hits)
            synth.Snare(time);
        float[] onset = Curves(synth).Onset;
        foreach (double time in hits)
        {
            int frame = (int)Math.Round(100 * time);
            float near = 0f, before = 0f;
            for (int i = -2; i <= 3; i++)
                near = Math.Max(near, onset[frame + i]);
            for (int i = 12; i <= 25; i++)
                before = Math.Max(before, onset[frame - i]);
            Assert.That(near, Is.GreaterThan(3f).And.GreaterThan(8 * before), $"hit at {time}");
        }
    }

    [Test]
    public void VibratoIsNoOnset()
    {
        Synth steady = new(6), singing = new(6);
        steady.Snare(0.5);
        singing.Snare(0.5);
        singing.Sing(1.5, 4, 64, 700, 1300);
        float[][] flux = Frames(singing).Flux;
        float attack = 0f, held = 0f;
        for (int band = 1; band < 4; band++)
        {
            for (int i = 145; i < 165; i++)
                attack = Math.Max(attack, flux[band][i]);
            for (int i = 200; i < 500; i++)
                held = Math.Max(held, flux[band][i]);
        }

        Assert.That(held, Is.LessThan(0.35f * attack), "the vibrato of 100 cents against the attack of the note");
    }

    [Test]
    public void ADrumRaisesItsWholeBandAndANoteOnlyItsHarmonics()
    {
        Synth synth = new(4);
        synth.Snare(1.0);
        synth.Note(2.5, 1, 69, 0.3f);
        float[] rise = Frames(synth).Rise[3];
        Assert.That(Peak(rise, 1.0), Is.GreaterThan(0.8f));
        Assert.That(Peak(rise, 2.5), Is.LessThan(0.7f));
    }

    [Test]
    public void LoudnessAndBrightnessFollowTheSound()
    {
        Synth synth = new(6);
        synth.Note(1, 1, 40, 0.3f);
        synth.Add(3, 1, _ => 0.3f * synth.Noise());
        OnsetFrames frames = Frames(synth);
        Assert.That(frames.Level[50], Is.LessThan(0.01f));
        Assert.That(frames.Level[350], Is.GreaterThan(frames.Level[150]));
        Assert.That(frames.Centroid[350], Is.GreaterThan(frames.Centroid[150] + 0.1f));
        Assert.That(frames.Low[150], Is.GreaterThan(frames.Low[350]));
    }

    [Test]
    public void TheBeatOfASynthesizedKitIsToldByItsDrums()
    {
        Synth synth = new(24);
        List<double> kicks = new(), snares = new(), hats = new();
        for (int eighth = 0; eighth < 88; eighth++)
        {
            double time = 0.4 + 0.25 * eighth;
            synth.Hat(time, 0.12f);
            hats.Add(time);
            if (eighth % 8 == 0 || eighth % 8 == 3)
                kicks.Add(time);
            if (eighth % 8 == 4)
                snares.Add(time);
        }

        kicks.ForEach(time => synth.Kick(time));
        snares.ForEach(time => synth.Snare(time));
        DrumHits drums = RhythmHearing.Listen(synth.Waveform, 1f, null, Work()).Drums(new List<Bar>());
        Assert.That(EventScore.F(kicks, Times(drums.Kick), 0.03, 0), Is.GreaterThan(0.9));
        Assert.That(EventScore.F(snares, Times(drums.Snare), 0.03, 0), Is.GreaterThan(0.8));
        Assert.That(EventScore.F(hats, Times(drums.Hat), 0.03, 0), Is.GreaterThan(0.7));
    }

    [Test]
    public void KicksWithoutAnyOtherDrumAreAllFound()
    {
        Synth synth = new(12);
        for (int i = 0; i < 20; i++)
            synth.Kick(0.5 + 0.55 * i);
        IReadOnlyList<Onset> kicks = RhythmHearing.Listen(synth.Waveform, 1f, null, Work()).Drums(new List<Bar>()).Kick;
        Assert.That(kicks, Has.Count.EqualTo(20));
        for (int i = 0; i < 20; i++)
            Assert.That(kicks[i].Time, Is.EqualTo(0.5 + 0.55 * i).Within(0.025));
    }

    [Test]
    public void HarmonyChangesWhereTheChordDoes()
    {
        Synth synth = new(16);
        for (int bar = 0; bar < 8; bar++)
        {
            foreach (int interval in new[] { 0, 4, 7 })
                synth.Note(2 * bar, 2, (bar % 2 == 0 ? 57 : 62) + interval, 0.1f);
        }

        HarmonyFrames harmony = HarmonyListener.Listen(new Sound(synth.Waveform, Sound.LowRate, 1f), Work());
        float[] change = HarmonicChange.Find(harmony.Chroma, 0.8);
        for (int bar = 1; bar < 8; bar++)
        {
            float at = change[(int)(2 * bar * HarmonyFrames.PerSecond)];
            float between = change[(int)((2 * bar - 1) * HarmonyFrames.PerSecond)];
            Assert.That(at, Is.GreaterThan(between + 1.5f), $"bar {bar}");
        }
    }

    [TestCase(57, 0)]
    [TestCase(60, 3)]
    [TestCase(64, 7)]
    public void ANoteIsStrongestInItsPitchClass(int midi, int expected)
    {
        Synth synth = new(2);
        synth.Add(0.5, 1, t => 0.3f * MathF.Sin(2f * MathF.PI * t * (float)(440.0 * Math.Pow(2, (midi - 69) / 12.0))));
        HarmonyFrames harmony = HarmonyListener.Listen(new Sound(synth.Waveform, Sound.LowRate, 1f), Work());
        int best = 0, frame = 20;
        for (int k = 1; k < 12; k++)
            best = harmony.Chroma[12 * frame + k] > harmony.Chroma[12 * frame + best] ? k : best;
        Assert.That(best, Is.EqualTo(expected));
    }

    private static OnsetFrames Frames(Synth synth) => OnsetListener.Listen(new Sound(synth.Waveform, Sound.FullRate, 1f), Work());

    private static RhythmCurves Curves(Synth synth) => new(Frames(synth));

    private static HearingOptions Work() => new(1, null, default);

    private static float Peak(float[] curve, double time)
    {
        float best = 0f;
        for (int i = -3; i <= 3; i++)
            best = Math.Max(best, curve[(int)(100 * time) + i]);
        return best;
    }

    private static List<double> Times(IReadOnlyList<Onset> onsets)
    {
        List<double> times = new();
        foreach (Onset onset in onsets)
            times.Add(onset.Time);
        return times;
    }
}
