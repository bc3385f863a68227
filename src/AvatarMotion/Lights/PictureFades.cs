using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>What happens to the whole picture: flashes, fades to black, confetti. Flashes are at least a second apart and bounded, so that with the pulses the film keeps three a second.</summary>
internal sealed class PictureFades
{
    /// <summary>Largest flash.</summary>
    public const float FlashSize = 0.5f;

    /// <summary>Seconds between flashes, at least.</summary>
    public const double FlashGap = 1.0;

    private const double FlashLength = 0.4;
    private const double Dip = 0.25;
    private const double LastFade = 0.7;

    private readonly double[] _flashes;
    private readonly (double Start, double End, double Ease)[] _blacks;
    private readonly (double Start, double End)[] _particles;

    private PictureFades(double[] flashes, List<(double Start, double End, double Ease)> blacks, List<(double Start, double End)> particles)
    {
        _flashes = flashes;
        _blacks = blacks.ToArray();
        _particles = particles.ToArray();
    }

    /// <summary>Collects transitions, drops and effects.</summary>
    public static PictureFades Bake(Show show, Song song, MusicalGrid grid, IReadOnlyList<BakedShot> shots)
    {
        double end = song.Duration;
        double opening = Math.Min(0.3, 0.15 * end);
        double closing = Math.Min(LastFade, 0.25 * end);
        List<(double Start, double End, double Ease)> blacks = new() { (-1.0, 0.0, opening), (end - 0.05, end + 60.0, closing) };
        List<(double Start, double End)> particles = new();
        List<double> flashes = new();
        foreach (BakedShot shot in shots)
        {
            if (shot.Transition == "flash")
                flashes.Add(shot.Start);
            else if (shot.Transition == "fade" && shot.Start > 1.0)
                blacks.Add((shot.Start, shot.Start, Dip));
        }

        foreach (SongEvent happening in song.Events)
        {
            if (happening.Kind == SongEventKind.Drop)
                flashes.Add(happening.Time);
        }

        foreach (ShowEffect effect in show.Effects)
        {
            double start = grid.ToSeconds(effect.At);
            double stop = grid.AtPosition(grid.PositionInBars(start) + effect.Bars);
            if (effect.Effect == "blackout")
                blacks.Add(Black(start, stop, end));
            else if (effect.Effect == "confetti" || effect.Effect == "sparks")
                particles.Add((start, stop));
        }

        return new PictureFades(Apart(flashes), blacks, particles);
    }

    // A blackout that reaches the song's end leaves the last pose to be seen; one within the song closes and opens quickly.
    private static (double Start, double End, double Ease) Black(double start, double stop, double end)
    {
        if (stop > end - 0.2)
            return (Math.Max(end - 0.05, start), end + 60.0, Math.Min(Math.Max(end - start, 0.05), LastFade));
        double ease = Math.Min(0.25, 0.4 * (stop - start));
        return (start + ease, stop, Math.Max(ease, 0.05));
    }

    /// <summary>Writes flash, blackout and particles at <paramref name="time"/> seconds.</summary>
    public void Write(double time, LightState state)
    {
        state.Flash = Flash(time);
        state.Blackout = Blackout(time);
        state.Particles = Particles(time);
    }

    private float Flash(double time)
    {
        int found = Array.BinarySearch(_flashes, time);
        int index = found >= 0 ? found : ~found - 1;
        if (index < 0)
            return 0f;
        float rest = Easing.Clamp01(1f - (float)((time - _flashes[index]) / FlashLength));
        return FlashSize * rest * rest;
    }

    private float Blackout(double time)
    {
        float black = 0f;
        foreach ((double start, double end, double ease) in _blacks)
        {
            double away = Math.Max(Math.Max(start - time, time - end), 0.0);
            black = Math.Max(black, 1f - Easing.Smooth((float)(away / ease)));
        }

        return black;
    }

    private float Particles(double time)
    {
        float level = 0f;
        foreach ((double start, double end) in _particles)
        {
            float rise = Easing.Smooth((float)((time - start) / 0.3));
            float fall = 1f - Easing.Smooth((float)((time - end) / 2.5));
            level = Math.Max(level, time < start ? 0f : Math.Min(rise, fall));
        }

        return level;
    }

    private static double[] Apart(List<double> times)
    {
        times.Sort();
        List<double> kept = new();
        foreach (double time in times)
        {
            if (kept.Count == 0 || time - kept[kept.Count - 1] >= FlashGap)
                kept.Add(time);
        }

        return kept.ToArray();
    }
}
