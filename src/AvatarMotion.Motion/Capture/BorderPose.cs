using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>A body where a move begins or ends, in that border's own frame: where hands and feet are, how high the hips, where it looks, and how fast it goes.</summary>
public sealed class BorderPose
{
    private static readonly Vector3 Hanging = new(0.13f, -0.87f, 0.28f);

    private readonly Vector3[] _hands = { Hanging, Hanging };
    private readonly Vector3[] _handSpeeds = new Vector3[2];
    private readonly FootSpot[] _feet = new FootSpot[2];
    private Vector3 _hipsSpeed;
    private float _hipsHeight;
    private float _facing;
    private Support _support;

    private BorderPose()
    {
    }

    /// <summary>Where <paramref name="move"/> begins.</summary>
    public static BorderPose Start(Move move)
    {
        BorderPose pose = new() { _support = move.Info.StartSupport };
        (pose._feet[0], pose._feet[1]) = (move.Info.StartLeft, move.Info.StartRight);
        pose.ReadKeys(move, 0f);
        if (move.Recording is not null)
            pose.ReadSpeeds(move.Recording, 0f, 0f);
        return pose;
    }

    /// <summary>Where <paramref name="move"/> ends, seen from where the next one will begin.</summary>
    public static BorderPose End(Move move)
    {
        MoveInfo info = move.Info;
        BorderPose pose = new() { _support = info.EndSupport };
        (pose._feet[0], pose._feet[1]) = (After(info.EndLeft, info), After(info.EndRight, info));
        pose.ReadKeys(move, float.PositiveInfinity);
        pose._facing -= info.Turn;
        if (move.Recording is not null)
            pose.ReadSpeeds(move.Recording, info.Counts, info.Turn);
        return pose;
    }

    /// <summary>
    /// What speaks against going from this end to that start: 0 goes by itself, 1 is a change that is seen, 3 and more would be a jump. Pose (hands, feet, hips, facing),
    /// speed and carrying foot.
    /// </summary>
    public float To(BorderPose next)
    {
        float arm = RecordedBody.Measures.ArmLength, hands = 0f, feet = 0f, speeds = Vector3.Distance(_hipsSpeed, next._hipsSpeed);
        for (int side = 0; side < 2; side++)
        {
            hands += 0.5f * arm * Vector3.Distance(_hands[side], next._hands[side]);
            feet += MathF.Max(0f, Vector2.Distance(new Vector2(_feet[side].X, _feet[side].Z), new Vector2(next._feet[side].X, next._feet[side].Z)) - 0.1f);
            speeds += 0.5f * Vector3.Distance(_handSpeeds[side], next._handSpeeds[side]);
        }

        float turn = MathF.Abs(Turns.Wrapped((_facing - next._facing) * Turns.Degree)) / Turns.Degree;
        bool opposed = _support != next._support && _support != Support.Both && next._support != Support.Both;
        return hands / 0.7f + feet / 0.5f + MathF.Abs(_hipsHeight - next._hipsHeight) / 0.25f + speeds / 3f + MathF.Max(0f, turn - 20f) / 60f + (opposed ? 2f : 0f);
    }

    private static FootSpot After(FootSpot spot, MoveInfo info)
    {
        Vector3 place = Vector3.Transform(new Vector3(spot.X - info.TravelX, 0f, spot.Z - info.TravelZ), Turns.Yaw(-info.Turn * Turns.Degree));
        return new FootSpot(place.X, place.Z, spot.Turn - info.Turn);
    }

    /// <summary>The first keys, or those that hold at the end.</summary>
    private void ReadKeys(Move move, float until)
    {
        bool left = false, right = false, height = false, facing = false;
        foreach (HandKey key in move.Hands)
        {
            ref bool seen = ref key.Side == Side.Left ? ref left : ref right;
            if (!seen || key.Count <= until)
                _hands[(int)key.Side] = !seen && key.Count > until + 1f ? Hanging : key.Goal;
            seen = true;
        }

        foreach (BodyKey key in move.Body)
        {
            if (key.Channel == BodyChannel.HipsY && (!height || key.Count <= until))
                (_hipsHeight, height) = (key.Count <= until + 1f ? key.Value : 0f, true);
            if (key.Channel == BodyChannel.FaceTurn && (!facing || key.Count <= until))
                (_facing, facing) = (key.Count <= until + 1f ? key.Value : 0f, true);
        }
    }

    /// <summary>Metres per count around a border.</summary>
    private void ReadSpeeds(MoveRecording recording, float count, float turn)
    {
        const float Near = 0.1f;
        RecordedPose before = new(), after = new();
        recording.Sample(count - Near, before);
        recording.Sample(count + Near, after);
        Quaternion back = Turns.Yaw(-turn * Turns.Degree);
        _hipsSpeed = Vector3.Transform(after.Hips - before.Hips, back) / (2f * Near);
        _handSpeeds[0] = Vector3.Transform(Hand(after, Side.Left) - Hand(before, Side.Left), back) / (2f * Near);
        _handSpeeds[1] = Vector3.Transform(Hand(after, Side.Right) - Hand(before, Side.Right), back) / (2f * Near);
    }

    /// <summary>The hand seen from its shoulder.</summary>
    private static Vector3 Hand(RecordedPose pose, Side side)
    {
        (Bone upper, Bone lower, Bone hand) = side == Side.Left
            ? (Bone.LeftUpperArm, Bone.LeftLowerArm, Bone.LeftHand)
            : (Bone.RightUpperArm, Bone.RightLowerArm, Bone.RightHand);
        return Vector3.Transform(RecordedBody.Rig.OffsetFromParent(lower), pose.Turn(upper)) + Vector3.Transform(RecordedBody.Rig.OffsetFromParent(hand), pose.Turn(lower));
    }
}
