using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Audio;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Tests;

/// <summary>Pulses, colors and cues under the light of the film.</summary>
public sealed class LightPartsTests
{
    [Test]
    public void APulseIsFullOnItsHitAndGoneAfterAThirdOfASecond()
    {
        PulseTrack pulses = new(Drummed(1.0, 2.0, 3.0));
        Assert.That(pulses.Kick(2.0), Is.EqualTo(1f).Within(1e-4f));
        Assert.That(pulses.Kick(2.17), Is.EqualTo(0.25f).Within(0.01f));
        Assert.That(pulses.Kick(2.4), Is.Zero);
        Assert.That(pulses.Kick(0.5), Is.Zero);
        Assert.That(pulses.Kick(1.98), Is.InRange(0.3f, 0.7f), "it rises within 40 ms");
    }

    [Test]
    public void NoDrummerFlashesMoreThanThreeTimesASecond() => Prop.ForAll(Gen.NonEmptyListOf(Gen.Choose(10, 700)).ToArbitrary(), gaps =>
    {
        List<double> hits = [0.5];
        foreach (int gap in gaps)
            hits.Add(hits[^1] + gap / 1000.0);
        PulseTrack pulses = new(Drummed([.. hits]));
        List<float> levels = [];
        for (double time = 0; time < hits[^1] + 1; time += 1.0 / 60)
            levels.Add(pulses.Kick(time));
        Assert.That(levels, Has.All.InRange(0f, 1f));
        Assert.That(FlashMeter.MostInASecond(levels, 60), Is.LessThanOrEqualTo(3));
    }).QuickCheckThrowOnFailure();

    [Test]
    public void QuietHitsDoNotPulseAndASongWithoutDrumsPulsesOnItsBeats()
    {
        Song quiet = new() { Drums = new DrumHits { Kick = [new Onset(1, 0.1f)] }, Beats = [1.0, 1.5, 2.0] };
        Assert.That(new PulseTrack(quiet).Kick(1.5), Is.EqualTo(1f).Within(1e-4f));
        Assert.That(new PulseTrack(new Song()).Kick(1), Is.Zero);
    }

    [Test]
    public void ThePositionCountsBeatsAndGoesOnOutside()
    {
        PulseTrack pulses = new(new Song { Beats = [1.0, 1.5, 2.5] });
        Assert.That(pulses.Position(1.25), Is.EqualTo(0.5).Within(1e-9));
        Assert.That(pulses.Position(0.5), Is.EqualTo(-1).Within(1e-9));
        Assert.That(pulses.Position(4.5), Is.EqualTo(4).Within(1e-9));
        Assert.That(new PulseTrack(new Song()).Position(3), Is.EqualTo(6), "120 a minute where nothing is known");
    }

    [TestCase("#000000", 0f)]
    [TestCase("#ffffff", 1f)]
    [TestCase("#bcbcbc", 0.503f)]
    [TestCase("#ff0000", 0.2126f)]
    [TestCase("#00FF00", 0.7152f)]
    public void ColorsAreLinearLight(string text, float luminance) => Assert.That(StageColors.Luminance(StageColors.Parse(text)), Is.EqualTo(luminance).Within(0.002f));

    [TestCase("ff0000")]
    [TestCase("#ff00")]
    [TestCase("#gg0000")]
    [TestCase("red")]
    [TestCase("")]
    public void NoColorIsSaidSo(string text) => Assert.That(() => StageColors.Parse(text), Throws.ArgumentException.With.Message.Contains("#rrggbb"));

    [Test]
    public void AShortPaletteIsFilledAndALongOneKept()
    {
        Assert.That(StageColors.Read(["#102030"]), Has.Length.EqualTo(4));
        Assert.That(StageColors.Read(["#102030"])[0], Is.EqualTo(StageColors.Parse("#102030")));
        Assert.That(StageColors.Read(["#102030", "#111111", "#222222", "#333333", "#444444"]), Has.Length.EqualTo(5));
    }

    [Test]
    public void BetweenTwoColorsNoGreyLies()
    {
        Vector3 red = new(1f, 0f, 0f), green = new(0f, 1f, 0f), middle = StageColors.Between(red, green, 0.5f);
        Assert.That(Vector3.Distance(middle, new Vector3(1f, 1f, 0f)), Is.LessThan(1e-4f), "yellow, not mud");
        Assert.That(StageColors.Between(red, green, 0f), Is.EqualTo(red));
        Assert.That(Vector3.Distance(StageColors.Between(red, green, 1f), green), Is.LessThan(1e-5f));
        Vector3 magenta = StageColors.Between(red, new Vector3(0f, 0f, 1f), 0.5f);
        Assert.That(Vector3.Distance(magenta, new Vector3(1f, 0f, 1f)), Is.LessThan(1e-4f), "the short way round");
    }

