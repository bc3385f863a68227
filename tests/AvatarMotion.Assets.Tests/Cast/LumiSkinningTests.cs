using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Assets.Tests;

public sealed class LumiSkinningTests
{
    private static readonly ShapeMesh Body = LumiSkin.BuildBody();

    [Test]
    public void BodyIsClosed()
    {
        Assert.That(MeshBorder.Loops(Body), Is.Empty);
    }

    [Test]
    public void BodyFacesOutward()
    {
        Assert.That(BentShape.ClosedVolume(Body, Body.Positions), Is.InRange(0.025f, 0.055f));
    }

    [TestCase(90f)]
    [TestCase(140f)]
    public void ElbowKeepsItsVolume(float degrees)
    {
        BodyPose pose = Turned(Bone.LeftLowerArm, Vector3.UnitY, -degrees);
        Assert.That(BentShape.KeptVolume(Body, p => 0.26f - p.X, p => p.X - 0.46f, pose), Is.GreaterThan(0.75f));
    }

    [TestCase(90f)]
    [TestCase(140f)]
    public void KneeKeepsItsVolume(float degrees)
    {
        BodyPose pose = Turned(Bone.LeftLowerLeg, Vector3.UnitX, degrees);
        ShapeMesh left = MeshSplitter.Split(Body.Where((_, _, _) => true), p => 0.004f - p.X).Inside;
        Assert.That(BentShape.KeptVolume(left, p => 0.34f - p.Y, p => p.Y - 0.56f, pose), Is.GreaterThan(0.75f));
    }

    [Test]
    public void RaisedArmKeepsTheShouldersVolume()
    {
        BodyPose pose = Turned(Bone.LeftUpperArm, Vector3.UnitZ, 60f);
        pose.Rotations[(int)Bone.LeftShoulder] = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, 25f * MathF.PI / 180f);
        Assert.That(BentShape.KeptVolume(Body, p => 0.06f - p.X, p => p.X - 0.26f, pose), Is.GreaterThan(0.75f));
    }

    [Test]
    public void TwistedWristKeepsTheForearm()
    {
        BodyPose pose = Turned(Bone.LeftHand, Vector3.UnitX, 90f);
        Assert.That(BentShape.KeptVolume(Body, p => 0.40f - p.X, p => p.X - 0.60f, pose), Is.GreaterThan(0.80f));
    }

    [Test]
    public void NoBonePullsAtTheOtherSide()
    {
        for (int i = 0; i < Body.Positions.Count; i++)
        {
            for (int slot = 0; slot < 4; slot++)
            {
                (int joint, float weight) = Body.Skins[i].Slot(slot);
                float side = LumiRig.At((Bone)joint).X * Body.Positions[i].X;
                Assert.That(side < -1e-3f && weight > 0.25f, Is.False, $"{(Bone)joint} pulls at {Body.Positions[i]}");
            }
        }
    }

    [Test]
    public void RigIsSymmetricAndFeetStandOnTheFloor()
    {
        for (int i = 0; i < Bones.Count; i++)
        {
            Vector3 twin = LumiRig.At(Bones.Mirror((Bone)i));
            Assert.That(LumiRig.At((Bone)i), Is.EqualTo(new Vector3(-twin.X, twin.Y, twin.Z)));
            Assert.That(LumiRig.At((Bone)i).Y, Is.InRange(0f, LumiRig.Height));
        }
    }

    [Test]
    public void HandMovesWithItsOwnFingers()
    {
        ShapeMesh hand = LumiHand.Build();
        Assert.That(MeshBorder.Loops(hand), Is.Empty);
        HashSet<int> strongest = new();
        foreach (VertexSkin skin in hand.Skins)
            strongest.Add(skin.A);
        for (int i = 0; i < 15; i++)
            Assert.That(strongest, Does.Contain((int)Bone.LeftThumbMetacarpal + i));
    }

    private static BodyPose Turned(Bone bone, Vector3 axis, float degrees)
    {
        BodyPose pose = new();
        pose.Rotations[(int)bone] = Quaternion.CreateFromAxisAngle(axis, degrees * MathF.PI / 180f);
        return pose;
    }
}
