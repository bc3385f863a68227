namespace AvatarMotion;

/// <summary>A range of lengths in bars, both ends included.</summary>
public readonly record struct BarRange(int Low, int High)
{
    /// <summary>Exactly <paramref name="bars"/> bars.</summary>
    public static implicit operator BarRange(int bars) => new(bars, bars);

    /// <summary>From <c>Low</c> to <c>High</c> bars.</summary>
    public static implicit operator BarRange((int Low, int High) range) => new(range.Low, range.High);

    /// <summary>Whether a length fits.</summary>
    public bool Contains(int bars) => bars >= Low && bars <= High;
}
