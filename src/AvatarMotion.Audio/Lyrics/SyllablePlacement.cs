using System;

namespace AvatarMotion.Audio;

/// <summary>Chooses syllable starts inside a stretch: near an even flow, on onsets of the voice.</summary>
/// <remarks>Dynamic programming over a 20 ms grid; the cost of a length is the square of its log ratio to the expected one, as in Ellis's beat tracker (2007).</remarks>
internal static class SyllablePlacement
{
    private const double Step = 0.02;
    private const double Shortest = 0.06;
    private const double Evenness = 0.9;

    /// <summary>Starts of <paramref name="count"/> syllables in [<paramref name="start"/>, <paramref name="end"/>); the first may move a little where <paramref name="freeStart"/>.</summary>
    public static double[] Place(int count, double start, double end, bool freeStart, SyllableEvidence evidence)
    {
        if (count <= 0)
            return Array.Empty<double>();
        double expected = (end - start) / (count + 0.5);
        int cells = (int)((end - start) / Step);
        if (count == 1 && !freeStart)
            return new[] { start };
        if (expected < Shortest || cells < count * 2 || cells > 4000)
            return Evenly(count, start, end);
        double[] gain = new double[cells];
        for (int i = 0; i < cells; i++)
            gain[i] = evidence.At(start + i * Step);
        return Solve(count, start, cells, expected / Step, freeStart, gain);
    }

    private static double[] Evenly(int count, double start, double end)
    {
        double[] starts = new double[count];
        for (int i = 0; i < count; i++)
            starts[i] = start + (end - start) * i / count;
        return starts;
    }

    private static double[] Solve(int count, double start, int cells, double expected, bool freeStart, double[] gain)
    {
        int shortest = Math.Max((int)(Shortest / Step), 1);
        int longest = Math.Max((int)(expected * 4), shortest + 2);
        double[] best = new double[cells];
        int[,] from = new int[count, cells];
        int slack = freeStart ? (int)Math.Min(expected, 0.3 / Step) : 0;
        for (int i = 0; i < cells; i++)
            best[i] = i <= slack ? gain[i] - 0.002 * i * i : double.NegativeInfinity;

        for (int syllable = 1; syllable < count; syllable++)
            best = Advance(best, from, syllable, shortest, longest, expected, gain);

        int at = LastCell(best, cells, expected);
        double[] starts = new double[count];
        for (int syllable = count - 1; syllable >= 0; syllable--)
        {
            starts[syllable] = start + at * Step;
            at = from[syllable, at];
        }

        return starts;
    }

    private static double[] Advance(double[] best, int[,] from, int syllable, int shortest, int longest, double expected, double[] gain)
    {
        double[] next = new double[best.Length];
        for (int i = 0; i < next.Length; i++)
        {
            next[i] = double.NegativeInfinity;
            for (int length = shortest; length <= longest && length <= i; length++)
            {
                double score = best[i - length] + gain[i] - LengthCost(length, expected);
                if (score <= next[i])
                    continue;
                next[i] = score;
                from[syllable, i] = i - length;
            }
        }

        return next;
    }

    // The last syllable of a line is held: expect it half as long again.
    private static int LastCell(double[] best, int cells, double expected)
    {
        int at = 0;
        double highest = double.NegativeInfinity;
        for (int i = 0; i < cells; i++)
        {
            double score = best[i] - LengthCost(Math.Max(cells - i, 1), 1.5 * expected);
            if (score <= highest)
                continue;
            highest = score;
            at = i;
        }

        return at;
    }

    private static double LengthCost(double length, double expected)
    {
        double ratio = Math.Log(length / expected);
        return Evenness * ratio * ratio;
    }
}
