using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AvatarMotion.Audio;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

public sealed class ChoreographerTests
{
    private static readonly MoveLibrary Moves = SyntheticMoves.Many();

    [Test]
    public void FillsTheSongWithTouchingEightCounts()
    {
        Song song = SyntheticSong.VerseChorus();
        IReadOnlyList<DancePhrase> plan = Plan(song);
        Assert.That(plan, Has.Count.EqualTo(30));
        Assert.That(plan[0].Start, Is.EqualTo(song.Bars[0].Start));
        Assert.That(plan[^1].End, Is.EqualTo(song.Bars[^1].End).Within(1e-9));
        for (int i = 0; i < plan.Count; i++)
        {
            Assert.That(plan[i].End - plan[i].Start, Is.EqualTo(4.0).Within(1e-9));
            Assert.That(plan[i].Id, Is.EqualTo(string.Create(CultureInfo.InvariantCulture, $"p{2 * i + 1:00}")));
            Assert.That(plan[i].Why, Is.Not.Empty);
            if (i > 0)
                Assert.That(plan[i].Start, Is.EqualTo(plan[i - 1].End));
        }
    }

    [TestCase(3, 12)]
    [TestCase(2, 8)]
    [TestCase(6, 12)]
    [TestCase(8, 8)]
    public void PhrasesHoldWholeBarsOfOtherMeters(int beatsPerBar, int counts)
    {
        Song song = SyntheticSong.VerseChorus(120, beatsPerBar);
        DancePhrase second = Plan(song)[1];
        Assert.That((second.End - second.Start) / 0.5, Is.EqualTo(counts).Within(1e-6));
    }

    [Test]
    public void SameSongAndSeedGiveTheSamePlan()
    {
        Song song = SyntheticSong.VerseChorus();
        List<string> again = Texts(Plan(SyntheticSong.VerseChorus(), seed: 5));
        Assert.That(again, Is.EqualTo(Texts(Plan(song, seed: 5))));
    }

    [Test]
    public void AnotherSeedGivesAnotherDance()
    {
        Song song = SyntheticSong.VerseChorus();
        Assert.That(Texts(Plan(song, seed: 6)), Is.Not.EqualTo(Texts(Plan(song, seed: 5))));
    }

    [Test]
    public void NoMoveComesTwiceInARow([Range(1, 12)] int seed)
    {
        IReadOnlyList<DancePhrase> plan = Plan(SyntheticSong.VerseChorus(), seed);
        string before = "";
        foreach (string move in plan.SelectMany(phrase => phrase.Moves).Where(move => move != "stand"))
        {
            // A move and its mirror inside one phrase is one idea to both sides.
            bool answer = move.TrimStart('~') == before.TrimStart('~') && move != before && plan.Any(phrase => phrase.Moves.Count == 2 && phrase.Moves[1] == move && phrase.Moves[0] == before);
            Assert.That(answer || move.TrimStart('~') != before.TrimStart('~'), $"{before} then {move}");
            before = move;
        }
    }

    [Test]
    public void TheOnlyMoveRepeatsAndTheReasonSaysSo()
    {
        MoveLibrary one = new(new[] { SyntheticMoves.Make("only") });
        IReadOnlyList<DancePhrase> plan = Choreographer.Plan(SyntheticSong.VerseChorus(), new ChoreographyOptions { Moves = one });
        Assert.That(plan[5].Why, Does.Contain("nothing else fits"));
    }

    [Test]
    public void WeightNeverJumpsFromFootToFoot([Range(1, 12)] int seed)
    {
        Support end = Support.Both;
        foreach (DancePhrase phrase in Plan(SyntheticSong.VerseChorus(), seed))
        {
            foreach (string text in phrase.Moves)
            {
                Assert.That(Moves.TryGet(text, out Move? move));
                Assert.That(Opposed(end, move!.Info.StartSupport), Is.False, phrase.Id + " " + text);
                end = move.Info.EndSupport;
            }

            Assert.That(Moves.TryGet(phrase.Moves[0], out Move? first));
            Assert.That(phrase.Place.Support, Is.EqualTo(first!.Info.StartSupport));
        }
    }

    [Test]
    public void StaysOnTheFloorAndFacesTheAudience([Range(1, 12)] int seed)
    {
        foreach (DancePhrase phrase in Plan(SyntheticSong.VerseChorus(), seed))
        {
            Assert.That(Math.Abs(phrase.Place.X), Is.LessThanOrEqualTo(1.2f));
            Assert.That(Math.Abs(phrase.Place.Z), Is.LessThanOrEqualTo(0.8f));
            Assert.That(Math.Abs(phrase.Place.Facing), Is.LessThanOrEqualTo(35f));
        }
    }

