using System;

namespace AvatarMotion.Audio;

/// <summary>How each state was reached at one frame, in two bits.</summary>
internal readonly ref struct PathRow
{
    /// <summary>From itself.</summary>
    public const int Stayed = 0;

    /// <summary>From the state before, inside the same sound.</summary>
    public const int Stepped = 1;

    /// <summary>From the end of the sound before.</summary>
    public const int Entered = 2;

    /// <summary>From the end of the sound before that one.</summary>
    public const int Leapt = 3;

    private readonly Span<byte> _codes;

    public PathRow(Span<byte> codes) => _codes = codes;

    /// <summary>Bytes that a row of <paramref name="states"/> takes.</summary>
    public static int Bytes(int states) => (states + 3) / 4;

    /// <summary>Sets a state that was not set yet.</summary>
    public void Set(int state, int code) => _codes[state >> 2] |= (byte)(code << ((state & 3) << 1));

    public int Of(int state) => (_codes[state >> 2] >> ((state & 3) << 1)) & 3;
}
