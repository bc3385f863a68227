using System;

namespace AvatarMotion.Audio;

/// <summary>How sure it is that each word begins where the path puts it, in [0, 1].</summary>
internal static class WordConfidence
{
    /// <summary>The mean evidence for the phones of each word against anything else that might be sung there.</summary>
    public static double[] Of(int[] path, PhoneGraph graph, PhoneEvidence evidence)
    {
        double[] sums = new double[graph.WordUnits.Count];
        int[] frames = new int[sums.Length];
        for (int frame = 0; frame < path.Length; frame++)
        {
            int phone = graph.Units[path[frame]].Phone;
            if (phone < 0)
                continue;
            Span<float> heard = evidence.Frame(frame);
            sums[graph.Phones[phone].Word] += heard[graph.Units[path[frame]].Column];
            frames[graph.Phones[phone].Word]++;
        }

        for (int i = 0; i < sums.Length; i++)
            sums[i] = 1 / (1 + Math.Exp(-2 * sums[i] / Math.Max(1, frames[i])));
        return sums;
    }
}
