using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>The best sequence of beats through the network's activations, with a tempo that may change from beat to beat.</summary>
/// <remarks>
/// The bar-pointer model of Krebs, Böck and Widmer (2015, "An efficient state-space model for joint tempo and meter tracking"): tempo
/// changes on beats only and costs 70 |ln(τ / τ')|. Its frames between beats only sum up, so that one decision per beat and period
/// replaces one per frame and state. A beat is worth the log odds of its activation against one in sixteen.
/// </remarks>
internal sealed class PulsePath
{
    private const double Stiffness = 70.0;
    private const double Widest = 0.09;
    private const float Start = 1f;
    private static readonly float Prior = MathF.Log(15f);
    private readonly int _shortest;
    private readonly int _count;
    private readonly float[][] _prices;
    private readonly int[] _lowest;

    /// <param name="shortest">Shortest beat in frames.</param>
    /// <param name="longest">Longest beat in frames.</param>
    public PulsePath(int shortest, int longest)
    {
        _shortest = shortest;
        _count = longest - shortest + 1;
        _prices = new float[_count][];
        _lowest = new int[_count];
        for (int to = 0; to < _count; to++)
        {
            int period = shortest + to;
            int reach = Math.Max(1, (int)(period * Widest));
            _lowest[to] = Math.Max(0, to - reach);
            _prices[to] = new float[Math.Min(_count - 1, to + reach) - _lowest[to] + 1];
            for (int i = 0; i < _prices[to].Length; i++)
                _prices[to][i] = (float)(Stiffness * Math.Abs(Math.Log((double)period / (shortest + _lowest[to] + i))));
        }
    }

    /// <summary>Beats in frames, ascending; empty where nothing is a beat.</summary>
    /// <param name="logOdds">Log odds of a beat per frame.</param>
    public double[] Find(float[] logOdds)
    {
        int longest = _shortest + _count - 1;
        float[][] best = new float[longest + 1][];
        for (int i = 0; i < best.Length; i++)
            best[i] = new float[_count];
        byte[] before = new byte[logOdds.Length * _count];
        float top = 0f;
        (int frame, int state) = (-1, 0);
        for (int t = 0; t < logOdds.Length; t++)
        {
            float[] row = best[t % best.Length];
            float worth = logOdds[t] + Prior;
            for (int to = 0; to < _count; to++)
            {
                int from = t - _shortest - to;
                row[to] = worth + (from < 0 ? -Start : Best(best[from % best.Length], to, out before[t * _count + to]));
                if (row[to] > top)
                    (top, frame, state) = (row[to], t, to);
            }
        }

        return Trace(before, frame, state);
    }

    /// <summary>The best way to arrive with a period: from a neighboring one (its index + 1), or from nowhere (0).</summary>
    private float Best(float[] row, int to, out byte choice)
    {
        float best = -Start;
        choice = 0;
        float[] prices = _prices[to];
        int lowest = _lowest[to];
        for (int i = 0; i < prices.Length; i++)
        {
            float value = row[lowest + i] - prices[i];
            if (value > best)
                (best, choice) = (value, (byte)(i + 1));
        }

        return best;
    }

    private double[] Trace(byte[] before, int frame, int state)
    {
        List<double> beats = new();
        while (frame >= 0)
        {
            beats.Add(frame);
            int choice = before[frame * _count + state];
            if (choice == 0)
                break;
            frame -= _shortest + state;
            state = _lowest[state] + choice - 1;
        }

        beats.Reverse();
        return beats.ToArray();
    }
}
