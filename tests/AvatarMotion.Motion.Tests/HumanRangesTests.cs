using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>A planned song against what 31 clips of human dancers measure (10th to 90th percentile, leg of 0.85 m).</summary>
internal sealed class HumanRangesTests
{
    [Test]
    public void APlannedSongMovesAsFastAsPeople()
    {
        Song song = SyntheticSong.VerseChorus();
        Rig rig = StandardRig.Create();
        DanceTake take = DanceBaker.Bake(Choreographer.Plan(song, new ChoreographyOptions()), song, rig, new DanceOptions());
        DanceMeasure measure = new(take, rig, 1, song.Duration - 1);
        float leg = 0.85f / BodyMeasures.Of(rig).LegLength;
        List<float> heights = new();
        for (int i = 0; i < measure.Frames; i++)
            heights.Add(leg * measure.At(i, Bone.Hips).Y);
        heights.Sort();
        double range = heights[(int)(0.97 * heights.Count)] - heights[(int)(0.03 * heights.Count)];
        Check("mean joint speed", leg * Speed(measure, DanceMeasure.Joints), 0.38, 1.14);
        Check("hand speed", leg * Speed(measure, Bone.LeftHand, Bone.RightHand), 0.72, 2.1);
        Check("foot speed", leg * Speed(measure, Bone.LeftFoot, Bone.RightFoot), 0.05, 1.5);
        Check("head speed", leg * Speed(measure, Bone.Head), 0.27, 0.84);
        Check("hips speed", leg * Speed(measure, Bone.Hips), 0.29, 0.72);
        Check("hips height range", range, 0.10, 0.38);
    }

    private static void Check(string name, double value, double low, double high)
    {
        TestContext.Out.WriteLine($"{name,-18} {value:0.00} ({low:0.00} to {high:0.00})");
        Assert.That(value, Is.InRange(low, high), name);
    }

    private static double Speed(DanceMeasure measure, params Bone[] joints)
    {
        double sum = 0;
        foreach (Bone joint in joints)
        {
            for (int i = 1; i < measure.Frames; i++)
                sum += System.Numerics.Vector3.Distance(measure.At(i, joint), measure.At(i - 1, joint)) * DanceMeasure.Rate;
        }

        return sum / (joints.Length * Math.Max(1, measure.Frames - 1));
    }
}
