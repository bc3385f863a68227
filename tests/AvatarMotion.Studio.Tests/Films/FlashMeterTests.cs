using System;
using System.Linq;
using AvatarMotion.Rendering;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>Known flashes first, then the sample's chorus as it is drawn.</summary>
[TestFixture]
public sealed class FlashMeterTests
{
    private const int Rate = 30;
    private const int Width = 160;
    private const int Height = 90;

    [TestCase(2, ExpectedResult = 2)]
    [TestCase(3, ExpectedResult = 3)]
    [TestCase(5, ExpectedResult = 5)]
    public int CountsWhatBlinksOverTheWholePicture(int timesASecond) => Measure(i => Gray(i * 2 * timesASecond / Rate % 2 == 0 ? (byte)60 : (byte)200), Rate + 1);

    [Test]
    public void SmallPartsFaintChangesAndSlowFadesAreNoFlashes()
    {
        Assert.That(Measure(i => Half(i, rows: Height / 5), 60), Is.Zero, "a fifth of the picture");
        Assert.That(Measure(i => Gray(i / 3 % 2 == 0 ? (byte)60 : (byte)75), 60), Is.Zero, "too faint");
        Assert.That(Measure(i => Gray((byte)(120 + 90 * Math.Sin(i * 2 * Math.PI / (5 * Rate)))), 200), Is.Zero, "five seconds up and down");
        Assert.That(Measure(i => Gray(i / 3 % 2 == 0 ? (byte)220 : (byte)235), 60), Is.Zero, "both states bright");
        Assert.That(Measure(_ => Gray(16), 60), Is.Zero, "black");
    }

    [Test]
    public void OneCutIsNoFlashAndCutsToAndFroAre()
    {
        Assert.That(Measure(i => Half(i < 30 ? 0 : 3, rows: Height / 2), 60), Is.Zero);
        Assert.That(Measure(i => Half(i / 10 % 2 * 3, rows: Height / 2), 60), Is.EqualTo(3).Within(1));
    }

    [Test]
    public void RedFlashesCountAtTheSameBrightness()
    {
        byte[] red = Plain(70, 100, 230);
        byte[] gray = Plain(70, 128, 128);
        Assert.That(Measure(i => i / 5 % 2 == 0 ? red : gray, 60), Is.GreaterThanOrEqualTo(3));
    }

    [TestCase(48, 4)]
    [TestCase(64, 6)]
    [TestCase(30, 8)]
    public void AMovingBarIsNoFlash(int width, int step)
    {
        int way = Width - width;
        Assert.That(Measure(i => Bar(Math.Abs(i * step % (2 * way) - way), width, true), 90), Is.Zero);
    }

    [Test]
    public void ABarThatBlinksIsAFlashEvenWhileItMoves()
    {
        Assert.That(Measure(i => Bar(50, 50, i / 3 % 2 == 0), 60), Is.EqualTo(5).Within(1), "a third of the picture, five times a second");
        Assert.That(Measure(i => Bar(20 + i, 50, i / 3 % 2 == 0), 60), Is.GreaterThanOrEqualTo(4), "while it moves");
        Assert.That(Measure(i => Bar(50, 50, i % 6 < 2), 60), Is.EqualTo(5).Within(1), "two frames of each six");
    }

    [Test]
    public void ALightOverAPictureFullOfEdgesThatMovesStillFlashes()
    {
        Assert.That(Measure(i => Stripes(i, i % 6 < 2 ? 60 : 0), 60), Is.GreaterThanOrEqualTo(4));
        Assert.That(Measure(i => Stripes(i, 0), 60), Is.Zero);
    }

    [Test]
    public void AWallOfThirtyPercentFlashesBehindWhatMoves()
    {
        int most = Measure(i =>
        {
            byte[] frame = Bar(Math.Abs(i * 4 % 200 - 100), 30, true);
            frame.AsSpan(0, Width * Height * 3 / 10).Fill(i % 6 < 3 ? (byte)180 : (byte)60);
            return frame;
        }, 60);
        Assert.That(most, Is.EqualTo(5).Within(1));
    }

