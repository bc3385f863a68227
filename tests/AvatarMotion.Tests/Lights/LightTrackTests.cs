using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Tests;

public sealed class LightTrackTests
{
    private static readonly Song Fast = SyntheticSongs.Make(
        190, (SectionKind.Verse, 8, 0.5), (SectionKind.Chorus, 8, 0.9), (SectionKind.Drop, 8, 1.0), (SectionKind.Chorus, 8, 1.0), (SectionKind.Outro, 4, 0.3));

    [Test]
    public void TheFlashMeterCountsAFlickerOfFourAndForgivesAFlickerOfTwo()
    {
        float[] four = Enumerable.Range(0, 240).Select(i => i / 7 % 2 * 0.5f).ToArray();
        float[] two = Enumerable.Range(0, 240).Select(i => i / 15 % 2 * 0.5f).ToArray();
        float[] faint = Enumerable.Range(0, 240).Select(i => i / 4 % 2 * 0.09f).ToArray();
        Assert.That(FlashMeter.MostInASecond(four, 60), Is.GreaterThan(3));
        Assert.That(FlashMeter.MostInASecond(two, 60), Is.EqualTo(2));
        Assert.That(FlashMeter.MostInASecond(faint, 60), Is.Zero);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void KeepsTheFlashLimitEvenWhenEveryShotFlashes(bool flashing)
    {
        Show show = SyntheticShows.Plan(Fast);
        if (flashing)
            show = show with { Shots = show.Shots.Select(shot => shot with { Transition = "flash" }).ToArray() };
        LightTrack lights = SyntheticShows.Bake(show, Fast with { Events = new[] { new SongEvent(10.3, SongEventKind.Drop) } }).Lights;
        LightState state = new();
        List<float> wall = new();
        List<float> beams = new();
        List<float> picture = new();
        for (int i = 0; i < Fast.Duration * 60; i++)
        {
            lights.Sample(i / 60.0, state);
            wall.Add(state.Wall);
            beams.Add(0.5f * state.Beams);
            float light = 0.35f * StageColors.Luminance(state.Key) + 0.5f * state.Wall + 0.2f * state.Beams + 0.1f * StageColors.Luminance(state.RimLeft + state.RimRight);
            picture.Add(light * (1f + state.Flash) * (1f - state.Blackout));
        }

        Assert.That(FlashMeter.MostInASecond(picture, 60), Is.LessThanOrEqualTo(3));
        Assert.That(FlashMeter.MostInASecond(wall, 60), Is.LessThanOrEqualTo(3));
        Assert.That(FlashMeter.MostInASecond(beams, 60), Is.LessThanOrEqualTo(3));
    }

    [Test]
    public void KeepsTheWallUnderTheKeyAndAllLevelsInRange()
    {
        Show show = SyntheticShows.Plan(SyntheticSongs.Pop) with
        {
            Lights = LightCues.Names.Select((name, i) => new ShowLight { Id = "g" + i, At = MusicalTime.At(1 + 3 * i), Cue = name }).ToArray(),
        };
        LightTrack lights = SyntheticShows.Bake(show, SyntheticSongs.Pop).Lights;
        LightState state = new();
        for (double time = 0; time < 80; time += 0.05)
        {
            lights.Sample(time, state);
            float key = StageColors.Luminance(state.Key);
            Assert.That(state.Wall, Is.LessThanOrEqualTo(0.66f * key), $"at {time:0.00} s");
            Assert.That(key, Is.InRange(0.2f, 1.1f));
            Assert.That(new[] { state.Wall, state.Beams, state.BeamSweep, state.BeatPulse, state.Bass, state.Energy, state.Haze, state.Particles, state.Blackout }, Is.All.InRange(0f, 1f));
            Assert.That(state.KeyDirection.Length(), Is.EqualTo(1f).Within(1e-5));
            Assert.That(StageColors.Luminance(state.Fill), Is.InRange(0.05f, 0.4f * key), "fill is a shadow");
        }
    }

    [Test]
    public void ChorusIsBrighterThanVerseAndABuildRises()
    {
        Show show = SyntheticShows.Plan(SyntheticSongs.Pop);
        LightTrack lights = SyntheticShows.Bake(show, SyntheticSongs.Pop).Lights;
        float Beams(double time)
        {
            LightState state = new();
            lights.Sample(time, state);
            return state.Beams;
        }

        Assert.That(Beams(36.2), Is.GreaterThan(1.8f * Beams(14.2)));
        Assert.That(Beams(31.0), Is.GreaterThan(1.1f * Beams(26.0)));
    }

    [Test]
    public void FadesInAndOutAndDipsForAFade()
    {
        Show show = SyntheticShows.EveryShot() with { Shots = new[] { new ShowShot { Id = "s1", At = MusicalTime.At(1) }, new ShowShot { Id = "s2", At = MusicalTime.At(5), Shot = "medium", Transition = "fade" } } };
        LightTrack lights = SyntheticShows.Bake(show, SyntheticSongs.Pop).Lights;
        float Black(double time)
        {
            LightState state = new();
            lights.Sample(time, state);
            return state.Blackout;
        }

        Assert.That(Black(0), Is.EqualTo(1f));
        Assert.That(Black(0.15), Is.LessThan(0.6f), "something to see within the first frames");
        Assert.That(Black(0.3), Is.Zero);
        Assert.That(Black(79.2), Is.Zero, "the last pose stands in the light");
        Assert.That(Black(8), Is.EqualTo(1f));
        Assert.That(Black(8.4), Is.Zero);
        Assert.That(Black(79.99), Is.EqualTo(1f));
    }

    [Test]
    public void ConfettiFallsAfterItsBarsAndBlackoutIsBlack()
    {
        Show show = SyntheticShows.EveryShot() with
        {
            Effects = new[]
            {
                new ShowEffect { Id = "e1", At = MusicalTime.At(5), Effect = "confetti", Bars = 2 },
                new ShowEffect { Id = "e2", At = MusicalTime.At(20), Effect = "blackout", Bars = 0.5 },
            },
        };
        LightTrack lights = SyntheticShows.Bake(show, SyntheticSongs.Pop).Lights;
        LightState state = new();
        lights.Sample(7.9, state);
        Assert.That(state.Particles, Is.Zero);
        lights.Sample(10, state);
        Assert.That(state.Particles, Is.EqualTo(1f));
        lights.Sample(15, state);
        Assert.That(state.Particles, Is.Zero);
        lights.Sample(38.5, state);
        Assert.That(state.Blackout, Is.EqualTo(1f));
    }

    [Test]
    public void BeatPulseIsHighOnTheBeatAndLowBeforeTheNext()
    {
        LightTrack lights = SyntheticShows.Bake(SyntheticShows.EveryShot(), SyntheticSongs.Pop).Lights;
        LightState state = new();
        lights.Sample(10.0, state);
        Assert.That(state.BeatPulse, Is.GreaterThan(0.95f));
        Assert.That(state.Beat, Is.EqualTo(20.0).Within(1e-6));
        lights.Sample(10.42, state);
        Assert.That(state.BeatPulse, Is.LessThan(0.1f));
    }

    [Test]
    public void KeyStandsBesideTheCameraOfEveryShot()
    {
        Performance film = SyntheticShows.Bake(SyntheticShows.Plan(SyntheticSongs.Pop), SyntheticSongs.Pop);
        LightState state = new();
        foreach (BakedShot shot in film.Shots)
        {
            double time = shot.Start + 0.02;
            film.Lights.Sample(time, state);
            Vector3 camera = Vector3.Transform(Vector3.UnitZ, film.Camera.Sample(time).Rotation);
            double key = Math.Atan2(state.KeyDirection.X, state.KeyDirection.Z) * 180 / Math.PI;
            double beside = Math.Abs(key - Math.Atan2(camera.X, camera.Z) * 180 / Math.PI);
            Assert.That(beside, Is.InRange(10, 66), $"{shot.Shot}: degrees between key and camera");
            Assert.That(Math.Abs(key), Is.LessThan(45), shot.Shot);
        }
    }

    [Test]
    public void ReadsThePaletteAsLinearLightAndRefusesNonsense()
    {
        Assert.That(StageColors.Parse("#ffffff"), Is.EqualTo(Vector3.One));
        Assert.That(StageColors.Parse("#808080").X, Is.EqualTo(0.2159f).Within(1e-3));
        Assert.That(() => StageColors.Parse("pink"), Throws.ArgumentException.With.Message.Contains("#rrggbb"));
    }

    [Test]
    public void StageStaysDarkerThanTheKeyAndMixedColorsKeepTheirStrength()
    {
        LightTrack lights = SyntheticShows.Bake(SyntheticShows.Plan(SyntheticSongs.Pop), SyntheticSongs.Pop).Lights;
        LightState state = new();
        for (double time = 1; time < 79; time += 0.5)
        {
            lights.Sample(time, state);
            Assert.That(StageColors.Luminance(state.Dominant), Is.LessThan(0.3f * StageColors.Luminance(state.Key)), $"at {time:0.0} s");
        }

        Vector3 middle = StageColors.Between(new Vector3(1f, 0.2f, 0.2f), new Vector3(0.2f, 1f, 0.2f), 0.5f);
        Assert.That(middle, Is.EqualTo(new Vector3(1f, 1f, 0.2f)).Using<Vector3>((a, b) => Vector3.Distance(a, b) < 1e-4f));
        Assert.That(Vector3.Distance(StageColors.Between(new Vector3(1f, 0f, 0f), new Vector3(0f, 0f, 1f), 0.5f), new Vector3(1f, 0f, 1f)), Is.LessThan(1e-4f), "the short way");
    }

    [Test]
    public void LightsASilentSong()
    {
        Song silence = new() { Duration = 3.0 };
        LightTrack lights = SyntheticShows.Bake(SyntheticShows.Plan(silence), silence).Lights;
        LightState state = new();
        lights.Sample(1.2, state);
        Assert.That(StageColors.Luminance(state.Key), Is.GreaterThan(0.3f));
        Assert.That(state.Blackout, Is.Zero);
    }
}
