using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>The same move is soft in a quiet verse and hard in a drop.</summary>
internal sealed class MusicEffortTests
{
    private static readonly Rig Body = StandardRig.Create();

    [Test]
    public void DrumsMakeAMoveStrongAndSudden()
    {
        Song quiet = WithDrums(Songs.Steady(120, 20), 0.1f), loud = WithDrums(Songs.Steady(120, 20), 1f);
        MusicEffort soft = MusicEffort.Of(quiet, 2, 10, 0.3f), hard = MusicEffort.Of(loud, 2, 10, 0.95f);
        Assert.That(soft.Weight, Is.LessThan(0.3f));
        Assert.That(hard.Weight, Is.GreaterThan(0.85f));
        Assert.That(soft.Length, Is.GreaterThan(hard.Length));
        Assert.That(soft.Windup, Is.LessThan(hard.Windup));
        Assert.That(soft.Bounce, Is.LessThan(hard.Bounce));
        Assert.That(soft.Stiffness, Is.LessThan(hard.Stiffness));
    }

    [Test]
    public void AnOrdinaryPlaceIsDancedAsWritten()
    {
        foreach (float factor in new[] { MusicEffort.Plain.Length, MusicEffort.Plain.Windup, MusicEffort.Plain.Bounce, MusicEffort.Plain.Landing, MusicEffort.Plain.Stiffness, MusicEffort.Plain.Damping })
            Assert.That(factor, Is.EqualTo(1f).Within(1e-6f));
    }

    [Test]
    public void WithoutKnownDrumsTheEnergyDecides()
    {
        Song song = Songs.Steady(120, 20);
        Assert.That(MusicEffort.Of(song, 2, 10, 0.65f), Is.EqualTo(MusicEffort.Plain));
    }

    [TestCase(0f)]
    [TestCase(1f)]
    public void FactorsStaySensibleAtTheEnds(float energy)
    {
        MusicEffort effort = MusicEffort.Of(new Song { Duration = 1 }, 5, 5, energy);
        Assert.That(effort.Length, Is.InRange(0.85f, 1.3f));
        Assert.That(effort.Bounce, Is.InRange(0.6f, 1.2f));
        Assert.That(effort.Windup, Is.InRange(0f, 2f));
    }

    [Test]
    public void TheSameMoveIsHarderInADrop()
    {
        double soft = Acceleration(WithDrums(Songs.Steady(112, 20), 0.05f), 0.35f), hard = Acceleration(WithDrums(Songs.Steady(112, 20), 1f), 0.95f);
        TestContext.Out.WriteLine(FormattableString.Invariant($"acceleration of the hands {soft:0.0} and {hard:0.0} m/s²"));
        Assert.That(hard, Is.GreaterThan(1.35 * soft));
    }

    private static double Acceleration(Song song, float energy)
    {
        DanceMeasure measure = new(DanceBaker.Bake(Songs.Phrases(song, 4, energy, "point-up"), song, Body, new DanceOptions()), Body, 2, 16);
        double sum = 0;
        for (int i = 1; i + 1 < measure.Frames; i++)
            sum += (measure.At(i + 1, Bone.LeftHand) - 2f * measure.At(i, Bone.LeftHand) + measure.At(i - 1, Bone.LeftHand)).Length() * 3600 / measure.Frames;
        return sum;
    }

    private static Song WithDrums(Song song, float strength)
    {
        List<Onset> kick = new(), snare = new();
        for (int i = 0; i < song.Beats.Count; i++)
        {
            kick.Add(new Onset(song.Beats[i], strength));
            if (i % 2 == 1)
                snare.Add(new Onset(song.Beats[i], strength));
        }

        return song with { Drums = new DrumHits { Kick = kick, Snare = snare } };
    }
}
