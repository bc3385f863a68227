using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Whether the dance comes back when the music does: sections of the same music share their moves, others do not.</summary>
internal static class PhraseRepetition
{
    private const double Shared = 0.5;
    private const double ShortestSection = 4;

    /// <summary>Share of the pairs of sections that are as like in moves as they are in music, in [0, 1]; pairs of same and of different music weigh the same. NaN where no music returns.</summary>
    public static double Of(IReadOnlyList<Section> sections, IReadOnlyList<MoveSpan> spans)
    {
        int same = 0, sameKept = 0, other = 0, otherKept = 0;
        for (int a = 0; a < sections.Count; a++)
        {
            for (int b = a + 1; b < sections.Count; b++)
            {
                if (sections[a].Length < ShortestSection || sections[b].Length < ShortestSection)
                    continue;
                bool alike = Likeness(Moves(sections[a], spans), Moves(sections[b], spans)) >= Shared;
                if (sections[a].SameAs == sections[b].SameAs)
                    (same, sameKept) = (same + 1, sameKept + (alike ? 1 : 0));
                else
                    (other, otherKept) = (other + 1, otherKept + (alike ? 0 : 1));
            }
        }

        if (same == 0)
            return double.NaN;
        return other == 0 ? (double)sameKept / same : 0.5 * ((double)sameKept / same + (double)otherKept / other);
    }

    /// <summary>Share of the shorter one's danced time whose moves the other one has as well.</summary>
    private static double Likeness(Dictionary<string, double> a, Dictionary<string, double> b)
    {
        double common = 0, total = Math.Min(Sum(a), Sum(b));
        foreach ((string move, double seconds) in a)
            common += Math.Min(seconds, b.GetValueOrDefault(move));
        return total > 0 ? common / total : 0;
    }

    private static double Sum(Dictionary<string, double> seconds)
    {
        double sum = 0;
        foreach (double value in seconds.Values)
            sum += value;
        return sum;
    }

    private static Dictionary<string, double> Moves(Section section, IReadOnlyList<MoveSpan> spans)
    {
        Dictionary<string, double> seconds = new(StringComparer.Ordinal);
        foreach (MoveSpan span in spans)
        {
            double common = Math.Min(span.End, section.End) - Math.Max(span.Start, section.Start);
            if (common > 0 && span.Phrase.Length > 0)
                seconds[DancedMoves.Plain(span.Move)] = seconds.GetValueOrDefault(DancedMoves.Plain(span.Move)) + common;
        }

        return seconds;
    }
}
