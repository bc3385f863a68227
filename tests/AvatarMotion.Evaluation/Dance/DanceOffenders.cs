using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using AvatarMotion.Motion;
using AvatarMotion.Studio;

namespace AvatarMotion.Evaluation;

/// <summary>Which moves and moments make the numbers bad: what one has to mend.</summary>
internal sealed class DanceOffenders
{
    private const int Shown = 12;
    private const double Jolt = 25;

    private readonly Dictionary<string, List<double>> _lags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double Depth, string Where)> _depths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double Slide, double Seconds)> _slides = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double Push, string Where)> _jolts = new(StringComparer.Ordinal);
    private readonly List<(double Degrees, string Where)> _limits = [];
    private readonly List<(double Share, string What)> _shares = [];
    private readonly List<(double Metres, string Where)> _bars = [];

    public void Add(DanceSubject dance)
    {
        foreach (AccentLag lag in dance.Lags)
        {
            string what = $"{MoveAt(dance, lag.Meant.Time)}: {Bones.Name(lag.Meant.Bone)} {lag.Meant.Event.ToString().ToLowerInvariant()}";
            if (!_lags.TryGetValue(what, out List<double>? list))
                _lags.Add(what, list = []);
            list.Add(1000 * lag.Lag);
        }

        foreach (BodyCollision pair in dance.Collisions.Pairs)
        {
            string what = $"{MoveAt(dance, pair.Time)}: {pair.Pair}";
            if (pair.Depth > BodyCollisions.Counted && pair.Depth > _depths.GetValueOrDefault(what).Depth)
                _depths[what] = (pair.Depth, Where(dance, pair.Time));
        }

        AddJolts(dance);
        if (JointLimits.Of(dance.Track).Worst is { } worst)
            _limits.Add((worst.Degrees, $"{MoveAt(dance, worst.Time)}: {worst.Joint}, {Where(dance, worst.Time)}"));
        foreach (MoveSpan span in dance.Spans)
            AddSlide(dance, span);
        if (dance.Spans.Count > 0)
            _shares.Add((DancedMoves.Largest(dance.Spans).Share, $"{DancedMoves.Largest(dance.Spans).Move} in {dance.Name}"));
        for (int i = 0; dance.Song is not null && i + 1 < dance.Song.Bars.Count; i++)
        {
            List<double> pair = BarDifferences.Of(dance.Human, [dance.Song.Bars[i], dance.Song.Bars[i + 1]], dance.Spans);
            if (pair.Count == 1 && pair[0] < MoveStandard.Alike)
                _bars.Add((pair[0], $"{MoveAt(dance, dance.Song.Bars[i].Start + 0.7)} | {MoveAt(dance, dance.Song.Bars[i + 1].Start + 0.7)}, {Where(dance, dance.Song.Bars[i].Start)}"));
        }
    }

    public void Print(TextWriter to)
    {
        Section(to, "Accents that come off their beat (median of at least three, ms)", _lags.Where(static lag => lag.Value.Count >= 3).Select(static lag => (Math.Abs(Statistics.Median(lag.Value)), $"{Statistics.Median(lag.Value),5:+0;-0} ms  {lag.Key} ({lag.Value.Count} times)")));
        Section(to, "Parts that go through each other (cm)", _depths.Select(static depth => (depth.Value.Depth, Text($"{100 * depth.Value.Depth,5:0.0} cm  {depth.Key}, {depth.Value.Where}"))));
        Section(to, "Feet that slide (share of contact)", _slides.Where(static slide => slide.Value.Seconds > 2).Select(static slide => (slide.Value.Slide / slide.Value.Seconds, Text($"{100 * slide.Value.Slide / slide.Value.Seconds,5:0.0} %   {slide.Key} ({slide.Value.Seconds:0} s danced)"))));
        Section(to, "Moves danced too long (share of the dance)", _shares.Select(static share => (share.Share, Text($"{100 * share.Share,5:0.0} %   {share.What}"))));
        Section(to, "Neighboring bars that look alike (cm)", _bars.Select(static bars => (-bars.Metres, Text($"{100 * bars.Metres,5:0.0} cm  {bars.Where}"))));
        Section(to, "Hips that are pushed hard (m/s²)", _jolts.Select(static jolt => (jolt.Value.Push, Text($"{jolt.Value.Push,5:0}     {jolt.Key}, {jolt.Value.Where}"))));
        Section(to, "Joints beyond their range (degrees)", _limits.Select(static limit => (limit.Degrees, Text($"{limit.Degrees,5:0}     {limit.Where}"))));
    }

    private static void Section(TextWriter to, string title, IEnumerable<(double Size, string Text)> lines)
    {
        (double Size, string Text)[] worst = [.. lines.OrderByDescending(static line => line.Size).Take(Shown)];
        if (worst.Length == 0)
            return;
        to.WriteLine(title);
        foreach ((_, string text) in worst)
            to.WriteLine("  " + text);
        to.WriteLine();
    }

    private void AddSlide(DanceSubject dance, MoveSpan span)
    {
        int first = Math.Max(0, dance.Track.FrameAt(span.Start)), count = Math.Min(dance.Track.Frames, dance.Track.FrameAt(span.End)) - first;
        if (count < DanceSubject.Rate)
            return;
        double slide = FootSkating.Of(dance.Track.Part(first, count)).Way;
        (double all, double seconds) = _slides.GetValueOrDefault(DancedMoves.Plain(span.Move));
        _slides[DancedMoves.Plain(span.Move)] = (all + slide * count / DanceSubject.Rate, seconds + count / DanceSubject.Rate);
    }

    /// <summary>Where the hips are pushed hardest, as the physical foot contact score sees them: at 30 frames a second.</summary>
    private void AddJolts(DanceSubject dance)
    {
        BodyTrack slow = TrackRate.To(dance.Track, PhysicalFootContact.Rate);
        for (int i = 0; i + 2 < slow.Frames; i++)
        {
            double push = PhysicalFootContact.Push(slow, i).Length();
            string move = MoveAt(dance, slow.TimeOf(i));
            if (push > Jolt && push > _jolts.GetValueOrDefault(move).Push)
                _jolts[move] = (push, Where(dance, slow.TimeOf(i)));
        }
    }

    private static string MoveAt(DanceSubject dance, double time)
    {
        for (int i = 0; i < dance.Spans.Count; i++)
        {
            MoveSpan span = dance.Spans[i];
            if (time < span.Start - 0.05 || time >= span.End - 0.05)
                continue;
            bool border = i > 0 && time - span.Start < 0.6;
            return border ? $"{DancedMoves.Plain(dance.Spans[i - 1].Move)} -> {DancedMoves.Plain(span.Move)}" : DancedMoves.Plain(span.Move);
        }

        return "-";
    }

    private static string Where(DanceSubject dance, double time) => Text($"{dance.Name} at {time:0.0} s");

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
