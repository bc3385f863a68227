using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>Finds the lyric line that each line of a Show stands for: the nearest in time, each at most once, the same words before others.</summary>
internal static class LyricMatch
{
    /// <summary>Seconds by which a line of the Show, which counts in beats, may miss the lyric line that it stands for.</summary>
    private const double Farthest = 0.5;

    /// <summary>Index into <paramref name="lyrics"/> for each of <paramref name="lines"/>; -1 where there is none.</summary>
    public static int[] Of(IReadOnlyList<ShowLine> lines, IReadOnlyList<LyricLine> lyrics, MusicalGrid grid)
    {
        int[] match = new int[lines.Count];
        Array.Fill(match, -1);
        bool[] taken = new bool[lyrics.Count];
        for (int round = 0; round < 2; round++)
        {
            for (int i = 0; i < match.Length; i++)
            {
                if (match[i] < 0)
                    match[i] = Nearest(lines[i], grid.ToSeconds(lines[i].At), lyrics, taken, round == 0);
                if (match[i] >= 0)
                    taken[match[i]] = true;
            }
        }

        return match;
    }

    private static int Nearest(ShowLine line, double start, IReadOnlyList<LyricLine> lyrics, bool[] taken, bool sameWords)
    {
        int best = -1;
        double least = Farthest;
        for (int i = 0; i < lyrics.Count; i++)
        {
            double distance = Math.Abs(lyrics[i].Start - start);
            if (!taken[i] && distance < least && (!sameWords || string.Equals(lyrics[i].Text.Trim(), line.Text, StringComparison.Ordinal)))
                (best, least) = (i, distance);
        }

        return best;
    }
}
