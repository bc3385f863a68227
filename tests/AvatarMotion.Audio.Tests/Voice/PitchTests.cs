using System;
using System.Collections.Generic;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class PitchTests
{
    [Test]
    public void FollowsAGlideOverAnOctave()
    {
        Synth synth = new(5);
        Harmonics(synth, 1, 3, t => 220f * MathF.Pow(2f, t / 3f), 12);
        VoiceFrames frames = Listen(synth);
        for (int i = 120; i < 380; i += 10)
        {
            double expected = 220.0 * Math.Pow(2.0, (i / 100.0 - 1.0) / 3.0);
            Assert.That(Cents(frames.Hz[i], expected), Is.LessThan(35), $"at {i / 100.0} s");
        }
    }

    [Test]
    public void FollowsVibratoAroundItsCenter()
    {
        Synth synth = new(4);
        synth.Sing(0.5, 3, 62, 700, 1200);
        VoiceFrames frames = Listen(synth);
        double low = double.MaxValue, high = 0;
        for (int i = 100; i < 300; i++)
            (low, high) = (Math.Min(low, frames.Hz[i]), Math.Max(high, frames.Hz[i]));
        double center = 440.0 * Math.Pow(2.0, (62 - 69) / 12.0);
        Assert.That(Math.Sqrt(low * high), Is.EqualTo(center).Within(0.01 * center));
        Assert.That(1200 * Math.Log2(high / low), Is.InRange(40, 130));
    }

    [TestCase(150f)]
    [TestCase(260f)]
    [TestCase(420f)]
    public void AWeakFundamentalIsNoOctaveHigher(float hertz)
    {
        Synth synth = new(3);
        synth.Add(0.5, 2, t =>
        {
            float sum = 0.08f * MathF.Sin(2f * MathF.PI * hertz * t);
            for (int h = 2; h <= 10; h++)
                sum += MathF.Sin(2f * MathF.PI * h * hertz * t) / h;
            return 0.2f * sum;
        });
        Assert.That(Cents(Listen(synth).Hz[150], hertz), Is.LessThan(30));
    }

    [TestCase(330f)]
    [TestCase(700f)]
    public void AStrongFundamentalIsNoOctaveLower(float hertz)
    {
        Synth synth = new(3);
        Harmonics(synth, 0.5, 2, _ => hertz, 3);
        Assert.That(Cents(Listen(synth).Hz[150], hertz), Is.LessThan(30));
    }

    [Test]
    public void NoiseAndSilenceHaveNoPitch()
    {
        Synth synth = new(4);
        synth.Add(1, 1, _ => 0.2f * synth.Noise());
        VoiceFrames frames = Listen(synth);
        int pitched = 0;
        for (int i = 0; i < frames.Count; i++)
            pitched += frames.Hz[i] > 0f ? 1 : 0;
        Assert.That(pitched, Is.LessThan(15));
    }

    [Test]
    public void ThePathPrefersASmoothWayOverALeap()
    {
        float[][] salience = new float[60][];
        for (int frame = 0; frame < salience.Length; frame++)
        {
            salience[frame] = new float[PitchSpectrum.Pitches];
            salience[frame][100] = 4f;
            salience[frame][160] = frame == 30 ? 5f : 0f;
        }

        Assert.That(PitchPath.Find(salience, 60, Thresholds(60)), Is.All.EqualTo(100));
    }

    [Test]
    public void ThePathIsSilentBelowTheThreshold()
    {
        float[][] salience = new float[40][];
        for (int frame = 0; frame < salience.Length; frame++)
        {
            salience[frame] = new float[PitchSpectrum.Pitches];
            salience[frame][80] = frame is >= 10 and < 30 ? 5f : 1f;
        }

        int[] path = PitchPath.Find(salience, 40, Thresholds(40));
        Assert.That(path[5], Is.EqualTo(-1));
        Assert.That(path[20], Is.EqualTo(80));
        Assert.That(path[35], Is.EqualTo(-1));
    }

    [Test]
    public void NotesAreCutAtStepsAndPauses()
    {
        float[] hertz = new float[200];
        Fill(hertz, 10, 60, 220f);
        Fill(hertz, 60, 110, 246.94f);
        Fill(hertz, 130, 180, 246.94f);
        List<Note> notes = SungNotes.Find(hertz);
        Assert.That(notes, Has.Count.EqualTo(3));
        Assert.That(notes[0].Start, Is.EqualTo(0.10).Within(0.011));
        Assert.That(notes[1].Start, Is.EqualTo(0.60).Within(0.03));
        Assert.That(notes[1].Midi, Is.EqualTo(59).Within(0.05));
        Assert.That(notes[2].Start, Is.EqualTo(1.30).Within(0.011));
    }

    [Test]
    public void VibratoStaysOneNoteAndABlipIsNone()
    {
        float[] hertz = new float[300];
        for (int i = 20; i < 220; i++)
            hertz[i] = 330f * MathF.Pow(2f, 0.4f * MathF.Sin(0.35f * i) / 12f);
        Fill(hertz, 250, 255, 500f);
        Assert.That(SungNotes.Find(hertz), Has.Count.EqualTo(1));
    }

    [TestCase(440.0, 69.0)]
    [TestCase(220.0, 57.0)]
    [TestCase(261.6256, 60.0)]
    public void FrequenciesHaveTheirMidiNumbers(double hertz, double midi) => Assert.That(SungNotes.ToMidi(hertz), Is.EqualTo(midi).Within(1e-4));

    private static VoiceFrames Listen(Synth synth) =>
        VoiceListener.Listen(synth.Waveform, Loudness.Gain(Loudness.Rms(synth.Waveform)), VoiceMode.Alone, new HearingOptions(1, null, default));

    private static float[] Thresholds(int frames)
    {
        float[] thresholds = new float[frames];
        Array.Fill(thresholds, 2.2f);
        return thresholds;
    }

    private static void Harmonics(Synth synth, double time, double length, Func<float, float> hertz, int count)
    {
        double phase = 0;
        synth.Add(time, length, t =>
        {
            phase += 2.0 * Math.PI * hertz(t) / synth.Rate;
            double sum = 0;
            for (int h = 1; h <= count; h++)
                sum += Math.Sin(h * phase) / h;
            return 0.2f * (float)sum;
        });
    }

    private static void Fill(float[] values, int from, int to, float value)
    {
        for (int i = from; i < to; i++)
            values[i] = value;
    }

    private static double Cents(double heard, double expected) => heard <= 0 ? 9999 : Math.Abs(1200 * Math.Log2(heard / expected));
}
