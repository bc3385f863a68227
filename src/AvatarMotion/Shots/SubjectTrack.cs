using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>A performer as a steady operator follows them, over the whole film: 30 views a second, linear between. Immutable.</summary>
internal sealed class SubjectTrack
{
    private const double Rate = 30.0;
    private const int Steady = 9;
    private const int Slow = 14;

    private readonly SubjectView[] _views;
    private readonly Vector3[] _facing;
    private readonly Vector3[] _face;

    private SubjectTrack(SubjectView[] views, Vector3[] facing, Vector3[] face)
    {
        _views = views;
        _facing = facing;
        _face = face;
    }

    /// <summary>Samples <paramref name="take"/> from 0 to <paramref name="duration"/> seconds.</summary>
    public static SubjectTrack Bake(IMotionTake take, Rig rig, double duration)
    {
        int count = (int)Math.Ceiling(duration * Rate) + 1;
        RawTracks raw = new(count);
        SubjectPoints points = new(rig);
        for (int i = 0; i < count; i++)
        {
            points.Read(take, i / Rate);
            raw.Read(points, i);
        }

        return new SubjectTrack(raw.ToViews(rig.Height), raw.Facing, raw.Face);
    }

    /// <summary>All performers as one subject.</summary>
    public static SubjectTrack Combine(IReadOnlyList<SubjectTrack> tracks)
    {
        if (tracks.Count == 1)
            return tracks[0];
        SubjectView[] views = new SubjectView[tracks[0]._views.Length];
        for (int i = 0; i < views.Length; i++)
            views[i] = Union(tracks, i);
        return new SubjectTrack(views, Sum(tracks, static track => track._facing), Sum(tracks, static track => track._face));
    }

    /// <summary>The view at <paramref name="time"/> seconds; the ends go on outside.</summary>
    public SubjectView At(double time)
    {
        double position = Math.Min(Math.Max(time * Rate, 0.0), _views.Length - 1);
        int left = (int)position;
        int right = Math.Min(left + 1, _views.Length - 1);
        return Blend(_views[left], _views[right], (float)(position - left));
    }

    /// <summary>
    /// Mean direction of the body, or of the face, in a span of seconds, degrees from the audience's axis. It is the mean of the real directions,
    /// not of smoothed ones, so that nothing outside the span counts.
    /// </summary>
    public float FacingBetween(double start, double end, bool face)
    {
        Vector3[] directions = face ? _face : _facing;
        int first = Math.Min(Math.Max((int)Math.Ceiling(start * Rate), 0), directions.Length - 1);
        int last = Math.Min(Math.Max((int)(end * Rate), first), directions.Length - 1);
        Vector3 sum = Vector3.Zero;
        for (int i = first; i <= last; i++)
            sum += directions[i];
        return MathF.Atan2(sum.X, sum.Z) * 180f / MathF.PI;
    }

    private static Vector3[] Sum(IReadOnlyList<SubjectTrack> tracks, Func<SubjectTrack, Vector3[]> directions)
    {
        Vector3[] sum = (Vector3[])directions(tracks[0]).Clone();
        for (int i = 1; i < tracks.Count; i++)
        {
            Vector3[] next = directions(tracks[i]);
            for (int k = 0; k < sum.Length; k++)
                sum[k] += next[k];
        }

        return sum;
    }

    private static SubjectView Blend(in SubjectView from, in SubjectView to, float amount) => new()
    {
        Head = Vector3.Lerp(from.Head, to.Head, amount),
        Chest = Vector3.Lerp(from.Chest, to.Chest, amount),
        Hips = Vector3.Lerp(from.Hips, to.Hips, amount),
        LeftFoot = Vector3.Lerp(from.LeftFoot, to.LeftFoot, amount),
        RightFoot = Vector3.Lerp(from.RightFoot, to.RightFoot, amount),
        Facing = from.Facing,
        FaceFacing = from.FaceFacing + amount * SubjectView.Turn(from.FaceFacing, to.FaceFacing),
        Height = from.Height,
        IsGroup = from.IsGroup,
        HeadLow = Vector3.Lerp(from.HeadLow, to.HeadLow, amount),
        HeadHigh = Vector3.Lerp(from.HeadHigh, to.HeadHigh, amount),
        BodyLow = Vector3.Lerp(from.BodyLow, to.BodyLow, amount),
        BodyHigh = Vector3.Lerp(from.BodyHigh, to.BodyHigh, amount),
    };

