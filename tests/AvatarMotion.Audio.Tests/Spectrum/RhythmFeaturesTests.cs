using System;
using System.Threading;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class RhythmFeaturesTests
{
    [Test]
    public void LevelsAndRisesOfMusicLieNearTheUnitRange()
    {
        Whole whole = Listen(Song(), 300);
        Assert.That(OnsetListener.Features.Count, Is.InRange(70, 90));
        float highest = 0f;
        foreach (float[] row in whole.Window.Rows)
        {
            foreach (float value in row)
            {
                Assert.That(value, Is.InRange(0f, 4f));
                highest = Math.Max(highest, value);
            }
        }

        Assert.That(highest, Is.GreaterThan(0.5f));
    }

    [Test]
    public void AToneFillsItsBandAndItsAttackRises()
    {
        Synth synth = new(3);
        synth.Add(1, 1, t => 0.3f * MathF.Sin(2f * MathF.PI * 1000f * t));
        Whole whole = Listen(synth.Waveform, 300);
        int best = 0;
        for (int i = 1; i < OnsetListener.Features.Levels; i++)
            best = whole.Window.Rows[i][150] > whole.Window.Rows[best][150] ? i : best;
        Assert.That(best, Is.InRange(20, 40), "1 kHz lies in the middle of the scale");
        float attack = 0f, held = 0f;
        for (int i = OnsetListener.Features.Levels; i < OnsetListener.Features.Count; i++)
        {
            for (int frame = 98; frame < 104; frame++)
                attack = Math.Max(attack, whole.Window.Rows[i][frame]);
            held = Math.Max(held, whole.Window.Rows[i][150]);
        }

        Assert.That(attack, Is.GreaterThan(0.2f).And.GreaterThan(10 * held));
    }

    [Test]
    public void StretchesAndThreadsDoNotMatter()
    {
        Whole whole = Listen(Song(), 300);
        foreach (int threads in new[] { 1, 3 })
        {
            Pieces pieces = new(300);
            OnsetListener.Listen(new Sound(Song(), Sound.FullRate, 1f), new HearingOptions(threads, null, CancellationToken.None), pieces);
            for (int i = 0; i < whole.Window.Rows.Length; i++)
                Assert.That(pieces.Rows[i], Is.EqualTo(whole.Window.Rows[i]));
        }
    }

    [Test]
    public void AWindowMovesForwardOnly()
    {
        FeatureWindow window = new(1, 4);
        new float[] { 1, 2, 3, 4 }.CopyTo(window.Rows[0], 0);
        window.Advance(3);
        Assert.That(window.Rows[0][0], Is.EqualTo(4));
        Assert.That(window.First, Is.EqualTo(3));
        Assert.That(() => window.Advance(2), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static Waveform Song()
    {
        Synth synth = new(2.99);
        for (int i = 0; i < 6; i++)
        {
            synth.Snare(0.2 + 0.45 * i);
            synth.Note(0.2 + 0.45 * i, 0.4, 60 + i, 0.2f);
        }

        return synth.Waveform;
    }

    private static Whole Listen(Waveform waveform, int frames)
    {
        Whole whole = new(frames);
        OnsetListener.Listen(new Sound(waveform, Sound.FullRate, 1f), new HearingOptions(1, null, CancellationToken.None), whole);
        return whole;
    }

    private sealed class Whole : IFeatureReader
    {
        public Whole(int frames)
        {
            Stretch = frames + 1;
            Window = new FeatureWindow(OnsetListener.Features.Count, frames + 1);
        }

        public FeatureWindow Window { get; }

        public int Stretch { get; }

        public void Read(int last, int total)
        {
        }
    }

    private sealed class Pieces : IFeatureReader
    {
        public Pieces(int frames)
        {
            Rows = new float[OnsetListener.Features.Count][];
            for (int i = 0; i < Rows.Length; i++)
                Rows[i] = new float[frames + 1];
        }

        public float[][] Rows { get; }

        public FeatureWindow Window { get; } = new(OnsetListener.Features.Count, 70);

        public int Stretch => 70;

        public void Read(int last, int total)
        {
            for (int i = 0; i < Rows.Length; i++)
                Array.Copy(Window.Rows[i], 0, Rows[i], Window.First, last - Window.First);
            Window.Advance(last);
        }
    }
}
