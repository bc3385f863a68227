using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>One step of springy joints behind a moving body: serves the offline bake and the live dancer alike.</summary>
/// <remarks>
/// Verlet integration as VRMC_springBone 1.0 describes it (VRM Consortium 2022), at a fixed step of 1/60 s; added are an angle limit, collisions along the whole joint,
/// and a share of fast turns that the joint takes along (a soft form of VRM's center space).
/// </remarks>
public static class SpringChain
{
    /// <summary>Seconds per step; fixed, so that results do not depend on the frame rate.</summary>
    public const double StepSeconds = 1.0 / 60.0;

    /// <summary>A push out of one collider can press into the next; a second look settles most of that.</summary>
    private const int CollisionRounds = 2;

    /// <summary>Turning rate of a bone at which half of <see cref="SpringJoint.Follow"/> acts, radians per second: about one turn a second.</summary>
    private const float QuickTurn = 6f;

    /// <summary>Puts every joint at rest behind <paramref name="body"/> and writes identity into its springs.</summary>
    public static void Settle(Rig rig, SpringState state, BodyPose body)
    {
        body.Solve(rig, state.BonePositions, state.BoneRotations);
        state.RememberBones();
        IReadOnlyList<SpringJoint> joints = rig.Springs.Joints;
        for (int i = 0; i < joints.Count; i++)
        {
            Quaternion parent = ParentRotation(joints[i], state);
            state.Heads[i] = HeadPosition(rig, joints, i, state, parent);
            state.Rotations[i] = parent;
            state.Tails[i] = state.Heads[i] + Vector3.Transform(RestAxis(joints[i]), parent);
            state.PreviousTails[i] = state.Tails[i];
            body.Springs[i] = Quaternion.Identity;
        }
    }

    /// <summary>Advances by one step to where <paramref name="body"/> is now, and writes the joints' rotations into <c>body.Springs</c>.</summary>
    public static void Step(Rig rig, SpringState state, BodyPose body)
    {
        state.RememberBones();
        body.Solve(rig, state.BonePositions, state.BoneRotations);
        SpringCollision.Place(rig, state);
        IReadOnlyList<SpringJoint> joints = rig.Springs.Joints;
        for (int i = 0; i < joints.Count; i++)
        {
            SpringJoint joint = joints[i];
            if (joint.Follow > 0f)
                Carry(joint, state, i);
            Quaternion parent = ParentRotation(joint, state);
            Vector3 head = HeadPosition(rig, joints, i, state, parent);
            Vector3 restAxis = RestAxis(joint);
            Vector3 restDirection = Vector3.Transform(restAxis, parent);
            Vector3 tail = Constrain(rig, joint, head, restDirection, Integrate(joint, state, i, restDirection), state);

            state.PreviousTails[i] = state.Tails[i];
            state.Tails[i] = tail;
            state.Heads[i] = head;
            state.Rotations[i] = Quaternion.Normalize(Between(restDirection, tail - head) * parent);
            body.Springs[i] = Quaternion.Normalize(Quaternion.Conjugate(parent) * state.Rotations[i]);
        }
    }

    private static Quaternion ParentRotation(SpringJoint joint, SpringState state) =>
        joint.Parent < 0 ? state.BoneRotations[(int)joint.Bone] : state.Rotations[joint.Parent];

    private static Vector3 HeadPosition(Rig rig, IReadOnlyList<SpringJoint> joints, int index, SpringState state, Quaternion parent)
    {
        SpringJoint joint = joints[index];
        bool starts = joint.Parent < 0;
        Vector3 parentRest = starts ? rig.RestPositionInModel(joint.Bone) : joints[joint.Parent].RestPositionInModel;
        Vector3 parentNow = starts ? state.BonePositions[(int)joint.Bone] : state.Heads[joint.Parent];
        return parentNow + Vector3.Transform(joint.RestPositionInModel - parentRest, parent);
    }

    private static Vector3 RestAxis(SpringJoint joint) => joint.TailInModel - joint.RestPositionInModel;

