using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>How likely a syllable starts at a moment, from sung notes and from the opening of the voice's spectrum.</summary>
internal sealed class SyllableEvidence
{
    private const double NoteWidth = 0.035;
    private readonly Song _song;

    public SyllableEvidence(Song song)
    {
        _song = song;
    }

    /// <summary>Evidence at <paramref name="time"/> seconds, about [0, 2].</summary>
    public double At(double time)
    {
        double rise = _song.MouthOpen.At(time + 0.04) - _song.MouthOpen.At(time - 0.04);
        return NearestNote(time) + Math.Min(Math.Max(2.0 * rise, 0.0), 1.0);
    }

    /// <summary>Where singing that began before <paramref name="end"/> stops; <paramref name="end"/> itself where nothing is known.</summary>
    public double VoiceEnd(double start, double end)
    {
        double last = -1.0;
        foreach (VoiceSpan span in _song.Voice)
        {
            if (span.Start < end && span.End > start + 0.15)
                last = Math.Min(span.End, end);
        }

        return last < 0 ? end : last;
    }

    private double NearestNote(double time)
    {
        IReadOnlyList<Note> notes = _song.Notes;
        int low = 0;
        int high = notes.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (notes[middle].Start < time)
                low = middle + 1;
            else
                high = middle;
        }

        double distance = double.MaxValue;
        if (low < notes.Count)
            distance = notes[low].Start - time;
        if (low > 0)
            distance = Math.Min(distance, time - notes[low - 1].Start);
        return Math.Exp(-0.5 * distance * distance / (NoteWidth * NoteWidth));
    }
}
