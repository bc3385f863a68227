using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Cuts a recorded dance into phrases of 8 or 16 counts whose both ends are good borders: calm, on both feet, upright, to the front.</summary>
internal sealed class PhraseCutter
{
    private const float BorderWeight = 1.5f;
    private const float WorstBorder = 2.6f;
    private const float LongPenalty = 4f;

    /// <summary>Metres per second below which nothing is danced.</summary>
    private const float Still = 0.14f;

    private readonly RecordedBody _body;
    private readonly IReadOnlyList<FootDown>[] _standing;
    private readonly float[] _facing;
    private readonly KinematicBeats _beats;
    private readonly CountGrid _counts;
    private readonly float _mean;
    private readonly float _front;

    public PhraseCutter(RecordedBody body, IReadOnlyList<FootDown>[] standing, float[] facing, KinematicBeats beats, CountGrid counts)
    {
        _body = body;
        _standing = standing;
        _facing = facing;
        _beats = beats;
        _counts = counts;
        _front = FacingTrack.Front(facing, 0, facing.Length - 1).Turn;
        foreach (float speed in beats.Speeds)
            _mean += speed / beats.Speeds.Length;
    }

    /// <summary>First counts and lengths, in order; a clip of 4 to 7 counts becomes one phrase of 4.</summary>
    public List<(int First, int Counts)> Cut()
    {
        int last = LastCount();
        int[] lengths = last >= 8 ? new[] { 8, 16 } : new[] { 4 };
        float[] best = new float[last + 1];
        int[] taken = new int[last + 1];
        float[] borders = new float[last + 1];
        for (int count = 0; count <= last; count++)
            borders[count] = Border(count);
        for (int count = 1; count <= last; count++)
        {
            best[count] = best[count - 1];
            foreach (int length in lengths)
            {
                if (count < length || MathF.Max(borders[count], borders[count - length]) > WorstBorder || !IsDanced(count - length, length))
                    continue;
                float value = best[count - length] + length - BorderWeight * (borders[count] + borders[count - length]) - (length == 16 ? LongPenalty : 0f);
                if (value > best[count])
                    (best[count], taken[count]) = (value, length);
            }
        }

        List<(int First, int Counts)> phrases = new();
        for (int count = last; count > 0; count -= Math.Max(taken[count], 1))
        {
            if (taken[count] > 0)
                phrases.Insert(0, (count - taken[count], taken[count]));
        }

        return phrases;
    }

    /// <summary>The last count that lies in the clip.</summary>
    private int LastCount()
    {
        int last = _counts.Count - 1;
        double end = (_body.Frames - 1) / RecordedBody.Rate + 0.04;
        while (last > 0 && _counts.TimeAt(last) > end)
            last--;
        return last;
    }

    /// <summary>What speaks against a border at a count; 0 is perfect, above 1 is seen.</summary>
    public float Border(int count)
    {
        int frame = FrameOf(count);
        float speed = _beats.Speeds[frame] / MathF.Max(_mean, 0.1f);
        bool left = Stands(0, frame), right = Stands(1, frame);
        float support = left && right ? 0f : left || right ? 1f : 2f;
        float low = MathF.Max(0f, 1f - _body.Hips[frame].Y / RecordedBody.Measures.HipsHeight - 0.08f);
        float aside = 1f - MathF.Cos(_facing[frame] - _front);
        Vector3 apart = _body.Balls[0][frame] - _body.Balls[1][frame];
        float wide = MathF.Max(0f, new Vector2(apart.X, apart.Z).Length() - 0.45f);
        return 0.5f * speed + support + 4f * low + 0.35f * aside + 1.5f * wide;
    }

    private bool Stands(int side, int frame)
    {
        foreach (FootDown down in _standing[side])
        {
            if (frame >= down.First - 2 && frame <= down.Last + 2)
                return true;
        }

        return false;
    }

    private bool IsDanced(int first, int counts)
    {
        int from = FrameOf(first), to = FrameOf(first + counts);
        float sum = 0f;
        int posed = 0;
        for (int f = from; f <= to; f++)
        {
            sum += _beats.Speeds[f];
            posed += _beats.Speeds[f] < Still && IsCalibration(f) ? 1 : 0;
        }

        return sum / (to - from + 1) > Still && posed < 0.25 * RecordedBody.Rate;
    }

    /// <summary>Arms level to both sides, legs straight: the pose in which recordings begin.</summary>
    private bool IsCalibration(int frame)
    {
        Vector3 left = Vector3.Transform(Vector3.UnitX, _body.Turn(frame, Bone.LeftUpperArm)), right = Vector3.Transform(Vector3.UnitX, _body.Turn(frame, Bone.RightUpperArm));
        Vector3 farLeft = Vector3.Transform(Vector3.UnitX, _body.Turn(frame, Bone.LeftLowerArm)), farRight = Vector3.Transform(Vector3.UnitX, _body.Turn(frame, Bone.RightLowerArm));
        float least = MathF.Min(MathF.Min(Vector3.Dot(left, right), Vector3.Dot(farLeft, farRight)), Vector3.Dot(left, farLeft));
        return least > 0.93f && MathF.Abs(left.Y) < 0.25f && MathF.Abs(right.Y) < 0.25f;
    }

    private int FrameOf(int count) => Math.Min(Math.Max((int)Math.Round(_counts.TimeAt(count) * RecordedBody.Rate), 0), _body.Frames - 1);
}
