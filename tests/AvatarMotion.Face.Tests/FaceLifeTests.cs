using System;
using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Face.Tests;

/// <summary>What keeps a face alive between words: blinks, small eye movements, emotions that come and go, and a mouth that never sticks.</summary>
public sealed class FaceLifeTests
{
    private static readonly FaceLine[] None = Array.Empty<FaceLine>();

    [TestCase("joy", FaceShape.Happy)]
    [TestCase("anger", FaceShape.Angry)]
    [TestCase("sadness", FaceShape.Sad)]
    [TestCase("calm", FaceShape.Relaxed)]
    [TestCase("surprise", FaceShape.Surprised)]
    public void AnEmotionShowsItsOwnFaceAndNoOther(string emotion, FaceShape shape)
    {
        FaceFrame frame = FaceSongs.At(Bake(new Song { Duration = 6 }, new FaceLine(2, 4, emotion)), 3);
        Assert.That(frame[shape], Is.GreaterThan(0.15f));
        for (FaceShape other = FaceShape.Happy; other <= FaceShape.Surprised; other++)
            Assert.That(other == shape || frame[other] < 0.01f, Is.True, FaceShapes.Name(other));
    }

    [Test]
    public void AnUnknownEmotionIsAFriendlyFace()
    {
        FaceFrame frame = FaceSongs.At(Bake(new Song { Duration = 6 }, new FaceLine(2, 4, "bewilderment")), 3);
        Assert.That(frame[FaceShape.Smile], Is.InRange(0.05f, 0.4f));
        Assert.That(frame[FaceShape.Happy], Is.Zero);
    }

    [Test]
    public void AnEmotionRisesBeforeItsLineStandsAndFallsAfterIt()
    {
        FaceTake take = Bake(new Song { Duration = 8 }, new FaceLine(3, 5, "anger"));
        Assert.That(FaceSongs.At(take, 2.5)[FaceShape.Angry], Is.Zero);
        Assert.That(FaceSongs.At(take, 2.8)[FaceShape.Angry], Is.GreaterThan(0.1f));
        Assert.That(FaceSongs.At(take, 4.0)[FaceShape.Angry], Is.EqualTo(FaceSongs.At(take, 3.2)[FaceShape.Angry]).Within(0.01f));
        Assert.That(FaceSongs.At(take, 5.5)[FaceShape.Angry], Is.InRange(0.05f, 0.4f));
        Assert.That(FaceSongs.At(take, 5.95)[FaceShape.Angry], Is.Zero);
    }

    [Test]
    public void NeighboringLinesOfOneEmotionNeitherDipNorAddUp()
    {
        FaceTake take = Bake(new Song { Duration = 8 }, new FaceLine(2, 3.5, "joy"), new FaceLine(3.6, 5, "joy"));
        float[] happy = FaceSongs.Film(take, 2.2, 4.8).Select(frame => frame[FaceShape.Happy]).ToArray();
        Assert.That(happy.Max() - happy.Min(), Is.LessThan(0.02f));
    }

    [Test]
    public void TheChorusIsHappierThanTheVerseEvenWithoutLines()
    {
        Section[] sections = { new() { Start = 0, End = 4, Kind = SectionKind.Verse }, new() { Start = 4, End = 8, Kind = SectionKind.Chorus } };
        FaceTake take = Bake(new Song { Duration = 8, Sections = sections });
        Assert.That(FaceSongs.At(take, 6)[FaceShape.Happy], Is.GreaterThan(FaceSongs.At(take, 2)[FaceShape.Happy] + 0.1f));
    }

    [TestCase(0f)]
    [TestCase(1f)]
    public void IntensityIsTheSizeOfTheExpression(float intensity)
    {
        FaceTake take = FaceBaker.Bake(new Song { Duration = 6 }, new[] { new FaceLine(2, 4, "anger") }, new FaceOptions { Intensity = intensity });
        Assert.That(FaceSongs.At(take, 3)[FaceShape.Angry], Is.EqualTo(intensity == 0f ? 0f : 0.95f * 0.75f).Within(0.02f));
    }

    [Test]
    public void BothEyesBlinkNearlyTogetherAndOpenAgain()
    {
        FaceTake take = Bake(new Song { Duration = 30 });
        FaceFrame[] film = FaceSongs.Film(take, 0, 30).ToArray();
        Assert.That(film.Max(frame => frame[FaceShape.BlinkLeft]), Is.GreaterThan(0.9f));
        Assert.That(film.Max(frame => Math.Abs(frame[FaceShape.BlinkLeft] - frame[FaceShape.BlinkRight])), Is.LessThan(0.3f));
        double closed = film.Count(frame => frame[FaceShape.BlinkLeft] > 0.5f) / (double)film.Length;
        Assert.That(closed, Is.InRange(0.01, 0.08), "share of time with closed lids");
    }

    [Test]
    public void AnEditedLineMovesOnlyTheBlinksAroundIt()
    {
        FaceLine[] lines = { new(2, 4, "joy"), new(12, 14, "joy"), new(22, 24, "joy") };
        BlinkTrack before = new(new Song { Duration = 40 }, lines, new FaceOptions { Seed = 7 });
        lines[0] = new FaceLine(2, 4.5, "joy");
        BlinkTrack after = new(new Song { Duration = 40 }, lines, new FaceOptions { Seed = 7 });
        Assert.That(after.Times, Is.Not.EqualTo(before.Times));
        Assert.That(after.Times.Where(time => time > 15), Is.EqualTo(before.Times.Where(time => time > 15)));
    }

