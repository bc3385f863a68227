using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Measures on a danced stretch when a part has arrived: 80 % of its way to where it stops.</summary>
internal sealed class AccentMeter
{
    private const double BeforeSeconds = 0.36;
    private const double HoldFrom = 0.08;
    private const double HoldTo = 0.23;
    private const double PassBefore = 0.10;
    private const double PassAfter = 0.20;
    private const double PassWay = 0.30;
    private const double LatestSeconds = 0.25;
    private const float Arrived = 0.2f;
    private const float HeldStill = 0.25f;

    private readonly BlockState _block;
    private readonly TrunkSolver _solver;
    private readonly Vector3[] _positions = new Vector3[Bones.Count];
    private readonly Quaternion[] _rotations = new Quaternion[Bones.Count];

    public AccentMeter(BlockState block, TrunkSolver solver)
    {
        _block = block;
        _solver = solver;
    }

    /// <summary>Seconds that a hand, the chest or the head arrives after <paramref name="time"/>, or null where it hardly moves.</summary>
    public double? Lag(Bone part, double time)
    {
        int at = (int)Math.Round((time - _block.Start) * _block.Rate), reach = Frames(BeforeSeconds);
        if (at - reach < 1 || at + reach >= _block.Frames)
            return null;
        Place target = Mean(part, at + Frames(HoldFrom), at + Frames(HoldTo));
        (int from, float far) = Farthest(part, at - reach, at, target);
        if (far < ShortestWay(part))
            return null;
        if (Spread(part, at, target) > HeldStill * far)
        {
            int stop = Slowest(part, at - Frames(PassBefore), at + Frames(PassAfter));
            target = At(part, stop);
            (from, far) = Farthest(part, Math.Max(1, stop - Frames(PassWay)), stop, target);
            if (far < ShortestWay(part))
                return null;
        }

        float before = far;
        for (int i = from + 1; i < _block.Frames && _block.TimeOf(i) < time + LatestSeconds; i++)
        {
            float now = Place.Distance(At(part, i), target);
            if (now <= Arrived * far)
                return _block.TimeOf(i) - time - (Arrived * far - now) / MathF.Max(before - now, 1e-6f) / _block.Rate;
            before = now;
        }

        return LatestSeconds;
    }

    private int Frames(double seconds) => (int)(seconds * _block.Rate);

    private float ShortestWay(Bone part) => _block.Score.Body.Scale * part switch { Bone.Chest => 0.04f, Bone.Head => 0.02f, _ => 0.12f };

    private (int From, float Far) Farthest(Bone part, int first, int last, in Place target)
    {
        (int from, float far) = (last, 0f);
        for (int i = first; i <= last; i++)
        {
            float distance = Place.Distance(At(part, i), target);
            if (distance > far)
                (from, far) = (i, distance);
        }

        return (from, far);
    }

    private Place Mean(Bone part, int first, int last)
    {
        Place sum = default;
        for (int i = first; i < last; i++)
            sum = sum.Plus(At(part, i), 1f / (last - first));
        return sum;
    }

    private float Spread(Bone part, int at, in Place middle)
    {
        float most = 0f;
        for (int i = at + Frames(HoldFrom); i < at + Frames(HoldTo); i++)
            most = MathF.Max(most, Place.Distance(At(part, i), middle));
        return most;
    }

    private int Slowest(Bone part, int first, int last)
    {
        int slowest = first;
        float least = float.PositiveInfinity;
        for (int i = Math.Max(1, first); i <= Math.Min(last, _block.Frames - 2); i++)
        {
            float way = Place.Distance(At(part, i - 1), At(part, i + 1));
            if (way < least)
                (least, slowest) = (way, i);
        }

        return slowest;
    }

    /// <summary>Hands and head seen from the ribs, the ribs seen from the hips in world directions.</summary>
    private Place At(Bone part, int i)
    {
        Vector3 left = _block.Shoulders[0][i], right = _block.Shoulders[1][i];
        if (part is Bone.LeftHand or Bone.RightHand)
        {
            Vector3 hand = _block.Hands[part == Bone.LeftHand ? 0 : 1][i] - 0.5f * (left + right);
            return new Place(Vector3.Transform(hand, Quaternion.Conjugate(_block.Trunks[i].Chest)), default, default);
        }

        _solver.Solve(_block.Trunks[i], _positions, _rotations);
        Vector3 head = _positions[(int)Bone.Head];
        if (part == Bone.Chest)
            return new Place(left - _block.Hips[i], right - _block.Hips[i], head);
        Quaternion turn = Quaternion.Conjugate(_block.Trunks[i].Chest);
        Vector3 joint = Vector3.Transform(head + _block.Hips[i] - 0.5f * (left + right), turn);
        Quaternion nod = turn * _block.Trunks[i].Head;
        float size = _block.Score.Body.HeadRadius;
        return new Place(joint, joint + Vector3.Transform(size * new Vector3(0.35f, 0.6f, 0.75f), nod), joint + Vector3.Transform(size * new Vector3(-0.35f, 0.6f, 0.75f), nod));
    }

    /// <summary>Up to three points that show how a part lies.</summary>
    private readonly record struct Place(Vector3 A, Vector3 B, Vector3 C)
    {
        public static float Distance(in Place a, in Place b) =>
            MathF.Max(Vector3.Distance(a.A, b.A), MathF.Max(Vector3.Distance(a.B, b.B), Vector3.Distance(a.C, b.C)));

        public Place Plus(in Place other, float share) => new(A + share * other.A, B + share * other.B, C + share * other.C);
    }
}
