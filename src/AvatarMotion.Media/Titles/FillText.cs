using System;
using System.Text;

namespace AvatarMotion.Media;

/// <summary>The text of a row with the tags that light it as it is sung.</summary>
internal static class FillText
{
    /// <summary>A fill per piece, in hundredths counted from <paramref name="clock"/>, so that no error adds up.</summary>
    public static string Karaoke(LyricRow row, double clock)
    {
        StringBuilder text = new();
        int now = AssText.Hundredths(clock);
        for (int i = 0; i < row.Pieces.Count; i++)
        {
            LyricPiece piece = row.Pieces[i];
            int start = Math.Max(now, AssText.Hundredths(piece.Start)), end = Math.Max(start, AssText.Hundredths(piece.End));
            text.Append(FormattableString.Invariant($"{{\\k{start - now}}}")).Append(i > 0 ? AssText.Escape(piece.Gap) : "");
            text.Append(FormattableString.Invariant($"{{\\kf{end - start}}}")).Append(AssText.Escape(piece.Text));
            now = end;
        }

        return text.ToString();
    }

    /// <summary>Tags before every piece, made of the milliseconds after <paramref name="clock"/> at which it begins and ends.</summary>
    public static string Stepped(LyricRow row, double clock, Func<int, int, string> tags)
    {
        StringBuilder text = new(row.Mark);
        for (int i = 0; i < row.Pieces.Count; i++)
        {
            LyricPiece piece = row.Pieces[i];
            int start = Milliseconds(piece.Start, clock), end = Math.Max(start + 1, Milliseconds(piece.End, clock));
            text.Append(i > 0 ? AssText.Escape(piece.Gap) : "").Append($"{{{tags(start, end)}}}").Append(AssText.Escape(piece.Text));
        }

        return text.ToString();
    }

    /// <summary>Milliseconds from <paramref name="clock"/> to <paramref name="time"/>, as the clock of an event counts; not before it begins.</summary>
    public static int Milliseconds(double time, double clock) => Math.Max(0, 10 * (AssText.Hundredths(time) - AssText.Hundredths(clock)));
}
