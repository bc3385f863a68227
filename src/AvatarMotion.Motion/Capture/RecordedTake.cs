using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>A cleaned recording as a take of the standard body, to look at and to measure.</summary>
internal sealed class RecordedTake : IMotionTake
{
    private readonly RecordedBody _body;

    public RecordedTake(RecordedBody body) => _body = body;

    /// <inheritdoc/>
    public void Sample(double time, BodyPose pose)
    {
        double position = time * RecordedBody.Rate;
        position = position > 0 ? Math.Min(position, _body.Frames - 1) : 0;
        int a = (int)position, b = Math.Min(a + 1, _body.Frames - 1);
        float amount = (float)(position - a);
        pose.Reset();
        pose.HipsInWorld = Vector3.Lerp(_body.Hips[a], _body.Hips[b], amount);
        Span<Quaternion> world = stackalloc Quaternion[BodyBones.Count];
        for (int k = 0; k < BodyBones.Count; k++)
        {
            world[k] = Quaternion.Slerp(_body.Turns[a * BodyBones.Count + k], _body.Turns[b * BodyBones.Count + k], amount);
            int parent = RecordedBody.Rig.ParentIndex(BodyBones.All[k]);
            pose.Rotations[(int)BodyBones.All[k]] = parent < 0 ? world[k] : Quaternion.Normalize(Quaternion.Conjugate(world[BodyBones.Of((Bone)parent)]) * world[k]);
        }

        HandPose.Blend(_body.Hands[0][a], _body.Hands[0][b], amount).Apply(Side.Left, pose.Rotations);
        HandPose.Blend(_body.Hands[1][a], _body.Hands[1][b], amount).Apply(Side.Right, pose.Rotations);
    }
}