    private static SubjectView Union(IReadOnlyList<SubjectTrack> tracks, int index)
    {
        SubjectView union = tracks[0]._views[index];
        for (int i = 1; i < tracks.Count; i++)
        {
            SubjectView next = tracks[i]._views[index];
            float share = 1f / (i + 1);
            union = Blend(union, next, share) with
            {
                IsGroup = true,
                Height = Math.Max(union.Height, next.Height),
                HeadLow = Vector3.Min(union.HeadLow, next.HeadLow),
                HeadHigh = Vector3.Max(union.HeadHigh, next.HeadHigh),
                BodyLow = Vector3.Min(union.BodyLow, next.BodyLow),
                BodyHigh = Vector3.Max(union.BodyHigh, next.BodyHigh),
            };
        }

        return union;
    }

    /// <summary>Tracks as read, one value per step, before smoothing.</summary>
    private sealed class RawTracks
    {
        private readonly Vector3[] _head;
        private readonly Vector3[] _chest;
        private readonly Vector3[] _hips;
        private readonly Vector3[] _leftFoot;
        private readonly Vector3[] _rightFoot;
        private readonly Vector3[] _low;
        private readonly Vector3[] _high;

        public RawTracks(int count)
        {
            _head = new Vector3[count];
            _chest = new Vector3[count];
            _hips = new Vector3[count];
            _leftFoot = new Vector3[count];
            _rightFoot = new Vector3[count];
            Facing = new Vector3[count];
            Face = new Vector3[count];
            _low = new Vector3[count];
            _high = new Vector3[count];
        }

        public Vector3[] Facing { get; }

        public Vector3[] Face { get; }

        public void Read(SubjectPoints points, int index)
        {
            _head[index] = points.Eyes;
            _chest[index] = points[Bone.Chest];
            _hips[index] = points[Bone.Hips];
            _leftFoot[index] = points[Bone.LeftFoot];
            _rightFoot[index] = points[Bone.RightFoot];
            Facing[index] = points.Facing;
            Face[index] = points.FaceDirection;
            (_low[index], _high[index]) = points.Box();
        }

        public SubjectView[] ToViews(float height)
        {
            Vector3[] head = TrackSmoothing.Smooth(_head, Steady);
            Vector3[] chest = TrackSmoothing.Smooth(_chest, Steady);
            Vector3[] hips = TrackSmoothing.Smooth(_hips, Steady);
            Vector3[] left = TrackSmoothing.Smooth(_leftFoot, Steady);
            Vector3[] right = TrackSmoothing.Smooth(_rightFoot, Steady);
            Vector3[] facing = TrackSmoothing.Smooth(Facing, Steady);
            Vector3[] slow = TrackSmoothing.Smooth(Face, Slow);
            Vector3[] headLow = TrackSmoothing.LowerHull(_head, Steady);
            Vector3[] headHigh = TrackSmoothing.UpperHull(_head, Steady);
            Vector3[] low = TrackSmoothing.LowerHull(_low, Steady);
            Vector3[] high = TrackSmoothing.UpperHull(_high, Steady);
            SubjectView[] views = new SubjectView[head.Length];
            for (int i = 0; i < views.Length; i++)
            {
                views[i] = new SubjectView
                {
                    Head = head[i], Chest = chest[i], Hips = hips[i], LeftFoot = left[i], RightFoot = right[i],
                    Facing = MathF.Atan2(facing[i].X, facing[i].Z) * 180f / MathF.PI,
                    FaceFacing = MathF.Atan2(slow[i].X, slow[i].Z) * 180f / MathF.PI,
                    Height = height,
                    HeadLow = headLow[i], HeadHigh = headHigh[i], BodyLow = low[i], BodyHigh = high[i],
                };
            }

            return views;
        }
    }
}
