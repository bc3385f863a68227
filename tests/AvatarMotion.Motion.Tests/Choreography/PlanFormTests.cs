using System;
using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using AvatarMotion.Tests;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>Form follows structure, on songs of random form, tempo and meter.</summary>
public sealed class PlanFormTests
{
    /// <summary>The same random songs on every run.</summary>
    private const ulong Seed = 20261120;

    private const ulong Gamma = 7919;

    private static readonly SectionKind[] Kinds =
    {
        SectionKind.Intro, SectionKind.Verse, SectionKind.PreChorus, SectionKind.Chorus, SectionKind.Bridge, SectionKind.Drop, SectionKind.Break, SectionKind.Instrumental, SectionKind.Outro,
    };

    [Test]
    public void EverySongIsFilledWithTouchingPhrasesThatEndInAPose() => ForAll((song, plan) =>
    {
        for (int i = 1; i < plan.Count; i++)
            Assert.That(plan[i].Start, Is.EqualTo(plan[i - 1].End).Within(1e-9));
        Assert.That(plan[^1].End, Is.GreaterThan(song.Bars[^1].Start));
        Assert.That(plan.Select(phrase => phrase.Id), Is.Unique);
        Assert.That(MoveLibrary.Default.TryGet(plan[^1].Moves[0], out Move? last) && last.Info.Role == MoveRole.Final || plan.Count == 1);
    });

    [Test]
    public void EveryPhraseKnowsItsMovesAndSaysWhy() => ForAll((song, plan) =>
    {
        foreach (DancePhrase phrase in plan)
        {
            Assert.That(phrase.Why, Has.Length.InRange(8, 160));
            foreach (string text in phrase.Moves)
                Assert.That(MoveLibrary.Default.TryGet(text, out _), text);
        }
    });

    [Test]
    public void WeightNeverJumpsAndHandsAreFreeForTheMicrophone() => ForAll((song, plan) =>
    {
        Support end = Support.Both;
        int jumps = 0;
        foreach (DancePhrase phrase in plan)
        {
            double counts = phrase.Moves.Sum(text => MoveLibrary.Default.TryGet(text, out Move? move) ? move.Info.Counts : 0);
            foreach (string text in phrase.Moves)
            {
                MoveLibrary.Default.TryGet(text, out Move? move);
                jumps += end != move!.Info.StartSupport && end != Support.Both && move.Info.StartSupport != Support.Both ? 1 : 0;
                end = move.Info.Role != MoveRole.Dance ? Support.Both : move.Info.EndSupport;
                Assert.That(phrase.HoldsMicrophone && MoveOf(text).UsesRightHand, Is.False, phrase.Id + " " + text);
            }

            // What is cut by the phrase's end may end on any foot.
            if (Math.Abs(CountsIn(song, phrase) - counts) > 0.5)
                end = Support.Both;
        }

        Assert.That(jumps, Is.Zero);
    });

    [Test]
    public void MusicThatReturnsIsDancedAgain() => ForAll((song, plan) =>
    {
        int returns = 0, danced = 0;
        for (int section = 0; section < song.Sections.Count; section++)
        {
            int first = song.Sections[section].SameAs;
            List<DancePhrase> now = Plans.In(song, plan, section), before = Plans.In(song, plan, first);
            bool dances = song.Sections[section].Kind != SectionKind.Break && section != song.Sections.Count - 1 && first != section;
            for (int i = 0; dances && i < now.Count && i < before.Count; i++)
            {
                returns++;
                danced += Plans.Likeness(now[i], before[i]) >= 0.3 ? 1 : 0;
            }
        }

        Assert.That(danced, Is.GreaterThanOrEqualTo(0.7 * returns - 2));
    });

    [Test]
    public void ChorusesAreBiggerThanVersesAndBreaksAreStill() => ForAll((song, plan) =>
    {
        float verse = Most(song, plan, SectionKind.Verse), chorus = Least(song, plan, SectionKind.Chorus);
        Assert.That(chorus, Is.GreaterThan(verse));
        Assert.That(Most(song, plan, SectionKind.Break), Is.LessThanOrEqualTo(0.25f));
    });

