using System;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>Feels a line: its words first, in six languages, then the section it stands in and the mood of the song.</summary>
public static class LineEmotion
{
    private const double MusicValence = 0.2;
    private const double MusicArousal = 0.3;
    private const double AngerArousal = 0.35;
    private const double CalmArousal = -0.2;
    private const double SadSong = 0.3;

    /// <summary>The emotion of a line, how strong it is, and why.</summary>
    public static LineFeeling Of(LyricLine line, Song song)
    {
        Section? section = SectionAt(song, 0.5 * (line.Start + line.End));
        double energy = section?.Energy ?? 0.5;
        FeltWords words = FeltWords.Of(line.Text, LanguageGuess.OfLine(line.Text, song.Lyrics.Language.Length > 0 ? song.Lyrics.Language : "en"));
        double valence = words.Valence + MusicValence * (2 * song.Feel.Valence - 1), arousal = words.Arousal + MusicArousal * (2 * energy - 1);
        if (words.Weight <= 0)
            return OfMusic(section, song, valence, arousal);
        string emotion = words.Surprise > 0.5 ? "surprise" : words.Valence >= 0 ? arousal >= CalmArousal ? "joy" : "calm" : arousal >= AngerArousal ? "anger" : "sadness";
        double strength = Math.Min(0.35 + 0.35 * Math.Min(words.Weight, 1) + 0.3 * energy, 1);
        return new LineFeeling(emotion, strength, Limited(valence), Limited(arousal), "says “" + words.Strongest + "”");
    }

    private static LineFeeling OfMusic(Section? section, Song song, double valence, double arousal)
    {
        if (section is null)
            return new LineFeeling("neutral", 0.3, Limited(valence), Limited(arousal), "no strong word");
        bool raised = section.Kind is SectionKind.Chorus or SectionKind.Drop || section.Energy >= 0.7;
        bool low = section.Kind is SectionKind.Verse or SectionKind.Bridge or SectionKind.Intro or SectionKind.Outro && section.Energy < 0.4;
        bool sad = song.Feel.Valence < SadSong;
        (string emotion, string why) = sad && (raised || low) ? ("sadness", "the song is sad") : raised ? ("joy", "the music is high here") : low ? ("calm", "the music is soft here") : ("neutral", "no strong word");
        return new LineFeeling(emotion, 0.3 + 0.3 * section.Energy, Limited(valence), Limited(arousal), why);
    }

    private static double Limited(double value) => Math.Max(-1, Math.Min(value, 1));

    private static Section? SectionAt(Song song, double time)
    {
        foreach (Section section in song.Sections)
        {
            if (time >= section.Start && time < section.End)
                return section;
        }

        return null;
    }
}
