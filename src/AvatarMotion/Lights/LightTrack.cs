using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>The stage's light as a function of time. Immutable; sampling allocates nothing and may run on many threads in any order.</summary>
public sealed class LightTrack
{
    private readonly LightSpan[] _spans;
    private readonly PulseTrack _pulses;
    private readonly PictureFades _fades;
    private readonly KeyAim _key;
    private readonly Song _song;
    private readonly MusicalGrid _grid;

    private LightTrack(LightSpan[] spans, PulseTrack pulses, PictureFades fades, KeyAim key, Song song, MusicalGrid grid)
    {
        _spans = spans;
        _pulses = pulses;
        _fades = fades;
        _key = key;
        _song = song;
        _grid = grid;
    }

    /// <summary>Bakes a Show's cues, effects and transitions.</summary>
    internal static LightTrack Bake(Show show, Song song, MusicalGrid grid, CameraTrack camera) =>
        new(LightSpan.Bake(show, grid, song.Duration), new PulseTrack(song), PictureFades.Bake(show, song, grid, camera.Shots), new KeyAim(camera), song, grid);

    /// <summary>Writes the light at <paramref name="time"/> seconds.</summary>
    public void Sample(double time, LightState state)
    {
        int index = IndexAt(time);
        LightLevels levels = _spans[index].At(time);
        float arrival = _spans[index].Arrival(time);
        if (index > 0 && arrival < 1f)
            levels = LightLevels.Blend(_spans[index - 1].At(time), levels, arrival);
        float energy = _song.Energy.Values.Count == 0 ? 0.5f : Easing.Clamp01(_song.Energy.At(time));
        WriteBase(levels, energy, state);
        WriteMusic(time, levels, energy, state);
        state.BeamSweep = Sweep(time, index);
        state.WallPattern = _spans[arrival < 0.5f && index > 0 ? index - 1 : index].Cue.WallPattern;
        state.KeyDirection = _key.At(time);
        _fades.Write(time, state);
    }

    private static void WriteBase(in LightLevels levels, float energy, LightState state)
    {
        Vector3 white = new(1f, 0.965f, 0.92f);
        state.Key = levels.Key * Vector3.Lerp(white, levels.Dominant, 0.1f);
        state.Fill = levels.Fill * levels.Night;
        state.Dominant = levels.Ground;
        state.Second = levels.Glow * levels.Second;
        // The accent burns white where it is strongest.
        state.Accent = levels.Glow * Vector3.Lerp(levels.Accent, white, 0.7f * levels.AccentShare);
        state.Haze = levels.Haze * (0.85f + 0.15f * energy);
    }

    // Drums and beats move back lights, beams and wall around their cue's level; the key on the face stays steady.
    private void WriteMusic(double time, in LightLevels levels, float energy, LightState state)
    {
        float beat = _pulses.Beat(time);
        float kick = _pulses.Kick(time);
        float snare = _pulses.Snare(time);
        float swell = 0.86f + 0.14f * energy;
        float rim = 2f * levels.Rim * swell;
        Vector3 right = Vector3.Lerp(levels.Dominant, levels.Accent, levels.AccentShare * snare);
        Vector3 left = Vector3.Lerp(levels.Second, levels.Accent, levels.AccentShare * kick);
        state.RimRight = rim * (1f - 0.25f * levels.Pulse * (1f - snare)) * right;
        state.RimLeft = rim * (1f - 0.25f * levels.Pulse * (1f - kick)) * left;
        state.Beams = levels.Beams * swell * (1f - 0.3f * levels.Pulse * (1f - kick));
        state.Wall = levels.Wall * swell * (1f - 0.2f * levels.Pulse * (1f - beat));
        state.BeatPulse = beat;
        state.Bass = Easing.Clamp01(_song.Bass.At(time));
        state.Energy = energy;
        state.Beat = _pulses.Position(time);
    }

    // From one cue to the next the beams swing over the short way.
    private float Sweep(double time, int index)
    {
        double bars = _grid.PositionInBars(time);
        double now = _spans[index].Sweep(bars);
        float arrival = _spans[index].SweepArrival(time);
        if (index == 0 || arrival >= 1f)
            return (float)now;
        double gap = now - _spans[index - 1].Sweep(bars);
        gap -= Math.Round(gap);
        double turns = now - (1.0 - arrival) * gap;
        return (float)(turns - Math.Floor(turns));
    }

    private int IndexAt(double time)
    {
        int index = 0;
        while (index + 1 < _spans.Length && _spans[index + 1].Start <= time)
            index++;
        return index;
    }
}
