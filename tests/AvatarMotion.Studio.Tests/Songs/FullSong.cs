using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio.Tests;

/// <summary>A short song of numbers only in which every field says something, some of it ugly: markup, quotes, tabs and line separators in its texts.</summary>
internal static class FullSong
{
    public const string UglyTitle = "</script><img src=x onerror=\"document.title='hacked'\"> & \"quo'tes\" @@song@@ \u2028";
    public const string UglyWord = "<b>夜,\"light\"\t</b>";

    private const double Beat = 0.5;
    private const int Bars = 8;
    private const int BeatsPerBar = 4;

    public static Song Create(double confidence = 0.9) => new()
    {
        Duration = 18,
        Title = UglyTitle,
        Artist = "A <i>band</i> & friends",
        BeatsPerMinute = 120,
        Confidence = confidence,
        IntegratedLoudness = -13.5,
        Feel = new SongFeel { Valence = 0.8, Arousal = 0.6, Danceability = 0.7, Styles = [new("pop", 0.75), new("<rock>", 0.25)] },
        Beats = BeatTimes(),
        Bars = BarList(),
        Sections =
        [
            new Section { Start = 0, End = 5, Kind = SectionKind.Verse, Energy = 0.4, SameAs = 0 },
            new Section { Start = 5, End = 13, Kind = SectionKind.Chorus, Energy = 0.9, SameAs = 1 },
            new Section { Start = 13, End = 18, Kind = SectionKind.Verse, Energy = 0.5, SameAs = 0 },
        ],
        Phrases = [new Phrase(1, 9, 0, 4), new Phrase(9, 17, 4, 4)],
        Events = [new SongEvent(3, SongEventKind.Build) { Length = 2 }, new SongEvent(5, SongEventKind.Drop), new SongEvent(17, SongEventKind.FinalHit)],
        Drums = new DrumHits { Kick = [new(1, 1f), new(2, 0.5f)], Snare = [new(1.5, 0.75f)], Hat = [new(1, 0.25f), new(1.25, 0.25f)] },
        Voice = [new VoiceSpan(5, 9)],
        Pitch = new PitchCurve { Hop = 0.01, Hz = PitchValues(), Confidence = Same(1800, 0.9f) },
        Notes = [new Note(5, 7, 69), new Note(7, 9, 71.02) { VibratoHertz = 5.5f, VibratoCents = 40 }],
        Energy = new Curve(0.1, Same(181, 0.5f)),
        Bass = new Curve(0.02, Same(901, 0.25f)),
        Brightness = new Curve(0.1, Same(181, 1f)),
        Fullness = new Curve(0.1, Same(181, 0.75f)),
        Loudness = new Curve(0.1, Same(181, -15f)),
        MouthOpen = new Curve(0.01, Same(1801, 0.5f)),
        MouthSpread = new Curve(0.01, Same(1801, -0.5f)),
        HeardPhones = [new Phone(5, 5.5, "a"), new Phone(5.5, 5.6, "m")],
        Lyrics = new Lyrics { Language = "en", PhonesAreGiven = true, Lines = [Line()] },
    };

    private static LyricLine Line() => new()
    {
        Start = 5,
        End = 9,
        Text = UglyWord + " again",
        Singer = "Lumi & Kade",
        Backing = true,
        Section = "Chorus",
        Words =
        [
            new LyricWord { Start = 5, End = 7, Text = UglyWord, Reading = "よる", Confidence = 0.25, Syllables = [new Syllable { Start = 5, End = 7, Text = "light", Midi = 69.25, Phones = [new Phone(5, 6, "l"), new Phone(6, 7, "aɪ")] }] },
            new LyricWord
            {
                Start = 7,
                End = 9,
                Text = "again",
                Syllables =
                [
                    new Syllable { Start = 7, End = 8, Text = "a", Phones = [new Phone(7, 8, "ə")] },
                    new Syllable { Start = 8, End = 9, Text = "gain", Phones = [new Phone(8, 9, "ɡ")] },
                ],
            },
        ],
    };

    private static List<double> BeatTimes()
    {
        List<double> beats = [];
        for (int i = 0; i < Bars * BeatsPerBar; i++)
            beats.Add(1 + Beat * i);
        return beats;
    }

    private static List<Bar> BarList()
    {
        List<Bar> bars = [];
        for (int i = 0; i < Bars; i++)
            bars.Add(new Bar(1 + 2 * i, 3 + 2 * i, BeatsPerBar * i, BeatsPerBar));
        return bars;
    }

    private static float[] PitchValues()
    {
        float[] values = new float[1800];
        for (int i = 500; i < 900; i++)
            values[i] = i < 700 ? 440f : 494f;
        return values;
    }

    private static float[] Same(int count, float value)
    {
        float[] values = new float[count];
        System.Array.Fill(values, value);
        return values;
    }
}
