using System;
using System.Collections.Generic;
using System.IO;
using System.Numerics;
using System.Text.Json.Nodes;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Assets.Tests;

/// <summary>Animations in glTF and VRMA give back the motion that was written into them.</summary>
internal sealed class GltfMotionTests
{
    private const int Keys = 121;
    private static readonly Rig Body = StandardRig.Create();

    [Test]
    public void AnAnimationByNamesComesBack() => SameMotion(Write(MixamoNames.Of).ToBytes(), ".glb");

    [Test]
    public void AVrmAnimationComesBackWhateverItsNodesAreCalled()
    {
        GlbWriter file = Write(bone => "node" + (int)bone);
        JsonObject bones = [];
        for (int i = 0; i < Bones.Count; i++)
            bones[Bones.Name((Bone)i)] = new JsonObject { ["node"] = i };
        file.Root["extensions"] = new JsonObject { ["VRMC_vrm_animation"] = new JsonObject { ["specVersion"] = "1.0", ["humanoid"] = new JsonObject { ["humanBones"] = bones } } };
        file.Root["extensionsUsed"] = new JsonArray("VRMC_vrm_animation");
        SameMotion(file.ToBytes(), ".vrma");
    }

    [Test]
    public void AScaledArmatureIsOneBody()
    {
        // Blender and FBX converters put centimetres below a root of 0.01.
        GlbWriter file = Write(MixamoNames.Of, 100f);
        int root = file.AddNode(new JsonObject { ["name"] = "Armature", ["scale"] = new JsonArray(0.01f, 0.01f, 0.01f), ["children"] = new JsonArray(0) });
        file.Root["scenes"] = new JsonArray(new JsonObject { ["nodes"] = new JsonArray(root) });
        SameMotion(file.ToBytes(), ".glb");
    }

    [Test]
    public void StepsAndSplinesAreReadAsTheyAreMeant()
    {
        MotionClip step = HipsAlong("STEP", [0f, 1f], [new Vector3(0f, 0.915f, 0f), new Vector3(1f, 0.915f, 0f)]);
        BodyPose pose = new();
        step.Sample(0.9, pose);
        Assert.That(pose.HipsInWorld.X, Is.Zero.Within(1e-5f));
        step.Sample(1.0, pose);
        Assert.That(pose.HipsInWorld.X, Is.EqualTo(1f).Within(1e-5f));

        // In-tangent, value, out-tangent: flat at both ends is the cubic 3t² − 2t³.
        Vector3 from = new(0f, 0.915f, 0f), to = new(1f, 0.915f, 0f);
        MotionClip spline = HipsAlong("CUBICSPLINE", [0f, 1f], [Vector3.Zero, from, Vector3.Zero, Vector3.Zero, to, Vector3.Zero]);
        spline.Sample(0.25, pose);
        Assert.That(pose.HipsInWorld.X, Is.EqualTo(0.15625f).Within(1e-4f));
    }

    [Test]
    public void AFileWithoutAnimationSaysSo()
    {
        GlbWriter file = Write(MixamoNames.Of);
        file.Root.Remove("animations");
        Assert.That(() => Recordings.Load(file.ToBytes(), ".glb"), Throws.TypeOf<AssetException>().With.Message.Contains("no animation"));
    }

    [Test]
    public void ACutOrTwistedFileIsRefused()
    {
        byte[] bytes = Write(MixamoNames.Of).ToBytes();
        Assert.That(() => Recordings.Load(bytes[..(bytes.Length / 2)], ".glb"), Throws.TypeOf<AssetException>().With.Message.Contains("cut short"));
        GlbWriter circle = Write(MixamoNames.Of);
        circle.Nodes[(int)Bone.LeftToes]!["children"] = new JsonArray((int)Bone.LeftUpperLeg);
        Assert.That(() => Recordings.Load(circle.ToBytes(), ".glb"), Throws.TypeOf<AssetException>());
        GlbWriter far = Write(MixamoNames.Of);
        far.Root["animations"]![0]!["channels"]![0]!["target"]!["node"] = 4711;
        Assert.That(() => Recordings.Load(far.ToBytes(), ".glb"), Throws.TypeOf<AssetException>().With.Message.Contains("4711"));
    }

