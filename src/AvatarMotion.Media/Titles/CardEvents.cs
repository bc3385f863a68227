using System;
using System.Collections.Generic;

namespace AvatarMotion.Media;

/// <summary>The title card and the credit card: rows in the lower left beside a bar, in the look of the words.</summary>
internal static class CardEvents
{
    private const double CreditLength = 5;
    private const double ShortestCredit = 1.5;
    private const double TitleSize = 1.7, ArtistSize = 0.86, CreditTitleSize = 1.25, CreditArtistSize = 0.8, CreditSize = 0.56;
    private const int MostCredits = 8;

    /// <summary>Adds title over artist near the beginning.</summary>
    public static void AddTitle(EventWriter events, LyricStyle style, AssLook look, List<ShownLine> shown)
    {
        if (string.IsNullOrWhiteSpace(style.Title))
            return;
        List<CardRow> rows = [new CardRow(style.Title, TitleSize)];
        if (!string.IsNullOrWhiteSpace(style.Artist))
            rows.Add(new CardRow(style.Artist, ArtistSize));
        double end = style.TitleStart + style.TitleLength;
        new Card(rows, look).Add(events, style.TitleStart, end, IsAnyShown(shown, style.TitleStart, end));
    }

    /// <summary>Adds the credits before the end of the film, after the last word where there is time, else in its last seconds.</summary>
    public static void AddCredits(EventWriter events, LyricStyle style, AssLook look, List<ShownLine> shown)
    {
        double end = style.End - 0.2;
        if (style.Credits.Count == 0 || end < 2 * CreditLength)
            return;
        double sung = 0;
        foreach (ShownLine line in shown)
            sung = Math.Max(sung, line.To);
        double start = Math.Max(end - CreditLength, Math.Min(sung, end - ShortestCredit));
        List<CardRow> rows = [];
        if (!string.IsNullOrWhiteSpace(style.Title))
            rows.Add(new CardRow(style.Title, CreditTitleSize));
        if (!string.IsNullOrWhiteSpace(style.Artist))
            rows.Add(new CardRow(style.Artist, CreditArtistSize));
        for (int i = 0; i < Math.Min(style.Credits.Count, MostCredits); i++)
            rows.Add(new CardRow(style.Credits[i], CreditSize));
        new Card(rows, look).Add(events, start, end, IsAnyShown(shown, start, end));
    }

    private static bool IsAnyShown(List<ShownLine> shown, double from, double to)
    {
        foreach (ShownLine line in shown)
        {
            if (line.From < to && line.To > from)
                return true;
        }

        return false;
    }
}
