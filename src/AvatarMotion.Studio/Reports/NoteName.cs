using System;
using System.Globalization;

namespace AvatarMotion.Studio;

/// <summary>Names of pitches as musicians write them.</summary>
internal static class NoteName
{
    private static readonly string[] Names = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"];

    /// <summary>The nearest note of a fractional MIDI number: 69.2 is "A4", 60 is "C4".</summary>
    public static string Of(double midi)
    {
        int key = (int)Math.Round(midi);
        int octave = (int)Math.Floor(key / 12.0);
        return Names[key - 12 * octave] + (octave - 1).ToString(CultureInfo.InvariantCulture);
    }
}
