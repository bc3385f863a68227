using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>How many counts a dancer makes of a beat: fast songs are danced in half time, slow crawls in double time, waltzes as waltzes.</summary>
public static class DanceCounts
{
    private const double FastestCountsPerMinute = 142;
    private const double SlowestCountsPerMinute = 58;

    /// <summary>A Viennese waltz has 60 bars a minute; what is faster is felt in one.</summary>
    private const double FastestWaltzCounts = 186;

    /// <summary>Up to here the thirds of a beat in 6/8 are counted, each a step: 156 a minute.</summary>
    private const double FastestCountedThirds = 52;

    /// <summary>
    /// Counts per beat: 0.5 above 142 beats per minute, 2 below 58, otherwise 1. Bars of three keep their count up to 186 beats per minute and have one count a bar
    /// beyond; beats that divide in three (6/8) are counted in thirds up to 52, never in halves. A move of 8 counts lasts 8 / this many beats.
    /// </summary>
    public static double PerBeat(Song song)
    {
        song = song.Counted();
        double tempo = Tempo(song);
        if (song.BeatDivision == 3)
            return tempo > FastestCountsPerMinute ? 0.5 : tempo > 0 && tempo <= FastestCountedThirds ? 3 : 1;
        if (tempo > FastestCountsPerMinute && UsualBeats(song) == 3)
            return tempo > FastestWaltzCounts ? 1.0 / 3 : 1;
        return tempo > FastestCountsPerMinute ? 0.5 : tempo > 0 && tempo < SlowestCountsPerMinute ? 2 : 1;
    }

    /// <summary>Beats in most bars of a counted song; 4 where it has no bars.</summary>
    internal static int UsualBeats(Song song)
    {
        int[] bars = new int[33];
        foreach (Bar bar in song.Bars)
            bars[Math.Min(Math.Max(bar.Beats, 1), bars.Length - 1)]++;
        int usual = 0;
        for (int beats = 1; beats < bars.Length; beats++)
            usual = bars[beats] > bars[usual] ? beats : usual;
        return usual == 0 ? 4 : usual;
    }

    private static double Tempo(Song song)
    {
        IReadOnlyList<double> beats = song.Beats;
        if (song.BeatsPerMinute > 0 || beats.Count < 2)
            return song.BeatsPerMinute;
        return 60 * (beats.Count - 1) / (beats[beats.Count - 1] - beats[0]);
    }
}
