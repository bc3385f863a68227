using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Writes one move after another into a <see cref="DanceScore"/>.</summary>
internal sealed class ScoreWriter
{
    private const double JitterSeconds = 0.008;

    /// <summary>How long a struck hand is left alone before the next stroke may begin.</summary>
    private const double HoldSeconds = 0.17;

    /// <summary>A minimum-jerk stroke is this much faster at its peak than on average, and the body hurries between counts.</summary>
    private const double StrokePeak = 1.875 * 1.25;

    /// <summary>Metres per second within the ribs' frame, for a body of written size; people's stopped strokes peak at 3 to 5 m/s.</summary>
    private const double FastestHand = 4.4;

    /// <summary>Metres per second at which a stroke that has too little time is cut short instead.</summary>
    private const double CutStroke = 4.5;

    /// <summary>A cut stroke keeps at least this share of its way.</summary>
    private const float LeastOfWay = 0.5f;

    /// <summary>How much of the time since the last key the longest way may take.</summary>
    private const double LargestFill = 1.05;

    /// <summary>Height of the standing hips in metres of the body that moves are written for.</summary>
    private const float StandingHips = 0.88f;

    /// <summary>Out, up, forward in arm lengths: where a clap meets a fist around a microphone instead of a palm, on the side away from the microphone's head.</summary>
    private static readonly Vector3 TapOnFist = new(0.07f, -0.06f, 0f);

    /// <summary>How an arm points on its way to the floor.</summary>
    private static readonly Vector3 FloorGoal = new(0.06f, -0.9f, 0.34f);

    private readonly DanceScore _score;
    private readonly FootPlanner _feet;
    private float _faceHome;
    private readonly double[] _bodyLead = { 0.050, 0.045, 0.045, 0.060, 0.120, 0.040 };
    private readonly double[] _armLead = { 0.055, -0.055, 0.030, 0.066, 0.130, 0.044 };

    public ScoreWriter(DanceScore score)
    {
        _score = score;
        _feet = new FootPlanner(score);
    }

    /// <summary>Adds a move. <paramref name="first"/>: it begins a phrase, where the dancer has to come to the phrase's place.</summary>
    public void Write(in DancePart part, string phrase, bool first)
    {
        _faceHome = NearTurn(part.Home.Heading / Turns.Degree);
        _score.Grooves.Add(part.Beat, part.BeatsPerCount, part.Move.Groove, part.Size * part.Music.Bounce);
        _feet.Plan(part, first);
        foreach (WeightKey key in part.Move.Weights)
        {
            if (Kept(part, key.Count))
                _score.Weight.Add(_score.Clock.TimeAt(part.BeatOf(key.Count)), key.Left);
        }

        ReleaseBody(part);
        foreach (BodyKey key in part.Move.Body)
        {
            if (Kept(part, key.Count))
                WriteBody(part, key);
        }

        ReleaseHands(part);
        for (int i = 0; i < part.Move.Hands.Count; i++)
        {
            if (Kept(part, part.Move.Hands[i].Count))
                WriteHand(part, part.Move.Hands[i], i);
        }

        AddSpan(part, phrase);
    }

    private static bool Kept(in DancePart part, float count) => count <= 0f || part.BeatOf(count) < part.EndBeat - 0.2 * part.BeatsPerCount;

    /// <summary>Channels that the last move left somewhere and this one does not take up come home by count 1.</summary>
    private void ReleaseBody(in DancePart part)
    {
        for (int i = 0; i < DanceScore.ChannelCount; i++)
        {
            BodyChannel channel = (BodyChannel)i;
            float home = channel == BodyChannel.FaceTurn ? _faceHome : 0f;
            StrokeTrack track = _score.Channels[i];
            if (MathF.Abs(track.Last - home) < 1e-4f || TakenUp(part.Move, channel))
                continue;
            WriteBody(part, new BodyKey { Count = 0f, Channel = channel, Value = 0f, Over = 1f });
        }
    }

    private static bool TakenUp(Move move, BodyChannel channel)
    {
        foreach (BodyKey key in move.Body)
        {
            if (key.Channel == channel)
                return key.Count <= 0.6f;
        }

        return false;
    }

    private void WriteBody(in DancePart part, BodyKey key)
    {
        StrokeTrack track = _score.Channels[(int)key.Channel];
        double beat = part.BeatOf(key.Count);
        double length = _score.Clock.BeatLength(beat);
        double jitter = JitterSeconds * (SeededRandom.Unit(_score.Seed, part.Id, (int)(key.Count * 64f) * 32 + (int)key.Channel) - 0.5) / length;
        float value = key.Channel switch
        {
            BodyChannel.FaceTurn => Exact(_faceHome + key.Value * (MathF.Abs(key.Value) > 60f ? 1f : part.Size)),
            BodyChannel.HipsHeight => key.Value > 0f ? (key.Value / StandingHips - 1f) * _score.Body.HipsHeight : 0f,
            BodyChannel.LegStretch => key.Value,
            <= BodyChannel.HipsZ or BodyChannel.ChestX or BodyChannel.ChestZ or >= BodyChannel.LeftShoulder => key.Value * _score.Body.Scale * part.Size,
            _ => key.Value * part.Size,
        };
        double gap = Math.Max(0, (beat - track.LastBeat) * length);
        double over = key.Over * part.BeatsPerCount * length;
        track.Add(value, StrokeTiming.For(Math.Max(beat + jitter, track.LastBeat + 0.01), gap, over, EffortShape.Of(key.Effort, part.Music), length, _bodyLead[(int)key.Effort], 0, part.BeatsPerCount * length));
    }

