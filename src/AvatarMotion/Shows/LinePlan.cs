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
        Dictionary<int, ShowGesture> gestures = GesturePlan.Of(song, grid);
        LyricCast singers = new(song.Lyrics, cast);
        for (int i = 0; i < song.Lyrics.Lines.Count; i++)
        {
            LyricLine line = song.Lyrics.Lines[i];
            if (line.Text.Trim().Length == 0)
                continue;
            LineFeeling feeling = LineEmotion.Of(line, song);
            (string who, string backing) = singers.Of(line, Singing.InChorus(line, song));
            lines.Add(ShowMark.Sign(new ShowLine
            {
                Id = "l" + (i + 1).ToString("00", CultureInfo.InvariantCulture),
                At = grid.TimeAt(line.Start),
                Who = who,
                Backing = backing,
                Text = line.Text.Trim(),
                Emotion = feeling.Emotion,
                Gestures = gestures.TryGetValue(i, out ShowGesture? gesture) ? new[] { gesture } : System.Array.Empty<ShowGesture>(),
                Why = feeling.Why,
            }));
        }

        return lines;
    }
}