    [Test]
    public void PlacesFollowFromTheTravelOfTheMoves([Range(1, 6)] int seed)
    {
        IReadOnlyList<DancePhrase> plan = Plan(SyntheticSong.VerseChorus(), seed);
        for (int i = 1; i < plan.Count; i++)
        {
            float x = 0;
            float z = 0;
            bool planted = true;
            foreach (string text in plan[i - 1].Moves)
            {
                Assert.That(Moves.TryGet(text, out Move? move));
                int cycles = plan[i - 1].Moves.Count == 1 ? Math.Max(1, 8 / move!.Info.Counts) : 1;
                x += cycles * move!.Info.TravelX;
                z += cycles * move.Info.TravelZ;
                planted &= move.Info.Planted;
            }

            float angle = plan[i - 1].Place.Facing * MathF.PI / 180f;
            float endX = plan[i - 1].Place.X + MathF.Cos(angle) * x + MathF.Sin(angle) * z;
            float endZ = plan[i - 1].Place.Z - MathF.Sin(angle) * x + MathF.Cos(angle) * z;
            double off = Math.Sqrt(Math.Pow(endX - plan[i].Place.X, 2) + Math.Pow(endZ - plan[i].Place.Z, 2));
            Assert.That(off, Is.LessThanOrEqualTo(planted ? 0.011 : 0.22), plan[i].Id);
        }
    }

    [Test]
    public void WandersInTheVerseAndComesHomeForTheChorusAndTheEnd([Range(1, 6)] int seed)
    {
        Song song = SyntheticSong.VerseChorus();
        IReadOnlyList<DancePhrase> plan = Plan(song, seed);
        Assert.That(In(song, plan, 1).Max(phrase => Math.Abs(phrase.Place.X)), Is.GreaterThan(0.15f));
        Assert.That(In(song, plan, 3).Max(phrase => Math.Abs(phrase.Place.X)), Is.LessThan(0.7f));
        Assert.That(Math.Abs(plan[^1].Place.X), Is.LessThan(0.5f));
    }

    [Test]
    public void EveryChorusIsBiggerThanEveryVerseAndTheLastIsTheBiggest([Values(0.2, 0.5, 0.7, 0.9)] double overall)
    {
        Song song = SyntheticSong.VerseChorus();
        IReadOnlyList<DancePhrase> plan = Choreographer.Plan(song, new ChoreographyOptions { Moves = Moves, Energy = overall });
        float verse = In(song, plan, 1).Concat(In(song, plan, 4)).Max(phrase => phrase.Energy);
        float chorus = In(song, plan, 3).Concat(In(song, plan, 6)).Min(phrase => phrase.Energy);
        float chorusMost = In(song, plan, 3).Concat(In(song, plan, 6)).Max(phrase => phrase.Energy);
        float last = In(song, plan, 8).Min(phrase => phrase.Energy);
        Assert.That(chorus, Is.GreaterThan(verse + 0.05f));
        Assert.That(last, Is.GreaterThan(chorusMost));
    }

    [Test]
    public void TheSameMusicGetsTheSamePhrasesVaried([Range(1, 16)] int seed)
    {
        Song song = SyntheticSong.VerseChorus();
        IReadOnlyList<DancePhrase> plan = Plan(song, seed);
        List<DancePhrase> first = In(song, plan, 3);
        List<DancePhrase> second = In(song, plan, 6);
        int same = 0;
        for (int i = 0; i < first.Count; i++)
            same += Plain(first[i]) == Plain(second[i]) ? 1 : 0;
        Assert.That(Plain(second[0]), Is.EqualTo(Plain(first[0])), "the hook opens every chorus");
        Assert.That(Plain(In(song, plan, 8)[0]), Is.EqualTo(Plain(first[0])));
        Assert.That(same, Is.GreaterThanOrEqualTo(first.Count - 1));
        Assert.That(Texts(second), Is.Not.EqualTo(Texts(first)), "a repeat is never a copy");
    }

