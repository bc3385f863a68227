using System.IO;
using System.Linq;
using System.Numerics;
using AvatarMotion.Motion;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Assets.Tests;

/// <summary>Avatars that people really use, from many tools.</summary>
public sealed class RealAvatarTests
{
    [TestCase("vrm0_godette/Godette_vrm_v4.vrm")]
    [TestCase("vrm0_cryptovoxels/cryptovoxels.vrm")]
    [TestCase("vrm1_addon_example/Example.vrm")]
    [TestCase("vrm1_debug_robot/debug_robot.vrm")]
    [TestCase("quaternius_man_suit/Suit.glb")]
    [TestCase("quaternius_woman_formal/Formal.glb")]
    [TestCase("quaternius_platformer/Character.glb")]
    [TestCase("three_robotexpressive/RobotExpressive.glb")]
    [TestCase("kaykit_mage/Mage.glb")]
    [TestCase("kaykit_mannequin_med/manny_med_mod.gltf")]
    [TestCase("gdquest_mannequiny/mannequiny-0.3.0.glb")]
    [TestCase("kenney_platformer/character.glb")]
    [TestCase("vroid_glb_talkinghead/vroid.glb")]
    public void StandsInTheTPose(string file)
    {
        Avatar avatar = AvatarFile.Load(SharedData.Require("avatars/" + file));
        Rig rig = avatar.Rig;
        Assert.That(Way(rig, Bone.LeftUpperArm, Bone.LeftHand).X, Is.GreaterThan(0.97f), "the left arm is level");
        Assert.That(Way(rig, Bone.RightUpperArm, Bone.RightHand).X, Is.LessThan(-0.97f), "the right arm is level");
        Assert.That(Way(rig, Bone.LeftUpperLeg, Bone.LeftFoot).Y, Is.LessThan(-0.9f), "the left leg hangs");
        Assert.That(Way(rig, Bone.RightUpperLeg, Bone.RightFoot).Y, Is.LessThan(-0.9f), "the right leg hangs");
        if (rig.Has(Bone.LeftToes))
            Assert.That(Way(rig, Bone.LeftFoot, Bone.LeftToes).Z, Is.GreaterThan(0.3f), "toes point ahead");
        Assert.That(rig.Height, Is.InRange(0.4f, 2.7f));
        (float low, float high) = Extent(avatar);
        Assert.That(low, Is.InRange(-0.25f, 0.01f), "it stands on the floor");
        Assert.That(high, Is.LessThan(3.2f));
        Assert.That(avatar.Meshes.All(mesh => mesh.Levels[0].All(index => index < mesh.Positions.Length)), Is.True);
    }

    [Test]
    public void ADogIsNoHumanoid() =>
        Assert.That(() => AvatarFile.Load(SharedData.Require("avatars/neg_quaternius_shiba/ShibaInu.glb")), Throws.TypeOf<AssetException>().With.Message.Contains("no humanoid"));

    [Test]
    public void AnOpenMouthMovesTheFaceOfAVrm()
    {
        Avatar avatar = AvatarFile.Load(SharedData.Require("avatars/vrm0_godette/Godette_vrm_v4.vrm"));
        MorphBinding mouth = avatar.FaceBindings[Face.FaceShape.AA].First();
        Assert.That(avatar.Meshes[mouth.Mesh].Morphs[mouth.Morph].Offsets.Max(offset => offset.Length()), Is.InRange(0.003f, 0.1f));
        Assert.That(avatar.Rig.Springs.Joints, Is.Not.Empty);
    }

    private static Vector3 Way(Rig rig, Bone from, Bone to) => Vector3.Normalize(rig.RestPositionInModel(to) - rig.RestPositionInModel(from));

    private static (float Low, float High) Extent(Avatar avatar)
    {
        Vector3[] places = new Vector3[avatar.Nodes.Count];
        for (int i = 0; i < places.Length; i++)
            places[i] = avatar.Nodes[i].Translation + (avatar.Nodes[i].Parent < 0 ? Vector3.Zero : places[avatar.Nodes[i].Parent]);
        float low = float.MaxValue, high = float.MinValue;
        foreach (AvatarMesh mesh in avatar.Meshes)
        {
            for (int i = 0; i < mesh.Positions.Length; i++)
            {
                int joint = mesh.SkinWeights.Length == 0 ? 0 : mesh.SkinJoints[i].A;
                float y = Vector3.Transform(mesh.Positions[i], mesh.InverseBind[joint]).Y + places[mesh.Joints[joint]].Y;
                (low, high) = (System.MathF.Min(low, y), System.MathF.Max(high, y));
            }
        }

        return (low, high);
    }
}
