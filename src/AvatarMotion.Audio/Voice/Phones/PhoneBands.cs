using System;

namespace AvatarMotion.Audio;

/// <summary>Brings the voice network's bands together in the mel bands of the acoustic model, under the singer's share and without it. Immutable.</summary>
internal sealed class PhoneBands
{
    private const float Floor = 1e-8f;
    private readonly int[] _first;
    private readonly float[][] _weights;

    /// <param name="pool">Shape [bands, mel bands].</param>
    public PhoneBands(Tensor pool)
    {
        int bands = pool.Shape[0];
        (Bands, Count) = (bands, pool.Shape[1]);
        _first = new int[Count];
        _weights = new float[Count][];
        for (int mel = 0; mel < Count; mel++)
        {
            int first = bands, last = 0;
            for (int band = 0; band < bands; band++)
            {
                if (pool.Values[band * Count + mel] == 0f)
                    continue;
                first = Math.Min(first, band);
                last = band + 1;
            }

            _first[mel] = Math.Min(first, last);
            _weights[mel] = new float[Math.Max(0, last - first)];
            for (int i = 0; i < _weights[mel].Length; i++)
                _weights[mel][i] = pool.Values[(first + i) * Count + mel];
        }
    }

    /// <summary>Bands of the voice network.</summary>
    public int Bands { get; }

    /// <summary>Mel bands.</summary>
    public int Count { get; }

    /// <summary>Half the logarithms of the powers: first all under the share, then all without it.</summary>
    /// <param name="middle">Logarithm of each band's magnitude; changed.</param>
    /// <param name="share">The singer's share of each band.</param>
    /// <param name="logs">Twice <see cref="Count"/> values.</param>
    public void Fill(Span<float> middle, ReadOnlySpan<float> share, Span<float> logs)
    {
        for (int band = 0; band < middle.Length; band++)
            middle[band] = MathF.Exp(2f * middle[band]);
        for (int mel = 0; mel < Count; mel++)
        {
            float[] weights = _weights[mel];
            float sung = 0f, all = 0f;
            for (int i = 0; i < weights.Length; i++)
            {
                int band = _first[mel] + i;
                float power = middle[band] * weights[i];
                sung += power * share[band] * share[band];
                all += power;
            }

            logs[mel] = 0.5f * MathF.Log(sung + Floor);
            logs[Count + mel] = 0.5f * MathF.Log(all + Floor);
        }
    }
}
