using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Writes a take as BVH: centimetres, Mixamo-like names, hips position and ZXY rotations in degrees per frame.</summary>
/// <remarks>Format: Biovision BVH as described by Meredith and Maddock, University of Sheffield CS-00-11 (2001).</remarks>
public sealed class BvhWriter
{
    private const float Centimetres = 100f;
    private readonly Rig _rig;
    private readonly TextWriter _writer;
    private readonly List<Bone> _order = [];

    private BvhWriter(Rig rig, TextWriter writer)
    {
        _rig = rig;
        _writer = writer;
    }

    /// <summary>Writes [0, <paramref name="duration"/>) seconds at <paramref name="rate"/> frames per second.</summary>
    public static void Write(Rig rig, IMotionTake take, double duration, double rate, TextWriter writer)
    {
        BvhWriter bvh = new(rig, writer);
        writer.Write("HIERARCHY\n");
        bvh.WriteJoint(Bone.Hips, 0);
        int frames = Math.Max((int)Math.Ceiling(duration * rate), 1);
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"MOTION\nFrames: {frames}\nFrame Time: {1.0 / rate:0.########}\n"));
        BodyPose pose = new(rig.Springs.Joints.Count);
        for (int i = 0; i < frames; i++)
        {
            take.Sample(i / rate, pose);
            bvh.WriteFrame(pose);
        }
    }

    private void WriteJoint(Bone bone, int depth)
    {
        string indent = new('\t', depth);
        Vector3 offset = (bone == Bone.Hips ? _rig.RestPositionInModel(bone) : _rig.OffsetFromParent(bone)) * Centimetres;
        _order.Add(bone);
        _writer.Write($"{indent}{(bone == Bone.Hips ? "ROOT" : "JOINT")} {MixamoNames.Of(bone)}\n{indent}{{\n");
        _writer.Write(string.Create(CultureInfo.InvariantCulture, $"{indent}\tOFFSET {offset.X:0.####} {offset.Y:0.####} {offset.Z:0.####}\n"));
        string channels = bone == Bone.Hips ? "6 Xposition Yposition Zposition Zrotation Xrotation Yrotation" : "3 Zrotation Xrotation Yrotation";
        _writer.Write($"{indent}\tCHANNELS {channels}\n");
        bool isLeaf = true;
        for (int child = 0; child < Bones.Count; child++)
        {
            if (!_rig.Has((Bone)child) || _rig.ParentIndex((Bone)child) != (int)bone)
                continue;
            isLeaf = false;
            WriteJoint((Bone)child, depth + 1);
        }

        if (isLeaf)
            WriteEnd(bone, indent);
        _writer.Write(indent + "}\n");
    }

    // A leaf's end goes on in the direction of its own bone, so that programs draw fingers and toes with a length.
    private void WriteEnd(Bone bone, string indent)
    {
        Vector3 end = _rig.OffsetFromParent(bone) * (0.6f * Centimetres);
        _writer.Write(string.Create(CultureInfo.InvariantCulture, $"{indent}\tEnd Site\n{indent}\t{{\n{indent}\t\tOFFSET {end.X:0.####} {end.Y:0.####} {end.Z:0.####}\n{indent}\t}}\n"));
    }

    private void WriteFrame(BodyPose pose)
    {
        Vector3 hips = pose.HipsInWorld * Centimetres;
        _writer.Write(string.Create(CultureInfo.InvariantCulture, $"{hips.X:0.####} {hips.Y:0.####} {hips.Z:0.####}"));
        foreach (Bone bone in _order)
        {
            Vector3 angles = EulerAngles.Zxy(pose.Rotations[(int)bone]);
            _writer.Write(string.Create(CultureInfo.InvariantCulture, $" {angles.Z:0.####} {angles.X:0.####} {angles.Y:0.####}"));
        }

        _writer.Write('\n');
    }
}
