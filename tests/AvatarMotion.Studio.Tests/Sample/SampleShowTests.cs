using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>The sample song, planned and exported as anyone would do it; everything is measured on the exported file and the song's exact truth.</summary>
[TestFixture]
public sealed class SampleShowTests
{
    private static readonly string[] FaceShots = [.. ShotLibrary.Default.Shots.Where(s => s.Info.ShowsFace).Select(s => s.Info.Name)];
    private string _folder = "";
    private PlannedShow _planned = null!;
    private SampleTake _take = null!;
    private SampleTruth _truth = null!;

    [OneTimeSetUp]
    public void PlanAndExport()
    {
        _folder = Directory.CreateTempSubdirectory("sample-show").FullName;
        _truth = new SampleTruth();
        _planned = ShowDesk.Plan(SongSource.Find(SampleTruth.Folder), Path.Combine(_folder, "first-light.show.yaml"), new PlanOptions());
        string take = Path.Combine(_folder, "lead.json");
        TakeExport.Write(_planned, take, null, 60);
        _take = new SampleTake(take);
    }

    [OneTimeTearDown]
    public void Clean() => Directory.Delete(_folder, true);

    [Test]
    public void BeatsAndDownbeatsAreFound()
    {
        Assert.That(FMeasure(_truth.Beats, [.. _planned.Song.Beats]), Is.GreaterThanOrEqualTo(0.98), "beats");
        Assert.That(FMeasure(_truth.Downbeats, _planned.Song.Bars.Select(b => b.Start).ToArray()), Is.GreaterThanOrEqualTo(0.95), "downbeats");
    }

    [Test]
    public void TheMouthOpensWithinFiftyMillisecondsOfTheSyllables()
    {
        int right = _truth.Syllables.Count(s => OpensWith(s.Vowel, s.End));
        Assert.That((double)right / _truth.Syllables.Count, Is.GreaterThanOrEqualTo(0.90));
    }

    [Test]
    public void TheMouthRestsInSilence()
    {
        int silent = 0;
        int closed = 0;
        for (int i = 0; i < _take.Frames; i++)
        {
            double time = i / _take.Rate;
            if (_truth.Syllables.Any(s => time > s.FirstSound - 0.05 && time < s.End + 0.12))
                continue;
            silent++;
            closed += _take.Opening[i] < 0.1 ? 1 : 0;
        }

        Assert.That((double)closed / silent, Is.GreaterThanOrEqualTo(0.95));
    }

    [Test]
    public void TheMouthClosesBetweenPhrases()
    {
        int gaps = 0;
        int closed = 0;
        for (int i = 1; i < _truth.Syllables.Count; i++)
        {
            if (_truth.Syllables[i].Line == _truth.Syllables[i - 1].Line)
                continue;
            gaps++;
            double from = _truth.Syllables[i - 1].End;
            double to = Math.Max(_truth.Syllables[i].Vowel, from + 0.02);
            closed += Range(from, to).Min(_take.OpeningAt) < 0.05 ? 1 : 0;
        }

        Assert.That((double)closed / gaps, Is.GreaterThanOrEqualTo(0.70));
    }

    [TestCase("left")]
    [TestCase("right")]
    public void PlantedFeetDoNotSlide(string side)
    {
        FeetFromPositions feet = new(_take, side);
        double[] slips = feet.Slips();
        Assert.That(slips, Is.Not.Empty);
        Assert.That(slips.Max(), Is.LessThanOrEqualTo(0.005));
        Assert.That(feet.DownShare, Is.InRange(0.53, 0.93));
    }

    [Test]
    public void TheDancerStepsAtLeastThirtyTimesAMinute()
    {
        int steps = new FeetFromPositions(_take, "left").Steps() + new FeetFromPositions(_take, "right").Steps();
        Assert.That(steps / (_take.Frames / _take.Rate) * 60, Is.GreaterThanOrEqualTo(30));
    }

    [Test]
    public void EveryCutIsOnABarLine()
    {
        foreach ((double start, _, string shot) in _take.Shots.Skip(1))
            Assert.That(_truth.Downbeats.Min(d => Math.Abs(d - start)), Is.LessThan(0.04), shot);
    }

