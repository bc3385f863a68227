using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>A singer's microphone: never let go, in front of the lips while she sings, and not over them.</summary>
internal sealed class MicrophoneTests
{
    private static readonly Vector3 Ball = new(-0.074f, -0.020f, 0.099f);
    private static readonly Vector3 Lips = new(0f, 0.032f, 0.09f);

    [Test]
    public void ItsHeadIsBelowAndInFrontOfTheLips()
    {
        DanceMeasure measure = Danced(Singer(), true, out _, "step-touch", "hip-walk", "two-step");
        for (int i = 0; i < measure.Frames; i++)
        {
            Quaternion head = measure.RotationAt(i, Bone.Head), hand = measure.RotationAt(i, Bone.RightHand);
            Vector3 ball = measure.At(i, Bone.RightHand) + Vector3.Transform(Ball, hand);
            Vector3 off = Vector3.Transform(ball - measure.At(i, Bone.Head), Quaternion.Conjugate(head)) - Lips;
            Assert.That(MathF.Abs(off.X), Is.LessThan(0.016f), $"sideways at {i} of {measure.Frames}");
            Assert.That(off.Y, Is.InRange(-0.065f, -0.030f), $"height at {i}");
            Assert.That(off.Z, Is.InRange(0.035f, 0.065f), $"distance at {i}");
            float tilt = MathF.Asin(Vector3.Transform(Vector3.UnitZ, hand).Y) * 180f / MathF.PI;
            Assert.That(tilt, Is.InRange(15f, 65f), $"tilt at {i}");
        }
    }

    [Test]
    public void TheHandThatCarriesItNeverOpens()
    {
        Danced(Singer(), false, out DanceTake take, "clap-step", "crowd-wave", "point-up");
        BodyPose pose = new();
        take.Sample(0, pose);
        Quaternion grip = pose.Rotations[(int)Bone.RightMiddleIntermediate];
        for (double time = 0; time < take.Duration; time += 0.1)
        {
            take.Sample(time, pose);
            float same = MathF.Abs(Quaternion.Dot(Quaternion.Normalize(grip), Quaternion.Normalize(pose.Rotations[(int)Bone.RightMiddleIntermediate])));
            Assert.That(same, Is.GreaterThan(0.9999f), $"at {time:0.0} s");
        }
    }

    [Test]
    public void WhoCarriesNoneOpensBothHands()
    {
        Danced(StandardRig.Create(), false, out DanceTake take, "crowd-wave");
        BodyPose pose = new();
        float least = 1f;
        take.Sample(0, pose);
        Quaternion start = pose.Rotations[(int)Bone.RightMiddleIntermediate];
        for (double time = 0; time < take.Duration; time += 0.1)
        {
            take.Sample(time, pose);
            least = MathF.Min(least, MathF.Abs(Quaternion.Dot(start, pose.Rotations[(int)Bone.RightMiddleIntermediate])));
        }

        Assert.That(least, Is.LessThan(0.99f));
    }

    private static DanceMeasure Danced(Rig rig, bool sings, out DanceTake take, params string[] moves)
    {
        Song song = Songs.Steady(112, 30);
        List<DancePhrase> phrases = Songs.Phrases(song, 2, 0.5f, moves);
        for (int i = 0; i < phrases.Count; i++)
            phrases[i] = phrases[i] with { HoldsMicrophone = sings };
        take = DanceBaker.Bake(phrases, song, rig, new DanceOptions());
        return new DanceMeasure(take, rig, 2, 24);
    }

    private static Rig Singer()
    {
        Rig plain = StandardRig.Create();
        Vector3?[] rest = new Vector3?[Bones.Count];
        for (int i = 0; i < rest.Length; i++)
            rest[i] = plain.Has((Bone)i) ? plain.RestPositionInModel((Bone)i) : null;
        return new Rig(rest) { Height = plain.Height, MicrophoneFromWrist = Ball, LipsFromHead = Lips };
    }
}
