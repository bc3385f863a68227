using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Tests;

public sealed class MusicalGridTests
{
    /// <summary>From 0.5 s: two bars of 4/4 of 2 s, one of 3/4 of 1.5 s, one of 4/4 that slows to 3 s.</summary>
    private static readonly MusicalGrid Odd = new(new Song
    {
        Duration = 20, Bars = new[] { new Bar(0.5, 2.5, 0, 4), new Bar(2.5, 4.5, 4, 4), new Bar(4.5, 6, 8, 3), new Bar(6, 9, 11, 4) },
    });

    [TestCase("1.1", 0.5)]
    [TestCase("1.2", 1.0)]
    [TestCase("2.4.5", 4.25)]
    [TestCase("3.3", 5.5)]
    [TestCase("4.3", 7.5)]
    [TestCase("5.1", 9.0)]
    [TestCase("6.1", 12.0)]
    [TestCase("0.1", -1.5)]
    [TestCase("12.25s", 12.25)]
    public void BarsAndBeatsAreSeconds(string text, double seconds)
    {
        Assert.That(MusicalTime.TryParse(text, out MusicalTime time), Is.True);
        Assert.That(Odd.ToSeconds(time), Is.EqualTo(seconds).Within(1e-9));
    }

    [TestCase(0.5, "1.1")]
    [TestCase(4.25, "2.4.5")]
    [TestCase(5.999999, "4.1")]
    [TestCase(9.0, "5.1")]
    [TestCase(0.0, "0.4")]
    public void SecondsAreBarsAndBeats(double seconds, string text) => Assert.That(Odd.TimeAt(seconds).ToString(), Is.EqualTo(text));

    [Test]
    public void EveryMomentComesBackFromItsPosition() => Prop.ForAll(Gen.Choose(-8000, 40000).ToArbitrary(), milliseconds =>
    {
        double time = milliseconds / 1000.0;
        Assert.That(Odd.AtPosition(Odd.PositionInBars(time)), Is.EqualTo(time).Within(1e-6));
        Assert.That(Odd.ToSeconds(Odd.TimeAt(time)), Is.EqualTo(time).Within(0.0006), "a thousandth of a beat");
        int bar = Odd.BarAt(time);
        Assert.That(time, Is.InRange(Odd.BarStart(bar) - 1e-9, Odd.BarStart(bar + 1) + 1e-9));
        Assert.That(Odd.PositionInBars(time + 0.01), Is.GreaterThan(Odd.PositionInBars(time)));
    }).QuickCheckThrowOnFailure();

    [Test]
    public void WithoutBarsThereAreBarsOfTwoSeconds()
    {
        MusicalGrid grid = new(new Song { Duration = 5 });
        Assert.That(grid.BarCount, Is.EqualTo(3));
        Assert.That(grid.ToSeconds(MusicalTime.At(2, 3)), Is.EqualTo(3));
        Assert.That(new MusicalGrid(new Song()).BarCount, Is.EqualTo(1));
    }

    [Test]
    public void BarsOfNoLengthDivideNothing()
    {
        Bar[] bars = { new(0, 2, 0, 4), new(2, 2, 4, 4), new(2, 4, 8, 4), new(4, 4, 12, 4) };
        MusicalGrid grid = new(new Song { Duration = 8, Bars = bars });
        for (double time = -1; time < 9; time += 0.25)
        {
            Assert.That(double.IsFinite(grid.PositionInBars(time)), $"{time} s");
            Assert.That(grid.AtPosition(grid.PositionInBars(time)), Is.EqualTo(time).Within(0.002));
        }

        Assert.That(grid.BarLength(3), Is.EqualTo(4.0 / 3).Within(1e-9), "the last lasts as long as the others on average");
        Assert.That(new MusicalGrid(new Song { Duration = 8, Bars = new[] { new Bar(1, 1, 0, 4) } }).TimeAt(3).ToString(), Is.EqualTo("2.1"));
    }

    [TestCase("9", "9.1")]
    [TestCase(" 9.2 ", "9.2")]
    [TestCase("-3.1", "-3.1")]
    [TestCase("9.2.5", "9.2.5")]
    [TestCase("9.12", "9.12")]
    [TestCase("-1.5s", "-1.5s")]
    [TestCase("3s", "3s")]
    [TestCase("0.0004s", "0s")]
    public void ATimeIsReadAndWritten(string text, string written)
    {
        Assert.That(MusicalTime.TryParse(text, out MusicalTime time), Is.True);
        Assert.That(time.ToString(), Is.EqualTo(written));
    }

    [TestCase("")]
    [TestCase("s")]
    [TestCase("9.")]
    [TestCase("9.0")]
    [TestCase("9,1")]
    [TestCase("nine")]
    [TestCase("9.1x")]
    [TestCase("NaNs")]
    [TestCase("Infinitys")]
    [TestCase("99999999999.1")]
    public void WhatIsNoTimeIsRefused(string text) => Assert.That(MusicalTime.TryParse(text, out _), Is.False);

    [Test]
    public void EveryTimeOfAThousandthReadsBack() => Prop.ForAll(Gen.Choose(-50, 400).ToArbitrary(), Gen.Choose(0, 7999).ToArbitrary(), (bar, thousandths) =>
    {
        MusicalTime time = MusicalTime.At(bar, 1 + thousandths / 1000.0);
        Assert.That(MusicalTime.TryParse(time.ToString(), out MusicalTime back), Is.True);
        Assert.That(back.Bar, Is.EqualTo(bar));
        Assert.That(back.Beat, Is.EqualTo(time.Beat).Within(1e-9));
    }).QuickCheckThrowOnFailure();

    [TestCase(0.1f, "0.1")]
    [TestCase(-0.0001, "0")]
    [TestCase(1234.5678, "1234.568")]
    [TestCase(-2.0, "-2")]
    public void NumbersAreWrittenShort(double value, string text) => Assert.That(ShowNumber.Write(value), Is.EqualTo(text));

    [Test]
    public void PhrasesGoToSecondsAndBack()
    {
        ShowPhrase phrase = ShowMark.Sign(new ShowPhrase
        {
            Id = "p03", At = MusicalTime.At(2), Bars = 2, Who = "lead", Moves = new[] { "wave", "~wave" }, Energy = 0.4, Microphone = true, Why = "why",
        });
        Motion.DancePhrase dance = ShowDance.ToDance(phrase, Odd);
        Assert.That((dance.Start, dance.End), Is.EqualTo((2.5, 6.0)), "a bar of four and a bar of three");
        ShowPhrase back = ShowDance.FromDance(dance, "lead", Odd);
        Assert.That(back.Mark, Is.EqualTo(phrase.Mark));
    }

    [Test]
    public void ADancersPhrasesComeInOrderAndAloneTheirs()
    {
        List<ShowPhrase> phrases = new() { Phrase("p3", 5), Phrase("p1", 1), Phrase("p2", 3) };
        phrases.Add(Phrase("x", 2) with { Who = "other" });
        Assert.That(ShowDance.ToDance(new Show { Phrases = phrases }, "lead", Odd).Select(phrase => phrase.Id), Is.EqualTo(new[] { "p1", "p2", "p3" }));
    }

    private static ShowPhrase Phrase(string id, int bar) => new() { Id = id, At = MusicalTime.At(bar) };
}
