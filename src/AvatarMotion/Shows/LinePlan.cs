using System;
using System.Collections.Generic;
using System.Globalization;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>Turns lyrics into lines of the show, each with who sings it and how it feels.</summary>
internal static class LinePlan
{
    public static IReadOnlyList<ShowLine> Of(Song song, MusicalGrid grid, IReadOnlyList<CastMember> cast)
    {
        List<ShowLine> lines = new();
        for (int i = 0; i < song.Lyrics.Lines.Count; i++)
        {
            LyricLine line = song.Lyrics.Lines[i];
            if (line.Text.Trim().Length == 0)
                continue;
            LineFeeling feeling = LineEmotion.Of(line, song);
            lines.Add(ShowMark.Sign(new ShowLine
            {
                Id = "l" + (i + 1).ToString("00", CultureInfo.InvariantCulture),
                At = grid.TimeAt(line.Start),
                Who = Singer(line, cast),
                Text = line.Text.Trim(),
                Emotion = feeling.Emotion,
                Why = feeling.Why,
            }));
        }

        return lines;
    }

    /// <summary>The cast member that the lyrics name, else the first who sings, else the first.</summary>
    private static string Singer(LyricLine line, IReadOnlyList<CastMember> cast)
    {
        foreach (CastMember member in cast)
        {
            if (line.Singer is not null && string.Equals(member.Id, line.Singer, StringComparison.OrdinalIgnoreCase))
                return member.Id;
        }

        foreach (CastMember member in cast)
        {
            if (member.Sings)
                return member.Id;
        }

        return cast.Count > 0 ? cast[0].Id : "lead";
    }
}
