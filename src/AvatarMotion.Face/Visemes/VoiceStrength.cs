using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>Opens vowels further where the voice is loud and high, and keeps held vowels alive with a slow drift and the singer's vibrato.</summary>
internal sealed class VoiceStrength
{
    private readonly Song _song;
    private readonly int _seed;
    private readonly float _medianMidi;

    public VoiceStrength(Song song, int seed)
    {
        _song = song;
        _seed = seed;
        _medianMidi = MedianMidi(song.Notes);
    }

    /// <summary>How far above the song's middle pitch the voice is, in [0, 1] over an octave.</summary>
    public float Height(double time)
    {
        float midi = MidiAt(time);
        return midi > 0f ? Easing.Clamp01((midi - _medianMidi) / 12f) : 0f;
    }

    /// <summary>Scales the visemes in <paramref name="weights"/>; returns how far the mouth is open after it.</summary>
    public float Apply(double time, float[] weights)
    {
        float loud = _song.Energy.At(time);
        float drift = 0.05f * Noise.At(time, 1.7, _seed, "vowel-drift");
        float scale = 0.80f + 0.13f * loud + 0.10f * Height(time) + drift + Vibrato(time);
        float open = 0f;
        for (int i = 0; i < FaceShapes.VisemeCount; i++)
        {
            float opening = FaceShapes.Opening((FaceShape)i);
            if (opening > 0.3f)
                weights[i] = Easing.Clamp01(weights[i] * scale);
            open += weights[i] * opening;
        }

        return Math.Min(open, 1f);
    }

    // Vibrato of ±50 cents moves the jaw by about 4 %.
    private float Vibrato(double time)
    {
        float now = MidiAt(time);
        float around = 0.5f * (MidiAt(time - 0.09) + MidiAt(time + 0.09));
        float deviation = now - around;
        return now > 0f && Math.Abs(deviation) < 1.5f ? 0.08f * deviation : 0f;
    }

    private float MidiAt(double time)
    {
        IReadOnlyList<float> hz = _song.Pitch.Hz;
        int index = (int)Math.Round(time / _song.Pitch.Hop);
        if (index < 0 || index >= hz.Count || hz[index] <= 0f)
            return 0f;
        return (float)(69.0 + 12.0 * Math.Log(hz[index] / 440.0, 2.0));
    }

    private static float MedianMidi(IReadOnlyList<Note> notes)
    {
        if (notes.Count == 0)
            return 60f;
        double[] midi = new double[notes.Count];
        for (int i = 0; i < midi.Length; i++)
            midi[i] = notes[i].Midi;
        Array.Sort(midi);
        return (float)midi[midi.Length / 2];
    }
}
