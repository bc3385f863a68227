using System;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class BeatGridTests
{
    [Test]
    public void BeatsThatLieOnOneLineBecomeTheLine()
    {
        double[] rough = new double[60];
        for (int i = 0; i < rough.Length; i++)
            rough[i] = Math.Round(30 + 48.3 * i) + (i % 7 == 0 ? 2 : 0);
        BeatGrid grid = BeatGrid.Settle(rough, new OnsetEvidence(Onset(3200, i => 30 + 48.3 * i)))[0];
        Assert.That(grid.IsConstant);
        Assert.That(grid.Beats[0], Is.EqualTo(30).Within(0.3));
        Assert.That(grid.Beats[50], Is.EqualTo(30 + 48.3 * 50).Within(0.3));
        Assert.That(grid.Beats[^1], Is.GreaterThan(3200 - 49), "the line goes on to the end");
        Assert.That(grid.BeatsPerMinute, Is.EqualTo(6000 / 48.3).Within(0.05));
    }

    [Test]
    public void BeatsThatDriftKeepTheirCourse()
    {
        static double Time(int i) => 30 + 48 * i + 60 * Math.Sin(i / 9.0);
        double[] rough = new double[60];
        for (int i = 0; i < rough.Length; i++)
            rough[i] = Math.Round(Time(i));
        BeatGrid grid = BeatGrid.Settle(rough, new OnsetEvidence(Onset(2950, Time)))[^1];
        Assert.That(grid.IsConstant, Is.False);
        for (int i = 2; i < 58; i++)
            Assert.That(grid.Beats[i], Is.EqualTo(Time(i)).Within(2.0), $"beat {i}");
    }

    [Test]
    public void OffBeatsLieHalfWay()
    {
        BeatGrid grid = new(new[] { 10.0, 60, 110, 160 }, 1.0, true);
        Assert.That(grid.OffBeats(200).Beats, Is.EqualTo(new[] { 35.0, 85, 135, 185 }).Within(1e-9));
    }

    [Test]
    public void GridsAreAlikeWhereTheirBeatsAre()
    {
        BeatGrid grid = new(new[] { 10.0, 60, 110, 160 }, 1.0, true);
        Assert.That(grid.Equals(new BeatGrid(new[] { 12.0, 58, 111, 160 }, 0.5, true), 5.0));
        Assert.That(grid.Equals(grid.OffBeats(180), 5.0), Is.False);
        Assert.That(grid.IsOctaveOf(new BeatGrid(new[] { 10.0, 110 }, 1.0, true)));
        Assert.That(grid.IsOctaveOf(grid.OffBeats(180)), Is.False);
        Assert.That(grid.Equals(new BeatGrid(new[] { 10.0, 110 }, 1.0, true), 5.0), Is.False);
    }

    [Test]
    public void CaptureIsTheShareOfTheMassOnTheBeats()
    {
        float[] curve = new float[400];
        for (int i = 0; i < 8; i++)
            curve[20 + 50 * i] = 0.8f;
        double[] all = new double[8], half = new double[4];
        for (int i = 0; i < 8; i++)
            all[i] = 20 + 50 * i;
        for (int i = 0; i < 4; i++)
            half[i] = 20 + 100 * i;
        Assert.That(Capture.Of(curve, all, null).Recall, Is.EqualTo(1).Within(0.01));
        Assert.That(Capture.Of(curve, all, null).Precision, Is.EqualTo(0.8).Within(0.01));
        Assert.That(Capture.Of(curve, half, null).Recall, Is.EqualTo(0.5).Within(0.01));
        Assert.That(Capture.Of(curve, all, new[] { 0, 1, 2, 3, 0, 1, 2, 3 }).Recall, Is.EqualTo(0.25).Within(0.01));
    }

    private static float[] Onset(int frames, Func<int, double> time)
    {
        float[] onset = new float[frames];
        for (int frame = 0, i = 0; frame < frames; frame++)
        {
            while (Math.Abs(time(i + 1) - frame) < Math.Abs(time(i) - frame))
                i++;
            double away = frame - time(i);
            onset[frame] = (float)Math.Exp(-0.5 * away * away / 2.0);
        }

        return onset;
    }
}
