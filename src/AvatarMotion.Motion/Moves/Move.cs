using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>
/// A dance move as goals on counts. Keys say where something has arrived by a count; lengths are metres, angles degrees, positive to the dancer's left, up and
/// forward. Written for a body of 0.785 m leg length and scaled to each rig. Immutable.
/// </summary>
public sealed record Move
{
    /// <summary>Name, length, energy, borders.</summary>
    public MoveInfo Info { get; init; } = new();

    /// <summary>The bounce that goes through the whole move.</summary>
    public Groove Groove { get; init; } = new();

    /// <summary>Keys of the feet, by count.</summary>
    public IReadOnlyList<FootKey> Feet { get; init; } = Array.Empty<FootKey>();

    /// <summary>Keys of the weight, by count.</summary>
    public IReadOnlyList<WeightKey> Weights { get; init; } = Array.Empty<WeightKey>();

    /// <summary>Keys of facing, hips, chest, head and shoulders, by count.</summary>
    public IReadOnlyList<BodyKey> Body { get; init; } = Array.Empty<BodyKey>();

    /// <summary>Keys of the hands, by count.</summary>
    public IReadOnlyList<HandKey> Hands { get; init; } = Array.Empty<HandKey>();

    /// <summary>Moments that must land on the music, by count: written ones and struck hands.</summary>
    public IReadOnlyList<AccentKey> Accents { get; init; } = Array.Empty<AccentKey>();

    /// <summary><see cref="Accents"/> and what needs no writing: every foot that takes weight on a whole count. By count.</summary>
    public IReadOnlyList<AccentKey> AllAccents => MoveFacts.AllAccents(this);

    /// <summary>The motion itself where the move was recorded: its keys then only say what the recording holds.</summary>
    public MoveRecording? Recording { get; init; }

    /// <summary>The same move with the facts of <see cref="Info"/> that follow from its keys (supports, end feet, use of the right hand) filled in.</summary>
    public Move WithFacts() => MoveFacts.Derive(this);

    /// <summary>The move of the other side: left and right exchanged.</summary>
    public Move Mirrored() => MoveMirror.Of(this);
}
