using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>How many counts a dancer makes of a beat: fast songs are danced in half time, slow crawls in double time.</summary>
public static class DanceCounts
{
    private const double FastestCountsPerMinute = 142;
    private const double SlowestCountsPerMinute = 58;

    /// <summary>Counts per beat: 0.5 above 142 beats per minute, 2 below 58, otherwise 1. A move of 8 counts lasts 8 / this many beats.</summary>
    public static double PerBeat(Song song)
    {
        double tempo = Tempo(song.Counted());
        return tempo > FastestCountsPerMinute ? 0.5 : tempo > 0 && tempo < SlowestCountsPerMinute ? 2 : 1;
    }

    private static double Tempo(Song song)
    {
        IReadOnlyList<double> beats = song.Beats;
        if (song.BeatsPerMinute > 0 || beats.Count < 2)
            return song.BeatsPerMinute;
        return 60 * (beats.Count - 1) / (beats[beats.Count - 1] - beats[0]);
    }
}