    [Test]
    public void SungVersesKeepTheRightHandAtTheMicrophone([Range(1, 6)] int seed)
    {
        Song song = SyntheticSong.VerseChorus();
        IReadOnlyList<DancePhrase> plan = Plan(song, seed);
        foreach (DancePhrase phrase in In(song, plan, 1).Concat(In(song, plan, 4)))
        {
            Assert.That(phrase.HoldsMicrophone);
            foreach (string move in phrase.Moves)
                Assert.That(Moves.TryGet(move, out Move? found) && (move[0] == '~' || !found!.Info.UsesRightHand), phrase.Id + " " + move);
        }

        Assert.That(In(song, plan, 3).Any(phrase => phrase.HoldsMicrophone), Is.False);
        Assert.That(In(song, plan, 7).Any(phrase => phrase.HoldsMicrophone), Is.False);
    }

    [Test]
    public void SungPhrasesOfTheBuiltInMovesLeaveTheRightHandFree([Range(1, 6)] int seed)
    {
        foreach (DancePhrase phrase in Choreographer.Plan(SyntheticSong.VerseChorus(), new ChoreographyOptions { Seed = seed }).Where(phrase => phrase.HoldsMicrophone))
        {
            foreach (string text in phrase.Moves)
            {
                Assert.That(MoveLibrary.Default.TryGet(text, out Move? move));
                Move danced = text[0] == '~' ? move!.WithFacts() : move!;
                Assert.That(danced.Info.UsesRightHand, Is.False, phrase.Id + " " + text);
            }
        }
    }

    [Test]
    public void AVerseThatComesBackTurnsToTheOtherSideAndGoesOnDifferently([Range(1, 6)] int seed)
    {
        Song song = SyntheticSong.VerseChorus();
        IReadOnlyList<DancePhrase> plan = Choreographer.Plan(song, new ChoreographyOptions { Seed = seed });
        List<DancePhrase> first = In(song, plan, 1), second = In(song, plan, 4);
        Assert.That(first.SelectMany(Plans.Names).Distinct().Count(), Is.GreaterThanOrEqualTo(4));
        Assert.That(second.Select((phrase, i) => Plans.Likeness(phrase, first[i])).Min(), Is.GreaterThanOrEqualTo(0.5));
        Assert.That(Texts(second), Is.Not.EqualTo(Texts(first)));
        Assert.That(second.SelectMany(Plans.Names).Except(first.SelectMany(Plans.Names)), Is.Not.Empty, "something in it is new");
    }

    [Test]
    public void WhoDoesNotSingHoldsNoMicrophone()
    {
        IReadOnlyList<DancePhrase> plan = Choreographer.Plan(SyntheticSong.VerseChorus(), new ChoreographyOptions { Moves = Moves, Sings = false });
        Assert.That(plan.Any(phrase => phrase.HoldsMicrophone), Is.False);
    }

    [Test]
    public void BreaksHoldStillTheIntroBuildsAndTheEndIsAPose()
    {
        Song song = SyntheticSong.VerseChorus();
        IReadOnlyList<DancePhrase> plan = Plan(song);
        Assert.That(In(song, plan, 7).All(phrase => phrase.Moves[0] == "stand" && phrase.Energy <= 0.25f));
        List<DancePhrase> intro = In(song, plan, 0);
        Assert.That(intro[^1].Energy, Is.GreaterThan(intro[0].Energy));
        Assert.That(plan[^1].Moves[0], Is.AnyOf("arms-open", "look-up"));
        Assert.That(plan.SkipLast(1).SelectMany(phrase => phrase.Moves), Has.No.Member("arms-open"));
    }

    [Test]
    public void AGuessedBeatGetsCalmMoves()
    {
        Song song = SyntheticSong.VerseChorus() with { Confidence = 0.1 };
        foreach (DancePhrase phrase in Plan(song))
        {
            Assert.That(phrase.Energy, Is.LessThanOrEqualTo(0.5f));
            foreach (string move in phrase.Moves)
                Assert.That(Moves.TryGet(move, out Move? found) && (found!.Info.Planted || found.Info.Style == "ballad"), move);
        }
    }

    [Test]
    public void TheWishedStyleLeads()
    {
        IReadOnlyList<DancePhrase> plan = Choreographer.Plan(SyntheticSong.VerseChorus(), new ChoreographyOptions { Moves = Moves, Style = new Dictionary<string, double> { ["hip-hop"] = 1 } });
        int hipHop = plan.SelectMany(phrase => phrase.Moves).Count(move => move.Contains("hip-hop"));
        Assert.That(hipHop, Is.GreaterThan(plan.SelectMany(phrase => phrase.Moves).Count() * 0.7));
    }

