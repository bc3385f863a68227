using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Keeps springs out of the capsules that move with the body.</summary>
internal static class SpringCollision
{
    /// <summary>Where along a joint collisions begin: its root belongs to its parent, and a push there would need a long lever.</summary>
    private const float FirstShare = 0.35f;

    /// <summary>Puts all colliders where the bones are now.</summary>
    public static void Place(Rig rig, SpringState state)
    {
        IReadOnlyList<SpringCollider> colliders = rig.Springs.Colliders;
        for (int c = 0; c < colliders.Count; c++)
        {
            SpringCollider collider = colliders[c];
            Vector3 bone = state.BonePositions[(int)collider.Bone];
            Quaternion rotation = state.BoneRotations[(int)collider.Bone];
            Vector3 rest = rig.RestPositionInModel(collider.Bone);
            state.ColliderEnds[c] = (bone + Vector3.Transform(collider.StartInModel - rest, rotation), bone + Vector3.Transform(collider.EndInModel - rest, rotation));
        }
    }

    /// <summary>Moves the tail so that the joint is outside; false where it was already.</summary>
    public static bool Push(SpringJoint joint, float radius, (Vector3 Start, Vector3 End) axis, Vector3 head, ref Vector3 tail)
    {
        float share = 1f;
        if (joint.CollidesAlong)
            share = FirstShare + (1f - FirstShare) * NearestShare(head + (tail - head) * FirstShare, tail, axis);
        Vector3 point = head + (tail - head) * share;
        Vector3 along = axis.End - axis.Start;
        float squared = along.LengthSquared();
        float at = squared > 1e-12f ? Easing.Clamp01(Vector3.Dot(point - axis.Start, along) / squared) : 0f;
        Vector3 away = point - (axis.Start + along * at);
        float distance = away.Length();
        float reach = radius + joint.HitRadius;
        if (distance >= reach || distance < 1e-6f)
            return false;
        tail += away * ((reach - distance) / (distance * share));
        return true;
    }

    /// <summary>Share of the way from <paramref name="from"/> to <paramref name="to"/> where that segment is nearest to the axis.</summary>
    /// <remarks>C. Ericson, "Real-Time Collision Detection" (2005), section 5.1.9.</remarks>
    private static float NearestShare(Vector3 from, Vector3 to, (Vector3 Start, Vector3 End) axis)
    {
        Vector3 d1 = to - from;
        Vector3 d2 = axis.End - axis.Start;
        Vector3 r = from - axis.Start;
        float a = d1.LengthSquared();
        float e = d2.LengthSquared();
        float c = Vector3.Dot(d1, r);
        if (a < 1e-12f)
            return 1f;
        if (e < 1e-12f)
            return Easing.Clamp01(-c / a);
        float b = Vector3.Dot(d1, d2);
        float f = Vector3.Dot(d2, r);
        float denominator = a * e - b * b;
        float s = denominator > 1e-9f * a * e ? Easing.Clamp01((b * f - c * e) / denominator) : 1f;
        float t = Easing.Clamp01((b * s + f) / e);
        return Easing.Clamp01((b * t - c) / a);
    }
}
