using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>How far the times of the words at a moment can not be trusted, so that the mouth follows the sound there.</summary>
internal sealed class DoubtfulWords
{
    /// <summary>From this confidence on a word is believed; below the other, the sound alone is.</summary>
    private const double Believed = 0.4;

    private const double Disbelieved = 0.15;
    private const double Edge = 0.1;
    private readonly List<(double Start, double End, float Doubt)> _words = new();
    private int _cursor;

    public DoubtfulWords(Lyrics lyrics)
    {
        foreach (LyricLine line in lyrics.Lines)
        {
            foreach (LyricWord word in line.Words)
            {
                float doubt = 1f - Easing.Clamp01((float)((word.Confidence - Disbelieved) / (Believed - Disbelieved)));
                if (doubt > 0f)
                    _words.Add((word.Start, word.End, doubt));
            }
        }

        _words.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>Whether any word is doubted.</summary>
    public bool Any => _words.Count > 0;

    /// <summary>Doubt at <paramref name="time"/> seconds, in [0, 1]; call with ascending times.</summary>
    public float At(double time)
    {
        while (_cursor < _words.Count && _words[_cursor].End + Edge < time)
            _cursor++;
        float doubt = 0f;
        for (int i = _cursor; i < _words.Count && _words[i].Start - Edge < time; i++)
        {
            double inside = Math.Min(time - _words[i].Start, _words[i].End - time) + Edge;
            doubt = Math.Max(doubt, _words[i].Doubt * Easing.Smooth((float)(inside / Edge)));
        }

        return doubt;
    }
}
