using System;

namespace AvatarMotion.Motion;

/// <summary>
/// A standing foot that turns does so on its ball: its heel rises while it turns fast, as nobody turns a flat foot under their weight, and a heel that sweeps over the
/// floor looks like sliding.
/// </summary>
internal static class PivotHeels
{
    /// <summary>Radians per second of turning from which the heel begins to rise, and at which it is up.</summary>
    private const float Slow = 0.8f;
    private const float Fast = 2.2f;

    /// <summary>Radians that the heel rises: 3 to 4 cm.</summary>
    private const float Rise = 0.32f;

    /// <summary>Frames by which the heel is up before the foot turns, and stays up behind.</summary>
    private const int Ahead = 4;
    private const double Soft = 2.5;

    /// <summary>Radians of extra heel for each frame of a foot.</summary>
    public static float[] Of(RecordedBody body, Bone foot)
    {
        float[] turns = new float[body.Frames], smooth = new float[body.Frames], low = new float[body.Frames];
        for (int f = 0; f < turns.Length; f++)
        {
            float turn = FlatFoot.TurnOf(body.Turn(f, foot));
            turns[f] = f == 0 ? turn : turns[f - 1] + Turns.Wrapped(turn - turns[f - 1]);
        }

        Smoothing.Apply(Smoothing.Gaussian(1.2), turns, smooth);
        for (int f = 0; f < turns.Length; f++)
        {
            int a = Math.Max(f - 1, 0), b = Math.Min(f + 1, turns.Length - 1);
            float rate = MathF.Abs(smooth[b] - smooth[a]) * (float)RecordedBody.Rate / Math.Max(b - a, 1);
            turns[f] = -Rise * Easing.Smooth((rate - Slow) / (Fast - Slow));
        }

        Smoothing.Lowest(Ahead, turns, low);
        Smoothing.Apply(Smoothing.Gaussian(Soft), low, smooth);
        return Array.ConvertAll(smooth, lift => -lift);
    }
}
