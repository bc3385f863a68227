using System;
using System.Collections.Generic;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

/// <summary>Whatever a person corrects, the song stays one: ascending beats, touching bars and sections, indices that fit.</summary>
public sealed class CorrectionPropertyTests
{
    [Test]
    public void AnyCorrectionsKeepTheSongWhole() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        Dice dice = new((uint)seed);
        Song heard = HeardSongs.Steady(60 + dice.Next(140), 2 + dice.Next(5), 4 + dice.Next(40), 3, dice.Next(2));
        List<SongCorrection> corrections = new();
        for (int i = 1 + dice.Next(4); i > 0; i--)
            corrections.Add(Any(dice, heard.Duration));
        try
        {
            Check(SongCorrections.Apply(heard, corrections));
        }
        catch (AssertionException error)
        {
            throw new AssertionException($"{error.Message} after {string.Join(", ", corrections)}", error);
        }
        catch (SongCorrectionException error)
        {
            Assert.That(error.Message, Does.EndWith("."));
            Assert.That(error.Index, Is.InRange(0, corrections.Count - 1));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static SongCorrection Any(Dice dice, double duration)
    {
        double Time() => duration * 1.02 * dice.Next(10000) / 10000;
        double from = dice.Next(3) > 0 ? 0 : Time(), to = dice.Next(3) > 0 ? double.PositiveInfinity : Time();
        double[] beats = { Time(), 0, 0 };
        (beats[1], beats[2]) = (beats[0] + 0.3, beats[0] + 0.7);
        return dice.Next(8) switch
        {
            0 => new TempoCorrection(new[] { 2, 3, 0.5, 1.0 / 3 }[dice.Next(4)], from, to),
            1 => new PaceCorrection(40 + dice.Next(200)),
            2 => new BeatCorrection(Time(), Time()),
            3 => new BeatsCorrection(beats),
            4 => new MeterCorrection(1 + dice.Next(7), 2 + dice.Next(2), from, to),
            5 => new BarCorrection(Time()),
            6 => new SectionCorrection(Time(), (SectionKind)dice.Next(9), dice.Next(2) > 0 ? null : Time()),
            _ => new JoinCorrection(Time()),
        };
    }

    private static void Check(Song song)
    {
        for (int i = 0; i < song.Beats.Count; i++)
        {
            Assert.That(song.Beats[i], Is.InRange(0, song.Duration));
            Assert.That(i == 0 || song.Beats[i] > song.Beats[i - 1], Is.True, "beats ascend");
        }

        for (int i = 0; i < song.Bars.Count; i++)
        {
            Bar bar = song.Bars[i];
            Assert.That(bar.Beats, Is.GreaterThan(0));
            Assert.That(bar.Start, Is.EqualTo(song.Beats[bar.FirstBeat]));
            Assert.That(bar.End, Is.GreaterThan(bar.Start).And.LessThanOrEqualTo(song.Duration));
            if (i == 0)
                continue;
            Assert.That(bar.Start, Is.EqualTo(song.Bars[i - 1].End), "bars touch");
            Assert.That(bar.FirstBeat, Is.EqualTo(song.Bars[i - 1].FirstBeat + song.Bars[i - 1].Beats), "bars touch");
        }

        Assert.That(song.Bars.Count == 0 || song.Bars[^1].FirstBeat + song.Bars[^1].Beats == song.Beats.Count, Is.True, "every beat after the pickup has its bar");
        CheckForm(song);
    }

    private static void CheckForm(Song song)
    {
        Assert.That(song.Sections[0].Start, Is.Zero);
        Assert.That(song.Sections[^1].End, Is.EqualTo(song.Duration));
        for (int i = 0; i < song.Sections.Count; i++)
        {
            Section section = song.Sections[i];
            Assert.That(section.End, Is.GreaterThan(section.Start));
            Assert.That(i == 0 || section.Start == song.Sections[i - 1].End, Is.True, "sections touch");
            Assert.That(section.SameAs, Is.InRange(0, i));
            Assert.That(song.Sections[section.SameAs].SameAs, Is.EqualTo(section.SameAs), "it names the first of its kind");
        }

        for (int i = 0; i < song.Phrases.Count; i++)
        {
            Phrase phrase = song.Phrases[i];
            Assert.That(phrase.Start, Is.EqualTo(song.Bars[phrase.FirstBar].Start));
            Assert.That(phrase.FirstBar, Is.EqualTo(i == 0 ? 0 : song.Phrases[i - 1].FirstBar + song.Phrases[i - 1].Bars), "phrases touch");
        }
    }

    /// <summary>Numbers from a seed, the same everywhere.</summary>
    private sealed class Dice
    {
        private uint _state;

        public Dice(uint seed) => _state = seed * 2654435761u + 1;

        public int Next(int below)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            return (int)(_state % (uint)below);
        }
    }
}
