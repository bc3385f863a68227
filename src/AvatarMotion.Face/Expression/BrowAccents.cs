using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>Brows that lift on what a line stresses: its longest note and its highest one.</summary>
/// <remarks>Brows rise with pitch accents: Cavé and others 1996; they start a little before the accent and sink after it.</remarks>
internal sealed class BrowAccents
{
    private const double Before = 0.12;
    private const double Sink = 0.45;
    private const double LineNotes = 3;
    private readonly List<(double Time, float Size)> _accents = new();
    private int _cursor;

    public BrowAccents(IReadOnlyList<Note> notes, IReadOnlyList<FaceLine> lines)
    {
        foreach (FaceLine line in lines)
        {
            Note? longest = null, highest = null;
            int count = 0;
            foreach (Note note in notes)
            {
                if (note.Start < line.Start - 0.05 || note.Start >= line.End)
                    continue;
                count++;
                longest = longest is null || note.End - note.Start > longest.Value.End - longest.Value.Start ? note : longest;
                highest = highest is null || note.Midi > highest.Value.Midi + 0.5 ? note : highest;
            }

            if (count < LineNotes)
                continue;
            _accents.Add((highest!.Value.Start, 0.5f));
            if (Math.Abs(longest!.Value.Start - highest.Value.Start) > 0.3)
                _accents.Add((longest.Value.Start, 0.35f));
        }

        _accents.Sort((a, b) => a.Time.CompareTo(b.Time));
    }

    /// <summary>How far the brows are up for an accent at <paramref name="time"/>, in [0, 1]; call with ascending times.</summary>
    public float At(double time)
    {
        while (_cursor < _accents.Count && _accents[_cursor].Time + Sink < time)
            _cursor++;
        float level = 0f;
        for (int i = _cursor; i < _accents.Count && _accents[i].Time - Before < time; i++)
        {
            float up = Easing.Smooth((float)((time - _accents[i].Time + Before) / (Before + 0.04)));
            float down = Easing.Smooth((float)((_accents[i].Time + Sink - time) / (Sink - 0.1)));
            level = Math.Max(level, _accents[i].Size * Math.Min(up, down));
        }

        return level;
    }
}
