using System.Globalization;
using System.Threading;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Tests;

/// <summary>
/// Marks written into files that people keep. The constants were computed once; a change here would make every old Show look edited by hand, so they never change.
/// </summary>
public sealed class ShowMarkTests
{
    private static readonly ShowItem[] Items =
    {
        new ShowPhrase
        {
            Id = "p05", At = MusicalTime.At(5), Bars = 2, Who = "lead", Moves = new[] { "two-step", "~wave" }, Energy = 0.62,
            Start = new StagePlace(0.12f, -0.35f, 14f, Support.Left), Microphone = true, Why = "verse: small",
        },
        new ShowLine { Id = "l02", At = MusicalTime.At(9, 2.5), Who = "lead", Text = "Ich grüße dich, ışık", Emotion = "joy", Why = "says “light”" },
        new ShowShot { Id = "s09", At = MusicalTime.At(9), Shot = "close-up", Subject = "lead", Lens = 21.5, Move = "push-in", Transition = "flash", Why = "face" },
        new ShowLight { Id = "g17", At = MusicalTime.AtSeconds(12.5), Cue = "chorus-blaze", Colors = new[] { 1, 2, 3 }, Why = "accent" },
        new ShowEffect { Id = "e01", At = MusicalTime.At(1), Effect = "title", Bars = 2.125, Why = "name" },
    };

    [TestCase(0, "443382f0")]
    [TestCase(1, "3c1b269e")]
    [TestCase(2, "b6d7f8b0")]
    [TestCase(3, "828c4574")]
    [TestCase(4, "b8c28cc8")]
    public void AMarkIsTheSameInEveryVersionOfTheLibrary(int item, string mark) => Assert.That(ShowMark.Of(Items[item]), Is.EqualTo(mark));

    [TestCase("de-DE")]
    [TestCase("tr-TR")]
    [TestCase("ar-SA")]
    [TestCase("fa-IR")]
    public void AMarkIsTheSameInEveryCulture(string culture)
    {
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        foreach (ShowItem item in Items)
        {
            string mark = ShowMark.Of(item);
            try
            {
                Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.That(ShowMark.Of(item), Is.EqualTo(mark));
            }
            finally
            {
                Thread.CurrentThread.CurrentCulture = before;
            }
        }
    }

    [Test]
    public void ASignedItemIsTheMachinesUntilAPersonTouchesIt()
    {
        ShowItem signed = ShowMark.Sign(Items[2]);
        Assert.That(ShowMark.IsKept(signed), Is.False);
        Assert.That(ShowMark.IsKept(signed with { Mark = signed.Mark.ToUpperInvariant() }), Is.False, "an editor may change the case of hexadecimal digits");
        Assert.That(ShowMark.IsKept(signed with { Lock = true }), Is.True);
        Assert.That(ShowMark.IsKept(signed with { Why = "because I say so" }), Is.True);
        Assert.That(ShowMark.IsKept((ShowShot)signed with { Lens = 22 }), Is.True);
        Assert.That(ShowMark.IsKept(Items[2]), Is.True, "without a mark it is a person's");
    }

    [Test]
    public void NoiseBelowAThousandthIsNoEdit()
    {
        ShowShot signed = (ShowShot)ShowMark.Sign(Items[2]);
        Assert.That(ShowMark.IsKept(signed with { Lens = 21.5000001 }), Is.False);
        Assert.That(ShowMark.IsKept(signed with { Lens = 21.502 }), Is.True);
    }

    [Test]
    public void WordsDoNotRunIntoTheirNeighbors()
    {
        ShowLine one = new() { Id = "l", Who = "ab", Text = "c" }, other = new() { Id = "l", Who = "a", Text = "bc" };
        Assert.That(ShowMark.Of(one), Is.Not.EqualTo(ShowMark.Of(other)));
    }

    [Test]
    public void KeptItemsAreThoseOfAPersonInTheirOrder()
    {
        ShowLight own = new() { Id = "mine", Cue = "verse-rain" };
        ShowLight[] all = { ShowMark.Sign(own with { Id = "a" }), own, ShowMark.Sign(own with { Id = "b" }) with { Lock = true } };
        Assert.That(ShowMark.Kept(all), Is.EqualTo(new[] { all[1], all[2] }));
    }
}
