using System;
using System.Globalization;
using System.Text;

namespace AvatarMotion.Media;

/// <summary>Writes the ASS script of a film to practice with: counts, moves, tempo, sized to its picture. Times are seconds of the film.</summary>
public sealed class CountScript
{
    private const string Ink = "&H00302420", Faint = "&H00584C44", Lit = "&H003A2FDC", Paper = "&H00FFFFFF";

    private readonly StringBuilder _text = new();
    private readonly int _width;
    private readonly int _height;
    private readonly double _unit;

    /// <param name="width">Frame width in pixels.</param>
    /// <param name="height">Frame height in pixels.</param>
    public CountScript(int width, int height)
    {
        (_width, _height) = (width, height);
        _unit = Math.Min(width, 1.4 * height) / 100.0;
        string font = DisplayFonts.Best;
        _text.Append("[Script Info]\nScriptType: v4.00+\nWrapStyle: 2\nScaledBorderAndShadow: yes\nYCbCr Matrix: TV.709\n");
        _text.Append(CultureInfo.InvariantCulture, $"PlayResX: {width}\nPlayResY: {height}\nLayoutResX: {width}\nLayoutResY: {height}\n\n");
        _text.Append("[V4+ Styles]\nFormat: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ");
        _text.Append("ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding\n");
        _text.Append(CultureInfo.InvariantCulture, $"Style: Plain,{font},{3 * _unit:0.##},{Ink},{Ink},{Paper},{Paper},-1,0,0,0,100,100,0,0,1,{0.22 * _unit:0.##},0,7,0,0,0,1\n");
        _text.Append("\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n");
    }

    /// <summary>The number, large and popping in, and the row from 1 to <paramref name="of"/> with the present one lit.</summary>
    public void Count(double start, double end, int number, int of)
    {
        string color = number == 1 ? Lit : Ink;
        Event(start, end, FormattableString.Invariant($"\\an7\\pos({4 * _unit:0.#},{1.5 * _unit:0.#})\\fs{16 * _unit:0.#}\\1c{color}&\\fscx112\\fscy112\\t(0,110,\\fscx100\\fscy100)"), number.ToString(CultureInfo.InvariantCulture));
        for (int i = 1; i <= of; i++)
        {
            bool isNow = i == number;
            double x = 0.5 * _width + (i - 0.5 * (of + 1)) * 5.2 * _unit;
            string look = FormattableString.Invariant($"\\an2\\pos({x:0.#},{_height - 2.2 * _unit:0.#})\\fs{(isNow ? 5.4 : 3.6) * _unit:0.#}\\1c{(isNow ? Lit : Faint)}&");
            Event(start, end, look, i.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>What is danced, and small below it what comes next.</summary>
    public void Move(double start, double end, string move, string phrase, string next)
    {
        Event(start, end, FormattableString.Invariant($"\\an9\\pos({_width - 4 * _unit:0.#},{3 * _unit:0.#})\\fs{4.6 * _unit:0.#}"), Name(move));
        string small = phrase + (next.Length > 0 && next != move ? (phrase.Length > 0 ? "   " : "") + "then " + Name(next) : "");
        if (small.Length > 0)
            Event(start, end, FormattableString.Invariant($"\\an9\\pos({_width - 4 * _unit:0.#},{8.6 * _unit:0.#})\\fs{2.7 * _unit:0.#}\\1c{Faint}&\\bord{0.14 * _unit:0.#}"), small);
    }

    /// <summary>How slow the film is.</summary>
    public void Tempo(double duration, string percent) =>
        Event(0, duration, FormattableString.Invariant($"\\an1\\pos({4 * _unit:0.#},{_height - 2.6 * _unit:0.#})\\fs{2.9 * _unit:0.#}\\1c{Faint}&"), percent);

    public override string ToString() => _text.ToString();

    private static string Name(string move) => move.StartsWith('~') ? move[1..] + " (other side)" : move;

    private void Event(double start, double end, string look, string words) =>
        _text.Append(CultureInfo.InvariantCulture, $"Dialogue: 1,{AssText.Time(start)},{AssText.Time(end)},Plain,,0,0,0,,{{{look}}}{AssText.Escape(words)}\n");
}
