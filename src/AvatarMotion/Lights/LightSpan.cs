using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion;

/// <summary>A cue from its start to the next one, with its colors.</summary>
internal sealed class LightSpan
{
    private readonly double _fade;
    private readonly double _build;
    private readonly double _sway;
    private readonly Vector3 _night;
    private readonly Vector3 _dominant;
    private readonly Vector3 _ground;
    private readonly Vector3 _second;
    private readonly Vector3 _accent;

    private LightSpan(LightCue cue, double start, double end, double beat, Vector3[] palette, IReadOnlyList<int> indices)
    {
        Cue = cue;
        Start = start;
        _fade = Math.Max(cue.FadeBeats * beat, 0.05);
        _build = Math.Max(end - start, 0.1);
        _sway = 2.0 * beat;
        _night = StageColors.AsShadowHue(palette[0]);
        _dominant = Pick(palette, indices, 0);
        _ground = StageColors.Between(StageColors.AsGround(palette[0]), StageColors.GroundShare * _dominant, cue.Wash);
        _second = StageColors.Between(_dominant, Pick(palette, indices, 1), cue.Colors);
        _accent = Pick(palette, indices, 2);
    }

    public LightCue Cue { get; }

    public double Start { get; }

    /// <summary>All cues in order of time, the first from before the song.</summary>
    public static LightSpan[] Bake(Show show, MusicalGrid grid, double duration)
    {
        Vector3[] palette = StageColors.Read(show.Treatment.Palette);
        List<ShowLight> ordered = Ordered(show, grid);
        LightSpan[] spans = new LightSpan[ordered.Count];
        for (int i = 0; i < spans.Length; i++)
        {
            double start = grid.ToSeconds(ordered[i].At);
            double end = i + 1 < spans.Length ? grid.ToSeconds(ordered[i + 1].At) : Math.Max(duration, start + 0.1);
            int bar = grid.BarAt(start);
            if (!LightCues.TryGet(ordered[i].Cue, out LightCue cue))
                throw new ArgumentException($"Light {ordered[i].Id} asks for the cue \"{ordered[i].Cue}\"; known cues are {string.Join(", ", LightCues.Names)}.");
            spans[i] = new LightSpan(cue, start, end, grid.BarLength(bar) / grid.BeatsIn(bar), palette, ordered[i].Colors);
        }

        return spans;
    }

    /// <summary>The cue's levels; a cue that builds rises over its length.</summary>
    public LightLevels At(double time)
    {
        float level = Easing.Lerp(Cue.From, 1f, Easing.Clamp01((float)((time - Start) / _build)));
        return new LightLevels
        {
            Key = level * Cue.Key, Fill = level * Cue.Fill, Rim = level * Cue.Rim, Beams = level * Cue.Beams, Wall = level * Cue.Wall,
            Haze = Cue.Haze, Glow = Cue.Glow, AccentShare = Cue.Accent, Pulse = Cue.Pulse,
            Night = _night, Dominant = _dominant, Ground = _ground, Second = _second, Accent = _accent,
        };
    }

    /// <summary>How far the cross-fade into this cue has come, in [0, 1].</summary>
    public float Arrival(double time) => Easing.Smooth((float)((time - Start) / _fade));

    /// <summary>How far the beams have swung over from the last cue's sweep, in [0, 1].</summary>
    public float SweepArrival(double time) => Easing.Smooth((float)((time - Start) / _sway));

    /// <summary>Phase of the beams in turns, in [0, 1), at a position in bars.</summary>
    public double Sweep(double bars)
    {
        double turns = bars / Cue.SweepBars;
        return turns - Math.Floor(turns);
    }

    private static Vector3 Pick(Vector3[] palette, IReadOnlyList<int> indices, int role)
    {
        int index = role < indices.Count ? indices[role] : role + 1;
        return palette[Math.Min(Math.Max(index, 0), palette.Length - 1)];
    }

    private static List<ShowLight> Ordered(Show show, MusicalGrid grid)
    {
        List<ShowLight> ordered = new();
        foreach (ShowLight light in show.Lights)
        {
            double at = grid.ToSeconds(light.At);
            int place = ordered.Count;
            while (place > 0 && grid.ToSeconds(ordered[place - 1].At) > at)
                place--;
            ordered.Insert(place, light);
        }

        if (ordered.Count == 0)
            ordered.Add(new ShowLight { Id = "g1", At = MusicalTime.AtSeconds(0), Cue = "verse-glow" });
        return ordered;
    }
}