    /// <summary>Turns the tail along with a fast turn of the bone without giving it speed, so that what is left to lag behind stays a swing and never a whip.</summary>
    private static void Carry(SpringJoint joint, SpringState state, int index)
    {
        int bone = (int)joint.Bone;
        Quaternion turn = Quaternion.Normalize(state.BoneRotations[bone] * Quaternion.Conjugate(state.PreviousBoneRotations[bone]));
        float half = new Vector3(turn.X, turn.Y, turn.Z).Length();
        float rate = 2f * MathF.Atan2(half, MathF.Abs(turn.W)) / (float)StepSeconds;
        float share = joint.Follow * rate * rate / (rate * rate + QuickTurn * QuickTurn);
        Quaternion carried = Quaternion.Slerp(Quaternion.Identity, turn, share);
        Vector3 pivot = state.BonePositions[bone];
        state.Tails[index] = pivot + Vector3.Transform(state.Tails[index] - pivot, carried);
        state.PreviousTails[index] = pivot + Vector3.Transform(state.PreviousTails[index] - pivot, carried);
    }

    private static Vector3 Integrate(SpringJoint joint, SpringState state, int index, Vector3 restDirection)
    {
        float step = (float)StepSeconds;
        Vector3 velocity = (state.Tails[index] - state.PreviousTails[index]) * (1f - joint.Drag);
        Vector3 pull = Vector3.Normalize(restDirection) * (joint.Stiffness * step);
        return state.Tails[index] + velocity + pull - Vector3.UnitY * (joint.Gravity * step);
    }

    private static Vector3 Constrain(Rig rig, SpringJoint joint, Vector3 head, Vector3 restDirection, Vector3 tail, SpringState state)
    {
        float length = restDirection.Length();
        tail = AtLength(head, tail, restDirection, length);
        tail = WithinAngle(joint, head, tail, restDirection, length);
        IReadOnlyList<SpringCollider> colliders = rig.Springs.Colliders;
        for (int round = 0; round < CollisionRounds; round++)
        {
            bool moved = false;
            for (int c = 0; c < colliders.Count; c++)
            {
                if ((colliders[c].Group & joint.ColliderGroups) == 0 || !SpringCollision.Push(joint, colliders[c].Radius, state.ColliderEnds[c], head, ref tail))
                    continue;
                tail = AtLength(head, tail, restDirection, length);
                moved = true;
            }

            if (!moved)
                break;
            tail = WithinAngle(joint, head, tail, restDirection, length);
        }

        return tail;
    }

    private static Vector3 AtLength(Vector3 head, Vector3 tail, Vector3 restDirection, float length)
    {
        Vector3 direction = tail - head;
        float distance = direction.Length();
        return distance > 1e-6f ? head + direction * (length / distance) : head + restDirection;
    }

    private static Vector3 WithinAngle(SpringJoint joint, Vector3 head, Vector3 tail, Vector3 restDirection, float length)
    {
        if (joint.AngleLimit >= MathF.PI)
            return tail;
        Vector3 rest = restDirection / length;
        Vector3 now = (tail - head) / length;
        float cosine = Vector3.Dot(rest, now);
        if (cosine >= MathF.Cos(joint.AngleLimit))
            return tail;
        Vector3 side = now - rest * cosine;
        float sideLength = side.Length();
        if (sideLength < 1e-6f)
            return head + restDirection;
        return head + (rest * MathF.Cos(joint.AngleLimit) + side * (MathF.Sin(joint.AngleLimit) / sideLength)) * length;
    }

    /// <summary>The shortest rotation that takes direction <paramref name="from"/> to direction <paramref name="to"/>.</summary>
    private static Quaternion Between(Vector3 from, Vector3 to)
    {
        Vector3 a = Vector3.Normalize(from);
        Vector3 b = Vector3.Normalize(to);
        float dot = Vector3.Dot(a, b);
        if (dot > 0.999999f)
            return Quaternion.Identity;
        if (dot < -0.9999f)
        {
            Vector3 axis = MathF.Abs(a.X) < 0.8f ? Vector3.Cross(a, Vector3.UnitX) : Vector3.Cross(a, Vector3.UnitY);
            return Quaternion.CreateFromAxisAngle(Vector3.Normalize(axis), MathF.PI);
        }

        Vector3 cross = Vector3.Cross(a, b);
        return Quaternion.Normalize(new Quaternion(cross, 1f + dot));
    }
}
