using System;
using System.Globalization;

namespace AvatarMotion;

/// <summary>A moment in a Show: bar and beat as people count them (1-based, <c>9.1</c> is the first beat of bar 9, <c>9.2.5</c> half a beat after its second), or plain seconds (<c>12.5s</c>).</summary>
public readonly record struct MusicalTime
{
    private MusicalTime(int bar, double beat, double seconds, bool isSeconds)
    {
        Bar = bar;
        Beat = beat;
        Seconds = seconds;
        IsSeconds = isSeconds;
    }

    /// <summary>1-based bar; 0 or less counts back into the pickup.</summary>
    public int Bar { get; }

    /// <summary>1-based beat in the bar, fractional.</summary>
    public double Beat { get; }

    /// <summary>Seconds, where <see cref="IsSeconds"/>.</summary>
    public double Seconds { get; }

    public bool IsSeconds { get; }

    public static MusicalTime At(int bar, double beat = 1.0) => new(bar, beat, 0, false);

    public static MusicalTime AtSeconds(double seconds) => new(0, 0, seconds, true);

    /// <summary>Reads <c>bar</c>, <c>bar.beat</c>, <c>bar.beat.fraction</c> or <c>12.5s</c>, invariant culture.</summary>
    public static bool TryParse(string text, out MusicalTime time)
    {
        time = default;
        text = text.Trim();
        if (text.EndsWith("s", StringComparison.Ordinal))
        {
            if (!double.TryParse(text.Substring(0, text.Length - 1), NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) || double.IsNaN(seconds) || double.IsInfinity(seconds))
                return false;
            time = AtSeconds(seconds);
            return true;
        }

        int dot = text.IndexOf('.');
        string barText = dot < 0 ? text : text.Substring(0, dot);
        string beatText = dot < 0 ? "1" : text.Substring(dot + 1);
        if (!int.TryParse(barText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int bar)
            || !double.TryParse(beatText, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double beat) || beat < 1.0)
            return false;
        time = At(bar, beat);
        return true;
    }

    /// <summary>The text that <see cref="TryParse"/> reads back.</summary>
    public override string ToString() => IsSeconds
        ? Seconds.ToString("0.###", CultureInfo.InvariantCulture) + "s"
        : Bar.ToString(CultureInfo.InvariantCulture) + "." + Beat.ToString("0.###", CultureInfo.InvariantCulture);
}
