using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Face;

namespace AvatarMotion;

/// <summary>What one performer of a Show sings: the song with only their words, their lines with their emotions, and whether they sing at all.</summary>
internal sealed record SungPart(Song Song, IReadOnlyList<FaceLine> Lines, bool Sings)
{
    /// <summary>Seconds by which a line of the Show, which counts in beats, may miss the lyric line that it stands for.</summary>
    private const double SameLine = 0.5;

    /// <summary>The performer's lines, in the times of the song's lyrics; what another one sings stays with that one.</summary>
    public static SungPart Of(Show show, Song song, CastMember member)
    {
        MusicalGrid grid = new(song);
        List<FaceLine> own = new();
        List<double> others = new();
        foreach (ShowLine line in show.Lines)
        {
            double start = grid.ToSeconds(line.At);
            if (string.Equals(line.Who, member.Id, StringComparison.Ordinal))
                own.Add(new FaceLine(start, EndOf(song, start), line.Emotion));
            else
                others.Add(start);
        }

        own.Sort((a, b) => a.Start.CompareTo(b.Start));
        Lyrics words = song.Lyrics;
        Lyrics sung = words with { Lines = Without(words.Lines, others) };
        return new SungPart(song with { Lyrics = sung }, own, member.Sings && (sung.Lines.Count > 0 || words.Lines.Count == 0));
    }

    private static IReadOnlyList<LyricLine> Without(IReadOnlyList<LyricLine> lines, List<double> starts)
    {
        if (starts.Count == 0)
            return lines;
        List<LyricLine> rest = new();
        foreach (LyricLine line in lines)
        {
            if (!starts.Exists(start => Math.Abs(line.Start - start) < SameLine))
                rest.Add(line);
        }

        return rest;
    }

    // The lyric line that begins nearest tells how long it is sung; a line of the Show alone lasts three seconds.
    private static double EndOf(Song song, double start)
    {
        foreach (LyricLine line in song.Lyrics.Lines)
        {
            if (Math.Abs(line.Start - start) < SameLine)
                return line.End;
        }

        return start + 3.0;
    }
}
