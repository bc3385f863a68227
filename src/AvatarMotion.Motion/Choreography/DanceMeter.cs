using System;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>How many counts a dancer makes of a bar and of a minute.</summary>
internal static class DanceMeter
{
    /// <summary>Counts in most bars of the song.</summary>
    public static int CountsPerBar(Song song)
    {
        song = song.Counted();
        return Math.Max(1, (int)Math.Round(DanceCounts.UsualBeats(song) * DanceCounts.PerBeat(song)));
    }

    /// <summary>Whether bars have three counts or six: only there waltzes fit.</summary>
    public static bool IsTriple(Song song) => CountsPerBar(song) is 3 or 6;

    /// <summary>Counts per minute, at least 1.</summary>
    public static double CountsPerMinute(Song song) => Math.Max(song.Counted().BeatsPerMinute * DanceCounts.PerBeat(song), 1.0);
}
