using System;

namespace AvatarMotion.Audio;

/// <summary>How sure it is that each word begins where the path puts it, in [0, 1].</summary>
internal static class WordConfidence
{
    private const int Neighbors = 4;

    // A logistic curve: fitted to words within 0.3 s of their place in synthesized songs.
    private const double ChanceWeight = 0.65;
    private const double HeardWeight = 2.3;
    private const double Bias = -0.95;
    private const double LeastChance = 1e-4;

    // Mean chance and mean evidence, added, of words that are sung in a synthesized song are 1.3 and more, of words of other songs 1.05 and less.
    private const double Belongs = 1.17;
    private const double BelongsWidth = 0.05;
    private const int FewWords = 8;

    /// <summary>From how many other ways there are to place it, and from how well its sounds and those of the words around are heard.</summary>
    public static double[] Of(int[] path, PhoneFrames frames, PhoneGraph graph, PhoneEvidence evidence)
    {
        double[] chances = EntryChances.Of(path, frames, graph, evidence), heard = Heard(path, graph, evidence);
        double[] confidence = new double[chances.Length];
        double belongs = Belonging(chances, heard);
        for (int i = 0; i < confidence.Length; i++)
        {
            double chance = Math.Min(Math.Max(chances[i], LeastChance), 1 - LeastChance);
            double odds = ChanceWeight * Math.Log(chance / (1 - chance)) + HeardWeight * Around(heard, i) + Bias;
            confidence[i] = belongs / (1 + Math.Exp(-odds));
        }

        return confidence;
    }

    /// <summary>How surely these are the words of this song at all.</summary>
    private static double Belonging(double[] chances, double[] heard)
    {
        double sum = 0;
        for (int i = 0; i < chances.Length; i++)
            sum += (chances[i] + heard[i]) / chances.Length;
        return chances.Length < FewWords ? 1 : 1 / (1 + Math.Exp((Belongs - sum) / BelongsWidth));
    }

    /// <summary>Mean evidence for the sounds of each word, against what the song sounds like on average.</summary>
    private static double[] Heard(int[] path, PhoneGraph graph, PhoneEvidence evidence)
    {
        double[] sums = new double[graph.WordUnits.Count];
        int[] frames = new int[sums.Length];
        for (int frame = 0; frame < path.Length; frame++)
        {
            PhoneUnit unit = graph.Units[path[frame]];
            if (unit.Phone < 0)
                continue;
            sums[graph.Phones[unit.Phone].Word] += evidence.Frame(frame)[unit.Column];
            frames[graph.Phones[unit.Phone].Word]++;
        }

        for (int i = 0; i < sums.Length; i++)
            sums[i] /= Math.Max(1, frames[i]);
        return sums;
    }

    private static double Around(double[] heard, int word)
    {
        double sum = 0;
        int first = Math.Max(0, word - Neighbors), last = Math.Min(heard.Length - 1, word + Neighbors);
        for (int i = first; i <= last; i++)
            sum += heard[i];
        return sum / (last - first + 1);
    }
}