    [Test]
    public void TheSameSongIsAlwaysDancedTheSame() => ForAll((song, plan) =>
        Assert.That(Choreographer.Plan(song, new ChoreographyOptions { Seed = 4 }).Select(Text), Is.EqualTo(plan.Select(Text))));

    [TestCase(3, "waltz")]
    [TestCase(4, null)]
    [TestCase(5, null)]
    [TestCase(7, null)]
    public void BarsKeepTheirFirstCount(int beatsPerBar, string? style)
    {
        Song song = SyntheticSong.VerseChorus(104, beatsPerBar);
        int waltzes = 0;
        foreach (DancePhrase phrase in Choreographer.Plan(song, new ChoreographyOptions { Seed = 2 }).SkipLast(1).Where(phrase => phrase.Energy > 0.25f))
        {
            int counts = 0;
            foreach (string text in phrase.Moves)
            {
                MoveLibrary.Default.TryGet(text, out Move? move);
                Assert.That(counts % beatsPerBar == 0 || (beatsPerBar == 4 && counts % 2 == 0), $"{text} begins on count {counts % beatsPerBar + 1} in {phrase.Id}");
                counts += move!.Info.Counts;
                waltzes += move.Info.Style == "waltz" ? 1 : 0;
            }

            Assert.That(counts, Is.EqualTo((int)Math.Round((phrase.End - phrase.Start) * 104 / 60)), phrase.Id);
        }

        Assert.That(waltzes, style is null ? Is.Zero : Is.GreaterThan(3));
    }

    [Test]
    public void PhrasesBeginWhereThoseOfTheMusicDo()
    {
        Song song = SyntheticSong.Build(120, 4, 0, new[] { (SectionKind.Verse, 14, 0.5, 0) });
        Phrase[] phrases = { new(0, 10, 0, 5), new(10, 18, 5, 4), new(18, 28, 9, 5) };
        IReadOnlyList<DancePhrase> plan = Choreographer.Plan(song with { Phrases = phrases }, new ChoreographyOptions());
        foreach (Phrase phrase in phrases)
            Assert.That(plan.Select(each => Math.Abs(each.Start - phrase.Start)).Min(), Is.LessThan(1e-6));
    }

    [Test]
    public void TheBandStopsAndTheDancerFreezes()
    {
        Song song = SyntheticSong.VerseChorus();
        double from = song.Bars[7].Start;
        song = song with { Events = new[] { new SongEvent(from, SongEventKind.Break) { Length = song.Bars[7].End - from } } };
        DancePhrase phrase = Choreographer.Plan(song, new ChoreographyOptions()).Single(each => each.Start < from && each.End > from);
        Assert.That(phrase.FreezeFrom, Is.EqualTo(5));
        Assert.That(phrase.Why, Does.Contain("freeze on count 5"));
    }

    [Test]
    public void ADropGetsTheSignatureMoveEachTime()
    {
        Song song = Plans.WithDrums(SyntheticSong.Build(124, 4, 0.2, new[]
        {
            (SectionKind.Intro, 8, 0.4, 0), (SectionKind.PreChorus, 8, 0.6, 1), (SectionKind.Drop, 8, 0.95, 2), (SectionKind.Break, 4, 0.2, 3), (SectionKind.PreChorus, 8, 0.6, 1), (SectionKind.Drop, 8, 0.95, 2), (SectionKind.Outro, 4, 0.2, 6),
        }));
        IReadOnlyList<DancePhrase> plan = Choreographer.Plan(song, new ChoreographyOptions { Sings = false });
        DancePhrase first = Plans.In(song, plan, 2)[0], second = Plans.In(song, plan, 5)[0];
        Assert.That(first.Why, Does.Contain("signature move on the drop"));
        Assert.That(Plans.Names(second).First(), Is.EqualTo(Plans.Names(first).First()));
        List<DancePhrase> build = Plans.In(song, plan, 1);
        Assert.That(build[^1].Energy, Is.GreaterThan(build[0].Energy));
    }

