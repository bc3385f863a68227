using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Face;

namespace AvatarMotion;

/// <summary>What one performer of a Show sings and hears others sing: the song with only their words, their lines with their emotions, and whether they sing at all.</summary>
internal sealed record SungPart(Song Song, IReadOnlyList<FaceLine> Lines, bool Sings)
{
    /// <summary>How much smaller whoever sings behind the lead opens the mouth.</summary>
    private const float Softness = 0.45f;

    /// <summary>A line of the Show alone lasts so many seconds.</summary>
    private const double UsualLine = 3.0;

    /// <summary>Lines that others sing while this one listens, ascending.</summary>
    public IReadOnlyList<FaceLine> Heard { get; private init; } = Array.Empty<FaceLine>();

    /// <summary>The performer's lines, in the times of the song's lyrics; what another one sings stays with that one, and what nobody is given is the lead's.</summary>
    public static SungPart Of(Show show, Song song, CastMember member)
    {
        IReadOnlyList<LyricLine> words = song.Lyrics.Lines;
        MusicalGrid grid = new(song);
        int[] lyrics = LyricMatch.Of(show.Lines, words, grid);
        bool[] isOwn = new bool[words.Count];
        Array.Fill(isOwn, Leads(show.Cast, member));
        List<FaceLine> own = new(), heard = new();
        for (int i = 0; i < show.Lines.Count; i++)
        {
            ShowLine line = show.Lines[i];
            bool front = LineSingers.Includes(line.Who, member), behind = !front && LineSingers.Includes(line.Backing, member);
            double start = grid.ToSeconds(line.At), end = lyrics[i] >= 0 ? words[lyrics[i]].End : start + UsualLine;
            (front || behind ? own : heard).Add(new FaceLine(start, end, line.Emotion) { Softness = behind ? Softness : 0f });
            if (lyrics[i] >= 0)
                isOwn[lyrics[i]] = front || behind;
        }

        own.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        heard.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        List<LyricLine> sung = new();
        for (int i = 0; i < words.Count; i++)
        {
            if (isOwn[i])
                sung.Add(words[i]);
        }

        Song part = sung.Count == words.Count ? song : SoloSong.Of(song, sung);
        return new SungPart(part, own, member.Sings && (sung.Count > 0 || words.Count == 0)) { Heard = heard };
    }

    private static bool Leads(IReadOnlyList<CastMember> cast, CastMember member)
    {
        foreach (CastMember other in cast)
        {
            if (other.Sings)
                return string.Equals(other.Id, member.Id, StringComparison.Ordinal);
        }

        return false;
    }
}
