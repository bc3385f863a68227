using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Keeps recorded moves apart: one that is danced like another, shifted in time or mirrored, is its twin.</summary>
public sealed class MoveTwins
{
    /// <summary>Metres of mean joint distance below which two moves are twins.</summary>
    private const float Alike = 0.08f;

    private const int PerCount = 4;

    private static readonly Bone[] Joints =
    {
        Bone.Hips, Bone.Head, Bone.LeftLowerArm, Bone.LeftHand, Bone.RightLowerArm, Bone.RightHand, Bone.LeftLowerLeg, Bone.LeftFoot, Bone.RightLowerLeg, Bone.RightFoot,
    };

    private readonly List<(string Name, Vector3[] Places)> _known = new();

    /// <param name="present">Moves that are there already; those without a recording do not count.</param>
    public MoveTwins(IReadOnlyList<Move> present)
    {
        foreach (Move move in present)
        {
            if (move.Recording is not null)
                _known.Add((move.Info.Name, Places(move.Recording)));
        }
    }

    /// <summary>Compares with this move no more.</summary>
    public void Forget(string name) => _known.RemoveAll(known => string.Equals(known.Name, name, StringComparison.Ordinal));

    /// <summary>Takes a move in unless a twin of it is there; then <paramref name="twin"/> is that one's name.</summary>
    public bool TryAdd(Move move, out string twin)
    {
        MoveRecording recording = move.Recording ?? throw new ArgumentException("Only recorded moves are compared.", nameof(move));
        Vector3[] places = Places(recording), mirrored = Places(recording.Mirrored());
        foreach ((string name, Vector3[] known) in _known)
        {
            if (known.Length == places.Length && MathF.Min(Distance(known, places), Distance(known, mirrored)) < Alike)
            {
                twin = name;
                return false;
            }
        }

        _known.Add((move.Info.Name, places));
        twin = "";
        return true;
    }

    /// <summary>Mean joint distance at the best shift in time.</summary>
    private static float Distance(Vector3[] a, Vector3[] b)
    {
        int frames = a.Length / Joints.Length;
        float best = float.PositiveInfinity;
        for (int shift = 0; shift < frames; shift++)
        {
            float sum = 0f;
            for (int f = 0; f < frames; f++)
            {
                int other = (f + shift) % frames;
                for (int k = 0; k < Joints.Length; k++)
                    sum += Vector3.Distance(a[f * Joints.Length + k], b[other * Joints.Length + k]);
            }

            best = MathF.Min(best, sum / (frames * Joints.Length));
        }

        return best;
    }

    /// <summary>Joints in the pelvis' own place, heights kept: where on stage a move is danced makes no difference.</summary>
    private static Vector3[] Places(MoveRecording recording)
    {
        int frames = recording.Counts * PerCount;
        Vector3[] places = new Vector3[frames * Joints.Length];
        RecordedPose pose = new();
        Vector3[] joints = new Vector3[BodyBones.Count];
        for (int f = 0; f < frames; f++)
        {
            recording.Sample(f / (float)PerCount, pose);
            for (int k = 0; k < BodyBones.Count; k++)
            {
                Bone bone = BodyBones.All[k];
                int parent = RecordedBody.Rig.ParentIndex(bone);
                joints[k] = parent < 0 ? new Vector3(0f, pose.Hips.Y, 0f) : joints[BodyBones.Of((Bone)parent)] + Vector3.Transform(RecordedBody.Rig.OffsetFromParent(bone), pose.Turn((Bone)parent));
            }

            for (int k = 0; k < Joints.Length; k++)
                places[f * Joints.Length + k] = joints[BodyBones.Of(Joints[k])];
        }

        return places;
    }
}
