using System;
using System.Numerics;

namespace AvatarMotion.Studio;

/// <summary>
/// Where heel and ball of a sole lie about a foot of which only knee, ankle and toe joint are known: along the line from ankle to toes and across it toward the knee,
/// so that it holds for a foot that kneels on its toes or its back as well.
/// </summary>
internal readonly record struct SoleShape
{
    // Along the foot and toward the knee, in metres: heel from the ankle, ball from the toe joint.
    private readonly Vector2 _heel;
    private readonly Vector2 _ball;

    /// <param name="ankle">Height of the standing ankle above the floor, metres.</param>
    /// <param name="toes">Height of the standing toe joint, metres.</param>
    /// <param name="length">From ankle to toe joint on the floor, metres.</param>
    /// <param name="behind">From the ankle back to the heel's end, metres.</param>
    public SoleShape(float ankle, float toes, float length, float behind)
    {
        // The foot's own axes while it stands, seen from the side.
        Vector2 along = Vector2.Normalize(new Vector2(length, toes - ankle)), up = new(-along.Y, along.X);
        Vector2 heel = new(-behind, -ankle), ball = new(0f, -toes);
        _heel = new Vector2(Vector2.Dot(heel, along), Vector2.Dot(heel, up));
        _ball = new Vector2(Vector2.Dot(ball, along), Vector2.Dot(ball, up));
    }

    /// <summary>World height of the lower of heel and ball.</summary>
    public float Lowest(Vector3 knee, Vector3 ankle, Vector3 toes)
    {
        Vector3 along = Vector3.Normalize(toes - ankle), shin = knee - ankle;
        Vector3 across = shin - Vector3.Dot(shin, along) * along;

        // A foot in line with its shin says nothing about its sole: then up is up.
        if (across.LengthSquared() < 0.03f * shin.LengthSquared())
            across = Vector3.UnitY - along.Y * along;
        Vector3 up = Vector3.Normalize(across);
        return MathF.Min(ankle.Y + _heel.X * along.Y + _heel.Y * up.Y, toes.Y + _ball.X * along.Y + _ball.Y * up.Y);
    }
}
