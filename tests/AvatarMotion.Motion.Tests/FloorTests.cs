using System;
using System.Collections.Generic;
using System.Numerics;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>Kneeling, palms on the floor, the height of the hips: on an ordinary body and on an odd one.</summary>
internal sealed class FloorTests
{
    private static readonly Rig Ordinary = StandardRig.Create();

    // Counts of the move at which everything stands, in counts after the first phrase's first.
    private const float Settled = 3.6f;
    private const float Released = 5f;

    // Up again, and not yet on the way into what comes after the phrase.
    private const float Risen = 6.6f;

    [TestCase(false)]
    [TestCase(true)]
    public void AKneelingKneeStandsOnItsSpot(bool odd)
    {
        Rig rig = odd ? OddRig.Create() : Ordinary;
        DancedMove danced = Danced(Kneel(height: 0.46f), rig);
        BodyMeasures body = BodyMeasures.Of(rig);
        foreach (float count in new[] { 2.2f, 3f, Settled })
        {
            Vector3 knee = danced.Measure.At(Frame(danced, count), Bone.RightLowerLeg);
            Assert.That(knee.Y, Is.EqualTo(0.052f * body.Scale).Within(0.02f), $"height at count {count + 1}");
            Assert.That(new Vector2(knee.X + 0.12f * body.Scale, knee.Z + 0.04f * body.Scale).Length(), Is.LessThan(0.05f), $"spot at count {count + 1}, {knee}");
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public void APlantedPalmDoesNotSlide(bool odd)
    {
        Rig rig = odd ? OddRig.Create() : Ordinary;
        DancedMove danced = Danced(Kneel(0.42f, new Vector2(-0.36f, 0.26f)), rig);
        int first = Frame(danced, 3.0f), last = Frame(danced, 4.2f);
        Vector3 stands = danced.Measure.At(first, Bone.RightHand);
        Assert.That(stands.Y, Is.InRange(0.02f, 0.075f));
        for (int i = first; i < last; i++)
            Assert.That(Vector3.Distance(danced.Measure.At(i, Bone.RightHand), stands), Is.LessThan(0.008f), $"at {i / 60.0:0.00} s");
        Vector3 palm = Vector3.Transform(-Vector3.UnitY, danced.Measure.RotationAt(first, Bone.RightHand));
        Assert.That(palm.Y, Is.LessThan(-0.95f), "the palm looks down");
    }

    [TestCase(0.40f)]
    [TestCase(0.60f)]
    [TestCase(0.75f)]
    public void HipsAreAsHighAsTheyAreAsked(float height)
    {
        Move move = new()
        {
            Info = new MoveInfo { Name = "squat", Style = "pop", StartLeft = new FootSpot(0.18f, 0f, 30f), StartRight = new FootSpot(-0.18f, 0f, -30f) },
            Groove = new Groove { Depth = 0f },
            Body = new[]
            {
                new BodyKey { Count = 2, Channel = BodyChannel.HipsHeight, Value = height }, new BodyKey { Count = 6, Channel = BodyChannel.HipsHeight, Value = 0f },
            },
        };
        DancedMove danced = Danced(move, Ordinary);
        float standing = Ordinary.RestPositionInModel(Bone.Hips).Y;
        Assert.That(danced.Measure.At(Frame(danced, 4f), Bone.Hips).Y, Is.EqualTo(height / 0.88f * standing).Within(0.035f));
        Assert.That(danced.Measure.At(Frame(danced, Risen), Bone.Hips).Y, Is.GreaterThan(0.93f * standing), "and the legs have them back");
    }

    [Test]
    public void NothingGoesThroughTheFloor()
    {
        DancedMove danced = Danced(Kneel(0.36f, new Vector2(-0.36f, 0.26f)), Ordinary);
        for (int i = 0; i < danced.Measure.Frames; i++)
        {
            foreach (Bone joint in DanceMeasure.Joints)
                Assert.That(danced.Measure.At(i, joint).Y, Is.GreaterThan(-0.003f), $"{joint} at {i / 60.0:0.00} s");
        }
    }

    [Test]
    public void GettingDownAndUpIsNoJump()
    {
        DancedMove danced = Danced(Kneel(0.40f, new Vector2(-0.36f, 0.26f)), Ordinary);
        for (int i = 1; i < danced.Measure.Frames; i++)
            Assert.That(Vector3.Distance(danced.Measure.At(i, Bone.Hips), danced.Measure.At(i - 1, Bone.Hips)) * 60, Is.LessThan(5f), $"hips at {i / 60.0:0.00} s, m/s");
    }

    private static Move Kneel(float height, Vector2? palm = null)
    {
        List<HandKey> hands = new();
        if (palm is { } spot)
        {
            hands.Add(new HandKey { Count = 2.2f, Side = Side.Right, Floor = spot, Shape = HandShape.Open });
            hands.Add(new HandKey { Count = Released, Side = Side.Right, Goal = new Vector3(0.1f, -0.6f, 0.4f) });
        }

        return new Move
        {
            Info = new MoveInfo { Name = "kneel", Style = "pop", StartLeft = new FootSpot(0.11f, 0.03f, 10f), StartRight = new FootSpot(-0.11f, 0.03f, -10f) },
            Feet = new[]
            {
                Foot(0, Side.Left, FootAction.Step, 0.18f, 0.26f), Foot(1, Side.Right, FootAction.Kneel, -0.12f, -0.04f), Foot(6, Side.Right, FootAction.Step, -0.11f, 0.03f),
                Foot(7, Side.Left, FootAction.Step, 0.11f, 0.03f),
            },
            Body = new[]
            {
                new BodyKey { Count = 1, Channel = BodyChannel.HipsHeight, Value = height }, new BodyKey { Count = 2, Channel = BodyChannel.ChestBow, Value = palm.HasValue ? 40f : 5f },
                new BodyKey { Count = 5, Channel = BodyChannel.HipsHeight, Value = 0f, Over = 1.4f }, new BodyKey { Count = 5, Channel = BodyChannel.ChestBow, Value = 0f },
            },
            Hands = hands,
        };
    }

    private static FootKey Foot(float count, Side side, FootAction action, float x, float z) => new() { Count = count, Side = side, Action = action, Spot = new FootSpot(x, z, 0f) };

    private static DancedMove Danced(Move move, Rig rig) => DancedMove.Of(move, rig, 100);

    /// <summary>The frame of a count of the second time the move is danced.</summary>
    private static int Frame(DancedMove danced, float count) => (int)Math.Round((danced.Song.Bars[2].Start + count * 0.6) * DanceMeasure.Rate);
}
