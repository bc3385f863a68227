using System;
using System.Collections.Generic;

namespace AvatarMotion.SongMaker;

/// <summary>Control curves of the voice, one value per 2.5 ms: formants, levels, noise and pitch, smoothed as a mouth moves.</summary>
internal sealed class VoiceTrack
{
    public const double Hop = 0.0025;

    public VoiceTrack(double duration)
    {
        Count = (int)(duration / Hop) + 2;
        F1 = Filled(560);
        F2 = Filled(1500);
        F3 = Filled(2800);
        F4 = Filled(4000);
        Voice = new double[Count];
        Nasal = new double[Count];
        Noise = new double[Count];
        NoiseHertz = Filled(4000);
        NoiseQ = Filled(1);
        Breath = new double[Count];
        Midi = new double[Count];
    }

    public int Count { get; }

    public double[] F1 { get; }

    public double[] F2 { get; }

    public double[] F3 { get; }

    public double[] F4 { get; }

    public double[] Voice { get; }

    public double[] Nasal { get; }

    public double[] Noise { get; }

    public double[] NoiseHertz { get; }

    public double[] NoiseQ { get; }

    public double[] Breath { get; }

    public double[] Midi { get; }

    /// <summary>Curves for a plan; <paramref name="transpose"/> in semitones gives harmonies, <paramref name="seed"/> varies the pitch's small errors.</summary>
    public static VoiceTrack From(VoicePlan plan, double duration, Func<SungSyllable, double> transpose, int seed)
    {
        VoiceTrack track = new(duration);
        foreach (SungPhone phone in plan.Phones)
            track.Add(phone, PhoneSounds.Of(phone.Symbol));
        track.AddPitch(plan.Syllables, transpose, seed);
        track.SmoothAll();
        return track;
    }

    private void Add(SungPhone phone, PhoneSound sound)
    {
        int start = Index(phone.Start);
        int end = Index(phone.End);
        string? glide = PhoneSounds.GlideOf(phone.Symbol);
        PhoneSound last = glide is null ? sound : PhoneSounds.Of(glide);
        int turn = start + (int)((end - start) * 0.62);
        for (int i = start; i < end; i++)
            SetFormants(i, i < turn ? sound : last);
        if (sound.Stop)
            AddStop(start, end, sound);
        else
            AddSteady(start, end, sound);
    }

    private void SetFormants(int i, PhoneSound sound)
    {
        F1[i] = sound.F1;
        F2[i] = sound.F2;
        F3[i] = sound.F3;
        F4[i] = sound.F4;
        Nasal[i] = sound.Nasal ? 1 : 0;
    }

    private void AddSteady(int start, int end, PhoneSound sound)
    {
        for (int i = start; i < end; i++)
        {
            Voice[i] = sound.Voice;
            SetNoise(i, sound, sound.Noise);
            Breath[i] = sound.Breath > 0 ? sound.Breath : 0.04 * sound.Voice;
        }
    }

    // Closure, then a burst of 15 ms; voiceless stops breathe for the rest.
    private void AddStop(int start, int end, PhoneSound sound)
    {
        int burst = start + (int)((end - start) * 0.62);
        int burstEnd = Math.Min(burst + 6, end);
        for (int i = start; i < end; i++)
        {
            Voice[i] = i < burst ? sound.Voice : sound.Voice * 2;
            if (i >= burst && i < burstEnd)
                SetNoise(i, sound, sound.Noise);
            else if (i >= burstEnd && sound.Voice == 0)
                Breath[i] = 0.30;
        }
    }

    private void SetNoise(int i, PhoneSound sound, double level)
    {
        Noise[i] = level;
        if (level <= 0)
            return;
        NoiseHertz[i] = sound.NoiseHertz;
        NoiseQ[i] = sound.NoiseQ;
    }

    private void AddPitch(List<SungSyllable> syllables, Func<SungSyllable, double> transpose, int seed)
    {
        double last = syllables.Count > 0 ? syllables[0].Midi : 60;
        int cursor = 0;
        for (int s = 0; s < syllables.Count; s++)
        {
            SungSyllable syllable = syllables[s];
            double midi = syllable.Midi + transpose(syllable);
            int start = Index(syllable.Start);
            for (; cursor < start; cursor++)
                Midi[cursor] = last;
            int end = Index(syllable.End);
            for (; cursor < end; cursor++)
                Midi[cursor] = midi + Vibrato(cursor * Hop - syllable.Vowel, syllable.End - syllable.Vowel) + 0.04 * Wander(cursor, seed);
            last = midi;
        }

        for (; cursor < Count; cursor++)
            Midi[cursor] = last;
        Smooth(Midi, 0.045);
    }

    // Long notes begin straight; vibrato of 5.6 Hz grows to 30 cents after a third of a second.
    private static double Vibrato(double since, double length)
    {
        if (length < 0.55)
            return 0;
        double depth = Math.Clamp((since - 0.30) / 0.35, 0, 1);
        return 0.30 * depth * Math.Sin(2 * Math.PI * 5.6 * since);
    }

    private static double Wander(int index, int seed) =>
        Math.Sin(index * 0.0113 + seed) + Math.Sin(index * 0.0291 + 2.1 * seed) + 0.6 * Math.Sin(index * 0.0673 + 0.7 * seed);

    private void SmoothAll()
    {
        Smooth(F1, 0.045);
        Smooth(F2, 0.055);
        Smooth(F3, 0.055);
        Smooth(F4, 0.055);
        Smooth(Voice, 0.022);
        Smooth(Nasal, 0.02);
        Smooth(Noise, 0.008);
        Smooth(Breath, 0.015);
    }

    private static void Smooth(double[] values, double seconds)
    {
        int half = Math.Max((int)(seconds / Hop / 2), 1);
        double[] source = (double[])values.Clone();
        double[] window = new double[2 * half + 1];
        double sum = 0;
        for (int i = 0; i < window.Length; i++)
            sum += window[i] = 0.5 - 0.5 * Math.Cos(2 * Math.PI * (i + 1) / (window.Length + 1));
        for (int i = 0; i < values.Length; i++)
        {
            double total = 0;
            for (int j = -half; j <= half; j++)
                total += window[j + half] * source[Math.Clamp(i + j, 0, source.Length - 1)];
            values[i] = total / sum;
        }
    }

    private int Index(double time) => Math.Clamp((int)Math.Round(time / Hop), 0, Count - 1);

    private double[] Filled(double value)
    {
        double[] values = new double[Count];
        Array.Fill(values, value);
        return values;
    }
}
