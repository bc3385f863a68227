using System.Collections.Generic;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>What a plan starts from.</summary>
public sealed record PlanRequest
{
    public int Seed { get; init; } = 1;

    public VideoSettings Video { get; init; } = new();

    public SongReference Song { get; init; } = new();

    public Treatment Treatment { get; init; } = new();

    public IReadOnlyList<CastMember> Cast { get; init; } = new[] { new CastMember() };

    /// <summary>The moves to choose from; null takes those that ship in the box.</summary>
    public MoveLibrary? Moves { get; init; }

    /// <summary>The shots to choose from.</summary>
    public ShotLibrary Shots { get; init; } = ShotLibrary.Default;

    /// <summary>An older plan of the same song: what a person wrote there stays, the rest is planned anew.</summary>
    public Show? Existing { get; init; }
}