    private static void SameMotion(byte[] file, string ending)
    {
        MotionClip clip = Recordings.Load(file, ending)[0];
        Recordings.Wriggling take = new();
        Assert.That(clip.Duration, Is.EqualTo(2.0).Within(0.01));
        foreach (double time in new[] { 0.0, 0.5, 1.25, 1.9 })
        {
            Vector3[] wrote = Recordings.Places(take, Body, time), read = Recordings.Places(clip, clip.Rig, time);
            foreach (Bone bone in new[] { Bone.Hips, Bone.Head, Bone.LeftHand, Bone.RightHand, Bone.LeftToes, Bone.RightFoot, Bone.LeftIndexDistal })
                Assert.That(Vector3.Distance(read[(int)bone], wrote[(int)bone]), Is.LessThan(0.002f), $"{bone} at {time} s");
        }
    }

    private static MotionClip HipsAlong(string way, float[] times, IReadOnlyList<Vector3> places)
    {
        GlbWriter file = Write(MixamoNames.Of);
        file.Root["animations"] = new JsonArray(Animation([Channel(0, "translation", 0)], [Sampler(file, times, file.AddVectors(places), way)]));
        return Recordings.Load(file.ToBytes(), ".glb")[0];
    }

    private static GlbWriter Write(Func<Bone, string> name, float unit = 1f)
    {
        GlbWriter file = new();
        for (int i = 0; i < Bones.Count; i++)
        {
            Vector3 offset = unit * (i == 0 ? Body.RestPositionInModel(Bone.Hips) : Body.OffsetFromParent((Bone)i));
            JsonArray children = [];
            for (int child = 1; child < Bones.Count; child++)
            {
                if (Body.ParentIndex((Bone)child) == i)
                    children.Add((JsonNode)child);
            }

            JsonObject node = new() { ["name"] = name((Bone)i), ["translation"] = new JsonArray(offset.X, offset.Y, offset.Z) };
            if (children.Count > 0)
                node["children"] = children;
            file.AddNode(node);
        }

        AddAnimation(file, unit);
        return file;
    }

    private static void AddAnimation(GlbWriter file, float unit)
    {
        Recordings.Wriggling take = new();
        BodyPose pose = new();
        float[] times = new float[Keys];
        Vector3[] hips = new Vector3[Keys];
        Quaternion[][] turns = new Quaternion[Bones.Count][];
        for (int i = 0; i < Bones.Count; i++)
            turns[i] = new Quaternion[Keys];
        for (int k = 0; k < Keys; k++)
        {
            times[k] = k / 60f;
            take.Sample(k / 60.0, pose);
            hips[k] = unit * pose.HipsInWorld;
            for (int i = 0; i < Bones.Count; i++)
                turns[i][k] = pose.Rotations[i];
        }

        List<JsonNode> channels = [Channel(0, "translation", 0)], samplers = [Sampler(file, times, file.AddVectors(hips), "LINEAR")];
        for (int i = 0; i < Bones.Count; i++)
        {
            channels.Add(Channel(i, "rotation", samplers.Count));
            samplers.Add(Sampler(file, times, AddTurns(file, turns[i]), "LINEAR"));
        }

        file.Root["animations"] = new JsonArray(Animation(channels, samplers));
    }

    private static JsonObject Animation(List<JsonNode> channels, List<JsonNode> samplers) =>
        new() { ["name"] = "dance", ["channels"] = new JsonArray([.. channels]), ["samplers"] = new JsonArray([.. samplers]) };

    private static JsonObject Channel(int node, string path, int sampler) => new() { ["sampler"] = sampler, ["target"] = new JsonObject { ["node"] = node, ["path"] = path } };

    private static JsonObject Sampler(GlbWriter file, float[] times, int output, string way)
    {
        using MemoryStream bytes = new();
        foreach (float time in times)
            bytes.Write(BitConverter.GetBytes(time));
        return new JsonObject { ["input"] = file.AddAccessor(bytes.ToArray(), 5126, times.Length, "SCALAR"), ["output"] = output, ["interpolation"] = way };
    }

    private static int AddTurns(GlbWriter file, Quaternion[] turns)
    {
        using MemoryStream bytes = new();
        foreach (Quaternion turn in turns)
        {
            foreach (float part in new[] { turn.X, turn.Y, turn.Z, turn.W })
                bytes.Write(BitConverter.GetBytes(part));
        }

        return file.AddAccessor(bytes.ToArray(), 5126, turns.Length, "VEC4");
    }
}
