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
        return PitchClass(name) + 12 * (octave + 1);
    }

    /// <summary>Pitch classes of a triad such as <c>Bm</c> or <c>G</c>: root, third, fifth.</summary>
    public static int[] Triad(string chord)
    {
        int root = PitchClass(chord);
        int third = chord.EndsWith('m') ? 3 : 4;
        return new[] { root, (root + third) % 12, (root + 7) % 12 };
    }

    /// <summary>The note of pitch class <paramref name="pitchClass"/> at or above <paramref name="lowest"/>.</summary>
    public static int AtOrAbove(int pitchClass, int lowest) => lowest + (((pitchClass - lowest) % 12) + 12) % 12;

    /// <summary>Frequency in hertz of a (fractional) MIDI number.</summary>
    public static double Hertz(double midi) => 440.0 * Math.Pow(2.0, (midi - 69.0) / 12.0);

    private static int PitchClass(string name)
    {
        int step = Steps.IndexOf(name[0], StringComparison.Ordinal);
        if (step < 0)
            throw new FormatException($"\"{name}\" is not a note");
        return (step + (name.Length > 1 && name[1] == '#' ? 1 : 0)) % 12;
    }
}
