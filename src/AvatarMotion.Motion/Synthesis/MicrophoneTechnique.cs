using System;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>How far a singer holds the microphone: close for what is whispered, further for what is belted, and there before the note.</summary>
internal static class MicrophoneTechnique
{
    /// <summary>Metres further than the usual 5 cm, for the softest and for the loudest singing; as singers are taught, within what still looks sung into.</summary>
    public const float Closest = -0.008f;
    public const float Furthest = 0.035f;

    private const double Hop = 0.1;
    private const double SmoothSeconds = 0.35;

    // The arm answers late, so it goes before the voice.
    private const double Ahead = 0.2;
    private const float Sung = 0.05f;

    /// <summary>Metres further from the lips than usual over the song; empty where nobody is heard to sing.</summary>
    public static Curve Of(Song song)
    {
        int count = (int)Math.Ceiling(song.Duration / Hop) + 1;
        float[] open = new float[count];
        for (int i = 0; i < count; i++)
            open[i] = song.MouthOpen.At(i * Hop);
        (float middle, float loud) = Levels(open);
        if (loud <= Sung)
            return Curve.Empty;
        float[] away = new float[count], smooth = new float[count];
        for (int i = 0; i < count; i++)
        {
            float now = open[Math.Min(count - 1, i + (int)Math.Round(Ahead / Hop))];
            away[i] = now <= Sung ? 0f : now < middle ? Closest * (1f - now / middle) : Furthest * Easing.Step(middle, loud, now);
        }

        Smoothing.Apply(Smoothing.Gaussian(SmoothSeconds / Hop), away, smooth);
        return new Curve(Hop, smooth);
    }

    /// <summary>How open the mouth is in the middle and in the loudest tenth of what is sung.</summary>
    private static (float Middle, float Loud) Levels(float[] open)
    {
        float[] sung = Array.FindAll(open, static value => value > Sung);
        if (sung.Length < 10)
            return (0f, 0f);
        Array.Sort(sung);
        float middle = sung[sung.Length / 2];
        return (middle, Math.Max(sung[sung.Length * 9 / 10], middle + 0.05f));
    }
}