    [Test]
    public void OneFixedPhraseLeavesAllOthersAsTheyWere()
    {
        Song song = SyntheticSong.VerseChorus();
        IReadOnlyList<DancePhrase> before = Plan(song);
        DancePhrase mine = before[8] with { Moves = new[] { "ballad-0" }, Energy = 0.1f, Why = "mine" };
        IReadOnlyList<DancePhrase> after = Choreographer.Plan(song, new ChoreographyOptions { Moves = Moves, Seed = 1, Fixed = new[] { mine } });
        Assert.That(after[8], Is.SameAs(mine));
        Assert.That(after.Where(phrase => phrase != mine).Select(Text), Is.EqualTo(before.Where(phrase => phrase.Id != mine.Id).Select(Text)));
    }

    [Test]
    public void ALongFixedPhraseLeavesTheRestOfTheOneItRunsInto()
    {
        Song song = SyntheticSong.VerseChorus();
        IReadOnlyList<DancePhrase> before = Plan(song);
        DancePhrase mine = before[8] with { End = before[8].End + 2.0 };
        IReadOnlyList<DancePhrase> after = Choreographer.Plan(song, new ChoreographyOptions { Moves = Moves, Fixed = new[] { mine } });
        Assert.That(after, Has.Count.EqualTo(before.Count));
        Assert.That(after[9].Id, Is.EqualTo("p20"));
        Assert.That(after[9].Start, Is.EqualTo(mine.End).Within(1e-9));
        Assert.That(after[9].End, Is.EqualTo(before[9].End));
    }

    [Test]
    public void ASongWithoutBeatsIsDancedOnTwoSecondBars()
    {
        IReadOnlyList<DancePhrase> plan = Plan(new Song { Duration = 21 });
        Assert.That(plan[0].Start, Is.Zero);
        Assert.That(plan[^1].End, Is.GreaterThanOrEqualTo(20.0));
    }

    [Test]
    public void AShortSoundStillGetsAPhrase() => Assert.That(Plan(new Song { Duration = 1 }), Is.Not.Empty);

    [Test]
    public void ALateFirstBarIsPrecededByPhrasesFromTheStart()
    {
        Song song = SyntheticSong.Build(120, 4, 9.0, new[] { (SectionKind.Verse, 16, 0.5, 0) });
        IReadOnlyList<DancePhrase> plan = Plan(song);
        Assert.That(plan[0].Start, Is.EqualTo(1.0).Within(1e-6));
        Assert.That(plan.Select(phrase => phrase.Id), Is.Unique);
    }

    [TestCase(170, 4)]
    [TestCase(120, 2)]
    [TestCase(50, 1)]
    public void FastSongsAreDancedInHalfTimeAndSlowOnesInDouble(double bpm, int bars)
    {
        Song song = SyntheticSong.VerseChorus(bpm);
        DancePhrase first = Plan(song)[0];
        Assert.That((first.End - first.Start) / (4 * 60 / bpm), Is.EqualTo(bars).Within(1e-6));
    }

    [Test]
    public void TheBuiltInMovesMakeADance()
    {
        Song song = SyntheticSong.VerseChorus();
        foreach (DancePhrase phrase in Choreographer.Plan(song, new ChoreographyOptions()))
        {
            foreach (string move in phrase.Moves)
                Assert.That(MoveLibrary.Default.TryGet(move, out _), move);
        }
    }

    [Test]
    public void AnEmptyLibraryIsRefused() =>
        Assert.That(() => Choreographer.Plan(SyntheticSong.VerseChorus(), new ChoreographyOptions { Moves = new MoveLibrary(Array.Empty<Move>()) }), Throws.ArgumentException);

    private static IReadOnlyList<DancePhrase> Plan(Song song, int seed = 1) => Choreographer.Plan(song, new ChoreographyOptions { Moves = Moves, Seed = seed });

    private static List<DancePhrase> In(Song song, IReadOnlyList<DancePhrase> plan, int section) =>
        plan.Where(phrase => phrase.Start >= song.Sections[section].Start - 0.01 && phrase.End <= song.Sections[section].End + 0.01).ToList();

    private static List<string> Texts(IEnumerable<DancePhrase> plan) => plan.Select(Text).ToList();

    private static string Text(DancePhrase phrase) =>
        string.Create(CultureInfo.InvariantCulture, $"{string.Join(" ", phrase.Moves)} {phrase.Energy} {phrase.Place.X} {phrase.Place.Z} {phrase.Place.Facing}");

    private static string Plain(DancePhrase phrase) => string.Join(" ", phrase.Moves).Replace("~", "");

    private static bool Opposed(Support end, Support start) => end != start && end != Support.Both && start != Support.Both;
}