    [Test]
    public void ShotsAreManyAndShorterInTheChorus()
    {
        Assert.That(_take.Shots.Select(s => s.Shot).Distinct().Count(), Is.GreaterThanOrEqualTo(8));
        double bar = _truth.Downbeats[1] - _truth.Downbeats[0];
        foreach ((double start, double end, string shot) in _take.Shots.SkipLast(1).Skip(1))
            Assert.That((end - start) / bar, Is.InRange(0.9, 8.1), shot);
        Assert.That(MeanLength("chorus"), Is.LessThan(MeanLength("verse")));
    }

    [Test]
    public void TheFaceIsPromisedMostOfTheTimeAndThenSeen()
    {
        int promised = 0;
        int seen = 0;
        for (int i = 0; i < _take.Frames; i++)
        {
            if (!FaceShots.Contains(_take.Shots[_take.Camera[i].Shot].Shot))
                continue;
            promised++;
            seen += FaceIsSeen(i) ? 1 : 0;
        }

        Assert.That((double)promised / _take.Frames, Is.GreaterThanOrEqualTo(0.60), "promised");
        Assert.That((double)seen / promised, Is.GreaterThanOrEqualTo(0.97), "seen");
    }

    [Test]
    public void NoMoveIsDancedTwiceInARowWithoutAReason()
    {
        for (int i = 1; i < _take.Moves.Count; i++)
        {
            if (_take.Moves[i].Move == _take.Moves[i - 1].Move)
                Assert.That(_take.Moves[i].Why, Is.Not.Empty, $"{_take.Moves[i].Move} at {_take.Moves[i].Start}");
        }
    }

    [Test]
    public void PlanningTwiceGivesTheSameFile()
    {
        string again = Path.Combine(_folder, "again.show.yaml");
        ShowDesk.Plan(SongSource.Find(SampleTruth.Folder), again, new PlanOptions());
        string first = File.ReadAllText(Path.Combine(_folder, "first-light.show.yaml"));
        Assert.That(File.ReadAllText(again).Replace("again.song.json", "first-light.song.json", StringComparison.Ordinal), Is.EqualTo(first));
    }

    // From half closed to half open (of what the vowel reaches) within 50 ms of the vowel; a mouth that is open already stays so.
    private bool OpensWith(double vowel, double end)
    {
        double peak = Range(vowel, Math.Min(end, vowel + 0.25)).Max(_take.OpeningAt);
        return peak > 0.15 && Range(vowel - 0.02, vowel + 0.05).Any(t => _take.OpeningAt(t) >= 0.5 * peak);
    }

    private double MeanLength(string label)
    {
        List<double> lengths = [];
        foreach ((double start, double end, _) in _take.Shots)
        {
            if (_truth.Sections.Any(s => s.Label == label && start > s.Start - 0.1 && start < s.End - 0.1))
                lengths.Add(end - start);
        }

        return lengths.Average();
    }

    private bool FaceIsSeen(int frame)
    {
        Vector3 head = _take.At(frame, "head") + 0.1f * Vector3.UnitY;
        CameraView view = _take.Camera[frame];
        Vector3 local = Vector3.Transform(head - view.Position, Quaternion.Conjugate(view.Rotation));
        float half = MathF.Tan(view.VerticalFov * MathF.PI / 360f) * -local.Z;
        bool inside = local.Z < 0 && MathF.Abs(local.Y) < half && MathF.Abs(local.X) < half * 16f / 9f;
        return inside && !Hides(frame, "leftHand", view.Position, head) && !Hides(frame, "rightHand", view.Position, head);
    }

    private bool Hides(int frame, string hand, Vector3 eye, Vector3 head)
    {
        Vector3 point = _take.At(frame, hand);
        Vector3 line = Vector3.Normalize(head - eye);
        float along = Vector3.Dot(point - eye, line);
        return along < Vector3.Distance(head, eye) - 0.05f && Vector3.Distance(point, eye + line * along) < 0.05f;
    }

    private IEnumerable<double> Range(double from, double to)
    {
        for (double time = from; time <= to; time += 1 / _take.Rate)
            yield return time;
    }

    private static double FMeasure(double[] truth, double[] found)
    {
        int hits = 0;
        int next = 0;
        foreach (double time in truth)
        {
            while (next < found.Length && found[next] < time - 0.07)
                next++;
            if (next < found.Length && found[next] <= time + 0.07)
            {
                hits++;
                next++;
            }
        }

        return 2.0 * hits / (truth.Length + found.Length);
    }
}
