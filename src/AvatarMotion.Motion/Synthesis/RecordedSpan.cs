using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>One recorded part of a dance on its place in the song: the recording on the performer's own rig, with feet where the plan has them.</summary>
internal sealed class RecordedSpan
{
    /// <summary>Counts inside the move over which it fades in and out; outside it has the recording's lead.</summary>
    private const float Inside = 0.25f;

    private readonly DancePart _part;
    private readonly MoveRecording _recording;
    private readonly DanceScore _score;
    private readonly RecordedPose _pose = new();
    private readonly FootPlace[] _spots;
    private readonly float _length;

    public RecordedSpan(DancePart part, DanceScore score)
    {
        _part = part;
        _score = score;
        _recording = part.Move.Recording!;
        _length = (float)Math.Min(part.Move.Info.Counts, (part.EndBeat - part.Beat) / part.BeatsPerCount);
        _spots = new FootPlace[_recording.Contacts.Count];
        for (int i = 0; i < _spots.Length; i++)
        {
            RecordedContact contact = _recording.Contacts[i];
            _recording.Sample(Math.Max(contact.Start, 0f), _pose);
            _spots[i] = part.Home.Place(RecordedKeys.Spot(_pose, contact.Foot), score.Body.Scale);
        }
    }

    /// <summary>Whether another recording begins where this one ends: then it stays until that one is there.</summary>
    public bool HandsOver { get; set; }

    /// <summary>Beats between which the span shows.</summary>
    public double FirstBeat => _part.BeatOf(-MoveRecording.Lead);

    public double LastBeat => _part.BeatOf(_length + MoveRecording.Lead);

    /// <summary>Whether <paramref name="next"/> goes on where this one ends.</summary>
    public bool Meets(RecordedSpan next) => Math.Abs(next._part.Beat - _part.BeatOf(_length)) < 0.3 * _part.BeatsPerCount;

    /// <summary>How far the recording shows at a beat, in [0, 1].</summary>
    public float Weight(double beat)
    {
        float count = CountAt(beat);
        float rise = Easing.Smooth((count + MoveRecording.Lead) / (MoveRecording.Lead + Inside));
        float fall = HandsOver ? (count > _length + Inside ? 0f : 1f) : Easing.Smooth((_length + MoveRecording.Lead - count) / (MoveRecording.Lead + Inside));
        return MathF.Min(rise, fall);
    }

    /// <summary>Writes the recording at a beat.</summary>
    /// <param name="beat">Beats of the song.</param>
    /// <param name="body">Receives the body.</param>
    /// <param name="places">Where the plan has the feet now, by side.</param>
    public void Read(double beat, BlendedBody body, ReadOnlySpan<FootPlace> places, out HandPose left, out HandPose right)
    {
        float count = CountAt(beat);
        _recording.Sample(count, _pose);
        (left, right) = (_pose.Hands[0], _pose.Hands[1]);
        Quaternion turn = Turns.Yaw(_part.Home.Heading);
        for (int k = 0; k < BodyBones.Count; k++)
            body.Turns[k] = turn * _pose.Turns[k];
        Vector3 shift = Vector3.Zero;
        for (int side = 0; side < 2; side++)
        {
            FootShift off = ShiftAt((Side)side, count, places[side]);
            shift += 0.5f * ShiftAt((Side)side, count, null).Way with { Y = 0f };
            body.Balls[side] = OnStage(_pose.Balls[side], RecordedBody.Measures.BallHeight, _score.Body.BallHeight) + off.Way;
            int foot = BodyBones.Of(side == 0 ? Bone.LeftFoot : Bone.RightFoot);
            body.Turns[foot] = Turns.Yaw(off.Turn) * body.Turns[foot];
            body.Turns[foot + 1] = Turns.Yaw(off.Turn) * body.Turns[foot + 1];
            body.Poles[side] = BlendedBody.Pole(body.Turns, side);
        }

        Vector3 middle = _pose.Hips + Vector3.Transform(ClipRetarget.MiddleOfHipJoints(RecordedBody.Rig), _pose.Turns[0]);
        body.Hips = OnStage(middle, RecordedBody.Measures.SoleHeight, _score.Body.SoleHeight) - Vector3.Transform(ClipRetarget.MiddleOfHipJoints(_score.Rig), body.Turns[0]) + shift;
    }

    private float CountAt(double beat) => (float)((beat - _part.Beat) / _part.BeatsPerCount);

    /// <summary>A place of the recording on the stage, for a body of this size, its height counted from what stands on the floor.</summary>
    private Vector3 OnStage(Vector3 place, float height, float ownHeight)
    {
        float scale = _score.Body.Scale;
        Vector3 home = new(_part.Home.Spot.X, 0f, _part.Home.Spot.Y);
        Vector3 turned = Vector3.Transform(place with { Y = 0f } * scale, Turns.Yaw(_part.Home.Heading));
        return home + turned with { Y = (place.Y - height) * scale + ownHeight };
    }

    /// <summary>How far a foot is moved from where the recording has it to where it stands in the dance; between two stands it goes over from one to the other.</summary>
    /// <param name="side">Which foot.</param>
    /// <param name="count">When, in counts of the move.</param>
    /// <param name="now">Where the foot is; null asks where it settles, which is what the hips go by.</param>
    private FootShift ShiftAt(Side side, float count, FootPlace? now)
    {
        int before = -1, after = -1;
        for (int i = 0; i < _spots.Length; i++)
        {
            RecordedContact contact = _recording.Contacts[i];
            if (contact.Foot != side || contact.End <= 0f || contact.Start >= _length + MoveRecording.Lead)
                continue;
            bool begun = contact.Start <= 0.02f || count >= contact.Start;
            if (begun && count <= contact.End)
                return Shift(i, now ?? PlaceAt(side, Settled(i)));
            if (begun)
                before = i;
            else if (after < 0)
                after = i;
        }

        float from = before < 0 ? 0f : _recording.Contacts[before].End, to = after < 0 ? _length + MoveRecording.Lead : _recording.Contacts[after].Start;
        FootShift first = before < 0 ? default : Shift(before, PlaceAt(side, now is null ? Settled(before) : from)), second = after < 0 ? default : Shift(after, PlaceAt(side, to));
        if (before < 0)
            first = second;
        if (after < 0)
            second = first;
        float phase = to - from > 1e-3f ? Easing.Smooth((count - from) / (to - from)) : 1f;
        return new FootShift(Vector3.Lerp(first.Way, second.Way, phase), Easing.Lerp(first.Turn, second.Turn, phase));
    }

    /// <summary>A count at which a standing foot has come to where the plan wants it: after a correction at the start, before one at the end.</summary>
    private float Settled(int contact) =>
        _recording.Contacts[contact].Start > 0.02f ? _recording.Contacts[contact].Start : MathF.Min(_recording.Contacts[contact].End, Inside);

    private FootPlace PlaceAt(Side side, float count) => _score.Feet[(int)side].PlaceAt(_score.Clock.TimeAt(_part.BeatOf(count)));

    private FootShift Shift(int contact, in FootPlace place)
    {
        Vector2 way = place.Spot - _spots[contact].Spot;
        return new FootShift(new Vector3(way.X, place.Height, way.Y), Turns.Wrapped(place.Turn - _spots[contact].Turn));
    }

    private readonly record struct FootShift(Vector3 Way, float Turn);
}
