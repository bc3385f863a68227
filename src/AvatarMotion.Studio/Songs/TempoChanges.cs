using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>The course of a song's tempo as steps.</summary>
internal static class TempoChanges
{
    private const int Around = 8;
    private const double Worth = 0.015;

    /// <summary>A step wherever the mean tempo of eight beats departs by more than 1.5 % from the last step.</summary>
    public static List<(double Time, double BeatsPerMinute)> Find(Song song)
    {
        List<(double Time, double BeatsPerMinute)> steps = new();
        if (song.Beats.Count < 2)
            return steps;
        for (int beat = 0; beat + 1 < song.Beats.Count; beat += Around / 2)
        {
            int last = Math.Min(song.Beats.Count - 1, beat + Around);
            if (last - beat < Around && steps.Count > 0)
                break;
            double bpm = 60.0 * (last - beat) / (song.Beats[last] - song.Beats[beat]);
            if (steps.Count == 0 || Math.Abs(bpm / steps[^1].BeatsPerMinute - 1) > Worth)
                steps.Add((song.Beats[beat], bpm));
        }

        return steps;
    }
}
