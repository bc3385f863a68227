using System;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>The moments of a song that a dancer answers: drops and breaks.</summary>
internal static class SongMoments
{
    /// <summary>A moment belongs to a phrase that begins within this share of its length around it.</summary>
    private const double Near = 0.2;

    /// <summary>Whether a drop comes with the phrase's first count.</summary>
    public static bool IsDrop(Song song, double start, double end)
    {
        foreach (SongEvent moment in song.Events)
        {
            if (moment.Kind == SongEventKind.Drop && Math.Abs(moment.Time - start) < Near * (end - start))
                return true;
        }

        return false;
    }

    /// <summary>The 1-based count of the phrase from which the band is silent to its end, 1 for all of it, 0 for none.</summary>
    public static int StillFrom(Song song, double start, double end, int counts)
    {
        double length = end - start, count = length / counts;
        foreach (SongEvent moment in song.Events)
        {
            if (moment.Kind != SongEventKind.Break)
                continue;
            bool opens = Math.Abs(moment.Time - start) < Near * length;

            // A break whose length nobody measured lasts as long as the phrase it opens.
            if (opens && (moment.Length <= 0 || moment.Length >= 0.6 * length))
                return 1;
            bool inside = moment.Time >= start + Near * length && moment.Time < end - 0.8 * count;
            if (inside && moment.Time + moment.Length >= end - 0.8 * count)
                return 1 + (int)Math.Round((moment.Time - start) / count);
        }

        return 0;
    }
}
