using System;
using System.Numerics;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>Straight legs, feet that brush the floor, feet held at the other leg.</summary>
internal sealed class HeldFootTests
{
    private static readonly Rig Ordinary = StandardRig.Create();

    // Counts at which everything has arrived.
    private const float Held = 3.4f;

    [TestCase(0f, 14f, 60f)]
    [TestCase(1f, 0f, 11f)]
    public void AStandingLegIsAsStraightAsTheMoveSays(float stretch, float least, float most)
    {
        DancedMove danced = Danced(Move(FootAction.Passe, stretch), Ordinary);
        Assert.That(Bend(danced, Side.Right, Held), Is.InRange(least, most));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void AHeldFootTouchesTheStandingKnee(bool odd)
    {
        Rig rig = odd ? OddRig.Create() : Ordinary;
        DancedMove danced = Danced(Move(FootAction.Passe, 1f), rig);
        int frame = Frame(danced, Held);
        Vector3 off = danced.Measure.At(frame, Bone.LeftToes) - danced.Measure.At(frame, Bone.RightLowerLeg);
        float scale = BodyMeasures.Of(rig).Scale;
        Assert.That(off.Length(), Is.LessThan(0.17f * scale));
        Assert.That(new Vector2(off.X, off.Z).Length(), Is.GreaterThan(0.05f * scale), "beside the leg, not in it");
        Assert.That(Bend(danced, Side.Left, Held), Is.GreaterThan(80f));
    }

    [Test]
    public void AHeldFootGoesRoundWithTheStandingOne()
    {
        FootTrack held = new(new FootPlace(new Vector2(0.1f, 0f), 0f, 0f));
        FootPlace standing = new(new Vector2(-0.05f, 0f), 0f, 0f);
        held.Add(new FootStep { Action = FootAction.Passe, Start = 0, End = 0.4, From = held.Place, To = HeldFoot.Place(held.Place, Side.Left, standing, 1f) });
        HeldFoot.Carry(held, new FootStep { Action = FootAction.Pivot, Start = 1, End = 1.4, From = standing, To = standing with { Turn = 0.5f * MathF.PI } });
        FootPlace round = held.PlaceAt(2);
        Assert.That(Vector2.Distance(round.Spot, standing.Spot + new Vector2(-0.03f, -0.075f)), Is.LessThan(1e-4f), round.ToString());
        Assert.That(round.Turn, Is.EqualTo(0.5f * MathF.PI).Within(1e-4f));
    }

    [TestCase(0.35f)]
    [TestCase(0.90f)]
    public void ABrushEndsOnStraightLegsOnTheFloor(float spot)
    {
        DancedMove danced = Danced(Move(FootAction.Brush, 1f, spot), Ordinary);
        int frame = Frame(danced, Held);
        Assert.That(danced.Measure.At(frame, Bone.LeftToes).Y, Is.InRange(0.02f, 0.085f), "on its toe tips");
        Assert.That(Bend(danced, Side.Left, Held), Is.LessThan(13f));
        Assert.That(Bend(danced, Side.Right, Held), Is.LessThan(13f), "and the standing leg does not give");
        for (float count = 1.2f; count < Held; count += 0.05f)
            Assert.That(danced.Measure.At(Frame(danced, count), Bone.LeftToes).Y, Is.LessThan(0.09f), $"never lifted, count {count + 1}");
    }

    [Test]
    public void ARaisedLegIsStretchedToItsToes()
    {
        DancedMove danced = Danced(Move(FootAction.Kick, 1f, 0.5f, 0.7f), Ordinary);
        Assert.That(Bend(danced, Side.Left, Held), Is.LessThan(14f));
    }

    private static Move Move(FootAction action, float stretch, float spot = 0.1f, float height = 0f) => new()
    {
        Info = new MoveInfo { Name = "line", Style = "ballet", StartLeft = new FootSpot(0.07f, 0f, 30f), StartRight = new FootSpot(-0.07f, 0f, -30f) },
        Groove = new Groove { Depth = 0.02f },
        Feet = new[]
        {
            new FootKey { Count = 2, Side = Side.Left, Action = action, Landing = Landing.Ball, Spot = new FootSpot(spot, 0f, 60f), Height = height },
            new FootKey { Count = 6, Side = Side.Left, Action = FootAction.Step, Landing = Landing.Ball, Spot = new FootSpot(0.08f, 0f, 30f) },
        },
        Weights = new[] { new WeightKey(0.5f, 0.03f), new WeightKey(2.1f, 0.03f) },
        Body = new[] { new BodyKey { Count = 0, Channel = BodyChannel.LegStretch, Value = stretch, Over = 1f } },
    };

    private static DancedMove Danced(Move move, Rig rig) => DancedMove.Of(move.WithFacts(), rig, 80, 0.4f);

    private static int Frame(DancedMove danced, float count) => (int)(60 * (danced.Take.Moves[1].Start + count * 60 / 80));

    /// <summary>Degrees between thigh and shin.</summary>
    private static float Bend(DancedMove danced, Side side, float count)
    {
        int frame = Frame(danced, count);
        Bone upper = side == Side.Left ? Bone.LeftUpperLeg : Bone.RightUpperLeg;
        Vector3 hip = danced.Measure.At(frame, upper), knee = danced.Measure.At(frame, upper + 1), ankle = danced.Measure.At(frame, upper + 2);
        return MathF.Acos(Math.Clamp(Vector3.Dot(Vector3.Normalize(knee - hip), Vector3.Normalize(ankle - knee)), -1f, 1f)) * 180f / MathF.PI;
    }
}
