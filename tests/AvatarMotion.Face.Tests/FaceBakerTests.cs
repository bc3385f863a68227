using System;
using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Face.Tests;

public sealed class FaceBakerTests
{
    private static readonly FaceLine[] OneLine = { new(2.0, 3.0, "joy") };

    [Test]
    public void TheMouthOpensWithASyllableAndClosesAfterIt()
    {
        FaceTake take = Bake(FaceSongs.Sung((2.0, 3.0, "a")));
        Assert.That(Opening(take, 1.3), Is.LessThan(0.02));
        Assert.That(Opening(take, 2.05), Is.GreaterThan(0.5));
        Assert.That(Opening(take, 2.5), Is.GreaterThan(0.6));
        Assert.That(Opening(take, 3.12), Is.LessThan(0.05));
    }

    [Test]
    public void TheLipsLeadTheSoundByAtMostFortyMilliseconds()
    {
        FaceTake take = Bake(FaceSongs.Sung((2.0, 3.0, "a")));
        double half = Enumerable.Range(0, 400).Select(i => 1.8 + i * 0.001).First(t => Opening(take, t) > 0.4);
        Assert.That(half, Is.InRange(1.93, 2.0));
    }

    [TestCase("p")]
    [TestCase("b")]
    [TestCase("m")]
    public void LipSoundsCloseTheMouthEvenBetweenWideVowels(string closure)
    {
        FaceTake take = Bake(FaceSongs.Sung((2.0, 2.3, "a"), (2.3, 2.33, closure), (2.33, 2.7, "a")));
        double smallest = Enumerable.Range(0, 100).Min(i => Opening(take, 2.25 + i * 0.001));
        Assert.That(smallest, Is.LessThan(0.15));
    }

    [Test]
    public void ADiphthongGlidesFromOpenToNarrow()
    {
        FaceTake take = Bake(FaceSongs.Sung((2.0, 3.0, "aɪ")));
        FaceFrame frame = new();
        take.Sample(2.3, frame);
        Assert.That(frame[FaceShape.AA], Is.GreaterThan(0.5f));
        take.Sample(2.85, frame);
        Assert.That(frame[FaceShape.IH], Is.GreaterThan(0.5f));
    }

    [Test]
    public void VisemeWeightsNeverSumAboveOneByMuch()
    {
        FaceTake take = Bake(FaceSongs.Sung((2.0, 2.1, "s"), (2.1, 2.2, "t"), (2.2, 2.3, "r"), (2.3, 2.9, "oʊ"), (2.9, 3.0, "ŋ")));
        FaceFrame frame = new();
        for (double time = 1.5; time < 3.5; time += 0.01)
        {
            take.Sample(time, frame);
            Assert.That(frame.Weights.Take(FaceShapes.VisemeCount).Sum(), Is.LessThan(1.15f));
        }
    }

    [Test]
    public void WithoutLyricsTheVoicesSpectrumOpensTheMouth()
    {
        float[] open = new float[600];
        Array.Fill(open, 0.8f, 200, 100);
        Song song = new() { Duration = 6, MouthOpen = new Curve(0.01, open), MouthSpread = new Curve(0.01, new float[600]) };
        FaceTake take = FaceBaker.Bake(song, Array.Empty<FaceLine>(), new FaceOptions());
        Assert.That(Opening(take, 2.5), Is.GreaterThan(0.5));
        Assert.That(Opening(take, 1.0), Is.LessThan(0.02));
        Assert.That(Opening(take, 4.0), Is.LessThan(0.02));
    }

    [Test]
    public void EmotionComesBeforeItsLineAndFadesAfterIt()
    {
        FaceTake take = Bake(FaceSongs.Sung((2.0, 3.0, "i")));
        FaceFrame frame = new();
        take.Sample(1.9, frame);
        Assert.That(frame[FaceShape.Happy], Is.GreaterThan(0.1f));
        take.Sample(5.0, frame);
        Assert.That(frame[FaceShape.Happy], Is.LessThan(0.02f));
    }

    [Test]
    public void EyesBlinkAtThePhraseEndAndAtLeastEverySixSeconds()
    {
        FaceTake take = Bake(FaceSongs.Sung((2.0, 3.0, "a")), 40);
        List<double> blinks = BlinkTimes(take, 40);
        Assert.That(blinks.Any(t => t is > 2.95 and < 3.25), Is.True, "a blink at the end of the line");
        for (int i = 1; i < blinks.Count; i++)
            Assert.That(blinks[i] - blinks[i - 1], Is.LessThan(6.5));
    }

    [Test]
    public void AnotherSeedBlinksAtOtherTimes()
    {
        Song song = FaceSongs.Sung((2.0, 3.0, "a")) with { Duration = 40 };
        List<double> one = BlinkTimes(FaceBaker.Bake(song, OneLine, new FaceOptions { Seed = 1 }), 40);
        List<double> two = BlinkTimes(FaceBaker.Bake(song, OneLine, new FaceOptions { Seed = 2 }), 40);
        Assert.That(one, Is.Not.EqualTo(two));
    }

    [Test]
    public void SamplingAllocatesNothingAndDoesNotDependOnOrder()
    {
        FaceTake take = Bake(FaceSongs.Sung((2.0, 3.0, "a")));
        FaceFrame first = new();
        FaceFrame second = new();
        take.Sample(2.4, first);
        take.Sample(4.9, second);
        long before = GC.GetAllocatedBytesForCurrentThread();
        take.Sample(2.4, second);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(second.Weights, Is.EqualTo(first.Weights));
    }

    [Test]
    public void ASongWithoutVoiceKeepsTheMouthShut()
    {
        FaceTake take = FaceBaker.Bake(new Song { Duration = 5 }, Array.Empty<FaceLine>(), new FaceOptions());
        for (double time = 0; time < 5; time += 0.1)
            Assert.That(Opening(take, time), Is.Zero);
    }

    private static FaceTake Bake(Song song, double duration = 6) => FaceBaker.Bake(song with { Duration = duration }, OneLine, new FaceOptions());

    private static double Opening(FaceTake take, double time)
    {
        FaceFrame frame = new();
        take.Sample(time, frame);
        return frame.MouthOpening;
    }

    private static List<double> BlinkTimes(FaceTake take, double duration)
    {
        List<double> times = new();
        FaceFrame frame = new();
        bool closed = false;
        for (double time = 0; time < duration; time += 1.0 / 120)
        {
            take.Sample(time, frame);
            bool now = frame[FaceShape.BlinkLeft] > 0.5f;
            if (now && !closed)
                times.Add(time);
            closed = now;
        }

        return times;
    }
}
