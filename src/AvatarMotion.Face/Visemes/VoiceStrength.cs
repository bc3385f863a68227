using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>
/// What the voice does to a vowel: loud and high open the jaw further, high notes open the close vowels as trained singers do, held notes swell, drift and carry the
/// singer's own vibrato.
/// </summary>
/// <remarks>Jaw against pitch and vowel modification: Sundberg and Skoog 1997, "Dependence of jaw opening on pitch and vowel in singers".</remarks>
internal sealed class VoiceStrength
{
    private const double HeldFrom = 0.45;
    private const double FadeOut = 0.12;
    private readonly Song _song;
    private readonly int _seed;
    private readonly float _medianMidi;
    private int _note;

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

    /// <summary>Scales the visemes in <paramref name="weights"/>; returns how far the mouth is open after it. Call with ascending times.</summary>
    public float Apply(double time, float[] weights)
    {
        float height = Height(time);
        OpenCloseVowels(height, weights);
        float loud = 0.6f * _song.Energy.At(time) + 0.4f * _song.MouthOpen.At(time);
        float drift = 0.05f * Noise.At(time, 1.7, _seed, "vowel-drift");
        float scale = 0.80f + 0.13f * loud + 0.12f * height + drift + Swell(time) + Vibrato(time);
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

    // From a fourth above the middle on, i and e take something of a, u something of o: the lips keep their kind, the jaw falls.
    private static void OpenCloseVowels(float height, float[] weights)
    {
        float share = 0.5f * Easing.Step(0.35f, 1f, height);
        if (share <= 0f)
            return;
        Move(FaceShape.IH, FaceShape.E, share, weights);
        Move(FaceShape.E, FaceShape.AA, 0.5f * share, weights);
        Move(FaceShape.OU, FaceShape.OH, share, weights);
    }

    private static void Move(FaceShape from, FaceShape to, float share, float[] weights)
    {
        float moved = share * weights[(int)from];
        weights[(int)from] -= moved;
        weights[(int)to] += moved;
    }

    // A held note opens a little more through its first half and gives way toward its end.
    private float Swell(double time)
    {
        IReadOnlyList<Note> notes = _song.Notes;
        while (_note < notes.Count && notes[_note].End < time)
            _note++;
        if (_note >= notes.Count || time < notes[_note].Start || notes[_note].End - notes[_note].Start < HeldFrom)
            return 0f;
        Note note = notes[_note];
        double phase = (time - note.Start) / (note.End - note.Start);
        float edge = Easing.Smooth((float)(Math.Min(time - note.Start, note.End - time) / FadeOut));
        return edge * 0.07f * (float)Math.Sin(Math.PI * Math.Sqrt(phase));
    }

    // Half a vibrato before and after, the voice is on the other side: the difference is twice the swing. ±50 cents move the jaw by about 7 %.
    private float Vibrato(double time)
    {
        float now = MidiAt(time), before = MidiAt(time - 0.09), after = MidiAt(time + 0.09);
        float deviation = now - 0.5f * (before + after);
        return now > 0f && before > 0f && after > 0f && Math.Abs(deviation) < 1.5f ? 0.07f * deviation : 0f;
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
