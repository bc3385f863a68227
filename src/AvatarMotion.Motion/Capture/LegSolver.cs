using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Rotations of thigh and shin that put a foot where it is, the knee toward a pole.</summary>
internal static class LegSolver
{
    /// <param name="rig">Whose leg.</param>
    /// <param name="side">Which.</param>
    /// <param name="hip">Hip joint in world.</param>
    /// <param name="ankle">Ankle in world; drawn in where the leg does not reach it.</param>
    /// <param name="pole">Where the knee points, in world.</param>
    /// <param name="thigh">Rotation in world.</param>
    /// <param name="shin">Rotation in world.</param>
    public static void Solve(Rig rig, Side side, Vector3 hip, Vector3 ankle, Vector3 pole, out Quaternion thigh, out Quaternion shin)
    {
        (Bone lower, Bone foot) = side == Side.Left ? (Bone.LeftLowerLeg, Bone.LeftFoot) : (Bone.RightLowerLeg, Bone.RightFoot);
        Vector3 thighAtRest = rig.OffsetFromParent(lower), shinAtRest = rig.OffsetFromParent(foot);
        Vector3 knee = TwoBoneIk.MiddleJoint(hip, ref ankle, thighAtRest.Length(), shinAtRest.Length(), pole);
        Vector3 along = Vector3.Normalize(knee - hip), below = Vector3.Normalize(ankle - knee);
        Vector3 aside = Turns.Across(Vector3.Cross(-along, pole), along, Vector3.UnitX);
        thigh = Lay(thighAtRest, along, aside);
        shin = Lay(shinAtRest, below, Turns.Across(aside, below, Vector3.UnitX));
    }

    /// <summary>Lays a bone of this rest direction along a line, its +X near <paramref name="hinge"/>.</summary>
    private static Quaternion Lay(Vector3 rest, Vector3 along, Vector3 hinge) =>
        Turns.FromAxes(hinge, -along, Vector3.Cross(hinge, -along)) * Turns.Between(Vector3.Normalize(rest), -Vector3.UnitY);
}
