using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>Chooses shots for a show whose phrases, lines and effects stand; its shots are those that a person fixed.</summary>
public delegate IReadOnlyList<ShowShot> ShotPlan(Song song, MusicalGrid grid, Show draft);

/// <summary>Chooses light cues for a show whose phrases, lines and shots stand; its lights are those that a person fixed.</summary>
public delegate IReadOnlyList<ShowLight> LightPlan(Song song, MusicalGrid grid, Show draft);

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

    /// <summary>Where <see cref="Moves"/> come from, as the Show will say it.</summary>
    public ShowMoves MoveSources { get; init; } = new();

    /// <summary>Who chooses the shots; null takes <see cref="ShotDirector"/> with the built-in library.</summary>
    public ShotPlan? Shots { get; init; }

    /// <summary>Who chooses the light cues; null takes <see cref="LightDirector"/>.</summary>
    public LightPlan? Lights { get; init; }

    /// <summary>An older plan of the same song: what a person wrote there stays, the rest is planned anew.</summary>
    public Show? Existing { get; init; }
}
