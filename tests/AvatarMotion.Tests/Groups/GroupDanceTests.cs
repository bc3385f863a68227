using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Audio;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Tests;

/// <summary>What each dancer does where a phrase is everybody's.</summary>
public sealed class GroupDanceTests
{
    private static readonly Song Music = SyntheticSong.VerseChorus();
    private static readonly MusicalGrid Grid = new(Music);

    [Test]
    public void InUnisonAllDanceTheSameAtTheirPlaces()
    {
        Show show = Group(3, "unison");
        List<DancePhrase> first = show.Cast.Select(member => ShowDance.ToDance(show, member.Id, Grid)[1]).ToList();
        Assert.That(first.Select(phrase => string.Join(" ", phrase.Moves)).Distinct().Count(), Is.EqualTo(1));
        Assert.That(first.Select(phrase => phrase.Start).Distinct().Count(), Is.EqualTo(1));
        Assert.That(first.Select(phrase => phrase.Place.X), Is.Unique);
        Assert.That(first.Select(phrase => phrase.Energy), Is.Unique, "nobody is a copy");
        Assert.That(first.Select(phrase => phrase.Energy), Has.All.EqualTo(0.6f).Within(0.05f));
    }

    [Test]
    public void InACanonEachBeginsSoManyCountsLaterAndHoldsUntilThen()
    {
        Show show = Group(3, "canon 2");
        MusicalGrid grid = Grid;
        List<IReadOnlyList<DancePhrase>> dances = show.Cast.Select(member => ShowDance.ToDance(show, member.Id, grid)).ToList();
        double[] starts = dances.Select(dance => dance[1].Start).Order().ToArray();
        Assert.That(starts[1] - starts[0], Is.EqualTo(1.0).Within(1e-6), "two counts at 120 a minute");
        Assert.That(starts[2] - starts[1], Is.EqualTo(1.0).Within(1e-6));
        IReadOnlyList<DancePhrase> last = dances.MaxBy(dance => dance[1].Start)!;
        Assert.That(last[0].End, Is.EqualTo(last[1].Start));
        Assert.That(last[0].FreezeFrom, Is.EqualTo(9), "the phrase before is held from its end on");
    }

    [Test]
    public void ALongCanonOfManyStillLetsTheLastOneDance()
    {
        Show show = Group(8, "canon 4");
        foreach (CastMember member in show.Cast)
        {
            DancePhrase phrase = ShowDance.ToDance(show, member.Id, Grid)[1];
            Assert.That(phrase.End - phrase.Start, Is.GreaterThanOrEqualTo(1.99));
        }
    }

    [Test]
    public void InAMirrorTheRightHalfDancesToTheOtherSide()
    {
        Show show = Group(3, "mirror");
        foreach (CastMember member in show.Cast)
        {
            DancePhrase phrase = ShowDance.ToDance(show, member.Id, Grid)[1];
            bool right = phrase.Place.X < -0.1f;
            Assert.That(phrase.Moves[0].StartsWith('~'), Is.EqualTo(right));
            Assert.That(phrase.Place.Facing, Is.EqualTo(right ? -10f : 10f));
        }
    }

    [Test]
    public void WhoIsCalledWaitsAndAnswers()
    {
        Show show = Group(2, "call");
        IReadOnlyList<DancePhrase> caller = ShowDance.ToDance(show, "m0", Grid), answer = ShowDance.ToDance(show, "m1", Grid);
        Assert.That(caller[1].FreezeFrom, Is.EqualTo(5));
        Assert.That(answer[1].Moves, Is.EqualTo(new[] { "bounce" }));
        Assert.That(answer[2].Start - answer[1].Start, Is.EqualTo(2.0).Within(1e-6));
        Assert.That(answer[2].Moves, Is.EqualTo(caller[1].Moves));
    }

    [Test]
    public void BehindALeadTheOthersDanceSomethingSimple()
    {
        Show show = Group(3, "lead");
        Assert.That(ShowDance.ToDance(show, "m0", Grid)[1].Moves, Is.EqualTo(new[] { "running-man" }));
        Assert.That(ShowDance.ToDance(show, "m2", Grid)[1].Moves, Is.EqualTo(new[] { "bounce" }));
    }

    [Test]
    public void APhraseOfOnesOwnGoesBeforeEverybodys()
    {
        Show show = Group(3, "unison");
        ShowPhrase own = new() { Id = "mine", At = MusicalTime.At(3), Bars = 1, Who = "m1", Moves = new[] { "stomp" } };
        show = show with { Phrases = show.Phrases.Append(own).ToList() };
        Assert.That(ShowDance.ToDance(show, "m1", Grid).Select(phrase => phrase.Moves[0]), Is.EqualTo(new[] { "two-step", "stomp", "running-man", "two-step" }));
        Assert.That(ShowDance.ToDance(show, "m2", Grid).Select(phrase => phrase.Moves[0]), Is.EqualTo(new[] { "two-step", "running-man", "two-step" }));
    }

    [Test]
    public void PlacesChangeOnTheWayToTheNextFormation()
    {
        Show show = Group(3, "unison") with
        {
            Formations = new[]
            {
                new ShowFormation { Id = "f1", At = MusicalTime.At(1), Shape = "line", Spacing = 1.2 },
                new ShowFormation { Id = "f2", At = MusicalTime.At(5), Shape = "v", Spacing = 1.2 },
            },
        };
        foreach (CastMember member in show.Cast)
        {
            IReadOnlyList<DancePhrase> dance = ShowDance.ToDance(show, member.Id, Grid);
            Assert.That(dance[0].Travel, Is.EqualTo(Vector2.Zero));
            Assert.That(dance[1].Place.X + dance[1].Travel.X, Is.EqualTo(dance[2].Place.X).Within(1e-4f));
            Assert.That(dance[1].Place.Z + dance[1].Travel.Y, Is.EqualTo(dance[2].Place.Z).Within(1e-4f));
        }
    }

    [Test]
    public void OnlyWhoSingsHoldsTheMicrophone()
    {
        Show show = Group(2, "unison");
        show = show with { Cast = new[] { show.Cast[0], show.Cast[1] with { Sings = false } }, Phrases = show.Phrases.Select(phrase => phrase with { Microphone = true }).ToList() };
        Assert.That(ShowDance.ToDance(show, "m0", Grid)[0].HoldsMicrophone);
        Assert.That(ShowDance.ToDance(show, "m1", Grid)[0].HoldsMicrophone, Is.False);
    }

    private static Show Group(int dancers, string how) => new()
    {
        Cast = Enumerable.Range(0, dancers).Select(i => new CastMember { Id = "m" + i }).ToArray(),
        Phrases = new[]
        {
            new ShowPhrase { Id = "p01", At = MusicalTime.At(1), Who = "all", Moves = new[] { "two-step" }, Energy = 0.6 },
            new ShowPhrase { Id = "p03", At = MusicalTime.At(3), Who = "all", Moves = new[] { "running-man" }, Energy = 0.6, How = how, Backing = new[] { "bounce" }, Start = new StagePlace(0f, 0f, 10f, Support.Both) },
            new ShowPhrase { Id = "p05", At = MusicalTime.At(5), Who = "all", Moves = new[] { "two-step" }, Energy = 0.6 },
        },
    };
}