    /// <summary>Degrees in steps of 1/256: sums and differences of whole turns stay exact.</summary>
    private static float Exact(float degrees) => MathF.Round(degrees * 256f) / 256f;

    /// <summary>The turn (degrees) equal to <paramref name="turn"/> that is nearest to where the dancer faces now.</summary>
    private float NearTurn(float turn)
    {
        float last = _score.Channels[(int)BodyChannel.FaceTurn].Last;
        return turn + 360f * MathF.Round((last - turn) / 360f);
    }

    private void ReleaseHands(in DancePart part)
    {
        foreach (Side side in new[] { Side.Left, Side.Right })
        {
            bool taken = false;
            foreach (HandKey key in part.Move.Hands)
                taken |= key.Side == side && key.Count <= 1.01f;
            if (!taken)
                WriteHand(part, new HandKey { Side = side, Goal = new Vector3(0.13f, -0.87f, 0.28f), ElbowLift = 8f, Over = 1f }, 99 + (int)side);
        }
    }

    private void WriteHand(in DancePart part, HandKey key, int index)
    {
        ArmTrack arm = _score.Arms[(int)key.Side];
        double beat = part.BeatOf(key.Count);
        double length = _score.Clock.BeatLength(beat);
        double late = SeededRandom.Between(-0.5, 0.5, _score.Seed, part.Id, 5000 + index) * 2 * JitterSeconds;
        Vector3 goal = key.Floor.HasValue ? FloorGoal : _score.Body.CarriesMicrophone && key.Side == Side.Left && key.Shape == HandShape.Clap ? key.Goal + TapOnFist : key.Goal;
        float reach = goal.Length();
        float longer = reach > 0.7f ? MathF.Min(Easing.Lerp(0.93f, 1.05f, part.Energy), 1f / reach) : 1f;
        ArmPose pose = ArmPose.Reaching(goal * longer, key.ElbowLift, key.Side, _score.Body);
        double free = Math.Max(0, (beat - arm.LastBeat) * length);
        double gap = free - (arm.LastEffort == Effort.Hit ? HoldSeconds : 0);
        double over = key.Over * part.BeatsPerCount * length;
        double at = Math.Max(beat + late / length, arm.LastBeat + 0.01);
        float way = Way(arm, pose, key.Side);
        float possible = (float)(CutStroke * LargestFill * free / StrokePeak);
        if (way > possible)
        {
            pose = arm.Last.Toward(pose, MathF.Max(possible / way, LeastOfWay));
            way = Way(arm, pose, key.Side);
        }

        double least = Math.Min(StrokePeak * way / FastestHand, LargestFill * free);
        arm.Add(beat, pose, StrokeTiming.For(at, gap, over, EffortShape.Of(key.Effort, part.Music), length, _armLead[(int)key.Effort], least, part.BeatsPerCount * length), key, FloorSpot(part, key));
    }

    private Vector2? FloorSpot(in DancePart part, HandKey key) =>
        key.Floor is { } spot ? part.HomeAt(key.Count).Place(new FootSpot(spot.X, spot.Y, 0f), _score.Body.Scale).Spot : null;

    /// <summary>Metres of a body of written size that the hand goes to a pose, along its arc.</summary>
    private float Way(ArmTrack arm, in ArmPose pose, Side side)
    {
        BodyMeasures body = _score.Body;
        Vector3 from = arm.Last.HandInChest(side, body), middle = arm.Last.Toward(pose, 0.5f).HandInChest(side, body), to = pose.HandInChest(side, body);
        return (Vector3.Distance(from, middle) + Vector3.Distance(middle, to)) / body.Scale;
    }

    private void AddSpan(in DancePart part, string phrase)
    {
        List<double> accents = new();
        foreach (AccentKey key in part.Move.Accents)
        {
            double time = _score.Clock.TimeAt(part.BeatOf(key.Count));
            if (Kept(part, key.Count) && (accents.Count == 0 || time > accents[accents.Count - 1] + 0.01))
                accents.Add(time);
        }

        List<AccentMoment> events = new();
        foreach (AccentKey key in part.Move.AllAccents)
        {
            if (Kept(part, key.Count))
                events.Add(new AccentMoment(_score.Clock.TimeAt(part.BeatOf(key.Count)), key.Bone, key.Event));
        }

        if (part.Move.Recording is not null)
            _score.Recorded.Add(part);
        _score.Music.Add(part.Music);
        _score.Isolates.Add(part.Move.Info.Isolates);
        _score.ArmTouches.Add(TouchWishes.Bits(part.Move.Info.Contacts));
        _score.Spans.Add(new MoveSpan
        {
            Start = _score.Clock.TimeAt(part.Beat),
            End = _score.Clock.TimeAt(Math.Min(part.EndBeat, part.BeatOf(part.Move.Info.Counts))),
            Move = part.Name,
            Phrase = phrase,
            Accents = accents,
            AccentEvents = events,
            Touches = part.Move.Info.Contacts,
        });
    }
}
