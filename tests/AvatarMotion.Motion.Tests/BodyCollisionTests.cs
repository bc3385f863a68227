using System;
using System.Collections.Generic;
using System.Numerics;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>No hand, arm or leg goes through the body, on an ordinary body and on an odd one.</summary>
internal sealed class BodyCollisionTests
{
    private static readonly Rig Ordinary = StandardRig.Create();

    private static readonly string[] Crowded =
    {
        "contraction", "running-man", "smurf", "bart-simpson", "clap-step", "pas-de-bourree", "heel-toe", "lunge-line", "reebok", "shoulder-pop",
        "point-up", "step-touch", "final-pose", "crowd-wave", "jump-turn",
    };

    [TestCase(false)]
    [TestCase(true)]
    public void PartsOfTheBodyStayOutOfEachOther(bool odd)
    {
        Rig rig = odd ? OddRig.Create() : Ordinary;
        int deep = 0, all = 0;
        foreach (string name in Crowded)
        {
            DancedMove danced = DancedMove.Of(name, rig);
            BodyCollisions found = BodyCollisions.Of(danced.Measure, danced.Take);
            Assert.That(found.Worst, Is.LessThan(0.05f), $"{name}: {found.What}");
            deep += found.Frames;
            all += danced.Measure.Frames;
        }

        TestContext.Out.WriteLine(FormattableString.Invariant($"deeper than 2 cm in {100.0 * deep / all:0.000} % of frames"));
        Assert.That((double)deep / all, Is.LessThan(odd ? 0.004 : 0.001));
    }

    /// <summary>Goals inside the trunk and the head, and arms that swap sides: what no file should ask and some will.</summary>
    [Test]
    public void AHandThatIsSentThroughTheBodyGoesRoundIt()
    {
        List<HandKey> hands = new();
        Vector3[] goals = { new(-0.3f, -0.45f, 0f), new(-0.4f, 0.5f, 0.02f), new(-0.45f, -0.1f, 0.35f), new(0.5f, -0.6f, -0.3f) };
        for (int i = 0; i < 8; i++)
        {
            foreach (Side side in new[] { Side.Left, Side.Right })
                hands.Add(new HandKey { Count = i, Side = side, Goal = goals[(i + (int)side) % goals.Length], Effort = Effort.Hit });
        }

        Move move = new() { Info = new MoveInfo { Name = "through-the-body", Style = "pop" }, Hands = hands };
        DancedMove danced = DancedMove.Of(move, Ordinary, 100);
        BodyCollisions found = BodyCollisions.Of(danced.Measure, danced.Take);
        Assert.That(found.Worst, Is.LessThan(0.06f), found.What);
        for (int i = 1; i < danced.Measure.Frames; i++)
        {
            foreach (Bone hand in new[] { Bone.LeftHand, Bone.RightHand })
                Assert.That(Vector3.Distance(danced.Measure.At(i, hand), danced.Measure.At(i - 1, hand)) * 60, Is.LessThan(9f), $"{hand} pops at {i / 60.0:0.00} s");
        }
    }

    [Test]
    public void HandsThatAreMeantToMeetDoMeet()
    {
        List<HandKey> hands = new();
        for (int i = 0; i < 8; i += 2)
        {
            foreach (Side side in new[] { Side.Left, Side.Right })
            {
                hands.Add(new HandKey { Count = i, Side = side, Goal = new Vector3(-0.3f, -0.05f, 0.75f), Shape = HandShape.Clap, Effort = Effort.Hit });
                hands.Add(new HandKey { Count = i + 1, Side = side, Goal = new Vector3(0.4f, -0.3f, 0.5f) });
            }
        }

        Move Clap(params BodyContact[] contacts) => new() { Info = new MoveInfo { Name = "clap", Style = "pop", Contacts = contacts }, Hands = hands };
        float meant = Nearest(Clap(new BodyContact(BodyPart.LeftHand, BodyPart.RightHand))), free = Nearest(Clap());
        Assert.That(meant, Is.LessThan(0.067f), "palms touch");
        Assert.That(free, Is.GreaterThan(meant + 0.006f), "hands that do not mean it keep apart");

        static float Nearest(Move move)
        {
            DanceMeasure measure = DancedMove.Of(move, Ordinary, 90).Measure;
            float least = float.PositiveInfinity;
            for (int i = 240; i < 780; i++)
                least = MathF.Min(least, Vector3.Distance(measure.At(i, Bone.LeftHand), measure.At(i, Bone.RightHand)));
            return least;
        }
    }

    [Test]
    public void NearestPlacesOfSegmentsAreThoseOfATrial() => Draw.Check(Prop.ForAll(
        Draw.Point().ArrayOf(4).ToArbitrary(),
        p =>
        {
            (float s, float t) = Segments.Nearest(p[0], p[1], p[2], p[3]);
            float found = Vector3.Distance(Vector3.Lerp(p[0], p[1], s), Vector3.Lerp(p[2], p[3], t)), least = float.PositiveInfinity;
            for (int k = 0; k <= 40; k++)
                least = MathF.Min(least, Segments.Off(p[2], p[3], Vector3.Lerp(p[0], p[1], k / 40f)).Length());
            return found <= least + 1e-3f;
        }));

    /// <summary>The measure itself: a forearm laid through the belly is found, and how deep; a declared touch is not.</summary>
    [Test]
    public void TheMeasureFindsAForearmInTheBelly()
    {
        Move idle = new() { Info = new MoveInfo { Name = "still", Style = "pop" } };
        DancedMove danced = DancedMove.Of(idle, Ordinary, 100);
        DanceMeasure pierced = new(new Pierced(), Ordinary, 0, 1);
        BodyCollisions found = BodyCollisions.Of(pierced, danced.Take);
        Assert.That(found.Frames, Is.EqualTo(60));
        Assert.That(found.Worst, Is.GreaterThan(0.05f));
    }

    /// <summary>A body whose left upper arm hangs and whose forearm goes across through the middle.</summary>
    private sealed class Pierced : IMotionTake
    {
        public void Sample(double time, BodyPose pose)
        {
            pose.Reset();
            pose.HipsInWorld = Ordinary.RestPositionInModel(Bone.Hips);
            pose.Rotations[(int)Bone.LeftUpperArm] = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, -0.5f * MathF.PI);
            pose.Rotations[(int)Bone.LeftLowerArm] = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, -0.5f * MathF.PI);
        }
    }
}
