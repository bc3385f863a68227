using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Numerics;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Assets.Tests;

public sealed class LumiAvatarTests
{
    private static readonly Avatar Lumi = BuiltInCast.Lumi();

    [Test]
    public void StaysWithinTheTriangleBudget()
    {
        Assert.That(Triangles(Lumi.Meshes, 0), Is.InRange(12_000, 25_000));
        Assert.That(Triangles(LumiBody.Build().Meshes, 0), Is.LessThanOrEqualTo(12_000));
    }

    [Test]
    public void LevelsOfDetailShrink()
    {
        float full = Triangles(Lumi.Meshes, 0);
        Assert.That(Triangles(Lumi.Meshes, 1) / full, Is.LessThan(0.52f));
        Assert.That(Triangles(Lumi.Meshes, 2) / full, Is.LessThan(0.27f));
    }

    [Test]
    public void EveryVertexIsFiniteAndSkinned()
    {
        foreach (AvatarMesh mesh in Lumi.Meshes)
        {
            Assert.That(mesh.Normals, Has.Length.EqualTo(mesh.Positions.Length), mesh.Name);
            for (int i = 0; i < mesh.Positions.Length; i++)
            {
                Assert.That(float.IsFinite(mesh.Positions[i].LengthSquared()), mesh.Name);
                Assert.That(mesh.Normals[i].Length(), Is.EqualTo(1f).Within(1e-2f), mesh.Name);
                if (mesh.SkinWeights.Length > 0)
                    Assert.That(Vector4.Dot(mesh.SkinWeights[i], Vector4.One), Is.EqualTo(1f).Within(1e-4f), mesh.Name);
            }
        }
    }

    [Test]
    public void IndicesStayInRange()
    {
        foreach (AvatarMesh mesh in Lumi.Meshes)
        {
            foreach (int[] level in mesh.Levels)
                Assert.That(level, Is.All.InRange(0, mesh.Positions.Length - 1), mesh.Name);
            Assert.That(mesh.Joints, Is.All.InRange(0, Lumi.Nodes.Count - 1), mesh.Name);
            foreach ((ushort a, ushort b, ushort c, ushort d) in mesh.SkinJoints)
                Assert.That(Math.Max(Math.Max(a, b), Math.Max(c, d)), Is.LessThan(mesh.Joints.Length), mesh.Name);
        }
    }

    [Test]
    public void BuildsTheSameBodyTwice()
    {
        LumiPart first = LumiBody.Build();
        LumiPart second = LumiBody.Build();
        for (int i = 0; i < first.Meshes.Count; i++)
        {
            Assert.That(second.Meshes[i].Positions, Is.EqualTo(first.Meshes[i].Positions));
            Assert.That(second.Meshes[i].SkinWeights, Is.EqualTo(first.Meshes[i].SkinWeights));
            Assert.That(second.Meshes[i].Levels, Is.EqualTo(first.Meshes[i].Levels));
        }
    }

    [Test]
    public void StandsOnTheFloorAtFullHeight()
    {
        float lowest = float.MaxValue;
        foreach (AvatarMesh mesh in Lumi.Meshes)
        {
            foreach (Vector3 position in mesh.Positions)
                lowest = MathF.Min(lowest, position.Y);
        }

        Assert.That(lowest, Is.EqualTo(0f).Within(0.002f));
        Assert.That(Lumi.Rig.Height, Is.EqualTo(1.6f));
    }

    [Test]
    public void NodesHoldBonesFirstThenSprings()
    {
        Assert.That(Lumi.Nodes, Has.Count.EqualTo(Bones.Count + Lumi.Rig.Springs.Joints.Count));
        for (int bone = 0; bone < Bones.Count; bone++)
            Assert.That(Lumi.Nodes[Lumi.BoneNodes[bone]].Name, Is.EqualTo(Bones.Name((Bone)bone)));
        for (int node = 0; node < Lumi.Nodes.Count; node++)
            Assert.That(Lumi.Nodes[node].Parent, Is.LessThan(node));
    }

