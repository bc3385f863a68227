using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>Whether the mouth belongs to the words: 1 from just before a phrase to just after it, slow at both ends.</summary>
internal sealed class SingingEnvelope
{
    private const double Before = 0.4;
    private const double After = 0.5;
    private readonly List<VoiceSpan> _phrases;
    private int _cursor;

    public SingingEnvelope(Song song)
    {
        _phrases = SungPhrases.Of(song);
    }

    /// <summary>The level at <paramref name="time"/>, in [0, 1]; call with ascending times.</summary>
    public float At(double time)
    {
        while (_cursor < _phrases.Count && _phrases[_cursor].End + After < time)
            _cursor++;
        float level = 0f;
        for (int i = _cursor; i < _phrases.Count && _phrases[i].Start - Before < time; i++)
        {
            float rise = Easing.Smooth((float)((time - _phrases[i].Start + Before) / (Before - 0.05)));
            float fall = Easing.Smooth((float)((_phrases[i].End + After - time) / After));
            level = Math.Max(level, Math.Min(rise, fall));
        }

        return level;
    }
}
