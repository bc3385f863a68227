using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Evaluation;

/// <summary>The pitch that a truth's notes promise, moment by moment.</summary>
internal static class SungPitch
{
    /// <summary>Hertz every <paramref name="step"/> seconds; 0 outside the notes, and outside the vowels where those are known.</summary>
    public static List<double> Of(Truth truth, double step)
    {
        double end = 0;
        foreach (Note note in truth.Notes)
            end = Math.Max(end, note.End);
        List<double> pitch = [.. new double[(int)(end / step) + 1]];
        foreach (Note note in truth.Notes)
        {
            for (int i = First(note.Start, step); i < pitch.Count && i * step < note.End; i++)
                pitch[i] = 440 * Math.Pow(2, (note.Midi - 69) / 12);
        }

        if (truth.Voiced.Count > 0)
            Silence(pitch, truth.Voiced, step);
        return pitch;
    }

    private static void Silence(List<double> pitch, IReadOnlyList<VoiceSpan> voiced, double step)
    {
        bool[] sounds = new bool[pitch.Count];
        foreach (VoiceSpan span in voiced)
        {
            for (int i = First(span.Start, step); i < sounds.Length && i * step < span.End; i++)
                sounds[i] = true;
        }

        for (int i = 0; i < sounds.Length; i++)
            pitch[i] = sounds[i] ? pitch[i] : 0;
    }

    private static int First(double time, double step) => Math.Max(0, (int)Math.Ceiling(time / step));
}
