using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>A song for karaoke games (UltraStar .txt): syllables on beats, pitches from the lyrics or the heard notes.</summary>
internal sealed class UltraStarWriter : ILyricWriter
{
    private const double Finest = 600;
    private const double UsualTempo = 120;
    private const int MiddleC = 60;
    private readonly string _name;

    /// <param name="name">What the song is called where its tags do not say.</param>
    public UltraStarWriter(string name) => _name = name;

    public string Write(Lyrics lyrics, Song song)
    {
        List<LyricLine> lines = [];
        foreach (LyricLine line in lyrics.Lines)
        {
            if (line.IsTimed && WrittenPiece.Of(line).Count > 0)
                lines.Add(line);
        }

        double tempo = song.BeatsPerMinute is > 20 and < 400 ? song.BeatsPerMinute : UsualTempo;
        while (tempo < Finest)
            tempo *= 2;
        tempo = Math.Round(tempo, 2);
        long gap = lines.Count == 0 ? 0 : (long)Math.Round(1000 * lines[0].Start);
        StringBuilder text = new();
        Header(text, song, lyrics.Language, tempo, gap);
        UltraStarNotes notes = new(song, 60 / (4 * tempo), gap / 1000.0, MiddleC);
        List<string> singers = Singers(lines);
        if (singers.Count < 2)
            notes.Append(text, lines);
        for (int voice = 0; singers.Count >= 2 && voice < 2; voice++)
        {
            text.Append(CultureInfo.InvariantCulture, $"P{voice + 1}\n");
            notes.Append(text, lines.FindAll(line => IsSungBy(line, singers, voice)));
        }

        return text.Append("E\n").ToString();
    }

    private void Header(StringBuilder text, Song song, string language, double tempo, long gap)
    {
        string title = LyricWriter.OneRow(song.Title ?? _name);
        text.Append(CultureInfo.InvariantCulture, $"#TITLE:{title}\n#ARTIST:{LyricWriter.OneRow(song.Artist ?? "")}\n#MP3:{_name}.mp3\n");
        if (language.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"#LANGUAGE:{LanguageNames.Name(language)}\n");
        text.Append(CultureInfo.InvariantCulture, $"#BPM:{tempo:0.##}\n#GAP:{gap}\n");
    }

    /// <summary>The two voices of a duet; lines of both are written for each.</summary>
    private static bool IsSungBy(LyricLine line, List<string> singers, int voice) => line.Singer is null || !singers.Contains(line.Singer) || line.Singer == singers[voice];

    private static List<string> Singers(List<LyricLine> lines)
    {
        List<string> singers = [];
        foreach (LyricLine line in lines)
        {
            bool isOne = line.Singer is { } singer && singer != "all" && !singer.Contains('&', StringComparison.Ordinal);
            if (isOne && !singers.Contains(line.Singer!) && singers.Count < 2)
                singers.Add(line.Singer!);
        }

        return singers;
    }
}
