using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Assets.Tests;

public sealed class LumiHeadTests
{
    private static readonly IReadOnlyList<AvatarMesh> Meshes = LumiFacePosing.Head.Meshes;

    [Test]
    public void HeadHasItsMeasures()
    {
        Vector3[] skin = LumiFacePosing.Mesh(HeadMesh.Name).Positions;
        Assert.That(skin.Min(at => at.Y), Is.EqualTo(LumiSkull.ChinHeight).Within(0.002f));
        Assert.That(skin.Max(at => at.Y), Is.EqualTo(LumiSkull.CrownHeight).Within(0.002f));
        float skullWidth = 2f * skin.Where(at => at.Y is > 1.48f and < 1.53f).Max(at => at.X);
        Assert.That(skullWidth, Is.EqualTo(0.185f).Within(0.003f));
    }

    [Test]
    public void SkinFollowsTheFormula()
    {
        Vector3[] skin = LumiFacePosing.Mesh(HeadMesh.Name).Positions;
        int checkedPoints = 0;
        foreach (Vector3 at in skin.Where(at => at.Z > 0.068f))
        {
            Assert.That(LumiSkull.Front(at.X, at.Y).Z, Is.EqualTo(at.Z).Within(0.0006f), $"at {at}");
            checkedPoints++;
        }

        Assert.That(checkedPoints, Is.GreaterThan(200));
    }

    [Test]
    public void NeckEndsInsideTheHead()
    {
        for (int i = 0; i < 24; i++)
        {
            float angle = i * MathF.PI / 12f;
            Vector3 rim = new(0.038f * MathF.Sin(angle), 1.3755f, (0.038f * MathF.Cos(angle)) + 0.004f);
            Assert.That(LumiSkull.Field(rim), Is.Negative, $"neck's rim at {rim}");
        }
    }

    [Test]
    public void FaceIsEvenOnBothSides()
    {
        for (float x = 0.005f; x < 0.08f; x += 0.005f)
        {
            for (float y = 1.36f; y < 1.52f; y += 0.01f)
                Assert.That(LumiSkull.Front(-x, y).Z, Is.EqualTo(LumiSkull.Front(x, y).Z).Within(1e-6f));
        }
    }

    [Test]
    public void StaysWithinItsTriangles()
    {
        int[] levels = { 0, 0, 0 };
        foreach (AvatarMesh mesh in Meshes)
        {
            for (int level = 0; level < levels.Length; level++)
                levels[level] += mesh.Levels[level].Length / 3;
        }

        Assert.That(levels[0], Is.LessThanOrEqualTo(11_000));
        Assert.That(levels[1], Is.LessThan(0.62 * levels[0]));
        Assert.That(levels[2], Is.LessThan(0.27 * levels[0]));
    }

    [Test]
    public void EveryMeshIsSound()
    {
        foreach (AvatarMesh mesh in Meshes)
        {
            int count = mesh.Positions.Length;
            Assert.That(mesh.Positions.All(IsFinite), mesh.Name);
            Assert.That(mesh.Normals.Length, Is.EqualTo(count), mesh.Name);
            Assert.That(mesh.Normals.All(normal => MathF.Abs(normal.Length() - 1f) < 1e-3f), mesh.Name);
            Assert.That(mesh.Tangents.All(tangent => MathF.Abs(tangent.Length() - 1f) < 1e-3f), mesh.Name);
            Assert.That(mesh.Levels.All(level => level.Length % 3 == 0 && level.All(index => index >= 0 && index < count)), mesh.Name);
            Assert.That(mesh.SkinWeights.All(weights => MathF.Abs(Vector4.Dot(weights, Vector4.One) - 1f) < 1e-4f), mesh.Name);
            Assert.That(mesh.Joints.Length, Is.EqualTo(mesh.InverseBind.Length), mesh.Name);
        }
    }

    [Test]
    public void MeshNamesAreUnique() => Assert.That(Meshes.Select(mesh => mesh.Name), Is.Unique);

    [Test]
    public void IsTheSameEveryTime()
    {
        LumiPart again = LumiHead.Build();
        Assert.That(again.Meshes.Count, Is.EqualTo(Meshes.Count));
        for (int i = 0; i < Meshes.Count; i++)
        {
            Assert.That(again.Meshes[i].Positions, Is.EqualTo(Meshes[i].Positions));
            Assert.That(again.Meshes[i].Colors, Is.EqualTo(Meshes[i].Colors));
            Assert.That(again.Meshes[i].Levels[0], Is.EqualTo(Meshes[i].Levels[0]));
        }
    }

    [Test]
    public void MicrophoneLiesAcrossTheRightPalm()
    {
        AvatarMesh grip = LumiFacePosing.Mesh("mic.grip");
        Vector3 hand = LumiRig.At(Bone.RightHand);
        Vector3 low = grip.Positions.Aggregate(Vector3.Min);
        Vector3 high = grip.Positions.Aggregate(Vector3.Max);
        Assert.That(grip.Joints, Is.EqualTo(new[] { (int)Bone.RightHand }));
        Assert.That(high.Z - low.Z, Is.GreaterThan(3f * (high.X - low.X)), "the grip runs along the thumb's direction");
        Assert.That(0.5f * (low.X + high.X), Is.LessThan(hand.X), "beyond the wrist");
        Assert.That(high.Y, Is.LessThan(hand.Y), "below the palm");
    }

    private static bool IsFinite(Vector3 at) => float.IsFinite(at.X) && float.IsFinite(at.Y) && float.IsFinite(at.Z);
}
