using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Cuts the followed pitch into notes.</summary>
internal static class SungNotes
{
    private const double Bend = 0.7;
    private const int Patience = 5;
    private const int Shortest = 8;

    /// <summary>Notes of steady pitch: a note ends where the voice pauses or stays more than 0.7 semitones away for 50 ms; at least 80 ms long.</summary>
    public static List<Note> Find(float[] hertz)
    {
        List<Note> notes = new();
        int start = 0;
        double mean = 0;
        int away = 0;
        for (int i = 0; i <= hertz.Length; i++)
        {
            bool pitched = i < hertz.Length && hertz[i] > 0f;
            double midi = pitched ? ToMidi(hertz[i]) : 0;
            int count = i - start;
            away = pitched && count > 0 && Math.Abs(midi - mean) > Bend ? away + 1 : 0;
            if (!pitched || away > Patience)
            {
                int end = i - away;
                Add(notes, hertz, start, end);
                start = pitched ? end : i + 1;
                mean = midi;
                away = 0;
            }
            else if (away == 0)
            {
                mean = count == 0 ? midi : mean + (midi - mean) / Math.Min(count + 1, 15);
            }
        }

        return notes;
    }

    /// <summary>MIDI number of a frequency in hertz, fractional.</summary>
    public static double ToMidi(double hertz) => 69.0 + 12.0 * Math.Log(hertz / 440.0, 2.0);

    private static void Add(List<Note> notes, float[] hertz, int start, int end)
    {
        if (end - start < Shortest)
            return;
        double[] values = new double[end - start];
        for (int i = start; i < end; i++)
            values[i - start] = ToMidi(hertz[i]);
        Array.Sort(values);
        notes.Add(new Note(Hops.ToSeconds(start), Hops.ToSeconds(end), values[values.Length / 2]));
    }
}
