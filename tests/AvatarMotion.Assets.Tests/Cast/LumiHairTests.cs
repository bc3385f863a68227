using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Assets.Tests;

public sealed class LumiHairTests
{
    private static readonly LumiPart Head = LumiFacePosing.Head;

    [Test]
    public void ChainsRunFromJointToJoint()
    {
        for (int i = 0; i < Head.Springs.Count; i++)
        {
            SpringJoint joint = Head.Springs[i].Joint;
            Assert.That(joint.Parent, Is.LessThan(i));
            Assert.That((joint.TailInModel - joint.RestPositionInModel).Length(), Is.InRange(0.010f, 0.25f), Head.Springs[i].Name);
            if (joint.Parent >= 0)
                Assert.That(Vector3.Distance(Head.Springs[joint.Parent].Joint.TailInModel, joint.RestPositionInModel), Is.LessThan(1e-5f), Head.Springs[i].Name);
        }
    }

    [Test]
    public void SpringNamesAreUnique() => Assert.That(Head.Springs.Select(spring => spring.Name), Is.Unique);

    [TestCase("tail", 6)]
    [TestCase("sideRight", 4)]
    [TestCase("fringeMiddle", 2)]
    [TestCase("ribbonFront", 3)]
    public void PartsThatShouldSwingHaveChains(string name, int joints)
    {
        for (int i = 1; i <= joints; i++)
            Assert.That(Head.Springs.Any(spring => spring.Name == name + i), $"{name}{i}");
    }

    [Test]
    public void TailIsSofterThanTheFringe()
    {
        SpringJoint tail = Head.Springs.Find(spring => spring.Name == "tail6").Joint;
        SpringJoint fringe = Head.Springs.Find(spring => spring.Name == "fringeMiddle1").Joint;
        Assert.That(tail.Stiffness, Is.LessThan(0.5f * fringe.Stiffness));
        Assert.That(fringe.AngleLimit, Is.LessThan(0.5f));
    }

    [Test]
    public void RestHairIsClearOfTheBody()
    {
        List<SpringCollider> colliders = LumiColliders.All.Concat(Head.Colliders).ToList();
        foreach ((string name, SpringJoint joint) in Head.Springs)
        {
            foreach (SpringCollider collider in colliders.Where(collider => (collider.Group & joint.ColliderGroups) != 0))
                Assert.That(Clearance(joint.TailInModel, collider), Is.GreaterThan(-0.012f), $"{name} and the collider on {collider.Bone}");
        }
    }

    [Test]
    public void TipsFollowTheirChains()
    {
        AvatarMesh hair = LumiFacePosing.Mesh(LumiHair.Name);
        int lowest = Array.IndexOf(hair.Positions, hair.Positions.MinBy(at => at.Y));
        int joint = hair.Joints[hair.SkinWeights[lowest].Y > 0.5f ? hair.SkinJoints[lowest].B : hair.SkinJoints[lowest].A];
        Assert.That(Head.Springs[joint - Bones.Count].Name, Does.StartWith("tail"));
    }

    [Test]
    public void NeighborsAlongALockBendTogether()
    {
        AvatarMesh hair = LumiFacePosing.Mesh(LumiHair.Name);
        foreach (int[] edge in Edges(hair.Levels[0]))
        {
            float length = Vector3.Distance(hair.Positions[edge[0]], hair.Positions[edge[1]]);
            if (length < 0.06f)
                Assert.That(Difference(hair, edge[0], edge[1]), Is.LessThan(1.55f), $"at {hair.Positions[edge[0]]}");
        }
    }

    [Test]
    public void OutlineIsUneven()
    {
        Vector3[] hair = LumiFacePosing.Mesh(LumiHair.Name).Positions;
        Assert.That(hair.Max(at => at.X), Is.GreaterThan(0.20f), "the ponytail stands off on her left");
        Assert.That(hair.Min(at => at.X), Is.GreaterThan(-0.16f), "the bob stays close on her right");
        Assert.That(hair.Min(at => at.Y), Is.LessThan(1.06f), "the ponytail is long");
    }

    [Test]
    public void FringeLeavesTheMouthFree()
    {
        Vector3[] fringe = LumiFacePosing.Mesh(LumiHair.FringeName).Positions;
        Assert.That(fringe.Where(at => MathF.Abs(at.X) < 0.03f).Min(at => at.Y), Is.GreaterThan(1.43f));
        Assert.That(LumiFacePosing.Mesh(LumiHair.FringeName).Material.Kind, Is.EqualTo(SurfaceKind.Fringe));
    }

    private static float Clearance(Vector3 at, SpringCollider collider)
    {
        Vector3 axis = collider.EndInModel - collider.StartInModel;
        float along = axis.LengthSquared() < 1e-9f ? 0f : Math.Clamp(Vector3.Dot(at - collider.StartInModel, axis) / axis.LengthSquared(), 0f, 1f);
        return Vector3.Distance(at, collider.StartInModel + (along * axis)) - collider.Radius;
    }

    private static IEnumerable<int[]> Edges(int[] triangles)
    {
        for (int i = 0; i < triangles.Length; i += 3)
        {
            yield return new[] { triangles[i], triangles[i + 1] };
            yield return new[] { triangles[i + 1], triangles[i + 2] };
        }
    }

    /// <summary>Sum of absolute differences of the weights per joint, 0 to 2.</summary>
    private static float Difference(AvatarMesh mesh, int a, int b)
    {
        Dictionary<int, float> weights = new();
        Collect(mesh, a, 1f, weights);
        Collect(mesh, b, -1f, weights);
        return weights.Values.Sum(MathF.Abs);
    }

    private static void Collect(AvatarMesh mesh, int vertex, float sign, Dictionary<int, float> weights)
    {
        foreach ((int joint, float weight) in new[] { (mesh.SkinJoints[vertex].A, mesh.SkinWeights[vertex].X), (mesh.SkinJoints[vertex].B, mesh.SkinWeights[vertex].Y) })
            weights[joint] = weights.GetValueOrDefault(joint) + (sign * weight);
    }
}
