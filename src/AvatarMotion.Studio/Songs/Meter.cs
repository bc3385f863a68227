using System.Collections.Generic;
using System.Globalization;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>A meter as it is written, from bar <paramref name="Bar"/> (0-based) on: <paramref name="Beats"/> over <paramref name="Unit"/>; two felt beats of three parts are 6/8.</summary>
internal readonly record struct Meter(int Bar, int Beats, int Unit)
{
    private const int Compound = 3;

    /// <summary>As musicians write it: "6/8".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Beats}/{Unit}");

    /// <summary>The meter of the first bar and of every bar that changes it; a last bar that the end cuts short is no change.</summary>
    public static List<Meter> ChangesOf(Song song)
    {
        List<Meter> changes = [];
        for (int bar = 0; bar < song.Bars.Count; bar++)
        {
            bool last = bar > 0 && bar == song.Bars.Count - 1;
            Meter meter = Of(song, bar);
            if (bar == 0 || (!last && (meter.Beats, meter.Unit) != (changes[^1].Beats, changes[^1].Unit)))
                changes.Add(meter);
        }

        return changes;
    }

    /// <summary>The meter in which most bars stand, or null where there are none.</summary>
    public static Meter? Usual(Song song)
    {
        Dictionary<int, int> counts = [];
        Meter? usual = null;
        int most = 0;
        for (int bar = 0; bar < song.Bars.Count; bar++)
        {
            int beats = song.Bars[bar].Beats;
            counts[beats] = counts.GetValueOrDefault(beats) + 1;
            if (counts[beats] > most)
                (usual, most) = (Of(song, bar), counts[beats]);
        }

        return usual;
    }

    private static Meter Of(Song song, int bar)
    {
        int beats = song.Bars[bar].Beats;
        return song.BeatDivision == Compound ? new Meter(bar, Compound * beats, 8) : new Meter(bar, beats, 4);
    }
}
