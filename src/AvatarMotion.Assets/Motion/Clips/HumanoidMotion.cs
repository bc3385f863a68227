using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>
/// Turns moving joints into a humanoid clip: finds the bones, brings the rest pose into a T-pose, and expresses every frame as rotations away from it.
/// </summary>
internal sealed class HumanoidMotion
{
    /// <summary>Metres per second that no hips move; more says that body and path are in different units.</summary>
    private const double LongestSeconds = 3600;
    private const float FastestHips = 14f;

    /// <summary>Poses kept: 45 minutes at 240 frames per second.</summary>
    private const int MostFrames = 650_000;

    private const int MostNamed = 6;

    private readonly MovingSkeleton _source;
    private readonly List<string> _notices;
    private readonly Skeleton _pose;
    private readonly HumanoidMap _map;
    private readonly Vector3[] _positions;
    private readonly Quaternion[] _turns;

    private HumanoidMotion(MovingSkeleton source)
    {
        _source = source;
        _notices = [.. source.Notices];
        if (source.Frames > MostFrames)
            throw new AssetException($"it has {source.Frames} frames, and {MostFrames} can be read at once; cut the clip in parts.");
        _positions = new Vector3[source.Rest.Joints.Count];
        _turns = new Quaternion[source.Rest.Joints.Count];
        _pose = CalibrationPose.Of(source, _positions, _turns);
        _map = source.Declared ?? NamedHumanoid.Find(_pose);
        HumanoidRepair.Complete(_pose, _map, _notices);
        if (_map.Missing() is Bone missing)
            throw new AssetException(MissingText(missing));
    }

    /// <summary>Converts a motion. The message of an exception lacks the file's name, which the caller puts in front.</summary>
    public static MotionClip Convert(MovingSkeleton source) => new HumanoidMotion(source).Run();

    private MotionClip Run()
    {
        NameUnknown();
        Matrix4x4[] frameInPose = PlacesOfAdded();
        Quaternion upright = Uprightness.Of(_source, _map, _positions, _turns);
        ModelPlacement.Face(_pose, _map, []);
        TPose.Straighten(_pose, _map);
        float scale = BodyScale.Settle(_pose, _map, _notices);
        Rig rig = MakeRig();
        Bone[] bones = BonesOf(rig);
        Vector3[] hips = new Vector3[_source.Frames];
        Quaternion[] rotations = new Quaternion[_source.Frames * bones.Length];
        Quaternion[] toRest = Array.ConvertAll(bones, bone => Quaternion.Conjugate(JointTurn.Of(_pose.Joints[_map[bone]].World)));
        Quaternion[] world = new Quaternion[Bones.Count];
        for (int f = 0; f < _source.Frames; f++)
        {
            _source.Pose(f, _positions, _turns);
            hips[f] = Vector3.Transform(Place(_map[Bone.Hips], frameInPose), upright) * scale;
            for (int k = 0; k < bones.Length; k++)
            {
                Bone bone = bones[k];
                world[(int)bone] = Quaternion.Normalize(upright * Turn(_map[bone]) * toRest[k]);
                int parent = rig.ParentIndex(bone);
                rotations[(f * bones.Length) + k] = parent < 0 ? world[(int)bone] : Quaternion.Normalize(Quaternion.Conjugate(world[parent]) * world[(int)bone]);
            }
        }

        Check(hips, rotations, bones);
        return new MotionClip(rig, _source.Rate, hips, bones, rotations) { Name = _source.Name, Notices = _notices };
    }

    /// <summary>Joints that were added to complete the body ride on their parent as they stand in the pose.</summary>
    private Matrix4x4[] PlacesOfAdded()
    {
        Matrix4x4[] places = new Matrix4x4[_pose.Joints.Count];
        for (int i = _positions.Length; i < places.Length; i++)
            places[i] = _pose.Joints[i].World * MatrixParts.Inverse(_pose.Joints[_pose.Joints[i].Parent].World);
        return places;
    }

    private Vector3 Place(int joint, Matrix4x4[] added)
    {
        if (joint < _positions.Length)
            return _positions[joint];
        int parent = _pose.Joints[joint].Parent;
        return Place(parent, added) + Vector3.Transform(added[joint].Translation, Turn(parent));
    }

