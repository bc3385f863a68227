using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Takes one phrase out of a recorded body: time becomes counts, place and facing become those of the move's own frame.</summary>
internal sealed class RecordingMaker
{
    private const int MostPerCount = 64;
    private const int LeastPerCount = 24;

    /// <summary>The middle between toe joints of a standing dancer lies this far in front of a move's origin, metres.</summary>
    public const float StanceForward = 0.03f;

    private readonly RecordedBody _body;
    private readonly IReadOnlyList<FootDown>[] _standing;
    private readonly CountGrid _counts;
    private readonly int _first;
    private readonly int _length;

    public RecordingMaker(RecordedBody body, IReadOnlyList<FootDown>[] standing, CountGrid counts, (int First, int Counts) phrase, float heading)
    {
        _body = body;
        _standing = standing;
        _counts = counts;
        (_first, _length) = phrase;
        Heading = heading;
        Origin = Middle(FrameAt(0)) - StanceForward * Turns.Forward(heading);
    }

    /// <summary>The move's forward in the clip, radians.</summary>
    public float Heading { get; }

    /// <summary>The move's origin in the clip, on the floor.</summary>
    public Vector3 Origin { get; }

    public MoveRecording Make()
    {
        double seconds = _counts.TimeAt(_first + _length) - _counts.TimeAt(_first);
        int perCount = Math.Min(Math.Max((int)Math.Ceiling(RecordedBody.Rate * seconds / _length), LeastPerCount), MostPerCount);
        MoveRecording recording = new(_length, perCount, Contacts());
        RecordedPose pose = new();
        for (int i = 0; i < recording.Samples; i++)
        {
            Read(FrameAt(recording.CountOf(i)), pose);
            recording.Keep(i, pose);
        }

        return recording;
    }

    /// <summary>Frame of a count of the phrase, to a fraction, inside the clip.</summary>
    public double FrameAt(double count) => Math.Min(Math.Max(_counts.TimeAt(_first + count) * RecordedBody.Rate, 0), _body.Frames - 1);

    private void Read(double frame, RecordedPose pose)
    {
        int a = (int)frame, b = Math.Min(a + 1, _body.Frames - 1);
        float amount = (float)(frame - a);
        Quaternion back = Turns.Yaw(-Heading);
        pose.Hips = InFrame(Vector3.Lerp(_body.Hips[a], _body.Hips[b], amount));
        for (int k = 0; k < BodyBones.Count; k++)
            pose.Turns[k] = Quaternion.Normalize(back * Quaternion.Slerp(_body.Turns[a * BodyBones.Count + k], _body.Turns[b * BodyBones.Count + k], amount));
        for (int side = 0; side < 2; side++)
        {
            pose.Balls[side] = InFrame(Vector3.Lerp(_body.Balls[side][a], _body.Balls[side][b], amount));
            pose.Hands[side] = HandPose.Blend(_body.Hands[side][a], _body.Hands[side][b], amount);
        }
    }

    private List<RecordedContact> Contacts()
    {
        double from = FrameAt(-MoveRecording.Lead), to = FrameAt(_length + MoveRecording.Lead);
        List<RecordedContact> contacts = new();
        double last = FrameAt(_length);
        for (int side = 0; side < 2; side++)
        {
            bool landed = false;
            foreach (FootDown down in _standing[side])
            {
                // A foot in the air at the end lands somewhere: the next stand is kept too.
                bool isNext = down.First >= to && !landed;
                landed |= down.First >= last;
                if (down.Last > from && (down.First < to || isNext))
                    contacts.Add(new RecordedContact((Side)side, MathF.Min(CountOf(down.First), _length + MoveRecording.Lead), CountOf(down.Last)));
            }
        }

        contacts.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Foot.CompareTo(b.Foot));
        return contacts;
    }

    /// <summary>Count of a frame, by halving; one beyond the kept stretch lies a count outside.</summary>
    private float CountOf(int frame)
    {
        double low = -1, high = _length + 1;
        for (int i = 0; i < 24; i++)
        {
            double middle = 0.5 * (low + high);
            if (_counts.TimeAt(_first + middle) * RecordedBody.Rate < frame)
                low = middle;
            else
                high = middle;
        }

        return (float)(0.5 * (low + high));
    }

    private Vector3 Middle(double frame)
    {
        int f = (int)Math.Round(frame);
        return (0.5f * (_body.Balls[0][f] + _body.Balls[1][f])) with { Y = 0f };
    }

    private Vector3 InFrame(Vector3 place) => Vector3.Transform(place - Origin, Turns.Yaw(-Heading));
}
