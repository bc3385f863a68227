using System;

namespace AvatarMotion.Audio;

/// <summary>The position in the bar of every beat, 0 for the downbeat.</summary>
/// <param name="Positions">One per beat, in [0, meter).</param>
/// <param name="Evidence">Mean evidence per beat.</param>
internal sealed record BarPath(int[] Positions, double Evidence)
{
    private const double JumpPrice = 12.0;

    /// <summary>The best path through the evidence of each beat for each position; leaving the cycle costs <see cref="JumpPrice"/>.</summary>
    public static BarPath Find(double[][] evidence, int meter)
    {
        int n = evidence.Length;
        if (n == 0)
            return new BarPath(Array.Empty<int>(), 0);
        double[] score = (double[])evidence[0].Clone();
        int[][] back = new int[n][];
        for (int beat = 1; beat < n; beat++)
        {
            int top = Top(score);
            double[] next = new double[meter];
            back[beat] = new int[meter];
            for (int position = 0; position < meter; position++)
            {
                int before = (position + meter - 1) % meter;
                bool stay = score[before] >= score[top] - JumpPrice;
                back[beat][position] = stay ? before : top;
                next[position] = (stay ? score[before] : score[top] - JumpPrice) + evidence[beat][position];
            }

            score = next;
        }

        int[] path = new int[n];
        int state = Top(score);
        double total = score[state];
        for (int beat = n - 1; beat >= 0; beat--)
        {
            path[beat] = state;
            state = beat > 0 ? back[beat][state] : state;
        }

        return new BarPath(path, total / n);
    }

    private static int Top(double[] score)
    {
        int top = 0;
        for (int i = 1; i < score.Length; i++)
            top = score[i] > score[top] ? i : top;
        return top;
    }
}