    [Test]
    public void BlinksComeInOrderAndNeverOnTopOfEachOther([Range(1, 10)] int seed)
    {
        FaceLine[] lines = Enumerable.Range(0, 20).Select(i => new FaceLine(2 + 2.5 * i, 4.4 + 2.5 * i, "joy")).ToArray();
        BlinkTrack blinks = new(new Song { Duration = 60 }, lines, new FaceOptions { Seed = seed });
        for (int i = 1; i < blinks.Times.Count; i++)
            Assert.That(blinks.Times[i] - blinks.Times[i - 1], Is.InRange(0.3, 6.5));
    }

    [Test]
    public void EyesRestBetweenSmallQuickMoves([Range(1, 5)] int seed)
    {
        SaccadeTrack track = new(seed);
        int still = 0, moves = 0;
        for (int i = 1; i < 6000; i++)
        {
            (float yaw, float pitch) = track.At(i / 100.0);
            (float yawBefore, float pitchBefore) = track.At((i - 1) / 100.0);
            bool same = yaw == yawBefore && pitch == pitchBefore;
            still += same ? 1 : 0;
            moves += !same && track.At((i - 2) / 100.0) == (yawBefore, pitchBefore) ? 1 : 0;
            Assert.That(Math.Abs(yaw), Is.LessThan(0.036f), "2 degrees");
            Assert.That(Math.Abs(pitch), Is.LessThan(0.018f));
        }

        Assert.That(still, Is.GreaterThan(5500), "eyes are still nine tenths of the time");
        Assert.That(moves, Is.InRange(60, 100), "about one a second or a little more");
    }

    [Test]
    public void NoVowelHoldsTheMouthStill()
    {
        FaceTake take = Bake(FaceSongs.Sung((1.0, 5.0, "a")), new FaceLine(1, 5, "joy"));
        float[] open = FaceSongs.Film(take, 1.5, 4.5).Select(frame => frame.MouthOpening).ToArray();
        Assert.That(open.Max() - open.Min(), Is.InRange(0.02f, 0.25f));
    }

    [Test]
    public void AListenersMouthStaysShutWhileOthersSing()
    {
        FaceTake take = FaceBaker.Bake(FaceSongs.Sung((1.0, 5.0, "a")), None, new FaceOptions { Sings = false });
        Assert.That(FaceSongs.Film(take, 0, 6).Max(frame => frame.MouthOpening), Is.Zero);
        Assert.That(FaceSongs.At(take, 3)[FaceShape.Smile], Is.GreaterThan(0.02f));
    }

    [Test]
    public void AHurriedClosureStillClosesForAFrameOfFilm()
    {
        FaceTake take = Bake(FaceSongs.Sung((2.0, 2.2, "a"), (2.2, 2.205, "m"), (2.205, 2.5, "a")));
        Assert.That(FaceSongs.Film(take, 2.1, 2.4).Count(frame => frame.MouthOpening < 0.25f), Is.GreaterThanOrEqualTo(2));
    }

    [TestCase("p"), TestCase("b"), TestCase("m")]
    public void LipsPartOverFramesYetHoldTheirClosure(string symbol)
    {
        for (int i = 0; i < 8; i++)
        {
            double start = 2.2 + i / 480.0;
            FaceTake take = Bake(FaceSongs.Sung((1.8, start, "a"), (start, start + 0.04, symbol), (start + 0.04, 2.9, "a")));
            float[] open = FaceSongs.Film(take, 1.9, 2.7).Select(frame => frame.MouthOpening).ToArray();
            Assert.That(open.Zip(open.Skip(1), (now, next) => Math.Abs(next - now)).Max(), Is.LessThan(0.32f), $"{i}");
            Assert.That(open.Count(value => value < 0.05f), Is.GreaterThanOrEqualTo(3), "1/24 s holds 2.5 values");
        }
    }

    [Test]
    public void NothingJumpsFromFrameToFrame()
    {
        FaceTake take = Bake(FaceSongs.Sung((1, 1.2, "h"), (1.2, 1.5, "ɛ"), (1.5, 1.6, "l"), (1.6, 2.4, "oʊ"), (2.5, 2.6, "b"), (2.6, 3.4, "a")), new FaceLine(1, 3.4, "joy"));
        FaceFrame[] film = FaceSongs.Film(take, 0, 6).ToArray();
        for (int i = 1; i < film.Length; i++)
        {
            Assert.That(Math.Abs(film[i].MouthOpening - film[i - 1].MouthOpening), Is.LessThan(0.35f), $"frame {i}: lips burst open, but take more than a frame");
            Assert.That(Math.Abs(film[i][FaceShape.Happy] - film[i - 1][FaceShape.Happy]), Is.LessThan(0.08f), $"frame {i}");
        }
    }

    [Test]
    public void TimesOutsideHoldTheEndsAndAnEmptySongHasARestingFace()
    {
        FaceTake take = Bake(new Song { Duration = 2 });
        Assert.That(FaceSongs.At(take, -5).Weights, Is.EqualTo(FaceSongs.At(take, 0).Weights));
        Assert.That(FaceSongs.At(take, 99).Weights, Is.EqualTo(FaceSongs.At(take, 2).Weights));
        Assert.That(FaceSongs.At(Bake(new Song()), 1).MouthOpening, Is.Zero);
    }

    private static FaceTake Bake(Song song, params FaceLine[] lines) => FaceBaker.Bake(song, lines, new FaceOptions());
}
