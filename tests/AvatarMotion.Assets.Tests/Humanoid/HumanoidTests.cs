using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Assets.Tests;

public sealed class HumanoidTests
{
    [Test]
    public void KeepsAFigureThatAlreadyStandsRight() => AssertStandard(new TestHumanoid().Load(), 1e-4f);

    [Test]
    public void BringsCentimetresToMetres() => AssertStandard(new TestHumanoid { ToFile = Matrix4x4.CreateScale(100f) }.Load(), 1e-3f);

    [Test]
    public void TurnsAFigureThatFacesAway() => AssertStandard(new TestHumanoid { ToFile = Matrix4x4.CreateRotationY(MathF.PI) }.Load(), 1e-3f);

    [Test]
    public void RaisesAFigureWhoseUpIsZ() => AssertStandard(new TestHumanoid { ToFile = Matrix4x4.CreateRotationX(0.5f * MathF.PI) }.Load(), 1e-3f);

    [Test]
    public void PutsAFloatingFigureOnTheFloor() => AssertStandard(new TestHumanoid { ToFile = Matrix4x4.CreateTranslation(3f, 5f, -2f) }.Load(), 1e-3f);

    [Test]
    public void RaisesHangingArmsToTheTPose()
    {
        Avatar avatar = new TestHumanoid { ArmsDown = 50f }.Load();
        AssertStandard(avatar, 0.01f);
        Vector3 hand = RestVertex(avatar, TestHumanoid.Body.ToList().IndexOf(Bone.LeftHand) * 3);
        Assert.That(Vector3.Distance(hand, TestHumanoid.Standard.RestPositionInModel(Bone.LeftHand)), Is.LessThan(0.03f), "the skin follows the bones");
    }

    [Test]
    public void AllNodesRestUnturnedWithParentsFirst()
    {
        Avatar avatar = new TestHumanoid { ArmsDown = 30f, ToFile = Matrix4x4.CreateScale(100f) * Matrix4x4.CreateRotationY(2f) }.Load();
        for (int i = 0; i < avatar.Nodes.Count; i++)
        {
            Assert.That(avatar.Nodes[i].Parent, Is.LessThan(i));
            Assert.That(avatar.Nodes[i].Rotation, Is.EqualTo(Quaternion.Identity));
        }
    }

    [TestCaseSource(nameof(Conventions))]
    public void FindsBonesByTheNamesOf(string convention, Func<Bone, string> name)
    {
        Avatar avatar = new TestHumanoid(name).Load();
        foreach (Bone bone in TestHumanoid.Body)
            Assert.That(avatar.BoneNodes[(int)bone] < 0 ? "" : avatar.Nodes[avatar.BoneNodes[(int)bone]].Name, Is.EqualTo(name(bone)), $"{convention}: {bone}");
    }

    [Test]
    public void DancesWithoutBonesThatAreOptional()
    {
        Bone[] optional = [Bone.Chest, Bone.UpperChest, Bone.Neck, Bone.LeftToes, Bone.RightToes, Bone.LeftShoulder, Bone.RightShoulder];
        Avatar avatar = new TestHumanoid { Used = TestHumanoid.Body.Except(optional).ToList() }.Load();
        Assert.That(optional.Where(bone => avatar.Rig.Has(bone)), Is.Empty);
        Assert.That(avatar.Rig.Has(Bone.Spine) && avatar.Rig.Has(Bone.Head), Is.True);
    }

    [Test]
    public void AddsASpineWhereHeadAndArmsHangOnTheHips()
    {
        Avatar avatar = new TestHumanoid { Used = TestHumanoid.Body.Except([Bone.Spine, Bone.Chest, Bone.UpperChest, Bone.Neck]).ToList() }.Load();
        Assert.That(avatar.Rig.RestPositionInModel(Bone.Spine).Y, Is.InRange(avatar.Rig.RestPositionInModel(Bone.Hips).Y, avatar.Rig.RestPositionInModel(Bone.Head).Y));
    }

    [Test]
    public void RefusesABodyWithoutArms()
    {
        IReadOnlyList<Bone> legs = TestHumanoid.Body.Where(bone => !bone.ToString().Contains("Arm", StringComparison.Ordinal) && !bone.ToString().Contains("Hand", StringComparison.Ordinal)).ToList();
        Assert.That(() => new TestHumanoid { Used = legs }.Load(), Throws.TypeOf<AssetException>().With.Message.Contains("no arms"));
    }

