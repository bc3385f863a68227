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

    /// <summary>Drum patterns by name: per instrument 16 steps of a bar.</summary>
    public Dictionary<string, Dictionary<string, string>> Patterns { get; } = new();

    public List<ScoreSection> Sections { get; } = new();

    public double BeatSeconds => 60.0 / Tempo;

    public double BarSeconds => 4.0 * BeatSeconds;

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

/// <summary>A sung line.</summary>
internal sealed class ScoreLine
{
    public string Text { get; set; } = "";

    /// <summary>Start in beats from the song's beginning.</summary>
    public double StartBeat { get; set; }

    public List<ScoreSyllable> Syllables { get; } = new();
}

/// <summary>A sung syllable: <see cref="Midi"/> 0 is a rest.</summary>
internal sealed record ScoreSyllable(string Text, string[] Phones, int Midi, double Beats);
