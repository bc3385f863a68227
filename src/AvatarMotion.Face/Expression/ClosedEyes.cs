using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>Eyes that close over the longest note of a tender line, and open before these end.</summary>
internal sealed class ClosedEyes
{
    private const double LeastLength = 1.3;
    private const double After = 0.25;
    private const double Closing = 0.35;
    private const double Opening = 0.4;
    private readonly List<VoiceSpan> _spans = new();
    private int _cursor;

    public ClosedEyes(Song song, IReadOnlyList<FaceLine> lines)
    {
        foreach (FaceLine line in lines)
        {
            VoiceSpan longest = new(0, LeastLength);
            foreach (Note note in song.Notes)
            {
                bool isIn = line.Start <= note.Start + 0.1 && line.End >= note.End - 0.5;
                if (isIn && note.End - note.Start > longest.End - longest.Start)
                    longest = new VoiceSpan(note.Start, note.End);
            }

            if (longest.Start > 0 && (line.Emotion is "sadness" or "calm" or "love" or "longing"))
                _spans.Add(longest);
        }
    }

    /// <summary>How far the lids are down at <paramref name="time"/>, in [0, 1]; call with ascending times.</summary>
    public float At(double time)
    {
        while (_cursor < _spans.Count && _spans[_cursor].End < time)
            _cursor++;
        if (_cursor >= _spans.Count || time < _spans[_cursor].Start + After)
            return 0f;
        float down = Easing.Smooth((float)((time - _spans[_cursor].Start - After) / Closing));
        return Math.Min(down, Easing.Smooth((float)((_spans[_cursor].End - time) / Opening)));
    }
}
