using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Tests;

/// <summary>Shots in seconds, and looks into the lens, from a plan that a person may have left in any order.</summary>
public sealed class ShotTimesTests
{
    private static readonly MusicalGrid Grid = new(SyntheticSongs.Pop);

    [Test]
    public void ShotsAreSortedAndTouch()
    {
        BakedShot[] shots = Bake(Shot("b", 5), Shot("a", 1), Shot("c", 9));
        Assert.That(shots.Select(shot => shot.Id), Is.EqualTo(new[] { "a", "b", "c" }));
        Assert.That(shots.Select(shot => shot.Start), Is.EqualTo(new[] { 0.0, 8.0, 16.0 }).Within(1e-9));
        Assert.That(shots.Select(shot => shot.End), Is.EqualTo(new[] { 8.0, 16.0, 80.0 }).Within(1e-9));
        Assert.That(shots.Select(shot => shot.Bars), Is.EqualTo(new[] { 4f, 4f, 32f }).Within(1e-4f));
    }

    [Test]
    public void TheFirstShotBeginsWithTheFilmHoweverLateItIsWritten() => Assert.That(Bake(Shot("late", 9))[0].Start, Is.Zero);

    [Test]
    public void OfTwoShotsAtOneMomentTheLaterInTheFileWins() => Assert.That(Bake(Shot("a", 3), Shot("b", 3)).Single().Id, Is.EqualTo("b"));

    [Test]
    public void WithoutShotsTheFilmIsOneShot()
    {
        BakedShot only = Bake().Single();
        Assert.That((only.Start, only.End, only.Subject), Is.EqualTo((0.0, 80.0, "all")));
    }

    [TestCase(3)]
    [TestCase(111)]
    [TestCase(double.NaN)]
    public void ALensOutsideItsRangeIsRefused(double lens) => Assert.That(() => Bake(Shot("s7", 1) with { Lens = lens }), Throws.ArgumentException.With.Message.Contains("s7"));

    [Test]
    public void AnUnknownMoveIsRefusedWithTheKnownOnes() =>
        Assert.That(() => Bake(Shot("s7", 1) with { Move = "zoom" }), Throws.ArgumentException.With.Message.Contains("push-in"));

    [Test]
    public void LooksLastAsLongAsTheirLinesAndOnlyOnes()
    {
        Song song = SyntheticSongs.Pop;
        LyricLine line = song.Lyrics.Lines.First(each => each.Start >= 32);
        ShowLine[] lines = [new() { Id = "l1", At = Grid.TimeAt(line.Start), Who = "lead" }, new() { Id = "l2", At = Grid.TimeAt(line.Start + 4), Who = "other" }];
        Show show = new() { Cast = [new CastMember(), new CastMember { Id = "other" }], Lines = lines };
        GazeSpan look = GazeSpans.Of(show, song, Grid, "lead", static _ => false).First();
        Assert.That((look.Start, look.End, look.Focus), Is.EqualTo((line.Start, line.End, GazeFocus.Camera)));
        Assert.That(GazeSpans.Of(show, song, Grid, "other", static _ => false).Count(span => span.Focus == GazeFocus.Camera), Is.EqualTo(1));
    }

    [Test]
    public void VersesAreNotSungToTheLensUnlessTheyNameTheTitle()
    {
        Song song = SyntheticSongs.Pop with { Title = "First Light" };
        ShowLine[] plain = [.. Enumerable.Range(0, 12).Select(static i => new ShowLine { Id = "l" + i, At = MusicalTime.At(5 + i / 2, 1 + i % 2 * 2), Text = "la la" })];
        Show show = new() { Cast = [new CastMember()], Lines = plain };
        GazeSpan[] looks = [.. GazeSpans.Of(show, song, Grid, "lead", static _ => false)];
        Assert.That(looks.Count(span => span.Focus == GazeFocus.Camera), Is.LessThan(0.5 * looks.Length), "in wide shots they go to the crowd");
        Assert.That(GazeSpans.Of(show with { Lines = [plain[0] with { Text = "oh first light" }] }, song, Grid, "lead", static _ => false).Single().Focus, Is.EqualTo(GazeFocus.Camera));
    }

    private static ShowShot Shot(string id, int bar) => new() { Id = id, At = MusicalTime.At(bar), Shot = "full" };

    private static BakedShot[] Bake(params ShowShot[] shots) => ShotTimes.Bake(new Show { Shots = shots }, Grid, ShotLibrary.Default, 80);
}
