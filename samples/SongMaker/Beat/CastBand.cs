using System.Collections.Generic;

namespace AvatarMotion.SongMaker;

/// <summary>Keys, pad, strings and riffs of a score with singers, for the sound font.</summary>
internal sealed class CastBand
{
    private readonly Score _score;
    private readonly MidiPart _keys = new("keys", 4);
    private readonly MidiPart _pad = new("pad", 89);
    private readonly MidiPart _strings = new("strings", 48);
    private readonly MidiPart _piano = new("piano", 0);
    private readonly MidiPart _guitar = new("guitar", 24);
    private readonly MidiPart _bass = new("bass", 33);
    private readonly Dictionary<string, MidiPart> _riffs = new();

    private CastBand(Score score)
    {
        _score = score;
    }

    public static List<MidiPart> Arrange(Score score)
    {
        CastBand band = new(score);
        foreach ((string name, Riff riff) in score.Riffs)
            band._riffs[name] = new MidiPart(name, riff.Program);
        foreach (ScoreSection section in score.Sections)
        {
            for (int bar = 0; bar < section.Bars; bar++)
                band.AddBar(section, bar);
            foreach ((string name, MidiPart part) in band._riffs)
                band.AddRiff(section, part, score.Riffs[name]);
        }

        List<MidiPart> parts = new() { band._keys, band._pad, band._strings, band._piano, band._guitar, band._bass };
        parts.AddRange(band._riffs.Values);
        return parts;
    }

    private void AddBar(ScoreSection section, int bar)
    {
        double beat = 4.0 * (section.FirstBar + bar);
        int[] chord = Pitches.Chord(section.Chords[bar % section.Chords.Count]);
        bool isHit = section.Parts.ContainsKey("hit");
        if (isHit && bar > 0)
            return;
        double length = isHit ? 7 : 4;
        if (section.Parts.TryGetValue("keys", out double keys))
            Keys(beat, chord, keys, isHit);
        if (section.Parts.TryGetValue("pad", out double pad))
            Chord(_pad, beat, length, chord, 55, 0.62 * pad);
        if (section.Parts.TryGetValue("strings", out double strings))
            Chord(_strings, beat, length, chord, 64, 0.6 * strings);
        if (section.Parts.TryGetValue("bass", out double bass))
            Bass(beat, chord, bass, isHit);
        if (section.Parts.TryGetValue("piano", out double piano))
            Arpeggio(_piano, beat, chord, 57, piano, isHit);
        if (section.Parts.TryGetValue("guitar", out double guitar))
            Arpeggio(_guitar, beat, chord, 52, guitar, isHit);
    }

    // On one, a push before three, and a light answer: room for the words between.
    private void Keys(double beat, int[] chord, double level, bool isHit)
    {
        Chord(_keys, beat, isHit ? 7 : 1.4, chord, 55, 0.72 * level);
        if (isHit)
            return;
        Chord(_keys, beat + 1.75, 1.1, chord, 55, 0.58 * level);
        Chord(_keys, beat + 3.5, 0.4, chord, 55, 0.44 * level);
    }

    private void Bass(double beat, int[] chord, double level, bool isHit)
    {
        int root = Pitches.AtOrAbove(chord[0], 33);
        Add(_bass, beat, isHit ? 7 : 2.4, root, 0.75 * level);
        if (isHit)
            return;
        Add(_bass, beat + 2.5, 0.5, Pitches.AtOrAbove(chord[2], 33), 0.55 * level);
        Add(_bass, beat + 3, 0.95, root, 0.62 * level);
    }

    // Broken chords in eighths, up and back, each note ringing on.
    private void Arpeggio(MidiPart part, double beat, int[] chord, int lowest, double level, bool isHit)
    {
        int root = Pitches.AtOrAbove(chord[0], lowest - 9);
        int third = Pitches.AtOrAbove(chord[1], lowest + 3);
        int fifth = Pitches.AtOrAbove(chord[2], lowest + 5);
        int top = Pitches.AtOrAbove(chord[^1], lowest + 7);
        int[] notes = { root, root + 7, third, fifth, top, fifth, third, root + 7 };
        for (int i = 0; i < (isHit ? 5 : 8); i++)
            Add(part, beat + 0.5 * i, isHit ? 6 : 1.6, notes[i], (i == 0 ? 0.72 : i == 4 ? 0.62 : 0.52) * level);
    }

    private void AddRiff(ScoreSection section, MidiPart part, Riff riff)
    {
        if (!section.Parts.TryGetValue(part.Name, out double level))
            return;
        double beat = 4.0 * section.FirstBar;
        int steps = 16 * section.Bars;
        for (int step = 0; step < steps; step++)
        {
            string token = riff.Steps[step % riff.Steps.Count];
            if (token is "." or "-")
                continue;
            int length = 1;
            while (step + length < steps && riff.Steps[(step + length) % riff.Steps.Count] == "-")
                length++;
            Add(part, beat + 0.25 * step, 0.25 * length, Pitches.Midi(token), (step % 4 == 0 ? 0.74 : 0.6) * level);
        }
    }

    private void Chord(MidiPart part, double beat, double length, int[] chord, int lowest, double velocity)
    {
        foreach (int pitchClass in chord)
            Add(part, beat, length, Pitches.AtOrAbove(pitchClass, lowest), velocity);
    }

    private void Add(MidiPart part, double beat, double length, int midi, double velocity) =>
        part.Add(_score.Seconds(beat) / _score.BeatSeconds, length, midi, velocity);
}