    [Test]
    public void NodesRestWhereTheRigSaysTheyDo()
    {
        PosedAvatar rest = new(Lumi, CastPoses.Rest(Lumi.Rig).Pose);
        for (int bone = 0; bone < Bones.Count; bone++)
            Assert.That(Vector3.Distance(rest.NodeInWorld(bone), Lumi.Rig.RestPositionInModel((Bone)bone)), Is.LessThan(1e-5f));
        for (int m = 0; m < Lumi.Meshes.Count; m++)
        {
            for (int i = 0; i < rest.Positions[m].Length; i += 17)
                Assert.That(Vector3.Distance(rest.Positions[m][i], Lumi.Meshes[m].Positions[i]), Is.LessThan(1e-4f), Lumi.Meshes[m].Name);
        }
    }

    [Test]
    public void ChainsAreConnected()
    {
        IReadOnlyList<SpringJoint> joints = Lumi.Rig.Springs.Joints;
        for (int i = 0; i < joints.Count; i++)
        {
            Assert.That(joints[i].Parent, Is.LessThan(i));
            Assert.That(Vector3.Distance(joints[i].RestPositionInModel, joints[i].TailInModel), Is.GreaterThan(0.005f));
            if (joints[i].Parent >= 0)
                Assert.That(Vector3.Distance(joints[joints[i].Parent].TailInModel, joints[i].RestPositionInModel), Is.LessThan(0.02f));
        }
    }

    [Test]
    public void SkirtAndSashHangFreeOfTheirCollidersAtRest()
    {
        foreach ((string name, SpringJoint joint) in LumiBody.Build().Springs)
        {
            foreach (SpringCollider collider in LumiColliders.All)
            {
                if ((collider.Group & joint.ColliderGroups) == 0)
                    continue;
                float t = collider.StartInModel == collider.EndInModel ? 0f : Distance.AlongSegment(joint.TailInModel, collider.StartInModel, collider.EndInModel);
                float gap = Vector3.Distance(joint.TailInModel, Vector3.Lerp(collider.StartInModel, collider.EndInModel, t)) - collider.Radius - joint.HitRadius;
                Assert.That(gap, Is.GreaterThan(-0.012f), $"{name} against {collider.Bone}");
            }
        }
    }

    [Test]
    public void LooksTheSameFromANameInAnyCase()
    {
        Assert.That(BuiltInCast.TryGet("LUMI", out Avatar? found), Is.True);
        Assert.That(found, Is.SameAs(Lumi));
        Assert.That(BuiltInCast.TryGet("nobody", out _), Is.False);
    }

    [Test]
    public void DrawsASheetOfExtremePoses()
    {
        IReadOnlyList<(string Name, PoseSketch Pose)> poses = CastPoses.Extremes(Lumi.Rig);
        foreach ((string name, PoseSketch sketch) in poses)
        {
            ToonRaster raster = new(160, 200);
            raster.Draw(new PosedAvatar(Lumi, sketch.Pose), 0.3f, new(0f, 0.85f, 0f), 2f);
            byte[] picture = raster.ToRgb();
            string? folder = Environment.GetEnvironmentVariable("SHEET_FOLDER");
            if (folder is not null)
                PngFile.Write(System.IO.Path.Combine(folder, name + ".png"), 160, 200, picture);
            Assert.That(new HashSet<byte>(picture), Has.Count.GreaterThan(30), name);
        }
    }

    [Test]
    public void IsBuiltWithinTwoSeconds()
    {
        LumiBody.Build();
        Stopwatch watch = Stopwatch.StartNew();
        LumiBody.Build();
        TestContext.Out.WriteLine($"{watch.ElapsedMilliseconds} ms");
        Assert.That(watch.Elapsed.TotalSeconds, Is.LessThan(6.0), "three times the budget, for busy machines");
    }

    private static int Triangles(IReadOnlyList<AvatarMesh> meshes, int level)
    {
        int sum = 0;
        foreach (AvatarMesh mesh in meshes)
            sum += mesh.Levels[Math.Min(level, mesh.Levels.Length - 1)].Length / 3;
        return sum;
    }
}
