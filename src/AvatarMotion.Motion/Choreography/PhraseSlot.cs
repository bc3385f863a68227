using System.Globalization;
using System.Numerics;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>What a phrase is for, beyond its section.</summary>
internal enum PhraseRole
{
    Dance,
    Hold,
    FinalPose,
}

/// <summary>An eight-count of music that waits for its moves.</summary>
internal sealed record PhraseSlot
{
    /// <summary>0-based bar of the song; negative before the first.</summary>
    public int Bar { get; init; }

    public int Bars { get; init; }

    /// <summary>Counts in the phrase as the dancer makes them (<see cref="DanceCounts"/>).</summary>
    public int Counts { get; init; }

    /// <summary>Seconds.</summary>
    public double Start { get; init; }

    public double End { get; init; }

    /// <summary>Index in <see cref="Song.Sections"/>, or 0 for a song without sections.</summary>
    public int Section { get; init; }

    /// <summary>Index of the first section of the same music.</summary>
    public int Family { get; init; }

    /// <summary>How often the same music came before.</summary>
    public int Repeat { get; init; }

    public SectionKind Kind { get; init; }

    /// <summary>0-based place in its section.</summary>
    public int Index { get; init; }

    /// <summary>How far into its section it begins, in [0, 1].</summary>
    public double Progress { get; init; }

    public double Energy { get; init; }

    /// <summary>How much is to happen in a count, in [0, 1].</summary>
    public double Density { get; init; }

    public PhraseRole Role { get; init; }

    /// <summary>1-based count from which the dancer stands frozen; 0 for never.</summary>
    public int FreezeFrom { get; init; }

    /// <summary>Whether a drop falls on its first count.</summary>
    public bool Peak { get; init; }

    public bool HoldsMicrophone { get; init; }

    /// <summary>Only planted or ballad moves: the beat is a guess.</summary>
    public bool Calm { get; init; }

    /// <summary>Degrees toward which the phrase starts.</summary>
    public float Facing { get; init; }

    /// <summary>Stable by bar, 1-based as people count.</summary>
    public string Id => IdOf(Bar);

    /// <summary>Where on stage this part belongs, in metres: X to the dancer's left, Y toward the audience.</summary>
    public Vector2 Spot { get; init; }

    /// <summary>Name of the phrase that begins at a 0-based bar.</summary>
    public static string IdOf(int bar) => "p" + (bar + 1).ToString("00", CultureInfo.InvariantCulture);

    /// <summary>Whether the dancer may take off: choruses, drops and solos that are loud, and where a build ends. Who sings into a microphone stays down.</summary>
    public bool TakesOff => Role == PhraseRole.Dance && !Calm && !HoldsMicrophone
        && (Kind == SectionKind.PreChorus ? Energy >= 0.5 && Progress >= 0.5 : Energy >= 0.6 && (Big || Peak || Kind == SectionKind.Instrumental));

    /// <summary>The parts of a song that carry it.</summary>
    public bool Big => Kind == SectionKind.Chorus || Kind == SectionKind.Drop;
}
