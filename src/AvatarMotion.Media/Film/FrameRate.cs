using System;
using System.Globalization;

namespace AvatarMotion.Media;

/// <summary>Frames per second as a fraction, so that 30000/1001 stays exact.</summary>
public readonly record struct FrameRate(int Numerator, int Denominator)
{
    private const double Highest = 240;

    /// <summary>30 frames per second, the default film.</summary>
    public static FrameRate Thirty { get; } = new(30, 1);

    /// <summary>Frames per second.</summary>
    public double PerSecond => (double)Numerator / Denominator;

    /// <summary>When frame <paramref name="index"/> is shown, in seconds.</summary>
    public double TimeOf(long index) => (double)index * Denominator / Numerator;

    /// <summary>How many frames cover <paramref name="seconds"/>; a rounding error adds none.</summary>
    public long FramesIn(double seconds) => (long)Math.Ceiling(seconds * Numerator / Denominator - 1e-6);

    /// <summary>Reads <c>30</c>, <c>29.97</c> or <c>30000/1001</c>; the usual decimal names of NTSC rates mean their exact fractions.</summary>
    public static bool TryParse(string text, out FrameRate rate)
    {
        rate = default;
        string[] parts = text.Split('/');
        if (parts.Length == 2)
        {
            if (!TryWhole(parts[0], out int over) || !TryWhole(parts[1], out int under))
                return false;
            rate = new FrameRate(over, under);
        }
        else if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) || !(value > 0 && value <= Highest))
        {
            return false;
        }
        else
        {
            rate = FromDecimal(value);
        }

        return rate.PerSecond is >= 1 and <= Highest;
    }

    public override string ToString() => Denominator == 1
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private static bool TryWhole(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value is > 0 and <= 1_000_000;

    private static FrameRate FromDecimal(double value)
    {
        double ntsc = Math.Round(value * 1.001) * 1000 / 1001;
        if (Math.Abs(value - ntsc) < 0.005 && Math.Abs(value - Math.Round(value)) > 1e-9)
            return new FrameRate((int)Math.Round(ntsc * 1001), 1001);
        int thousandths = (int)Math.Round(value * 1000);
        int common = GreatestCommonDivisor(thousandths, 1000);
        return new FrameRate(thousandths / common, 1000 / common);
    }

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
