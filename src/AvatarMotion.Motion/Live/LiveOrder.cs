namespace AvatarMotion.Motion;

/// <summary>What the conductor asks the baker for: one phrase more of a session, from what is heard now. A value without references, so that passing it on allocates nothing.</summary>
internal readonly struct LiveOrder
{
    /// <summary>Number of the session, from 0.</summary>
    public int Session { get; init; }

    /// <summary>Number of the phrase in all, from 0: choices are hashed from it.</summary>
    public int Phrase { get; init; }

    public LiveMode Mode { get; init; }

    /// <summary>Beats of the session's own score between which the phrase lies.</summary>
    public double StartBeat { get; init; }

    public double EndBeat { get; init; }

    /// <summary>True where the session begins; the next three then count.</summary>
    public bool Begins { get; init; }

    /// <summary>Nominal seconds per beat of the session.</summary>
    public double Period { get; init; }

    public double BeatsPerCount { get; init; }

    /// <summary>Where the session before has come to when this one is shown first, in seconds of its own score.</summary>
    public double Before { get; init; }

    /// <summary>Seconds of the session's score at which it is shown first.</summary>
    public double ShownFrom { get; init; }

    /// <summary>Counts per minute, energy in [0, 1], brightness in [0, 1], onsets per count.</summary>
    public float Tempo { get; init; }

    public float Energy { get; init; }

    public float Brightness { get; init; }

    public float Density { get; init; }
}
