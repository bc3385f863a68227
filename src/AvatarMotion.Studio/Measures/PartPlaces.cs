using System;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Where hands, ribs and head are seen from what carries them, so that the bounce of the body does not count: hands and head from the ribs, ribs from the hips.</summary>
internal sealed class PartPlaces
{
    private const float ShortestHand = 0.12f;
    private const float ShortestChest = 0.04f;
    private const float ShortestHead = 0.02f;

    private readonly BodyTrack _track;

    public PartPlaces(BodyTrack track) => _track = track;

    /// <summary>Up to three points that show how a part lies.</summary>
    public readonly record struct Place(Vector3 A, Vector3 B, Vector3 C);

    /// <summary>A way below this is not seen as an arrival, metres.</summary>
    public static float ShortestWay(Bone part) => part switch
    {
        Bone.Head => ShortestHead,
        Bone.Chest or Bone.UpperChest or Bone.Spine or Bone.Hips => ShortestChest,
        _ => ShortestHand,
    };

    /// <summary>How far apart two places are: the largest of the three points' ways.</summary>
    public static float Distance(in Place a, in Place b) =>
        MathF.Max(Vector3.Distance(a.A, b.A), MathF.Max(Vector3.Distance(a.B, b.B), Vector3.Distance(a.C, b.C)));

    /// <summary>The part's place in a frame.</summary>
    public Place At(int frame, Bone part)
    {
        switch (part)
        {
            case Bone.Head:
                (Vector3 from, Matrix4x4 ribs) = Ribs(frame);
                Bone left = _track.Has(Bone.LeftEye) ? Bone.LeftEye : Bone.Head, right = _track.Has(Bone.RightEye) ? Bone.RightEye : Bone.Head;
                return new Place(Seen(frame, Bone.Head, from, ribs), Seen(frame, left, from, ribs), Seen(frame, right, from, ribs));
            case Bone.Chest or Bone.UpperChest or Bone.Spine or Bone.Hips:
                Vector3 hips = _track[frame, Bone.Hips];
                return new Place(_track[frame, Bone.LeftUpperArm] - hips, _track[frame, Bone.RightUpperArm] - hips, _track[frame, _track.Has(Bone.Neck) ? Bone.Neck : Bone.Head] - hips);
            default:
                (Vector3 middle, Matrix4x4 axes) = Ribs(frame);
                Vector3 place = Seen(frame, part, middle, axes);
                return new Place(place, place, place);
        }
    }

    /// <summary>Mean place over [first, last).</summary>
    public Place Mean(int first, int last, Bone part)
    {
        Vector3 a = default, b = default, c = default;
        for (int i = first; i < last; i++)
        {
            Place place = At(i, part);
            (a, b, c) = (a + place.A, b + place.B, c + place.C);
        }

        float share = 1f / Math.Max(1, last - first);
        return new Place(share * a, share * b, share * c);
    }

    /// <summary>The frame of [at - before, at + after] in which the part is slowest.</summary>
    public int Stop(int at, int before, int after, Bone part)
    {
        int slowest = at;
        float least = float.PositiveInfinity;
        for (int i = Math.Max(1, at - before); i <= Math.Min(at + after, _track.Frames - 2); i++)
        {
            float way = Distance(At(i - 1, part), At(i + 1, part));
            if (way < least)
                (least, slowest) = (way, i);
        }

        return slowest;
    }

    private Vector3 Seen(int frame, Bone bone, Vector3 from, Matrix4x4 axes) => Vector3.TransformNormal(_track[frame, bone] - from, axes);

    /// <summary>Middle of the shoulders, and the turn from world into the ribs' axes.</summary>
    private (Vector3 Middle, Matrix4x4 Axes) Ribs(int frame)
    {
        Vector3 left = _track[frame, Bone.LeftUpperArm], right = _track[frame, Bone.RightUpperArm], middle = 0.5f * (left + right);
        Vector3 below = _track[frame, _track.Has(Bone.Chest) ? Bone.Chest : Bone.Spine];
        Vector3 x = Vector3.Normalize(left - right), up = middle - below;
        Vector3 y = Vector3.Normalize(up - Vector3.Dot(up, x) * x), z = Vector3.Cross(x, y);
        return (middle, new Matrix4x4(x.X, y.X, z.X, 0f, x.Y, y.Y, z.Y, 0f, x.Z, y.Z, z.Z, 0f, 0f, 0f, 0f, 1f));
    }
}
