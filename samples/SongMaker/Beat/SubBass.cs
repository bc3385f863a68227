using System;
using System.Collections.Generic;

namespace AvatarMotion.SongMaker;

/// <summary>A long sine bass that is struck with the kick drum and glides to its note; driven a little, so that small speakers hear it too.</summary>
internal static class SubBass
{
    /// <summary>Mono samples of the whole song; sections without the part <c>sub</c> are silent.</summary>
    public static float[] Render(Score score, IReadOnlyList<DrumHit> hits, double duration, int rate)
    {
        float[] samples = new float[(int)(duration * rate)];
        List<(double Start, double End, double Midi, double Level)> notes = Notes(score, hits);
        double phase = 0;
        double hertz = 50;
        for (int n = 0; n < notes.Count; n++)
        {
            (double start, double end, double midi, double level) = notes[n];
            double target = Pitches.Hertz(midi);
            hertz = n > 0 && start - notes[n - 1].End < 0.01 ? hertz : target;
            for (int i = (int)(start * rate); i < Math.Min((int)(end * rate), samples.Length); i++)
            {
                double t = (double)i / rate - start;
                hertz += (target - hertz) * 0.0007;
                phase += hertz / rate;
                double envelope = Math.Min(t / 0.006, 1) * Math.Exp(-t / 1.1) * Math.Clamp((end - start - t) / 0.03, 0, 1);
                double tone = Math.Sin(2 * Math.PI * phase) + 0.18 * Math.Sin(4 * Math.PI * phase);
                samples[i] += (float)(level * envelope * Math.Tanh(1.7 * tone) * 0.8);
            }
        }

        return samples;
    }

    private static List<(double Start, double End, double Midi, double Level)> Notes(Score score, IReadOnlyList<DrumHit> hits)
    {
        List<(double, double, double, double)> notes = new();
        foreach (ScoreSection section in score.Sections)
        {
            if (!section.Parts.TryGetValue("sub", out double level))
                continue;
            for (int bar = 0; bar < section.Bars; bar++)
                AddBar(notes, score, section, bar, hits, level);
        }

        return notes;
    }

    private static void AddBar(List<(double, double, double, double)> notes, Score score, ScoreSection section, int bar, IReadOnlyList<DrumHit> hits, double level)
    {
        double start = (section.FirstBar + bar) * score.BarSeconds;
        double end = start + score.BarSeconds;
        List<double> times = new();
        foreach (DrumHit hit in hits)
        {
            if (hit.Drum == "kick" && hit.Time > start - 1e-6 && hit.Time < end - 1e-6)
                times.Add(hit.Time);
        }

        if (times.Count == 0)
            times.Add(start);
        int[] chord = Pitches.Chord(section.Chords[bar % section.Chords.Count]);
        for (int i = 0; i < times.Count; i++)
        {
            bool answers = i == times.Count - 1 && times.Count > 2 && bar % 2 == 1;
            int midi = Pitches.AtOrAbove(chord[answers ? 2 : 0], 28);
            notes.Add((times[i], i + 1 < times.Count ? times[i + 1] : end - 0.03, midi, level));
        }
    }
}
