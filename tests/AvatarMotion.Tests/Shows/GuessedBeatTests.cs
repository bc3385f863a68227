using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Tests;

/// <summary>A song whose beat is a guess is planned along its energy: borders of parts count, the guessed bars do not.</summary>
public sealed class GuessedBeatTests
{
    private static readonly double[] Borders = { 11.3, 24.9, 41.2 };
    private static readonly Song Song = Guessed();
    private static readonly MusicalGrid Grid = new(Song);
    private static readonly Show Show = ShowPlanner.Plan(Song, new PlanRequest());

    [Test]
    public void PhrasesBeginWhereTheEnergyChanges() => HasBorders(Show.Phrases.Select(phrase => Grid.ToSeconds(phrase.At)));

    [Test]
    public void ShotsAreCutWhereTheEnergyChanges() => HasBorders(Show.Shots.Select(shot => Grid.ToSeconds(shot.At)));

    [Test]
    public void LightsChangeWhereTheEnergyChanges() => HasBorders(Show.Lights.Select(light => Grid.ToSeconds(light.At)));

    [Test]
    public void CountsHaveAComfortableTempo()
    {
        foreach (ShowPhrase phrase in Show.Phrases)
        {
            double start = Grid.PositionInBars(Grid.ToSeconds(phrase.At));
            double seconds = Grid.AtPosition(start + phrase.Bars) - Grid.AtPosition(start);
            Assert.That(240 * phrase.Bars / seconds, Is.InRange(75, 130), "four counts a bar, per minute");
        }
    }

    [Test]
    public void LouderPartsAreDancedBigger()
    {
        double quiet = Show.Phrases.Where(phrase => Grid.ToSeconds(phrase.At) < 11).Average(phrase => phrase.Energy);
        double loud = Show.Phrases.Where(phrase => Grid.ToSeconds(phrase.At) is > 11 and < 24).Average(phrase => phrase.Energy);
        Assert.That(loud, Is.GreaterThan(quiet + 0.1));
    }

    [Test]
    public void LightDoesNotPulseOnBeatsThatNobodyHeard()
    {
        PulseTrack pulses = new(Song);
        Assert.That(Enumerable.Range(0, 500).Max(i => pulses.Beat(0.1 * i)), Is.Zero);
    }

    private static void HasBorders(IEnumerable<double> times)
    {
        List<double> all = times.ToList();
        foreach (double border in Borders)
            Assert.That(all.Min(time => System.Math.Abs(time - border)), Is.LessThan(0.01), $"something begins at {border} s");
    }

    /// <summary>50 s in four parts, quiet and loud, over a guessed beat of 140 a minute that fits none of them.</summary>
    private static Song Guessed()
    {
        Song beats = SyntheticSong.VerseChorus(140);
        float[] energy = new float[500];
        for (int i = 0; i < energy.Length; i++)
            energy[i] = i is >= 113 and < 249 or >= 412 ? 0.9f : 0.2f;
        return beats with
        {
            Duration = 50,
            Confidence = 0.12,
            Energy = new Curve(0.1, energy),
            Drums = new DrumHits(),
            Events = System.Array.Empty<SongEvent>(),
            Phrases = System.Array.Empty<Phrase>(),
            Sections = new[]
            {
                new Section { End = 11.3, Kind = SectionKind.Intro, Energy = 0.2 },
                new Section { Start = 11.3, End = 24.9, Kind = SectionKind.Instrumental, Energy = 0.9, SameAs = 1 },
                new Section { Start = 24.9, End = 41.2, Kind = SectionKind.Break, Energy = 0.2, SameAs = 2 },
                new Section { Start = 41.2, End = 50, Kind = SectionKind.Instrumental, Energy = 0.9, SameAs = 1 },
            },
        };
    }
}
