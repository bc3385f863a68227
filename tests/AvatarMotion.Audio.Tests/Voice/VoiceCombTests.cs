using System;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class VoiceCombTests
{
    private const float PerBin = (float)Sound.FullRate / ShortTime.Size;

    [Test]
    public void BetweenTheHarmonicsOfAClearVoiceThereIsLess()
    {
        VoiceComb comb = new();
        comb.Look(Pitches(10 * PerBin), Spectra(bin => bin % 10 == 0 ? 1f : 0.001f));
        float[] share = Half();
        comb.Apply(20, share);
        Assert.That(share[50], Is.GreaterThan(0.5f), "on the fifth harmonic");
        Assert.That(share[55], Is.LessThan(0.2f), "between two");
        Assert.That(share[400], Is.EqualTo(0.5f), "far above");
    }

    [Test]
    public void WhereHarmonicsExplainNothingTheShareStays()
    {
        VoiceComb comb = new();
        comb.Look(Pitches(10 * PerBin), Spectra(_ => 0.3f));
        float[] share = Half();
        comb.Apply(20, share);
        Assert.That(share, Is.All.EqualTo(0.5f));
    }

    [Test]
    public void WithoutPitchTheShareStays()
    {
        VoiceComb comb = new();
        comb.Look(Pitches(0), Spectra(bin => bin % 10 == 0 ? 1f : 0.001f));
        float[] share = Half();
        comb.Apply(20, share);
        Assert.That(share, Is.All.EqualTo(0.5f));
    }

    private static float[] Pitches(float hertz)
    {
        float[] pitches = new float[40];
        Array.Fill(pitches, hertz);
        return pitches;
    }

    private static float[][] Spectra(Func<int, float> magnitude)
    {
        float[][] spectra = new float[40][];
        for (int frame = 0; frame < 40; frame++)
        {
            spectra[frame] = new float[ShortTime.Padded];
            for (int bin = 0; bin < ShortTime.Padded; bin++)
                spectra[frame][bin] = magnitude(bin);
        }

        return spectra;
    }

    private static float[] Half()
    {
        float[] share = new float[ShortTime.Padded];
        Array.Fill(share, 0.5f);
        return share;
    }
}
