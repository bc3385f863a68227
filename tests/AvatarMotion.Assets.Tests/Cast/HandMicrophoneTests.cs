using System.Linq;
using System.Numerics;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Assets.Tests;

public sealed class HandMicrophoneTests
{
    [Test]
    public void WhoHasAMicrophoneKeepsIt()
    {
        Avatar lumi = BuiltInCast.Lumi();
        Assert.That(HandMicrophone.GiveTo(lumi), Is.SameAs(lumi));
    }

    [Test]
    public void AnEmptyHandGetsOneThatFollowsTheHandNode()
    {
        Avatar given = HandMicrophone.GiveTo(Smaller(0.8f));
        AvatarMesh[] parts = [.. given.Meshes.Where(m => m.Name.StartsWith("mic.", System.StringComparison.Ordinal))];
        Assert.That(parts, Is.Not.Empty);
        Assert.That(given.Rig.CarriesMicrophone, Is.True);
        Vector3 wrist = given.Rig.RestPositionInModel(Bone.RightHand);
        foreach (AvatarMesh part in parts)
        {
            Assert.That(part.Joints, Is.EqualTo(new[] { given.BoneNodes[(int)Bone.RightHand] }));
            Assert.That(Vector3.Transform(wrist, part.InverseBind[0]).Length(), Is.LessThan(1e-5f));
            Assert.That(part.Positions.Max(p => Vector3.Distance(p, wrist)), Is.LessThan(0.8f * 0.20f));
        }

        Assert.That(Vector3.Distance(given.Rig.MicrophoneFromWrist!.Value, 0.8f * LumiRig.MicrophoneFromWrist), Is.LessThan(1e-4f));
    }

    [Test]
    public void WhoHasNoRightHandStaysAsHeIs()
    {
        Avatar lumi = BuiltInCast.Lumi();
        int[] nodes = [.. lumi.BoneNodes];
        nodes[(int)Bone.RightHand] = -1;
        Avatar handless = lumi with { BoneNodes = nodes, Rig = Smaller(1f).Rig };
        Assert.That(HandMicrophone.GiveTo(handless), Is.SameAs(handless));
    }

    // Lumi's skeleton at another size, with empty hands.
    private static Avatar Smaller(float size)
    {
        Avatar lumi = BuiltInCast.Lumi();
        Vector3?[] rest = [.. Enumerable.Range(0, Bones.Count).Select(i => (Vector3?)(size * lumi.Rig.RestPositionInModel((Bone)i)))];
        return lumi with { Rig = new Rig(rest) { Height = size * lumi.Rig.Height }, Meshes = [] };
    }
}
