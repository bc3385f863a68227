using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>How likely a syllable starts at a moment, from sung notes and from the opening of the voice's spectrum.</summary>
internal sealed class SyllableEvidence
{
    private const double NoteGain = 0.6;
    private const double NoteWidth = 0.035;
    private const double LongPause = 1.6;
    private readonly Song _song;

    public SyllableEvidence(Song song)
    {
        _song = song;
    }

    /// <summary>Evidence at <paramref name="time"/> seconds, about [0, 2].</summary>
    public double At(double time)
    {
        double rise = _song.MouthOpen.At(time + 0.04) - _song.MouthOpen.At(time - 0.04);
        double color = Math.Abs(_song.MouthSpread.At(time + 0.04) - _song.MouthSpread.At(time - 0.04));
        return NoteGain * NearestNote(time) + Math.Min(Math.Max(2.0 * rise, 0.0), 1.0) + Math.Min(0.5 * color, 0.3);
    }

    /// <summary>Whether somebody sings.</summary>
    public bool Sung(double time) => _song.Voice.Count == 0 || SpanAt(time) is not null;

    /// <summary>Color of the vowel that is heard, or null where none is.</summary>
    public double? Color(double time) => _song.MouthOpen.At(time) > 0.1f ? _song.MouthSpread.At(time) : null;

    /// <summary>Where the singing of a line stops: before its <paramref name="end"/>, and before a long pause by which <paramref name="least"/> seconds were sung; <paramref name="end"/> itself where nothing is known.</summary>
    public double VoiceEnd(double start, double end, double least = double.MaxValue)
    {
        double last = -1.0, sung = 0;
        foreach (VoiceSpan span in _song.Voice)
        {
            if (span.Start >= end || span.End <= start + 0.15)
                continue;
            if (last >= 0 && span.Start - last > LongPause && sung >= least)
                break;
            last = Math.Min(span.End, end);
            sung += last - Math.Max(start, span.Start);
        }

        return last < 0 ? end : last;
    }

    private VoiceSpan? SpanAt(double time)
    {
        int low = 0, high = _song.Voice.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_song.Voice[middle].End <= time)
                low = middle + 1;
            else
                high = middle;
        }

        return low < _song.Voice.Count && _song.Voice[low].Start <= time ? _song.Voice[low] : null;
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
