using System;

namespace AvatarMotion.Audio;

/// <summary>How alike bars are that lie at most <see cref="Reach"/> apart, so that time and memory grow with the song and not with its square.</summary>
internal sealed class LikenessBand
{
    /// <summary>Bars between two that are compared: about 8 minutes of 4/4, more than any pop song.</summary>
    private const int Farthest = 256;

    private readonly float[] _harmony;
    private readonly float[] _timbre;

    public LikenessBand(BarFeatures bars)
    {
        Count = bars.Count;
        Reach = Math.Min(Farthest, Math.Max(0, Count - 1));
        _harmony = new float[Count * (Reach + 1)];
        _timbre = new float[Count * (Reach + 1)];
        for (int bar = 0; bar < Count; bar++)
        {
            for (int lag = 0; lag <= Reach && bar + lag < Count; lag++)
            {
                _harmony[Index(bar, lag)] = (float)bars.Harmony(bar, bar + lag);
                _timbre[Index(bar, lag)] = (float)bars.Timbre(bar, bar + lag);
            }
        }
    }

    /// <summary>Number of bars.</summary>
    public int Count { get; }

    /// <summary>Most bars between two that are compared.</summary>
    public int Reach { get; }

    /// <summary>Likeness of harmony in [-1, 1]; 0 beyond the reach.</summary>
    public float Harmony(int a, int b) => Math.Abs(a - b) > Reach ? 0f : _harmony[Index(Math.Min(a, b), Math.Abs(a - b))];

    /// <summary>Likeness of sound in [0, 1]; 0 beyond the reach.</summary>
    public float Timbre(int a, int b) => Math.Abs(a - b) > Reach ? 0f : _timbre[Index(Math.Min(a, b), Math.Abs(a - b))];

    private int Index(int bar, int lag) => bar * (Reach + 1) + lag;
}
