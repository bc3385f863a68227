using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>Dancers of a group are together, and nobody is a copy.</summary>
internal sealed class DancerStyleTests
{
    [Test]
    public void EverybodyIsALittleBesideTheBeatAndToBothSides()
    {
        int ahead = 0;
        HashSet<double> times = new();
        for (int i = 0; i < 200; i++)
        {
            DancerStyle style = DancerStyle.Of(7, "dancer" + i);
            Assert.That(Math.Abs(style.Late), Is.InRange(0.008, 0.020));
            Assert.That(style, Is.EqualTo(DancerStyle.Of(7, "dancer" + i)));
            ahead += style.Late < 0 ? 1 : 0;
            times.Add(style.Late);
        }

        Assert.That(ahead, Is.InRange(60, 140));
        Assert.That(times, Has.Count.GreaterThan(190));
    }

    [Test]
    public void ALateDancerDoesTheSameLaterWithAHeadOfItsOwn()
    {
        Song song = Songs.Steady(120, 20);
        List<DancePhrase> phrases = Songs.Phrases(song, 2, 0.7f, "step-touch", "two-step");
        DancerStyle style = new() { Late = 0.02, HeadLean = 3f };
        DanceTake plain = DanceBaker.Bake(phrases, song, StandardRig.Create(), new DanceOptions());
        DanceTake late = DanceBaker.Bake(phrases, song, StandardRig.Create(), new DanceOptions { Style = style });
        BodyPose a = new(), b = new();
        for (double time = 1; time < 18; time += 0.37)
        {
            plain.Sample(time, a);
            late.Sample(time + style.Late, b);
            Assert.That((a.HipsInWorld - b.HipsInWorld).Length(), Is.LessThan(1e-4f));
            float head = Turns.ToVector(System.Numerics.Quaternion.Conjugate(a.Rotations[(int)Bone.Head]) * b.Rotations[(int)Bone.Head]).Length();
            Assert.That(head / Turns.Degree, Is.EqualTo(3f).Within(0.2f));
        }
    }

    [Test]
    public void FarBesideTheBeatIsRefused() =>
        Assert.That(() => DanceBaker.Bake(new List<DancePhrase>(), Songs.Steady(120, 5), StandardRig.Create(), new DanceOptions { Style = new DancerStyle { Late = 0.3 } }), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