    private Quaternion Turn(int joint)
    {
        while (joint >= _turns.Length)
            joint = _pose.Joints[joint].Parent;
        return _turns[joint];
    }

    private Rig MakeRig()
    {
        Vector3?[] rest = new Vector3?[Bones.Count];
        for (int i = 0; i < rest.Length; i++)
            rest[i] = _map.Nodes[i] < 0 ? null : _pose.Position(_map.Nodes[i]);
        return new Rig(rest) { Height = rest[(int)Bone.Head]!.Value.Y * 1.14f };
    }

    private static Bone[] BonesOf(Rig rig)
    {
        List<Bone> bones = [];
        for (int i = 0; i < Bones.Count; i++)
        {
            if (rig.Has((Bone)i) && (Bone)i is not (Bone.LeftEye or Bone.RightEye or Bone.Jaw))
                bones.Add((Bone)i);
        }

        return [.. bones];
    }

    private void NameUnknown()
    {
        List<string> unknown = [];
        for (int i = 0; i < _source.Rest.Joints.Count; i++)
        {
            string name = _source.Rest.Joints[i].Name;
            bool inBody = _map.BoneOf(i) is not null || name.EndsWith(" end", StringComparison.Ordinal) || name.EndsWith("_end", StringComparison.OrdinalIgnoreCase) || _source.Rest.Children(i).Exists(child => HoldsBody(child));
            if (!inBody && name.Length > 0)
                unknown.Add(name);
        }

        if (unknown.Count > 0 && _source.Declared is null)
            _notices.Add($"{unknown.Count} joints are no part of the body as we know it and were left out: {string.Join(", ", unknown.Take(MostNamed))}{(unknown.Count > MostNamed ? " ..." : "")}");
    }

    private bool HoldsBody(int joint) => _map.BoneOf(joint) is not null || _source.Rest.Children(joint).Exists(HoldsBody);

    private void Check(Vector3[] hips, Quaternion[] rotations, Bone[] bones)
    {
        if (hips.Length > LongestSeconds * _source.Rate)
            throw new AssetException(FormattableString.Invariant($"it lasts {hips.Length / _source.Rate / 60:0} minutes, and at most {LongestSeconds / 60:0} are read; cut it into parts, or mend its frame rate."));
        double way = 0;
        for (int f = 0; f < hips.Length; f++)
        {
            if (!MatrixParts.IsFinite(hips[f]))
                throw new AssetException($"the hips of frame {f + 1} are at no finite place; repair the clip and export it again.");
            way += Vector3.Distance(hips[f], hips[Math.Max(f - 1, 0)]);
        }

        for (int i = 0; i < rotations.Length; i++)
        {
            if (!float.IsFinite(rotations[i].LengthSquared()))
                throw new AssetException($"the {Bones.Name(bones[i % bones.Length])} of frame {(i / bones.Length) + 1} has no finite rotation; repair the clip and export it again.");
        }

        double speed = way * _source.Rate / Math.Max(hips.Length - 1, 1);
        if (!(speed <= FastestHips))
            throw new AssetException(FormattableString.Invariant($"its hips move at {speed:0} m/s for a body of 1.6 m, so body and path are in different units; export both in one unit."));
    }

    private string MissingText(Bone missing)
    {
        if (missing is Bone.Hips or Bone.Spine or Bone.Head)
            return $"it has no {Bones.Name(missing)} that can be found by name; name the joints as Mixamo does (Hips, Spine, LeftUpLeg ...).";
        bool hasLegs = _map.Has(Bone.LeftUpperLeg) || _map.Has(Bone.RightUpperLeg), hasArms = _map.Has(Bone.LeftUpperArm) || _map.Has(Bone.RightUpperArm);
        if (!hasLegs && !hasArms)
            return "it has no hips, legs or arms that are named like a person's, so it is no motion of a person; name the joints as Mixamo does (Hips, Spine, LeftUpLeg ...).";
        if (!hasLegs || !hasArms)
            return $"it has no {(hasArms ? "hips and legs" : "arms")} among its joints; a dance needs the whole body.";
        return $"its {Bones.Name(missing)} cannot be found by name; name the joints as Mixamo does (Hips, Spine, LeftUpLeg ...).";
    }
}
