using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Assets;
using AvatarMotion.Face;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Rendering.Tests;

public sealed class AvatarPoserTests
{
    [Test]
    public void NodesFollowTheRigsOwnKinematics()
    {
        Avatar avatar = CapsuleFigure.Make();
        PerformerFrame frame = Poses.Standing(avatar.Rig);
        frame.Body.HipsInWorld = new Vector3(0.4f, 0.8f, -0.2f);
        Poses.Turn(frame, Bone.Hips, Vector3.UnitY, 50f);
        AvatarPoser poser = new(avatar);
        poser.Pose(frame);
        AssertFollows(avatar, poser, frame);
    }

    [Test]
    public void ANodeTreeWithItsOwnRestRotationsAndScaleMovesTheSame()
    {
        Avatar plain = CapsuleFigure.Make();
        Avatar twisted = plain with { Nodes = Twist(plain.Nodes) };
        PerformerFrame frame = Poses.Standing(plain.Rig);
        Poses.Turn(frame, Bone.Spine, Vector3.UnitX, 20f);
        AvatarPoser poser = new(twisted);
        poser.Pose(frame);
        AssertFollows(twisted, poser, frame);
    }

    [Test]
    public void EyesSlideByTheirAngleAndStopAtFull()
    {
        Avatar avatar = CapsuleFigure.Make();
        AvatarPoser poser = new(avatar);
        PerformerFrame frame = Poses.Rest(avatar.Rig);
        MorphBinding left = avatar.Eyes.Left[0];
        frame.Face.EyeYaw = 0.25f;
        poser.Pose(frame);
        Assert.That(poser.MorphWeights[left.Mesh][left.Morph], Is.EqualTo(0.5f).Within(1e-5f));
        frame.Face.EyeYaw = 2f;
        poser.Pose(frame);
        Assert.That(poser.MorphWeights[left.Mesh][left.Morph], Is.EqualTo(1f));
        frame.Face.EyeYaw = -0.3f;
        frame.Face[FaceShape.AA] = float.NaN;
        poser.Pose(frame);
        Assert.That(poser.MorphWeights.SelectMany(w => w), Is.All.EqualTo(0f), "nothing looks right, and a broken weight is no weight");
    }

    [Test]
    public void AVertexWithTinyWeightsKeepsItsPlace()
    {
        Influences influences = new(10, (0, 1, 2, 3), new Vector4(0.001f, 0.60f, 0.002f, 0.397f));
        Assert.That((influences.Count, influences.A, influences.B), Is.EqualTo((2, 11, 13)));
        Assert.That(influences.Weights.X + influences.Weights.Y, Is.EqualTo(1f).Within(1e-5f));
    }

    [TestCase(720f, ExpectedResult = 0)]
    [TestCase(200f, ExpectedResult = 1)]
    [TestCase(60f, ExpectedResult = 2)]
    public int LevelOfDetailFallsWithHeightOnScreen(float pixels) => DetailLevel.For(pixels);

    [Test]
    public void HeightOnScreenIsThatOfThePinholeCamera()
    {
        float tanHalf = MathF.Tan(20f * MathF.PI / 180f);
        Assert.That(DetailLevel.OnScreen(1.6f, 4f, tanHalf, 720), Is.EqualTo(720f * 0.8f / (4f * tanHalf)).Within(1e-2f));
    }

    private static void AssertFollows(Avatar avatar, AvatarPoser poser, PerformerFrame frame)
    {
        Vector3[] positions = new Vector3[Bones.Count];
        Quaternion[] rotations = new Quaternion[Bones.Count];
        frame.Body.Solve(avatar.Rig, positions, rotations);
        for (int i = 0; i < Bones.Count; i++)
        {
            if (avatar.BoneNodes[i] >= 0)
                Assert.That(Vector3.Distance(poser.NodesInWorld[avatar.BoneNodes[i]].Translation, positions[i]), Is.LessThan(1e-4f), Bones.Name((Bone)i));
        }
    }

    /// <summary>The same rest positions with a scaled root above and a rest rotation in every node.</summary>
    private static List<AvatarNode> Twist(IReadOnlyList<AvatarNode> nodes)
    {
        const float Scale = 0.01f;
        List<Quaternion> world = new();
        List<AvatarNode> twisted = new();
        for (int i = 0; i < nodes.Count; i++)
        {
            AvatarNode node = nodes[i];
            Quaternion parent = node.Parent < 0 ? Quaternion.Identity : world[node.Parent];
            Quaternion own = Quaternion.CreateFromYawPitchRoll(0.3f * i, 0.2f * i, -0.1f * i);
            world.Add(parent * own);
            Vector3 translation = Vector3.Transform(node.Translation, Quaternion.Conjugate(parent));
            twisted.Add(node with
            {
                Rotation = own,
                Translation = node.Parent < 0 ? translation : translation / Scale,
                Scale = node.Parent < 0 ? new Vector3(Scale) : Vector3.One,
            });
        }

        return twisted;
    }
}
