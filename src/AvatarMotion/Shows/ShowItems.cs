using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>What every line of a Show has: a stable id, when, why, and who wrote it.</summary>
public abstract record ShowItem
{
    public string Id { get; init; } = "";

    public MusicalTime At { get; init; }

    /// <summary>One short reason for a person to read.</summary>
    public string Why { get; init; } = "";

    /// <summary><c>ai</c> or a person's name.</summary>
    public string By { get; init; } = "ai";

    /// <summary>8 hexadecimal digits: hash of the item as the machine wrote it; empty for a person's own item.</summary>
    public string Mark { get; init; } = "";

    /// <summary>A person's wish to keep this item through every new plan.</summary>
    public bool Lock { get; init; }
}

/// <summary>A phrase of dance.</summary>
public sealed record ShowPhrase : ShowItem
{
    /// <summary>Length in bars.</summary>
    public double Bars { get; init; } = 2;

    /// <summary>Cast id, or <see cref="Everybody"/>.</summary>
    public string Who { get; init; } = "lead";

    /// <summary>Moves in order; a leading <c>~</c> mirrors, <c>/4</c> behind one takes its first four counts; empty asks the planner to choose.</summary>
    public IReadOnlyList<string> Moves { get; init; } = Array.Empty<string>();

    /// <summary>How big, in [0, 1]; NaN asks the planner.</summary>
    public double Energy { get; init; } = 0.5;

    public StagePlace Start { get; init; }

    /// <summary>Metres to the left (X) and toward the audience (Y) that the steps carry the dancer beside the travel of the moves.</summary>
    public Vector2 Travel { get; init; }

    /// <summary>Whether the right hand keeps the microphone at the mouth.</summary>
    public bool Microphone { get; init; }

    /// <summary>A person's word on the hands: <c>free</c>, <c>microphone</c>, or empty.</summary>
    public string Hands { get; init; } = "";

    /// <summary>Whether all moves are danced to the other side.</summary>
    public bool Mirror { get; init; }

    /// <summary>1-based count from which the dancer stands frozen; 0 for never.</summary>
    public int FreezeFrom { get; init; }

    /// <summary>A pose at an exact moment; null for none.</summary>
    public ShowPose? Pose { get; init; }

    /// <summary>Moves that must not be chosen here.</summary>
    public IReadOnlyList<string> Never { get; init; } = Array.Empty<string>();

    /// <summary>How a group dances it: <c>unison</c>, <c>canon 2</c>, <c>mirror</c>, <c>call</c>, <c>lead</c>; empty is unison.</summary>
    public string How { get; init; } = "";

    /// <summary>What the others dance where one leads or calls; empty for the same moves, smaller.</summary>
    public IReadOnlyList<string> Backing { get; init; } = Array.Empty<string>();

    /// <summary><see cref="Who"/> of a phrase that the whole cast dances.</summary>
    public const string Everybody = "all";

    /// <summary><see cref="ShowItem.By"/> of a phrase that the planner filled within a person's limits; it is filled anew by every plan.</summary>
    public const string Asked = "ask";

    /// <summary>Whether the planner is to choose its moves.</summary>
    public bool IsOpen => Moves.Count == 0;
}

/// <summary>A pose of a phrase: the body as it stands at one count of a move.</summary>
/// <param name="At">When the pose has arrived; it is held until the phrase ends.</param>
/// <param name="Move">The move it is taken from.</param>
/// <param name="Count">1-based count of that move; 5.5 is "5&amp;".</param>
public sealed record ShowPose(MusicalTime At, string Move, double Count);

/// <summary>Where the dancers of a group stand; it lasts until the next one. They change places during the phrase before.</summary>
public sealed record ShowFormation : ShowItem
{
    /// <summary>line, v, circle, diamond, rows, pair, triangle, wedge, columns or scatter.</summary>
    public string Shape { get; init; } = "line";

    /// <summary>Metres between neighbors.</summary>
    public double Spacing { get; init; } = 1.2;

    /// <summary>Cast ids by place, front and center first; empty lets everybody take the nearest.</summary>
    public IReadOnlyList<string> Order { get; init; } = Array.Empty<string>();
}

/// <summary>A line of lyrics and how it is performed.</summary>
public sealed record ShowLine : ShowItem
{
    /// <summary>Who sings it: a cast id, several, or all, as <see cref="LineSingers"/> writes them; empty where only <see cref="Backing"/> does.</summary>
    public string Who { get; init; } = "lead";

    /// <summary>Who sings it softly behind them, written alike; empty for nobody.</summary>
    public string Backing { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>What hands do on its words.</summary>
    public IReadOnlyList<ShowGesture> Gestures { get; init; } = Array.Empty<ShowGesture>();

    /// <summary>neutral, joy, anger, sadness, calm or surprise.</summary>
    public string Emotion { get; init; } = "neutral";
}

/// <summary>A shot; it lasts until the next one.</summary>
public sealed record ShowShot : ShowItem
{
    /// <summary>Smallest and largest <see cref="Lens"/>, degrees.</summary>
    public const double LongestLens = 5;

    public const double WidestLens = 110;

    /// <summary>Name in the shot library.</summary>
    public string Shot { get; init; } = "full";

    /// <summary>Cast id, or <c>all</c>.</summary>
    public string Subject { get; init; } = "lead";

    /// <summary>Vertical field of view in degrees, in [5, 110]; 0 takes the shot's own.</summary>
    public double Lens { get; init; }

    /// <summary>Camera move: still, push-in, pull-out, pan-left, pan-right; empty takes the shot's own.</summary>
    public string Move { get; init; } = "";

    /// <summary>How it begins: cut, fade or flash.</summary>
    public string Transition { get; init; } = "cut";
}

/// <summary>A light cue; it lasts until the next one.</summary>
public sealed record ShowLight : ShowItem
{
    /// <summary>Name of the cue.</summary>
    public string Cue { get; init; } = "verse-glow";

    /// <summary>0-based indices into the treatment's palette: dominant, second, accent.</summary>
    public IReadOnlyList<int> Colors { get; init; } = Array.Empty<int>();
}

/// <summary>An effect: confetti, sparks, title, blackout.</summary>
public sealed record ShowEffect : ShowItem
{
    public string Effect { get; init; } = "";

    /// <summary>Length in bars.</summary>
    public double Bars { get; init; } = 1;
}
