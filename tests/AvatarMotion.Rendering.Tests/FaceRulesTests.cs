using System.Collections.Generic;
using AvatarMotion.Assets;
using AvatarMotion.Face;
using NUnit.Framework;

namespace AvatarMotion.Rendering.Tests;

/// <summary>Expressions of VRM 1.0 avatars beside visemes, blinks and gaze.</summary>
public sealed class FaceRulesTests
{
    [Test]
    public void WithoutRulesEverythingIsAdded()
    {
        FaceRules rules = new(new Dictionary<FaceShape, ExpressionOverride>());
        rules.Weigh(Face(happy: 1f, open: 1f, singing: 1f));
        Assert.That((rules.Share(FaceShape.Happy), rules.Share(FaceShape.AA), rules.Look), Is.EqualTo((1f, 1f, 1f)));
    }

    [Test]
    public void WhereMouthAndExpressionExcludeEachOtherTheSongComesFirst()
    {
        FaceRules rules = Rules(new ExpressionOverride(OverrideKind.Block, OverrideKind.None, OverrideKind.None));
        rules.Weigh(Face(happy: 0.5f, open: 0.8f, singing: 1f));
        Assert.That(rules.Share(FaceShape.Happy), Is.LessThan(0.1f), "the expression gives way");
        Assert.That(rules.Share(FaceShape.AA), Is.GreaterThan(0.8f));
        rules.Weigh(Face(happy: 0.5f, open: 0f, singing: 0f));
        Assert.That(rules.Share(FaceShape.Happy), Is.EqualTo(1f), "and is whole where nobody sings");
        Assert.That(rules.Share(FaceShape.AA), Is.Zero, "as the file asks");
    }

    [Test]
    public void ABlendedSmileLosesAPartAndTakesAPart()
    {
        FaceRules rules = Rules(new ExpressionOverride(OverrideKind.Blend, OverrideKind.None, OverrideKind.None));
        rules.Weigh(Face(happy: 0.5f, open: 0.8f, singing: 1f));
        Assert.That(rules.Share(FaceShape.Happy), Is.EqualTo(0.4f).Within(1e-5f));
        Assert.That(rules.Share(FaceShape.AA), Is.EqualTo(0.8f).Within(1e-5f));
    }

    [Test]
    public void TheShareStaysStillWhileOnePhraseIsSung()
    {
        FaceRules rules = Rules(new ExpressionOverride(OverrideKind.Blend, OverrideKind.None, OverrideKind.None));
        rules.Weigh(Face(happy: 0.5f, open: 0.8f, singing: 1f));
        float wide = rules.Share(FaceShape.Happy);
        rules.Weigh(Face(happy: 0.5f, open: 0f, singing: 1f));
        Assert.That(rules.Share(FaceShape.Happy), Is.EqualTo(wide), "no flicker at the pace of syllables");
    }

    [TestCase(OverrideKind.Blend, 0.25f, 0.75f)]
    [TestCase(OverrideKind.Block, 0.5f, 0f)]
    [TestCase(OverrideKind.None, 1f, 1f)]
    public void LidsAndGazeGiveWayToTheExpression(OverrideKind kind, float happy, float left)
    {
        FaceRules rules = Rules(new ExpressionOverride(OverrideKind.None, kind, kind));
        rules.Weigh(Face(happy, 0f, 0f));
        Assert.That(rules.Share(FaceShape.BlinkLeft), Is.EqualTo(left).Within(1e-5f));
        Assert.That(rules.Share(FaceShape.BlinkRight), Is.EqualTo(left).Within(1e-5f));
        Assert.That(rules.Look, Is.EqualTo(left).Within(1e-5f));
    }

    private static FaceRules Rules(ExpressionOverride happy) => new(new Dictionary<FaceShape, ExpressionOverride> { [FaceShape.Happy] = happy });

    private static FaceFrame Face(float happy, float open, float singing)
    {
        FaceFrame frame = new() { Singing = singing };
        frame[FaceShape.Happy] = happy;
        frame[FaceShape.AA] = open;
        return frame;
    }
}
