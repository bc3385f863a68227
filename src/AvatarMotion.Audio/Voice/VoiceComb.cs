using System;

namespace AvatarMotion.Audio;

/// <summary>Sharpens the singer's share between the harmonics of the followed pitch, as far as the harmonics explain what is there. Holds scratch memory: one instance per thread.</summary>
/// <remarks>The network's shares are smooth over frequency: they know better where the singer is than between which harmonics. Choirs, growls and whispers are no comb; the trust keeps it off them.</remarks>
internal sealed class VoiceComb
{
    private const int FirstBin = 6;
    private const int LastBin = 160;
    private const int FadeBin = 260;
    private const float FadeBins = 60f;
    private const double SmoothSigma = 8.0;
    private const float LeastExplained = 0.05f;
    private const float ExplainedRange = 0.15f;
    private const float LowestHertz = 85f;
    private const float LowRange = 25f;
    private const float Lift = 0.5f;
    private const float Cut = 0.75f;
    private const float WideningBins = 150f;
    private const float PerBin = (float)Sound.FullRate / ShortTime.Size;
    private float[] _trust = Array.Empty<float>();
    private float[] _hertz = Array.Empty<float>();

    /// <summary>Learns how well the pitch explains each frame.</summary>
    /// <param name="hertz">Pitch per frame, 0 for none.</param>
    /// <param name="magnitudes">For each frame the masked magnitudes of <see cref="ShortTime"/>'s bins, at least the first 160.</param>
    public void Look(float[] hertz, float[][] magnitudes)
    {
        int frames = hertz.Length;
        float[] inside = new float[frames], all = new float[frames], chance = new float[frames];
        for (int frame = 0; frame < frames; frame++)
        {
            for (int bin = FirstBin; bin < LastBin; bin++)
            {
                float strength = MathF.Pow(magnitudes[frame][bin], 0.7f), tooth = hertz[frame] > 0f ? Tooth(bin, hertz[frame], 1f) : 0f;
                inside[frame] += strength * tooth;
                all[frame] += strength;
                chance[frame] += tooth / (LastBin - FirstBin);
            }
        }

        inside = Smoothing.Gaussian(inside, SmoothSigma);
        all = Smoothing.Gaussian(all, SmoothSigma);
        (_hertz, _trust) = (hertz, new float[frames]);
        for (int frame = 0; frame < frames; frame++)
        {
            float explained = (inside[frame] / (all[frame] + 1e-9f) - chance[frame]) / (1f - chance[frame]);
            _trust[frame] = hertz[frame] > 0f ? Easing.Clamp01((explained - LeastExplained) / ExplainedRange) * Easing.Clamp01((hertz[frame] - LowestHertz) / LowRange) : 0f;
        }
    }

    /// <summary>Sharpens the shares of one frame in place.</summary>
    public void Apply(int frame, Span<float> share)
    {
        if (_trust[frame] <= 0f)
            return;
        for (int bin = 1; bin < FadeBin; bin++)
        {
            float trust = _trust[frame] * Easing.Clamp01((FadeBin - bin) / FadeBins);
            float tooth = Tooth(bin, _hertz[frame], 1f + bin / WideningBins);
            share[bin] = MathF.Pow(share[bin], 1f - Lift * tooth * trust) * (1f - Cut * trust * (1f - tooth));
        }
    }

    /// <summary>1 on a harmonic, falling to 0 over <paramref name="width"/> bins.</summary>
    private static float Tooth(int bin, float hertz, float width)
    {
        float harmonic = Math.Max(1f, MathF.Round(bin * PerBin / hertz));
        float away = (bin - harmonic * hertz / PerBin) / width;
        return MathF.Exp(-0.5f * away * away);
    }
}
