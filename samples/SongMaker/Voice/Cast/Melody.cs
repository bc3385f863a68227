using System;
using System.Collections.Generic;

namespace AvatarMotion.SongMaker;

/// <summary>Pitch, loudness and effort of a part: notes with scoops and vibrato where it is sung, accents over a falling line where it is spoken.</summary>
internal sealed class Melody
{
    private static readonly double[] AccentSemitones = { 0, 2.6, 5.2 };
    private static readonly double[] AccentLevels = { 0.74, 0.95, 1.12 };

    private Melody(double[] midi, double[] level, double[] effort)
    {
        Midi = midi;
        Level = level;
        Effort = effort;
    }

    public double[] Midi { get; }

    public double[] Level { get; }

    public double[] Effort { get; }

    public static Melody Of(VoicePlan plan, IReadOnlyList<int> syllables, Singer singer, Func<SungSyllable, double> transpose, int count, int seed)
    {
        List<(double, double)> midi = new();
        List<(double, double)> level = new();
        List<(double, double)> effort = new();
        for (int i = 0; i < syllables.Count; i++)
        {
            SungSyllable syllable = plan.Syllables[syllables[i]];
            ScoreLine line = plan.Sources[syllable.Line];
            bool isFirst = i == 0 || plan.Syllables[syllables[i - 1]].Line != syllable.Line;
            bool isLast = i + 1 == syllables.Count || plan.Syllables[syllables[i + 1]].Line != syllable.Line;
            if (line.IsSpoken)
                Speak(midi, syllable, line, singer, isLast, plan);
            else
                Sing(midi, syllable, InRange(syllable.Midi + transpose(syllable), singer), isFirst);
            double loud = line.IsSpoken ? AccentLevels[syllable.Accent] : 1.3;
            double push = singer.Effort + (line.IsSpoken ? 0.09 * (syllable.Accent - 1) : 0);
            level.Add((syllable.Start, loud * (line.IsSpoken ? 1 : 0.82)));
            level.Add((syllable.Vowel + 0.4 * (syllable.End - syllable.Vowel), loud));
            level.Add((syllable.End, loud * (isLast ? 0.6 : line.IsSpoken ? 0.92 : 0.85)));
            effort.Add((syllable.Vowel, push));
        }

        double[] curve = Curve.Through(midi, count);
        Curve.Smooth(curve, 0.045);
        Liven(curve, plan, syllables, seed);
        double[] levels = Curve.Through(level, count);
        Curve.Smooth(levels, 0.03);
        return new Melody(curve, levels, Curve.Through(effort, count));
    }

    /// <summary>A singer takes what is too high an octave lower.</summary>
    public static double InRange(double midi, Singer singer) => midi > singer.Speaks + 21 ? midi - 12 : midi;

    /// <summary>The pitch that is heard: the line's singer's, the first singer's where all sing.</summary>
    public static int Sounding(int midi, Score score, ScoreLine line)
    {
        foreach (Singer singer in score.Singers.Values)
        {
            if (line.Singer == singer.Name || line.Singer == ScoreLine.All)
                return (int)InRange(midi, singer);
        }

        return midi;
    }

    private static void Speak(List<(double, double)> midi, SungSyllable syllable, ScoreLine line, Singer singer, bool isLast, VoicePlan plan)
    {
        double lineStart = plan.Syllables.Find(s => s.Line == syllable.Line).Vowel;
        double decline = Math.Min((syllable.Vowel - lineStart) * 1.1, 3);
        double height = singer.Speaks + 1.5 + AccentSemitones[syllable.Accent] - decline;
        bool asks = line.Text.EndsWith('?');
        double turn = isLast ? (asks ? 4.5 : -4.0) : syllable.Accent > 0 ? -1.8 : -0.5;
        midi.Add((syllable.Vowel - 0.01, height - 0.4));
        midi.Add((syllable.Vowel + 0.3 * (syllable.End - syllable.Vowel), height));
        midi.Add((syllable.End, height + turn));
    }

    private static void Sing(List<(double, double)> midi, SungSyllable syllable, double note, bool isFirst)
    {
        midi.Add((syllable.Vowel - 0.035, note - (isFirst ? 1.6 : 0)));
        midi.Add((syllable.Vowel + (isFirst ? 0.05 : 0.01), note));
        midi.Add((syllable.End - 0.03, note));
    }

    // Slow wander and flutter (Klatt and Klatt 1990), and vibrato on long sung notes.
    private static void Liven(double[] midi, VoicePlan plan, IReadOnlyList<int> syllables, int seed)
    {
        for (int i = 0; i < midi.Length; i++)
        {
            double t = i * Curve.Hop;
            midi[i] += 0.05 * (Math.Sin(2 * Math.PI * 12.7 * t + seed) + Math.Sin(2 * Math.PI * 7.1 * t + 2.1 * seed) + Math.Sin(2 * Math.PI * 4.7 * t + 0.7 * seed)) + 0.09 * Math.Sin(0.9 * t + 3 * seed);
        }

        foreach (int s in syllables)
        {
            SungSyllable syllable = plan.Syllables[s];
            if (plan.Sources[syllable.Line].IsSpoken || syllable.End - syllable.Vowel < 0.5)
                continue;
            for (int i = Curve.Index(syllable.Vowel, midi.Length); i < Curve.Index(syllable.End, midi.Length); i++)
            {
                double since = i * Curve.Hop - syllable.Vowel;
                double depth = Math.Clamp((since - 0.18) / 0.3, 0, 1) * Math.Clamp((syllable.End - i * Curve.Hop) / 0.08, 0, 1);
                midi[i] += 0.38 * depth * Math.Sin(2 * Math.PI * (5.4 + 0.13 * (seed % 5)) * since);
            }
        }
    }
}