    [Test]
    public void GuardLeavesAtMostThreeFlashesASecondAndSaysWhere()
    {
        FlashGuard guard = new(Width, Height);
        PictureCells cells = new(Width, Height);
        FlashMeter meter = new(PictureCells.Count);
        int most = 0;
        for (int i = 0; i < 90; i++)
        {
            byte[] frame = Gray(i >= 30 && i / 2 % 2 == 0 ? (byte)220 : (byte)50);
            guard.Pass(frame, 10 + (double)i / Rate);
            most = Math.Max(most, meter.Add(cells.Measure(frame), (double)i / Rate));
        }

        Assert.That(most, Is.InRange(1, FlashMeter.MostFlashes));
        Assert.That(guard.Damped, Has.Count.GreaterThanOrEqualTo(1));
        Assert.That(guard.Damped[0], Is.InRange(11.0, 12.0));
    }

    [Test]
    public void GuardTouchesNothingThatIsSafe()
    {
        FlashGuard guard = new(Width, Height);
        for (int i = 0; i < 60; i++)
        {
            byte[] frame = Gray(i / 6 % 2 == 0 ? (byte)50 : (byte)(i < 20 ? 200 : 60));
            byte[] before = [.. frame];
            guard.Pass(frame, (double)i / Rate);
            Assert.That(frame, Is.EqualTo(before));
        }

        Assert.That(guard.Damped, Is.Empty);
    }

    [Test, Category("Slow")]
    public void ChorusOfTheSampleFlashesAtMostThreeTimesInAnySecond()
    {
        using FilmPicture picture = SampleFilm.Open(SampleFilm.Planned, SampleFilm.Bake(SampleFilm.Planned), words: false);
        PictureCells cells = new(Width, Height);
        FlashMeter meter = new(PictureCells.Count);
        double start = new SampleTruth().Sections.First(s => s.Label == "chorus").Start - 1;
        byte[] frame = new byte[picture.Size.Yuv420Bytes];
        for (int i = 0; i < 10 * Rate; i++)
        {
            double time = start + (double)i / Rate;
            using DrawnFrame drawn = picture.Submit(time);
            drawn.ReadYuv420(frame);
            Assert.That(meter.Add(cells.Measure(frame), time), Is.LessThanOrEqualTo(FlashMeter.MostFlashes), $"at {time:0.00} s");
        }
    }

    private static int Measure(Func<int, byte[]> frame, int frames)
    {
        PictureCells cells = new(Width, Height);
        FlashMeter meter = new(PictureCells.Count);
        int most = 0;
        for (int i = 0; i < frames; i++)
            most = Math.Max(most, meter.Add(cells.Measure(frame(i)), (double)i / Rate));
        return most;
    }

    private static byte[] Gray(byte luma) => Plain(luma, 128, 128);

    private static byte[] Half(int i, int rows)
    {
        byte[] frame = Gray(50);
        if (i / 3 % 2 == 1)
            frame.AsSpan(0, rows * Width).Fill(210);
        return frame;
    }

    /// <summary>An upright white bar on a dark ground, or the ground alone.</summary>
    private static byte[] Bar(int left, int width, bool lit)
    {
        byte[] frame = Gray(50);
        for (int y = 0; lit && y < Height; y++)
            frame.AsSpan(y * Width + left, Math.Min(width, Width - left)).Fill(225);
        return frame;
    }

    /// <summary>Moving stripes of two grays under a light that adds to both.</summary>
    private static byte[] Stripes(int shift, int light)
    {
        byte[] frame = Gray(0);
        for (int i = 0; i < Width * Height; i++)
            frame[i] = (byte)(((i % Width + shift) / 12 % 2 == 0 ? 70 : 160) + light);
        return frame;
    }

    private static byte[] Plain(byte luma, byte blue, byte red)
    {
        byte[] frame = new byte[Width * Height * 3 / 2];
        frame.AsSpan(0, Width * Height).Fill(luma);
        frame.AsSpan(Width * Height, Width * Height / 4).Fill(blue);
        frame.AsSpan(Width * Height * 5 / 4).Fill(red);
        return frame;
    }
}