    [Test]
    public void AccentsFallWhereTheDrumsAre()
    {
        Song plain = Plans.ThreeMinutes(112, "hip-hop");
        double fit = 0, chance = 0;
        int count = 0;
        foreach (int seed in Enumerable.Range(1, 6))
        {
            CountStrength music = new(plain);
            foreach (DancePhrase phrase in Choreographer.Plan(plain, new ChoreographyOptions { Seed = seed }).Where(phrase => phrase.Moves.Count == 2))
            {
                float[] strengths = music.From(phrase.Start, 8);
                MoveLibrary.Default.TryGet(phrase.Moves[0], out Move? move);
                fit += CountStrength.Misfit(strengths, MoveAccents.Of(move!), 0);
                count++;
            }

            foreach (Move move in MoveLibrary.Default.All.Where(move => move.Info.Role == MoveRole.Dance))
                chance += CountStrength.Misfit(music.From(plain.Bars[8].Start, 8), MoveAccents.Of(move), 0) / MoveLibrary.Default.All.Count / 6;
        }

        Assert.That(fit / count, Is.LessThan(chance - 0.01));
    }

    private static double CountsIn(Song song, DancePhrase phrase)
    {
        BeatClock clock = new(song);
        return (clock.BeatAt(phrase.End) - clock.BeatAt(phrase.Start)) * DanceCounts.PerBeat(song);
    }

    private static MoveInfo MoveOf(string text)
    {
        MoveLibrary.Default.TryGet(text, out Move? move);
        return text[0] == '~' ? move!.WithFacts().Info : move!.Info;
    }

    private static float Most(Song song, IReadOnlyList<DancePhrase> plan, SectionKind kind) => Of(song, plan, kind).Select(phrase => phrase.Energy).DefaultIfEmpty(0f).Max();

    private static float Least(Song song, IReadOnlyList<DancePhrase> plan, SectionKind kind) => Of(song, plan, kind).Select(phrase => phrase.Energy).DefaultIfEmpty(1f).Min();

    // The last phrase of a song is its pose.
    private static IEnumerable<DancePhrase> Of(Song song, IReadOnlyList<DancePhrase> plan, SectionKind kind) =>
        Enumerable.Range(0, song.Sections.Count).Where(i => song.Sections[i].Kind == kind).SelectMany(i => Plans.In(song, plan, i)).Where(phrase => phrase != plan[^1]);

    private static string Text(DancePhrase phrase) => FormattableString.Invariant($"{string.Join(" ", phrase.Moves)} {phrase.Place} {phrase.Energy} {phrase.Why}");

    private static void ForAll(Action<Song, IReadOnlyList<DancePhrase>> check) => Prop.ForAll(RandomSongs(), song =>
    {
        check(song, Choreographer.Plan(song, new ChoreographyOptions { Seed = 4 }));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(12).WithReplay(Seed, Gamma));

    private static Arbitrary<Song> RandomSongs() => (
        from bpm in Gen.Choose(56, 190)
        from beats in Gen.Elements(3, 4, 4, 4, 4, 5)
        from parts in Gen.ListOf(Gen.Choose(0, 3 * Kinds.Length - 1), 7)
        select Make(bpm, beats, parts.ToList())).ToArbitrary();

    /// <summary>Sections of 4, 8 or 12 bars; a kind that comes again is the same music.</summary>
    private static Song Make(int bpm, int beats, List<int> parts)
    {
        List<(SectionKind Kind, int Bars, double Energy, int SameAs)> form = new();
        foreach (int part in parts)
        {
            SectionKind kind = Kinds[part % Kinds.Length];
            int first = form.FindIndex(each => each.Kind == kind);
            int bars = first < 0 ? 4 + 4 * (part % 3) : form[first].Bars;
            form.Add((kind, bars, 0.2 + 0.1 * (part % 8), first < 0 ? form.Count : first));
        }

        return Plans.WithDrums(SyntheticSong.Build(bpm, beats, 0.3, form));
    }
}
