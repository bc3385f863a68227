using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Cuts the followed pitch into notes.</summary>
internal static class SungNotes
{
    private const int Shortest = 8;
    private const int LongestGap = 2;

    /// <summary>Notes of at least 80 ms: a note ends where the voice pauses for more than 20 ms or steps to another pitch.</summary>
    public static List<Note> Find(float[] hertz)
    {
        List<Note> notes = new();
        int start = -1, last = -1;
        for (int i = 0; i <= hertz.Length; i++)
        {
            bool pitched = i < hertz.Length && hertz[i] > 0f;
            if (start >= 0 && !pitched && (i == hertz.Length || i - last > LongestGap))
            {
                Line(hertz, start, last + 1, notes);
                start = -1;
            }

            if (!pitched)
                continue;
            start = start < 0 ? i : start;
            last = i;
        }

        return notes;
    }

    /// <summary>MIDI number of a frequency in hertz, fractional.</summary>
    public static double ToMidi(double hertz) => 69.0 + 12.0 * Math.Log(hertz / 440.0, 2.0);

    /// <summary>The notes of a line without pauses.</summary>
    private static void Line(float[] hertz, int start, int end, List<Note> notes)
    {
        double[] midi = new double[end - start];
        for (int i = 0; i < midi.Length; i++)
            midi[i] = hertz[start + i] > 0f ? ToMidi(hertz[start + i]) : midi[i - 1];
        double[] steps = NotePath.Find(midi);
        int first = 0;
        for (int i = 1; i <= steps.Length; i++)
        {
            if (i < steps.Length && steps[i] == steps[first])
                continue;
            if (i - first >= Shortest)
                notes.Add(Make(midi.AsSpan(first, i - first), start + first));
            first = i;
        }
    }

    private static Note Make(ReadOnlySpan<double> midi, int start)
    {
        double[] sorted = midi.ToArray();
        Array.Sort(sorted);
        Vibrato vibrato = Vibrato.Of(midi);
        return new Note(Hops.ToSeconds(start), Hops.ToSeconds(start + midi.Length), sorted[sorted.Length / 2]) { VibratoHertz = vibrato.Hertz, VibratoCents = vibrato.Cents };
    }
}
