using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>A foot on (or above) the stage: ball of the foot in world metres, turn in radians, height of the ball's sole above the floor.</summary>
internal readonly record struct FootPlace(Vector2 Spot, float Turn, float Height)
{
    /// <summary>Straight-line distance on the floor.</summary>
    public float DistanceTo(in FootPlace other) => Vector2.Distance(Spot, other.Spot);

    /// <summary>Radians to turn to the other: as written up to three quarters of a turn, so that a turning step goes with the body; beyond, the short way.</summary>
    public float TurnTo(in FootPlace other)
    {
        float turn = other.Turn - Turn;
        return System.MathF.Abs(turn) > 1.5f * System.MathF.PI ? Turns.Wrapped(turn) : turn;
    }

    /// <summary>Horizontal direction of the toes: x to the left, y forward.</summary>
    public Vector2 Forward => new(System.MathF.Sin(Turn), System.MathF.Cos(Turn));
}
