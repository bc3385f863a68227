using System;
using System.Globalization;

namespace AvatarMotion.Evaluation;

/// <summary>What a number has to be: within [Low, High]; an infinite end is open.</summary>
internal readonly record struct DanceLimit(double Low, double High)
{
    public static DanceLimit AtMost(double high) => new(double.NegativeInfinity, high);

    public static DanceLimit AtLeast(double low) => new(low, double.PositiveInfinity);

    public bool Keeps(double value) => value >= Low - 1e-9 && value <= High + 1e-9;

    /// <summary>As a table says it.</summary>
    public string Text(int digits)
    {
        string Number(double value) => value.ToString("0." + new string('#', Math.Max(digits, 2)), CultureInfo.InvariantCulture);
        return double.IsNegativeInfinity(Low) ? "≤ " + Number(High) : double.IsPositiveInfinity(High) ? "≥ " + Number(Low) : $"{Number(Low)} to {Number(High)}";
    }
}
