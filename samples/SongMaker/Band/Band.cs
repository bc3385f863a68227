using System;
using System.Collections.Generic;

namespace AvatarMotion.SongMaker;

/// <summary>Arranges the score for the band: drums by pattern, bass, piano, pad, strings, arpeggio and bell from the chords.</summary>
internal sealed class Band
{
    private static readonly Dictionary<string, (int Midi, double Velocity)> Drums = new()
    {
        ["kick"] = (36, 0.98), ["snare"] = (38, 0.86), ["clap"] = (39, 0.80), ["rim"] = (37, 0.75), ["hat"] = (42, 0.78), ["open"] = (46, 0.76), ["shaker"] = (70, 0.66),
    };

    private readonly Score _score;
    private readonly MidiPart _drums = new("drums", 24, true);
    private readonly MidiPart _bass = new("bass", 38);
    private readonly MidiPart _piano = new("piano", 2);
    private readonly MidiPart _pad = new("pad", 89);
    private readonly MidiPart _strings = new("strings", 50);
    private readonly MidiPart _arp = new("arp", 81);
    private readonly MidiPart _bell = new("bell", 14);

    private Band(Score score)
    {
        _score = score;
    }

    /// <summary>Kick times in seconds: what the mix ducks to.</summary>
    public List<double> Kicks { get; } = new();

    public IReadOnlyList<MidiPart> Parts => new[] { _drums, _bass, _piano, _pad, _strings, _arp, _bell };

    public static Band Arrange(Score score)
    {
        Band band = new(score);
        foreach (ScoreSection section in score.Sections)
        {
            for (int bar = 0; bar < section.Bars; bar++)
                band.AddBar(section, bar);
        }

        return band;
    }

    private void AddBar(ScoreSection section, int bar)
    {
        double beat = (section.FirstBar + bar) * 4.0;
        bool isHit = section.Parts.ContainsKey("hit");
        AddDrums(section, bar, beat);
        if (isHit && bar > 0)
            return;
        int[] triad = Pitches.Triad(section.Chords[bar % section.Chords.Count]);
        int next = Pitches.Triad(section.Chords[(bar + 1) % section.Chords.Count])[0];
        if (isHit)
            AddFinalHit(section, beat, triad);
        else
            AddHarmony(section, beat, triad, next);
    }

    private void AddDrums(ScoreSection section, int bar, double beat)
    {
        if (bar == 0 && section.Crash)
        {
            _drums.Add(beat, 2, 49, 0.75);
            _drums.Add(beat, 0.5, 36, 1.0);
        }

        string name = section.Fills.GetValueOrDefault(bar + 1) ?? section.Drums[Math.Min(bar, section.Drums.Count - 1)];
        foreach ((string drum, string steps) in _score.Patterns[name])
        {
            (int midi, double velocity) = Drums[drum];
            for (int step = 0; step < 16; step++)
            {
                if (steps[step] != 'x')
                    continue;
                double accent = step % 4 == 0 ? 1.0 : step % 2 == 0 ? 0.88 : 0.72;
                _drums.Add(beat + step * 0.25, 0.2, midi, velocity * accent);
                if (drum == "kick")
                    Kicks.Add((beat + step * 0.25) * _score.BeatSeconds);
            }
        }
    }

    private void AddHarmony(ScoreSection section, double beat, int[] triad, int next)
    {
        Add(section, "pad", level => Chord(_pad, beat, 4, triad, 57, 0.62 * level));
        Add(section, "strings", level => Strings(beat, triad, level));
        Add(section, "piano", level => Piano(beat, triad, level));
        Add(section, "bass", level => Bass(beat, triad[0], next, level));
        Add(section, "arp", level => Arp(beat, triad, level));
        Add(section, "bell", level => Bell(beat, triad, level));
    }

    private static void Add(ScoreSection section, string part, Action<double> play)
    {
        if (section.Parts.TryGetValue(part, out double level))
            play(level);
    }

    private void AddFinalHit(ScoreSection section, double beat, int[] triad)
    {
        Chord(_pad, beat, 7, triad, 57, 0.7);
        Chord(_strings, beat, 6, triad, 62, 0.6);
        _bass.Add(beat, 5, Pitches.AtOrAbove(triad[0], 28), 0.8);
        Add(section, "bell", level => Bell(beat, triad, level));
    }

    private static void Chord(MidiPart part, double beat, double length, int[] triad, int lowest, double velocity)
    {
        foreach (int pitchClass in triad)
            part.Add(beat, length, Pitches.AtOrAbove(pitchClass, lowest), velocity);
    }

    private void Strings(double beat, int[] triad, double level)
    {
        Chord(_strings, beat, 4, triad, 66, 0.62 * level);
        _strings.Add(beat, 4, Pitches.AtOrAbove(triad[0], 78), 0.5 * level);
    }

    // Three eighths, three eighths, two: the push of pop keyboards.
    private void Piano(double beat, int[] triad, double level)
    {
        foreach (double at in new[] { 0.0, 1.5, 3.0 })
            Chord(_piano, beat + at, at < 3 ? 1.2 : 0.9, triad, 60, 0.70 * level);
    }

    private void Bass(double beat, int root, int next, double level)
    {
        int low = Pitches.AtOrAbove(root, 28);
        for (int eighth = 0; eighth < 8; eighth++)
        {
            bool octave = level > 0.9 && eighth % 2 == 1;
            bool leads = eighth == 7 && next != root;
            int midi = leads ? Pitches.AtOrAbove(next, 28) : octave ? low + 12 : low;
            _bass.Add(beat + eighth * 0.5, 0.42, midi, (eighth == 0 ? 0.92 : 0.78) * level);
        }
    }

    private void Arp(double beat, int[] triad, double level)
    {
        int[] order = { 0, 1, 2, 3, 2, 1, 0, 2 };
        for (int step = 0; step < 16; step++)
        {
            int degree = order[step % order.Length];
            int midi = Pitches.AtOrAbove(triad[degree % 3], 69) + (degree == 3 ? 12 : 0);
            _arp.Add(beat + step * 0.25, 0.18, midi, (step % 4 == 0 ? 0.66 : 0.5) * level);
        }
    }

    private void Bell(double beat, int[] triad, double level)
    {
        _bell.Add(beat, 1.5, Pitches.AtOrAbove(triad[2], 74), 0.62 * level);
        _bell.Add(beat + 1.5, 1.5, Pitches.AtOrAbove(triad[1], 74), 0.50 * level);
        _bell.Add(beat + 3, 1, Pitches.AtOrAbove(triad[0], 74), 0.55 * level);
    }
}
