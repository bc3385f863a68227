using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

public sealed partial record Song
{
    /// <summary>Below this <see cref="Confidence"/> the beat is a guess.</summary>
    public const double LeastConfidence = 0.3;

    /// <summary>Bars of this many seconds, a comfortable walk of 100 beats a minute, where the song gives none to count.</summary>
    private const double OwnBar = 2.4;

    private const int OwnBeats = 4;

    /// <summary>Whether the beat is a guess that nobody should dance to.</summary>
    public bool IsBeatGuessed => Confidence < LeastConfidence;

    /// <summary>
    /// The song as planners count it: itself where the beat is sure; where it is guessed, with bars of about 2.4 s that fill its phrases
    /// (or else its sections) evenly, so that whatever is planned on bars follows the music's own changes instead of a wrong grid.
    /// Bars of a song made by hand, whose confidence nobody set (0), count as they are.
    /// </summary>
    public Song Counted()
    {
        bool unsaid = Confidence <= 0 && (Bars.Count > 0 || (Sections.Count == 0 && Phrases.Count == 0));
        if (!IsBeatGuessed || unsaid || Duration <= 0)
            return this;
        List<double> lines = OwnLines();
        Bar[] bars = new Bar[lines.Count - 1];
        double[] beats = new double[OwnBeats * bars.Length];
        for (int bar = 0; bar < bars.Length; bar++)
        {
            bars[bar] = new Bar(lines[bar], lines[bar + 1], OwnBeats * bar, OwnBeats);
            for (int beat = 0; beat < OwnBeats; beat++)
                beats[OwnBeats * bar + beat] = lines[bar] + (lines[bar + 1] - lines[bar]) * beat / OwnBeats;
        }

        return this with { Bars = bars, Beats = beats, BeatsPerMinute = 60.0 * beats.Length / Duration, BeatDivision = 2 };
    }

    private List<double> OwnLines()
    {
        List<double> borders = new() { 0 };
        foreach (Phrase phrase in Phrases)
            AddBorder(borders, phrase.End);
        foreach (Section section in Sections)
        {
            if (Phrases.Count == 0)
                AddBorder(borders, section.End);
        }

        borders.Add(Duration);
        List<double> lines = new() { 0 };
        for (int i = 0; i + 1 < borders.Count; i++)
        {
            double length = borders[i + 1] - borders[i];
            int count = Math.Max(1, (int)Math.Round(length / OwnBar));
            for (int k = 1; k <= count; k++)
                lines.Add(k == count ? borders[i + 1] : borders[i] + length * k / count);
        }

        return lines;
    }

    private void AddBorder(List<double> borders, double time)
    {
        if (time > borders[borders.Count - 1] + 0.5 * OwnBar && time < Duration - 0.5 * OwnBar)
            borders.Add(time);
    }
}
