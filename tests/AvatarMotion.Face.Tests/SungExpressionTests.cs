using System;
using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Face.Tests;

/// <summary>What the face does with a line: eyes, brows and a smile that leaves the lips to the words.</summary>
public sealed class SungExpressionTests
{
    private static readonly FaceLine[] Joy = { new(2, 5, "joy") };

    [TestCase("a")]
    [TestCase("u")]
    [TestCase("m")]
    [TestCase("f")]
    public void ASmileStaysThroughTheWordsButLeavesThemTheirLips(string symbol)
    {
        Song song = FaceSongs.Sung((2.5, 3.5, symbol));
        FaceFrame sung = FaceSongs.At(FaceBaker.Bake(song, Joy, new FaceOptions()), 3.2), silent = FaceSongs.At(FaceBaker.Bake(song with { Lyrics = Lyrics.None }, Joy, new FaceOptions()), 3.2);
        Assert.That(sung[FaceShape.Smile], Is.InRange(0.25f * silent[FaceShape.Smile], 0.8f * silent[FaceShape.Smile]));
        Assert.That(sung[FaceShape.Happy], Is.GreaterThan(0.5f * silent[FaceShape.Happy]));
    }

    [Test]
    public void NobodyBlinksOnTheBigNote([Range(1, 8)] int seed)
    {
        Note[] notes = { new(1, 1.3, 60), new(2, 6, 67), new(7, 7.3, 60) };
        BlinkTrack blinks = new(new Song { Duration = 12, Notes = notes }, new[] { new FaceLine(1, 3.5, "joy") }, new FaceOptions { Seed = seed });
        Assert.That(blinks.Times.Where(time => time > 1.8 && time < 5.9), Is.Empty);
        Assert.That(blinks.Times, Is.Not.Empty.And.Ordered);
    }

    [Test]
    public void LidsFallAsTheGazeGoesElsewhere()
    {
        BlinkTrack blinks = new(new Song { Duration = 10 }, Array.Empty<FaceLine>(), new FaceOptions { GazeShifts = new[] { 3.21, 7.43 } });
        Assert.That(blinks.Times, Has.Member(3.21).And.Member(7.43));
    }

    [Test]
    public void LongStretchesBlinkBetweenWords()
    {
        LyricWord[] words = Enumerable.Range(0, 20).Select(i => new LyricWord { Start = 1 + i, End = 1.9 + i, Text = "la" }).ToArray();
        Song song = new() { Duration = 22, Lyrics = new Lyrics { Lines = new[] { new LyricLine { Start = 1, End = 20.9, Words = words } } } };
        BlinkTrack blinks = new(song, new[] { new FaceLine(1, 20.9, "joy") }, new FaceOptions());
        foreach (double time in blinks.Times.Where(time => time is > 1.5 and < 20))
            Assert.That(words.Min(word => Math.Abs(word.End - 0.02 - time)), Is.LessThan(1e-6), "at the end of a word");
    }

    [TestCase("sadness", true)]
    [TestCase("joy", false)]
    public void TendernessClosesTheEyesOnItsLongestNote(string emotion, bool closes)
    {
        Song song = new() { Duration = 8, Notes = new Note[] { new(1, 1.4, 60), new(2, 4, 62), new(5, 5.4, 60) } };
        FaceFrame frame = FaceSongs.At(FaceBaker.Bake(song, new[] { new FaceLine(1, 4.2, emotion) }, new FaceOptions()), 3.2);
        Assert.That(frame[FaceShape.BlinkLeft] > 0.9f && frame[FaceShape.BlinkRight] > 0.9f, Is.EqualTo(closes));
    }

    [Test]
    public void BrowsLiftOnTheHighestNoteOfALine()
    {
        Note[] notes = { new(2.0, 2.3, 60), new(2.4, 2.7, 60), new(3.0, 3.3, 64), new(3.6, 3.9, 60) };
        FaceTake take = FaceBaker.Bake(new Song { Duration = 8, Notes = notes }, new[] { new FaceLine(2, 4, "calm") }, new FaceOptions());
        Assert.That(FaceSongs.At(take, 3.05)[FaceShape.BrowsUp], Is.GreaterThan(FaceSongs.At(take, 2.75)[FaceShape.BrowsUp] + 0.12f));
    }

    [Test]
    public void TheMouthBelongsToTheWordsFromJustBeforeThemToJustAfter()
    {
        FaceTake take = FaceBaker.Bake(FaceSongs.Sung((2.0, 3.0, "a")), Array.Empty<FaceLine>(), new FaceOptions());
        Assert.That(FaceSongs.At(take, 1.5).Singing, Is.Zero);
        Assert.That(FaceSongs.At(take, 1.97).Singing, Is.GreaterThan(0.95f));
        Assert.That(FaceSongs.At(take, 2.5).Singing, Is.EqualTo(1f));
        Assert.That(FaceSongs.At(take, 3.6).Singing, Is.Zero);
    }

    [TestCase("love"), TestCase("longing"), TestCase("hope"), TestCase("pride"), TestCase("fear")]
    public void FinerFeelingsHaveAFaceOfTheirOwn(string emotion)
    {
        float[] felt = new float[FaceShapes.Count], neutral = new float[FaceShapes.Count];
        Feeling.Add(emotion, 1f, felt);
        Feeling.Add("neutral", 1f, neutral);
        Assert.That(felt, Is.Not.EqualTo(neutral));
        Assert.That(felt.Take(FaceShapes.VisemeCount).Sum(), Is.Zero, "the words keep the mouth");
    }
}
