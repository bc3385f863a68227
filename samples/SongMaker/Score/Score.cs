using System;
using System.Collections.Generic;

namespace AvatarMotion.SongMaker;

/// <summary>A whole song as data: what the .score text says.</summary>
internal sealed class Score
{
    public string Title { get; set; } = "";

    public string Artist { get; set; } = "";

    /// <summary>Beats per minute, constant; bars have four beats.</summary>
    public double Tempo { get; set; } = 120;

    public int Seed { get; set; } = 1;

    /// <summary>ISO 639-1.</summary>
    public string Language { get; set; } = "en";

    /// <summary>How late the second of two sixteenths comes, as a share of a sixteenth.</summary>
    public double Swing { get; set; }

    /// <summary>Pitch classes of the key: what harmonies are made of. D major unless the score says otherwise.</summary>
    public int[] Scale { get; set; } = { 2, 4, 6, 7, 9, 11, 1 };

    /// <summary>The singers by name; without any, one light voice sings as in the first sample.</summary>
    public Dictionary<string, Singer> Singers { get; } = new();

    /// <summary>Melodies of the band by name: the MIDI program and one token per sixteenth.</summary>
    public Dictionary<string, Riff> Riffs { get; } = new();

    /// <summary>Loudness of the band's parts where it is not the usual: a factor by name.</summary>
    public Dictionary<string, double> Mix { get; } = new();

    /// <summary>Whether the score names its singers and is performed by them and our own drums.</summary>
    public bool HasCast => Singers.Count > 0;

    /// <summary>Drum patterns by name: per instrument 16 steps of a bar.</summary>
    public Dictionary<string, Dictionary<string, string>> Patterns { get; } = new();

    public List<ScoreSection> Sections { get; } = new();

    public double BeatSeconds => 60.0 / Tempo;

    public double BarSeconds => 4.0 * BeatSeconds;

    /// <summary>Seconds of a place in beats, swung.</summary>
    public double Seconds(double beat)
    {
        double eighths = beat * 2.0;
        double whole = Math.Floor(eighths);
        double part = eighths - whole;
        double turn = 0.5 + 0.5 * Swing;
        double swung = part < 0.5 ? part * 2.0 * turn : turn + (part - 0.5) * 2.0 * (1.0 - turn);
        return (whole + swung) * 0.5 * BeatSeconds;
    }

    /// <summary>Bars of all sections.</summary>
    public int Bars
    {
        get
        {
            int bars = 0;
            foreach (ScoreSection section in Sections)
                bars += section.Bars;
            return bars;
        }
    }
}

/// <summary>One section of the form.</summary>
internal sealed class ScoreSection
{
    public string Name { get; set; } = "";

    /// <summary>intro, verse, prechorus, chorus, bridge, outro.</summary>
    public string Kind { get; set; } = "";

    /// <summary>0-based first bar in the song.</summary>
    public int FirstBar { get; set; }

    public int Bars { get; set; }

    public List<string> Chords { get; } = new();

    /// <summary>Drum pattern names; the last one repeats.</summary>
    public List<string> Drums { get; } = new();

    /// <summary>Patterns of single bars (1-based) that replace the section's.</summary>
    public Dictionary<int, string> Fills { get; } = new();

    /// <summary>Part name to level in [0, 1].</summary>
    public Dictionary<string, double> Parts { get; } = new();

    public bool Crash { get; set; }

    public List<ScoreLine> Lines { get; } = new();
}
