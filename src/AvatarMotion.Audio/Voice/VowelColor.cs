using System;

namespace AvatarMotion.Audio;

/// <summary>What the harmonics of a voice tell about its mouth.</summary>
/// <param name="Level">Mean log magnitude of the harmonics up to 4 kHz.</param>
/// <param name="Open">Share of the harmonics' strength in the range of open vowels' first formant (500 to 1200 Hz), in [0, 1].</param>
/// <param name="Spread">Second-formant color from -1 (700 to 1300 Hz: u, o) to 1 (1700 to 3200 Hz: i, e).</param>
internal readonly record struct VowelColor(float Level, float Open, float Spread)
{
    private const double Highest = 4000;
    private const int MostHarmonics = 70;
    private const float Compression = 300f;

    /// <summary>Reads the color of a voice of <paramref name="hertz"/> from a spectrum with <paramref name="perBin"/> hertz from bin to bin.</summary>
    public static VowelColor Of(double hertz, ReadOnlySpan<float> magnitudes, double perBin)
    {
        float all = 1e-3f, open = 0f, round = 0f, bright = 0f;
        int count = 0;
        for (int h = 1; h * hertz < Highest && h <= MostHarmonics; h++, count++)
        {
            double at = h * hertz;
            double place = Math.Min(at / perBin, magnitudes.Length - 2);
            int bin = (int)place;
            float magnitude = magnitudes[bin] + (magnitudes[bin + 1] - magnitudes[bin]) * (float)(place - bin);
            float level = MathF.Log(1f + Compression * Math.Max(0f, magnitude));
            all += level;
            open += at > 500 && at < 1200 ? level : 0f;
            round += at > 700 && at < 1300 ? level : 0f;
            bright += at > 1700 && at < 3200 ? level : 0f;
        }

        return new VowelColor(all / Math.Max(1, count), open / all, (bright - round) / (bright + round + 0.05f));
    }
}
