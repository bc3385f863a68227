using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>
/// Steps of a recorded move: each foot lands when the recording has it, and where, so that what is danced before and behind knows where it stands. A dancer who begins
/// beside the recording's place comes to it step by step.
/// </summary>
internal sealed class RecordedSteps
{
    private const float Apex = 0.08f;
    private const double Shortest = 0.06;

    /// <summary>Metres by which each step comes nearer to the recording's place.</summary>
    private const float Homing = 0.15f;

    /// <summary>Counts; a foot that stands from here on stands at the start.</summary>
    private const float AtStart = 0.02f;

    /// <summary>Counts behind the end by which a foot has landed that was in the air there.</summary>
    private const double Late = 0.3;

    private readonly DancePart _part;
    private readonly MoveRecording _recording;
    private readonly DanceScore _score;
    private readonly RecordedPose _pose = new();
    private Vector2 _beside;

    private RecordedSteps(in DancePart part, DanceScore score)
    {
        _part = part;
        _recording = part.Move.Recording!;
        _score = score;
        _beside = 0.5f * (Off(Side.Left) + Off(Side.Right));
    }

    /// <summary>Adds the steps of a recorded part.</summary>
    public static void Plan(in DancePart part, DanceScore score) => new RecordedSteps(part, score).Run();

    private void Run()
    {
        double[] freed = { _part.BeatOf(-MoveRecording.Lead), _part.BeatOf(-MoveRecording.Lead) };
        foreach (RecordedContact contact in _recording.Contacts)
        {
            if (contact.End <= 0f)
                continue;
            int side = (int)contact.Foot;
            double landing = _part.BeatOf(contact.Start);
            if (contact.Start > AtStart && landing < _part.BeatOf(_part.Move.Info.Counts) && landing < _part.EndBeat)
                Add(contact, freed[side], landing);
            else if (freed[side] < Math.Min(_part.EndBeat, _part.BeatOf(_part.Move.Info.Counts)) && contact.Start > AtStart)
                Add(contact, freed[side], Math.Min(landing, Math.Min(_part.EndBeat, _part.BeatOf(_part.Move.Info.Counts)) + Late * _part.BeatsPerCount));
            freed[side] = _part.BeatOf(contact.End);
        }
    }

    private void Add(in RecordedContact contact, double from, double to)
    {
        float length = _beside.Length();
        _beside = length > Homing ? _beside * (1f - Homing / length) : Vector2.Zero;
        FootTrack foot = _score.Feet[(int)contact.Foot];
        FootPlace spot = Place(contact.Foot, contact.Start);
        double start = Math.Max(_score.Clock.TimeAt(from), foot.FreeFrom), end = Math.Max(_score.Clock.TimeAt(to), foot.FreeFrom + Shortest);
        foot.Add(new FootStep
        {
            Action = FootAction.Step,
            Landing = Landing.Flat,
            Start = Math.Min(start, end - Shortest),
            End = end,
            From = foot.Place,
            To = spot with { Spot = spot.Spot + _beside, Turn = foot.Place.Turn + Turns.Wrapped(spot.Turn - foot.Place.Turn) },
            Apex = Apex * _score.Body.Scale,
        });
    }

    private Vector2 Off(Side side) => _score.Feet[(int)side].Place.Spot - Place(side, 0f).Spot;

    private FootPlace Place(Side side, float count)
    {
        _recording.Sample(count, _pose);
        return _part.Home.Place(RecordedKeys.Spot(_pose, side), _score.Body.Scale);
    }
}
