using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Sums a song up into <see cref="SongTraits"/>.</summary>
internal static class TraitFinder
{
    private const float ClearOnset = 1.2f;
    private const double HeldNote = 0.2;

    /// <param name="song">A song whose beats, drums, voice and curves are known.</param>
    /// <param name="range">Loudness range in LU.</param>
    public static SongTraits Find(Song song, OnsetFrames frames, RhythmCurves curves, HarmonyFrames harmony, TextureFrames texture, double range)
    {
        BarPattern pattern = new(song);
        int first = FirstSound.Frame(frames.Level);
        double beats = Math.Max(1, song.Beats.Count), start = Hops.ToSeconds(first);
        float[] onset = curves.Onset.AsSpan(first).ToArray();
        SongTraits traits = new()
        {
            Tempo = song.BeatsPerMinute,
            Pulse = song.Confidence,
            BeatStrength = pattern.At(curves.Onset, 0) / (1e-6 + Smoothing.Quantile(onset, 0.5) + Mean(onset)),
            Onsets = Count(curves.Onset) / Math.Max(1.0, song.Duration - start),
            Drums = (song.Drums.Kick.Count + song.Drums.Snare.Count) / beats,
            Hats = song.Drums.Hat.Count / beats,
            Distortion = Sounding(texture.Flatness, texture.Level, 0.3),
            Roughness = Sounding(texture.Roughness, texture.Level, 0.5),
            Bass = Mean(frames.Low) / (1e-6 + Mean(frames.Level)),
            Brightness = Weighted(frames.Centroid, frames.Level),
            Range = range,
            Loudness = song.IntegratedLoudness,
            Fullness = song.Fullness.Mean(start, song.Duration),
        };
        return WithVoice(WithDrums(WithHarmony(traits, harmony, start), song.Drums, pattern, frames), song);
    }

    private static SongTraits WithDrums(SongTraits traits, DrumHits drums, BarPattern pattern, OnsetFrames frames)
    {
        double[] kicks = pattern.Inside(drums.Kick), hats = pattern.Inside(drums.Hat), snares = pattern.Inside(drums.Snare);
        double all = 1e-6, swung = 1e-6, straight = 1e-6;
        foreach (double kick in kicks)
            all += kick;
        foreach (double[] strokes in new[] { hats, snares, kicks })
        {
            swung += strokes[4];
            straight += strokes[3];
        }

        return traits with
        {
            KickOnBeat = pattern.OnBeat(drums.Kick),
            Backbeat = 0.5 * (pattern.OnBeat(drums.Snare, 1) + pattern.OnBeat(drums.Snare, 3) - pattern.OnBeat(drums.Snare, 0) - pattern.OnBeat(drums.Snare, 2)),
            OneDrop = pattern.OnBeat(drums.Kick, 2) - pattern.OnBeat(drums.Kick, 0),
            Syncopation = (kicks[1] + kicks[5]) / all,
            Swing = (swung - straight) / (swung + straight + 0.1),
            Skank = (pattern.At(frames.Flux[2], 0.5) + 1e-4) / (pattern.At(frames.Flux[2], 0) + 1e-4),
            Looseness = pattern.Looseness(drums.Kick),
        };
    }

    private static SongTraits WithVoice(SongTraits traits, Song song)
    {
        double sung = 0, held = 0;
        foreach (VoiceSpan span in song.Voice)
            sung += span.End - span.Start;
        foreach (Note note in song.Notes)
            held += note.End - note.Start >= HeldNote ? note.End - note.Start : 0;
        return traits with { Sung = sung / Math.Max(1e-6, song.Duration), Held = Math.Min(1.0, held / Math.Max(1e-6, sung)) };
    }

    private static SongTraits WithHarmony(SongTraits traits, HarmonyFrames harmony, double from)
    {
        double[] total = new double[12];
        double entropy = 0;
        int windows = 0;
        int width = (int)(2 * HarmonyFrames.PerSecond);
        for (int start = (int)(from * HarmonyFrames.PerSecond); start + width <= harmony.Count; start += width, windows++)
        {
            double[] classes = new double[12];
            for (int frame = start; frame < start + width; frame++)
            {
                for (int k = 0; k < 12; k++)
                    classes[k] += harmony.Chroma[12 * frame + k] + 0.5 * harmony.Bass[12 * frame + k];
            }

            Sharpen(classes);
            for (int k = 0; k < 12; k++)
                total[k] += classes[k];
            entropy += Entropy(classes);
        }

        return traits with { Mode = windows == 0 ? 0 : KeyProfile.Mode(total).Mode, Richness = windows == 0 ? 0 : entropy / windows };
    }

    /// <summary>What stands above the weakest class, with sum 1.</summary>
    private static void Sharpen(double[] classes)
    {
        double low = double.MaxValue, sum = 1e-9;
        foreach (double value in classes)
            low = Math.Min(low, value);
        for (int k = 0; k < 12; k++)
            sum += classes[k] -= low;
        for (int k = 0; k < 12; k++)
            classes[k] /= sum;
    }

    private static double Entropy(double[] shares)
    {
        double sum = 0;
        foreach (double share in shares)
            sum -= share > 0 ? share * Math.Log(share) : 0;
        return sum / Math.Log(12.0);
    }

    private static double Mean(float[] values)
    {
        double sum = 0;
        foreach (float value in values)
            sum += value;
        return sum / Math.Max(1, values.Length);
    }

    private static double Weighted(float[] values, float[] weights)
    {
        double sum = 0, all = 1e-9;
        for (int i = 0; i < values.Length; i++)
        {
            sum += values[i] * weights[i];
            all += weights[i];
        }

        return sum / all;
    }

    /// <summary>A quantile of the values in the louder half of what sounds.</summary>
    private static double Sounding(float[] values, float[] level, double share)
    {
        int first = FirstSound.Frame(level);
        float loud = Smoothing.Quantile(level.AsSpan(first).ToArray(), 0.5);
        List<float> kept = new();
        for (int i = first; i < values.Length; i++)
        {
            if (level[i] >= loud)
                kept.Add(values[i]);
        }

        return Smoothing.Quantile(kept.ToArray(), share);
    }

    private static int Count(float[] onset)
    {
        int count = 0;
        for (int i = 2; i + 2 < onset.Length; i++)
        {
            bool top = onset[i] > onset[i - 1] && onset[i] >= onset[i + 1] && onset[i] > onset[i - 2] && onset[i] >= onset[i + 2];
            count += top && onset[i] > ClearOnset ? 1 : 0;
        }

        return count;
    }
}
