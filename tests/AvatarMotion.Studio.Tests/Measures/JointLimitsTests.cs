using System.Numerics;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

public sealed class JointLimitsTests
{
    [Test]
    public void ABodyAtRestKeepsThem() => Assert.That(JointLimits.Of(Standing.Track(0.2)), Is.EqualTo((0.0, (JointLimits.Excess?)null)));

    [Test]
    public void AKneeThatBendsBackwardIsFound()
    {
        BodyTrack backward = Standing.Track(0.2, (_, body) => body.Move(new Vector3(0f, 0f, -0.15f), Bone.LeftLowerLeg));
        Assert.That(JointLimits.Of(backward).Worst?.Joint, Is.EqualTo("leftLowerLeg against its foot"));
        BodyTrack forward = Standing.Track(0.2, (_, body) => body.Move(new Vector3(0f, 0f, 0.15f), Bone.LeftLowerLeg));
        Assert.That(JointLimits.Of(forward).Share, Is.Zero);
    }

    [Test]
    public void AnElbowFoldedFlatAndASpineTwistedRoundAreFound()
    {
        BodyTrack elbow = Standing.Track(0.2, (_, body) => body.Put(Bone.RightHand, Standing.Rig.RestPositionInModel(Bone.RightUpperArm)));
        Assert.That(JointLimits.Of(elbow).Worst?.Joint, Is.EqualTo("rightLowerArm"));
        BodyTrack twist = Standing.Track(0.2, (_, body) =>
        {
            body.Put(Bone.LeftUpperArm, Standing.Rig.RestPositionInModel(Bone.RightUpperArm));
            body.Put(Bone.RightUpperArm, Standing.Rig.RestPositionInModel(Bone.LeftUpperArm));
        });
        JointLimits.Excess? worst = JointLimits.Of(twist).Worst;
        Assert.That((worst?.Joint, worst?.Degrees > 60f), Is.EqualTo(("spine twist", true)));
    }
}
