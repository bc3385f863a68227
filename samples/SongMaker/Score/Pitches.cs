using System;
using System.Globalization;

namespace AvatarMotion.SongMaker;

/// <summary>Names of notes and chords to MIDI numbers.</summary>
internal static class Pitches
{
    private const string Steps = "C.D.EF.G.A.B";

    /// <summary>MIDI number of a name such as <c>F#4</c> (C4 is 60).</summary>
    public static int Midi(string name)
    {
        bool sharp = name.Length > 2 && name[1] == '#';
        int octave = int.Parse(name.AsSpan(sharp ? 2 : 1), NumberStyles.Integer, CultureInfo.InvariantCulture);
        return Class(name) + 12 * (octave + 1);
    }

    /// <summary>Pitch classes of a triad such as <c>Bm</c> or <c>G</c>: root, third, fifth.</summary>
    public static int[] Triad(string chord)
    {
        int root = Class(chord);
        int third = chord.EndsWith('m') ? 3 : 4;
        return new[] { root, (root + third) % 12, (root + 7) % 12 };
    }

    /// <summary>Pitch classes of a chord with its color: <c>m7</c>, <c>m9</c>, <c>maj7</c>, <c>7</c>, <c>sus</c>, <c>add9</c>; root first.</summary>
    public static int[] Chord(string name)
    {
        int root = Class(name);
        int[] steps = name[(name.Length > 1 && name[1] == '#' ? 2 : 1)..] switch
        {
            "" => new[] { 0, 4, 7 },
            "m" => new[] { 0, 3, 7 },
            "m7" => new[] { 0, 3, 7, 10 },
            "m9" => new[] { 0, 3, 7, 10, 2 },
            "maj7" => new[] { 0, 4, 7, 11 },
            "maj9" => new[] { 0, 4, 7, 11, 2 },
            "7" => new[] { 0, 4, 7, 10 },
            "sus" => new[] { 0, 5, 7 },
            "add9" => new[] { 0, 4, 7, 2 },
            _ => throw new FormatException($"\"{name}\" is not a chord"),
        };
        return Array.ConvertAll(steps, step => (root + step) % 12);
    }

    /// <summary>The note of pitch class <paramref name="pitchClass"/> at or above <paramref name="lowest"/>.</summary>
    public static int AtOrAbove(int pitchClass, int lowest) => lowest + (((pitchClass - lowest) % 12) + 12) % 12;

    /// <summary>Frequency in hertz of a (fractional) MIDI number.</summary>
    public static double Hertz(double midi) => 440.0 * Math.Pow(2.0, (midi - 69.0) / 12.0);

    /// <summary>Pitch class of the note that a name begins with: C is 0.</summary>
    public static int Class(string name)
    {
        int step = Steps.IndexOf(name[0], StringComparison.Ordinal);
        if (step < 0)
            throw new FormatException($"\"{name}\" is not a note");
        return (step + (name.Length > 1 && name[1] == '#' ? 1 : 0)) % 12;
    }
}
