using System;
using System.Collections.Generic;
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

    /// <summary>Cast id.</summary>
    public string Who { get; init; } = "lead";

    /// <summary>Moves in order; a leading <c>~</c> mirrors.</summary>
    public IReadOnlyList<string> Moves { get; init; } = Array.Empty<string>();

    public double Energy { get; init; } = 0.5;

    public StagePlace Start { get; init; }

    /// <summary>Whether the right hand keeps the microphone at the mouth.</summary>
    public bool Microphone { get; init; }
}

/// <summary>A line of lyrics and how it is performed.</summary>
public sealed record ShowLine : ShowItem
{
    public string Who { get; init; } = "lead";

    public string Text { get; init; } = "";

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
