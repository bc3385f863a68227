namespace AvatarMotion;

/// <summary>A stretch of bars that one shot fills.</summary>
internal sealed class ShotSlot
{
    public ShotSlot(FilmPart part, int bar, int bars)
    {
        Part = part;
        Bar = bar;
        Bars = bars;
    }

    public FilmPart Part { get; }

    /// <summary>0-based first bar.</summary>
    public int Bar { get; }

    public int Bars { get; }

    /// <summary>Stable id by bar, 1-based.</summary>
    public string Id => System.FormattableString.Invariant($"s{Bar + 1}");

    public bool OpensPart => Bar == Part.FirstBar;

    public bool OpensFilm { get; set; }

    public bool EndsFilm { get; set; }

    /// <summary>Whether it is the long shot of the quietest part.</summary>
    public bool Rests { get; set; }

    public double Seconds { get; set; }

    /// <summary>Share of the slot with voice, in [0, 1].</summary>
    public double Sings { get; set; }

    /// <summary>Whether a line with the song's title begins here: the words that everybody will remember.</summary>
    public bool HasTitleLine { get; set; }

    /// <summary>A person's shot that stands here, or null.</summary>
    public ShowShot? Fixed { get; set; }

    /// <summary>What was chosen, or null.</summary>
    public Shot? Choice { get; set; }

    /// <summary>Whether the choice fulfills a rule and stays.</summary>
    public bool Required { get; set; }
}
