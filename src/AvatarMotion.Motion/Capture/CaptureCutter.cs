using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Threading;

namespace AvatarMotion.Motion;

/// <summary>Makes moves of a recorded dance: retargets it, cleans its feet, finds its counts, cuts it into phrases and says what each of them is.</summary>
public static class CaptureCutter
{
    /// <summary>Below this the beat is a guess.</summary>
    private const double Clear = 0.9;

    private const double ShortestSeconds = 1.2;
    private const float SlidingFeet = 0.25f;
    private const int LongestName = 200;

    /// <summary>Cuts a clip. The result has no moves where nothing is danced; its notices then say why.</summary>
    public static CaptureResult Cut(MotionClip clip, CaptureOptions options, CancellationToken cancellation = default)
    {
        if (clip is null)
            throw new ArgumentNullException(nameof(clip));
        if (options is null)
            throw new ArgumentNullException(nameof(options));
        List<string> notices = new();
        if (clip.Duration < ShortestSeconds)
            return new CaptureResult { Notices = new[] { Invariant($"the clip lasts {clip.Duration:0.0} s, and the shortest move is four counts; record more of the dance") } };
        RecordedBody body = ClipRetarget.Run(clip);
        cancellation.ThrowIfCancellationRequested();
        if (PathRepair.Apply(body))
            notices.Add("its feet slide through the clip, so its way over the floor was rebuilt from the feet that stand");
        IReadOnlyList<FootDown>[] standing = { ContactFinder.Find(body.Balls[0]), ContactFinder.Find(body.Balls[1]) };
        FootCleaner.Clean(body, standing);
        cancellation.ThrowIfCancellationRequested();
        KinematicBeats beats = KinematicBeats.Of(body);
        CountGrid counts = CountFinder.Find(beats, options.BeatsPerMinute, options.FirstBeat);
        cancellation.ThrowIfCancellationRequested();
        float[] facing = FacingTrack.Of(body);
        (float Turn, float Share) front = FacingTrack.Front(facing, 0, facing.Length - 1);
        List<(int First, int Counts)> phrases = new PhraseCutter(body, standing, facing, beats, counts).Cut();
        if (options.BeatsPerMinute is null && counts.Sureness < Clear && phrases.Count > 0)
            notices.Add(Invariant($"no clear beat was found; it was taken as {counts.PerMinute:0.0} per minute, and --bpm and --first-beat say better"));
        if (ShareStanding(body, standing) < SlidingFeet && phrases.Count > 0)
            notices.Add("its feet hardly ever stand still on the floor, so they were left as they are");
        if (phrases.Count == 0)
            notices.Add(Invariant($"there are no four counts in its {clip.Duration:0.0} s in which the body dances between two calm moments on its feet"));
        List<CapturedMove> moves = new();
        foreach ((int First, int Counts) phrase in phrases)
        {
            cancellation.ThrowIfCancellationRequested();
            moves.Add(MakeMove(clip, options, (body, standing, counts, facing, front, beats), phrase));
        }

        return new CaptureResult
        {
            Moves = moves, BeatsPerMinute = counts.PerMinute, FirstBeat = counts.TimeAt(0), Sureness = counts.Sureness, Cleaned = new RecordedTake(body), Notices = notices,
        };
    }

    private static CapturedMove MakeMove(
        MotionClip clip,
        CaptureOptions options,
        (RecordedBody Body, IReadOnlyList<FootDown>[] Standing, CountGrid Counts, float[] Facing, (float Turn, float Share) Front, KinematicBeats Beats) dance,
        (int First, int Counts) phrase)
    {
        double start = dance.Counts.TimeAt(phrase.First), end = dance.Counts.TimeAt(phrase.First + phrase.Counts);
        int from = FrameOf(dance.Body, start), to = FrameOf(dance.Body, end);
        RecordingMaker maker = new(dance.Body, dance.Standing, dance.Counts, phrase, Heading(dance.Facing, dance.Front, from, to));
        MoveRecording recording = maker.Make();
        float speed = 0f;
        for (int f = from; f <= to; f++)
            speed += dance.Beats.Speeds[f] / (to - from + 1);
        float turned = Turns.Wrapped(dance.Facing[to] - dance.Facing[from]), turn = MathF.Abs(turned) > 50f * Turns.Degree ? turned : 0f;
        RecordedPose pose = new();
        recording.Sample(0, pose);
        MoveInfo info = new()
        {
            Name = Slug(options.Name ?? clip.Name) + "-" + (phrase.First + 1).ToString(CultureInfo.InvariantCulture),
            Style = options.Style is { } style ? Slug(style) : StyleGuess.Of(clip.Name, speed),
            Counts = phrase.Counts,
            Expresses = Invariant($"Recorded: {Source(clip.Name)}, {start:0.0} to {end:0.0} s, danced at {60 * phrase.Counts / (end - start):0} counts per minute."),
            StartLeft = RecordedKeys.Spot(pose, Side.Left),
            StartRight = RecordedKeys.Spot(pose, Side.Right),
            Turn = turn / Turns.Degree,
        };
        Move move = RecordedKeys.Add(new Move { Info = MoveTagger.Tag(info, recording, speed), Groove = new Groove { Depth = 0f, Chest = 0f, Nod = 0f } }, recording);
        return new CapturedMove(WithTravel(RecordedAccents.Add(move).WithFacts()), start, end);
    }

    /// <summary>The way from where the feet stand at the start to where they last stood: a foot in the air at the end counts where it lifted.</summary>
    private static Move WithTravel(Move move)
    {
        FootSpot left = move.Info.EndLeft, right = move.Info.EndRight;
        Vector3 ahead = RecordingMaker.StanceForward * Turns.Forward(move.Info.Turn * Turns.Degree);
        return move with { Info = move.Info with { TravelX = 0.5f * (left.X + right.X) - ahead.X, TravelZ = 0.5f * (left.Z + right.Z) - ahead.Z } };
    }

    /// <summary>The front of the whole clip where the phrase looks there mostly, else the phrase's own.</summary>
    private static float Heading(float[] facing, (float Turn, float Share) front, int from, int to)
    {
        (float own, _) = FacingTrack.Front(facing, from, to);
        return front.Share > 0.5f && MathF.Abs(Turns.Wrapped(own - front.Turn)) < 1f ? front.Turn : own;
    }

    private static int FrameOf(RecordedBody body, double seconds) => Math.Min(Math.Max((int)Math.Round(seconds * RecordedBody.Rate), 0), body.Frames - 1);

    private static float ShareStanding(RecordedBody body, IReadOnlyList<FootDown>[] standing)
    {
        int frames = 0;
        foreach (IReadOnlyList<FootDown> side in standing)
        {
            foreach (FootDown down in side)
                frames += down.Last - down.First + 1;
        }

        return frames / (2f * body.Frames);
    }

    /// <summary>The clip's name as a head of text can hold it.</summary>
    private static string Source(string name) => CaptureHead.OnOneLine(name.Length <= LongestName ? name : name.Substring(0, LongestName));

    /// <summary>Lower-case letters, digits and dashes.</summary>
    private static string Slug(string name)
    {
        StringBuilder slug = new();
        foreach (char letter in name)
        {
            char small = char.ToLowerInvariant(letter);
            if (small is >= 'a' and <= 'z' or >= '0' and <= '9')
                slug.Append(small);
            else if (slug.Length > 0 && slug[slug.Length - 1] != '-')
                slug.Append('-');
        }

        string text = slug.ToString().Trim('-');
        return text.Length == 0 ? "clip" : text.Length <= 40 ? text : text.Substring(0, 40).Trim('-');
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
