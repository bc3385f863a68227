using System;

namespace AvatarMotion.Media;

/// <summary>Draws a row in one style.</summary>
internal abstract class RowPainter
{
    /// <summary>How long a row takes to rise from its preview, milliseconds.</summary>
    protected const int Rise = 220;

    /// <summary>Whether it draws every word apart and so must know where each stands.</summary>
    public virtual bool NeedsWords => false;

    /// <summary>The painter of a style, by its name.</summary>
    public static RowPainter Of(string style) => style switch
    {
        WordStyles.Neon => new NeonPainter(),
        WordStyles.Handwritten => new HandwrittenPainter(),
        WordStyles.Kinetic => new KineticPainter(),
        _ => new CleanPainter(),
    };

    public abstract void Paint(EventWriter events, PlacedRow row, AssLook look);

    /// <summary>Adds letters that fill as they are sung; <paramref name="unsung"/> and <paramref name="sung"/> are tags that color them, as \2 and \1 colors would.</summary>
    protected static void AddFill(EventWriter events, int layer, PlacedRow row, string tags, int unsung, double unsungOpacity, int sung)
    {
        string waiting = $"\\1c{AssText.Tag(unsung)}\\1a{AssText.Alpha(unsungOpacity)}";
        if (!row.IsTimed || row.IsPreview)
        {
            events.Add(layer, row.From, row.To, "Words", tags + waiting, row.Row.Text());
        }
        else if (row.Row.HasRightToLeft)
        {
            events.Add(layer, row.From, row.To, "Words", tags + waiting, row.Row.Text());
            RightToLeftFill.Add(events, layer + 1, row, "Lit", $"{tags}\\1c{AssText.Tag(sung)}\\bord0");
        }
        else
        {
            string colors = $"\\1c{AssText.Tag(sung)}\\2c{AssText.Tag(unsung)}\\2a{AssText.Alpha(unsungOpacity)}";
            events.Add(layer, row.From, row.To, "Words", tags + colors, FillText.Karaoke(row.Row, row.From));
        }
    }

    /// <summary>Tags that place, size and fade a row; it rises to its place where it stood below before.</summary>
    protected static string Placing(PlacedRow row)
    {
        string size = FormattableString.Invariant($"\\fs{AssText.Number(row.Size)}\\fsp{AssText.Number(FontFace.Spacing * row.Size)}{(row.IsBacking ? "\\i1" : "")}");
        if (row.RisesFrom is not { } below || row.Row.HasRightToLeft)
            return FormattableString.Invariant($"\\pos({AssText.Number(row.Center)},{AssText.Number(row.Bottom)})\\fad({(row.IsPreview ? 250 : 140)},{(row.IsPreview ? 0 : 160)})") + size;
        return FormattableString.Invariant(
            $"\\move({AssText.Number(row.Center)},{AssText.Number(below)},{AssText.Number(row.Center)},{AssText.Number(row.Bottom)},0,{Rise})\\fad(0,160)\\fscx70\\fscy70\\t(0,{Rise},0.7,\\fscx100\\fscy100)") + size;
    }

    /// <summary>Adds a dark cloud behind a row, so that it can be read over any picture.</summary>
    protected static void AddShade(EventWriter events, PlacedRow row, AssLook look, double strength)
    {
        string tags = $"{Placing(row)}\\3a{AssText.Alpha(strength * (row.IsPreview ? 0.8 : 1))}\\bord{AssText.Number(0.15 * row.Size)}\\blur{AssText.Number(0.13 * row.Size)}";
        events.Add(0, row.From, row.To, "Shade", tags, row.Row.Text());
    }
}