    [Test]
    public void BlendsStayColors() => Prop.ForAll(Gen.Choose(0, 0xFFFFFF).ToArbitrary(), Gen.Choose(0, 0xFFFFFF).ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), (a, b, share) =>
    {
        Vector3 color = StageColors.Between(StageColors.Parse($"#{a:x6}"), StageColors.Parse($"#{b:x6}"), share / 100f);
        Assert.That(new[] { color.X, color.Y, color.Z }, Has.All.InRange(-1e-5f, 1.00001f));
        Assert.That(StageColors.Luminance(StageColors.AsShadowHue(color)), Is.EqualTo(1f).Within(0.01f).Or.LessThan(1f), "black has no hue");
    }).QuickCheckThrowOnFailure();

    [Test]
    public void EveryCueIsFoundByItsNameAndKeepsTheHouseRules()
    {
        Assert.That(LightCues.Names, Is.Unique);
        foreach (LightCue cue in LightCues.All)
        {
            Assert.That(LightCues.TryGet(cue.Name, out LightCue found), Is.True);
            Assert.That(found, Is.SameAs(cue));
            Assert.That(new[] { cue.Key, cue.Fill, cue.Rim, cue.Beams, cue.Wall, cue.Haze, cue.Accent, cue.Pulse, cue.From, cue.Colors, cue.Wash }, Has.All.InRange(0f, 1f), cue.Name);
            Assert.That(cue.Wall, Is.LessThanOrEqualTo(0.6f * cue.Key + 1e-4f), cue.Name);
            Assert.That(cue.WallPattern, Is.InRange(0, 3));
            Assert.That(cue.SweepBars, Is.Positive);
        }

        Assert.That(LightCues.TryGet("disco-inferno", out _), Is.False);
    }

    [Test]
    public void AnUnknownCueNamesItselfAndTheKnownOnes()
    {
        Show show = SyntheticShows.Plan(SyntheticSongs.Pop) with { Lights = [new ShowLight { Id = "g7", At = MusicalTime.At(1), Cue = "disco-inferno" }] };
        Assert.That(() => SyntheticShows.Bake(show, SyntheticSongs.Pop), Throws.ArgumentException.With.Message.Contains("g7").And.Message.Contains("verse-glow"));
    }

    [Test]
    public void BlendingTwoLevelsIsEvenInEveryPart()
    {
        LightLevels dark = new() { Dominant = Vector3.UnitX }, bright = new() { Key = 1f, Wall = 0.6f, Glow = 2f, Dominant = Vector3.UnitY };
        LightLevels middle = LightLevels.Blend(dark, bright, 0.25f);
        Assert.That((middle.Key, middle.Wall, middle.Glow), Is.EqualTo((0.25f, 0.15f, 0.5f)));
        Assert.That(Vector3.Distance(middle.Dominant, new Vector3(0.75f, 0.25f, 0f)), Is.LessThan(1e-6f));
        Assert.That(LightLevels.Blend(dark, bright, 1f), Is.EqualTo(bright));
    }

    [Test]
    public void TheLightIsContinuousButForItsCuts()
    {
        Performance film = SyntheticShows.Bake(SyntheticShows.Plan(SyntheticSongs.Pop) with { Effects = [] }, SyntheticSongs.Pop);
        LightState before = new(), now = new();
        film.Lights.Sample(0, before);
        for (double time = 1.0 / 120; time < film.Duration; time += 1.0 / 120)
        {
            film.Lights.Sample(time, now);
            Assert.That(Vector3.Distance(now.Key, before.Key), Is.LessThan(0.15f), FormattableString.Invariant($"key at {time:0.00}"));
            Assert.That(MathF.Abs(now.Haze - before.Haze), Is.LessThan(0.1f), FormattableString.Invariant($"haze at {time:0.00}"));
            Assert.That(MathF.Abs(MathF.IEEERemainder(now.BeamSweep - before.BeamSweep, 1f)), Is.LessThan(0.02f), FormattableString.Invariant($"beams at {time:0.00}"));
            (before, now) = (now, before);
        }
    }

    private static Song Drummed(params double[] kicks) => new() { Duration = 10, Drums = new DrumHits { Kick = kicks.Select(time => new Onset(time, 0.9f)).ToArray() } };
}
