using System.Collections.Generic;

namespace AvatarMotion.SongMaker;

/// <summary>A line of the lyrics.</summary>
internal sealed class ScoreLine
{
    /// <summary>Name that stands for all singers of the score.</summary>
    public const string All = "Both";

    public string Text { get; set; } = "";

    /// <summary>Who sings: a singer's name, <see cref="All"/>, or empty where the score names no singers.</summary>
    public string Singer { get; set; } = "";

    /// <summary>Start in beats from the song's beginning.</summary>
    public double StartBeat { get; set; }

    /// <summary>Spoken in rhythm, not sung.</summary>
    public bool IsSpoken { get; set; }

    public bool IsWhispered { get; set; }

    /// <summary>The last word is thrown into an echo.</summary>
    public bool IsThrown { get; set; }

    /// <summary>A call from behind the lead: its text stands in brackets.</summary>
    public bool IsBacking => Text.StartsWith('(');

    public List<ScoreSyllable> Syllables { get; } = new();
}

/// <summary>A syllable: <see cref="Midi"/> 0 is a rest.</summary>
internal sealed record ScoreSyllable(string Text, string[] Phones, int Midi, double Beats)
{
    /// <summary>Stress in speech: 0 weak, 1 stressed, 2 the rhyme or the beat.</summary>
    public int Accent { get; init; }
}