    [TestCase("mixamorig:LeftForeArm", "forearm", Side.Left)]
    [TestCase("upper_arm.L", "upperarm", Side.Left)]
    [TestCase("thigh_r", "thigh", Side.Right)]
    [TestCase("Bip01 R Calf", "calf", Side.Right)]
    [TestCase("J_Bip_L_UpperLeg", "upperleg", Side.Left)]
    [TestCase("LeftUpLeg", "upleg", Side.Left)]
    [TestCase("RightFoot", "foot", Side.Right)]
    [TestCase("clavicle.l", "clavicle", Side.Left)]
    public void TakesNamesApart(string name, string joined, Side side)
    {
        NameWords words = NameWords.Of(name);
        Assert.That((words.Joined, words.Side), Is.EqualTo((joined, (Side?)side)));
    }

    private static IEnumerable<TestCaseData> Conventions()
    {
        yield return Case("Mixamo", bone => "mixamorig:" + TestHumanoid.Mixamo(bone));
        yield return Case("Mixamo without prefix", TestHumanoid.Mixamo);
        yield return Case("Blender", bone => Sided(bone, "upper_arm", "forearm", "thigh", "shin", ".L", ".R"));
        yield return Case("Unreal", bone => Sided(bone, "upperarm", "lowerarm", "thigh", "calf", "_l", "_r"));
        yield return Case("KayKit", bone => Sided(bone, "upperarm", "lowerarm", "upperleg", "lowerleg", ".l", ".r"));
        yield return Case("VRoid", bone => Sided(bone, "UpperArm", "LowerArm", "UpperLeg", "LowerLeg", "_L", "_R"));
    }

    private static TestCaseData Case(string convention, Func<Bone, string> name) => new TestCaseData(convention, name).SetArgDisplayNames(convention);

    private static string Sided(Bone bone, string upperArm, string lowerArm, string upperLeg, string lowerLeg, string left, string right)
    {
        string name = bone.ToString();
        string side = name.StartsWith("Left", StringComparison.Ordinal) ? left : name.StartsWith("Right", StringComparison.Ordinal) ? right : "";
        string part = side.Length == 0 ? name : name[(name[0] == 'L' ? 4 : 5)..];
        return part switch
        {
            "UpperArm" => upperArm,
            "LowerArm" => lowerArm,
            "UpperLeg" => upperLeg,
            "LowerLeg" => lowerLeg,
            "Hips" when left == "_l" => "pelvis",
            "Spine" or "Chest" or "UpperChest" when left == "_l" => $"spine_0{(part == "Spine" ? 1 : part == "Chest" ? 2 : 3)}",
            _ => char.ToLowerInvariant(part[0]) + part[1..],
        } + side;
    }

    private static void AssertStandard(Avatar avatar, float tolerance)
    {
        foreach (Bone bone in TestHumanoid.Body)
            Assert.That(Vector3.Distance(avatar.Rig.RestPositionInModel(bone), TestHumanoid.Standard.RestPositionInModel(bone)), Is.LessThan(tolerance + 0.012f), $"{bone}: {avatar.Rig.RestPositionInModel(bone)}");
        Assert.That(avatar.Rig.RestPositionInModel(Bone.Hips).Y, Is.EqualTo(TestHumanoid.Standard.RestPositionInModel(Bone.Hips).Y).Within(tolerance));
        Assert.That(RestVertex(avatar, 0).Y, Is.EqualTo(TestHumanoid.Standard.RestPositionInModel(Bone.Hips).Y - 0.01f).Within(tolerance));
    }

    /// <summary>A vertex of the first mesh where the rest pose puts it.</summary>
    private static Vector3 RestVertex(Avatar avatar, int vertex)
    {
        AvatarMesh mesh = avatar.Meshes[0];
        int joint = mesh.SkinJoints[vertex].A;
        Vector3 place = Vector3.Zero;
        for (int node = mesh.Joints[joint]; node >= 0; node = avatar.Nodes[node].Parent)
            place += avatar.Nodes[node].Translation;
        return Vector3.Transform(mesh.Positions[vertex], mesh.InverseBind[joint]) + place;
    }
}
