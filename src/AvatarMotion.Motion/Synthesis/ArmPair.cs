using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Both arms at one moment, as chains of capsules that are pushed out of what they may not enter. Bones keep their length.</summary>
internal ref struct ArmPair
{
    private const float UpperRadius = 0.047f;
    private const float ForeRadius = 0.041f;
    private const float HandRadius = 0.028f;
    private const float ThighRadius = 0.069f;
    private const float Margin = 0.010f;

    // Fingers reach this much further than the knuckles, in hand lengths.
    private const float Fingers = 1.35f;

    // Hands that are meant to meet stay this far apart, palm on palm.
    private const float MeantShare = 0.72f;

    private static readonly (float Along, float Radius)[] Points = { (0f, ForeRadius + 0.004f), (0.33f, ForeRadius), (0.66f, ForeRadius), (1f, HandRadius), (1.2f, HandRadius), (1.38f, HandRadius) };

    private readonly BodyMeasures _body;
    private readonly BodyHull _hull;
    private readonly BlockState _block;
    private readonly int _frame;
    private readonly float _holds;
    private readonly float _leftFree;
    private readonly float _rightFree;
    private readonly TouchWishes _meant;
    private Vector3 _crossing;
    private Arm _left;
    private Arm _right;

    public ArmPair(BlockState block, int frame, in BodyHull hull)
    {
        _block = block;
        _frame = frame;
        _body = block.Score.Body;
        _hull = hull;
        _holds = block.Microphone[frame];
        _leftFree = 1f - Easing.Smooth(block.ArmMoments[0][frame].Floor);
        _rightFree = (1f - 0.9f * _holds) * (1f - Easing.Smooth(block.ArmMoments[1][frame].Floor));
        _meant = TouchWishes.At(block.Score, block.TimeOf(frame));
        _left = new Arm(block, 0, frame);
        _right = new Arm(block, 1, frame);
    }

    /// <summary>Pushes both arms out of everything, a few times; false where nothing is in the way.</summary>
    /// <param name="rounds">How often.</param>
    /// <param name="crossing">Direction from the right arm to the left in which they pass each other.</param>
    public bool Clear(int rounds, Vector3 crossing)
    {
        _crossing = crossing;
        bool any = false;
        for (int round = 0; round < rounds; round++)
        {
            bool moved = OutOfBody(ref _left, _leftFree, false);
            moved |= OutOfBody(ref _right, _rightFree, _holds > 0.5f);
            moved |= Apart();
            if (!moved)
                break;
            any = true;
            Lay(ref _left, 1f - _leftFree);
            Lay(ref _right, 1f - _rightFree);
        }

        return any;
    }

    public readonly Vector3 Elbow(int side) => side == 0 ? _left.Elbow : _right.Elbow;

    public readonly Vector3 Hand(int side) => side == 0 ? _left.Hand : _right.Hand;

    /// <summary>Writes elbows and wrists back, elbows bent as far as elbows bend.</summary>
    public void Store(BlockState block, int frame)
    {
        for (int side = 0; side < 2; side++)
        {
            Arm arm = side == 0 ? _left : _right;
            Vector3 hand = arm.Hand;
            block.Elbows[side][frame] = TwoBoneIk.MiddleJoint(arm.Shoulder, ref hand, _body.UpperArm, _body.Forearm, arm.Elbow - arm.Shoulder);
            block.Hands[side][frame] = hand;
        }
    }

    /// <summary>Gives the bones their length again; a hand at the microphone or on the floor keeps its place.</summary>
    private readonly void Lay(ref Arm arm, float fixedHand)
    {
        Vector3 hand = arm.Hand;
        Vector3 bent = TwoBoneIk.MiddleJoint(arm.Shoulder, ref hand, _body.UpperArm, _body.Forearm, arm.Elbow - arm.Shoulder);
        Vector3 straight = arm.Shoulder + _body.UpperArm * Vector3.Normalize(arm.Elbow - arm.Shoulder);
        // Half way between keeping the hand and keeping the upper arm: neither alone leaves a corner.
        arm.Elbow = arm.Shoulder + _body.UpperArm * Vector3.Normalize(Vector3.Lerp(straight, bent, MathF.Max(0.5f, fixedHand)) - arm.Shoulder);
        arm.Hand = arm.Elbow + _body.Forearm * Vector3.Normalize(hand - arm.Elbow);
    }

    private readonly bool OutOfBody(ref Arm arm, float share, bool atMouth)
    {
        Vector3 upper = Vector3.Lerp(arm.Shoulder, arm.Elbow, 0.6f), off = _hull.OutsideHead(upper, UpperRadius * _body.Girth) - upper;
        arm.Elbow += 1.2f * off;
        bool any = off != Vector3.Zero;
        Vector3 end = arm.Hand + Fingers * _body.HandLength * Vector3.Normalize(arm.Hand - arm.Elbow);
        foreach ((float along, float radius) in Points)
        {
            float thick = radius * _body.Girth + Margin * _body.Scale;
            bool onForearm = along <= 1f;
            Vector3 point = onForearm ? Vector3.Lerp(arm.Elbow, arm.Hand, along) : Vector3.Lerp(arm.Hand, end, (along - 1f) / 0.4f);
            Vector3 moved = _hull.OutsideTrunk(point, thick);
            if (!atMouth)
                moved = _hull.OutsideHead(moved, thick);
            moved = OutsideThighs(moved, thick);
            moved.Y = MathF.Max(moved.Y, thick);
            Vector3 push = moved - point;
            if (push.LengthSquared() < 1e-8f)
                continue;
            any = true;
            float atHand = MathF.Min(along, 1f), atElbow = 1f - atHand, norm = atHand * atHand + atElbow * atElbow;
            arm.Elbow += atElbow / norm * push;
            arm.Hand += share * atHand / norm * push;
            end += share * atHand / norm * push;
        }

        return any;
    }

    private readonly Vector3 OutsideThighs(Vector3 point, float radius)
    {
        for (int side = 0; side < 2; side++)
        {
            Vector3 hip = LegPass.HipJoint(_block, side, _frame), knee = _block.Knees[side][_frame];
            Vector3 off = Segments.Off(hip, knee, point);
            float distance = off.Length();
            // Deep in a thigh the way out is up and toward the ribs, or an arm that crosses it would jump.
            off += MathF.Max(0f, 1f - distance / (ThighRadius * _body.Girth)) * 0.04f * _body.Scale * Turns.Across(_hull.HeadJoint - hip, Vector3.Normalize(knee - hip), Vector3.UnitY);
            float least = ThighRadius * _body.Girth + radius;
            if (distance < least && off.LengthSquared() > 1e-8f)
                point += Vector3.Normalize(off) * (least - distance);
        }

        return point;
    }

    /// <summary>Pushes the arms apart: forearms with hands, and each against the other's upper arm.</summary>
    private bool Apart()
    {
        Vector3 left = Tip(_left), right = Tip(_right);
        (float s, float t) = Segments.Nearest(_left.Elbow, left, _right.Elbow, right);
        bool any = Push(s, t, 0f, 0f, left, right);
        (s, t) = Segments.Nearest(_left.Elbow, Tip(_left), _right.Shoulder, _right.Elbow);
        any |= Push(s, 0f, 0f, t, Tip(_left), _right.Elbow);
        (s, t) = Segments.Nearest(_left.Shoulder, _left.Elbow, _right.Elbow, Tip(_right));
        return Push(0f, t, s, 0f, _left.Elbow, Tip(_right)) || any;
    }

    private readonly Vector3 Tip(in Arm arm) => arm.Hand + Fingers * _body.HandLength * Vector3.Normalize(arm.Hand - arm.Elbow);

    /// <param name="lower">Share of the way from the left elbow to the left fingers.</param>
    /// <param name="otherLower">The same on the right.</param>
    /// <param name="upper">Share of the way down the left upper arm; above 0 the upper arm is meant.</param>
    /// <param name="otherUpper">The same on the right.</param>
    private bool Push(float lower, float otherLower, float upper, float otherUpper, Vector3 end, Vector3 otherEnd)
    {
        bool isUpper = upper > 0f, isOtherUpper = otherUpper > 0f;
        Vector3 point = isUpper ? Vector3.Lerp(_left.Shoulder, _left.Elbow, upper) : Vector3.Lerp(_left.Elbow, end, lower);
        Vector3 other = isOtherUpper ? Vector3.Lerp(_right.Shoulder, _right.Elbow, otherUpper) : Vector3.Lerp(_right.Elbow, otherEnd, otherLower);
        float foreShare = _body.Forearm / (_body.Forearm + Fingers * _body.HandLength);
        float meant = _meant.Of(isUpper ? 0 : lower < foreShare ? 1 : 2, isOtherUpper ? 0 : otherLower < foreShare ? 1 : 2);
        float radius = isUpper ? UpperRadius : lower < foreShare ? ForeRadius : HandRadius, otherRadius = isOtherUpper ? UpperRadius : otherLower < foreShare ? ForeRadius : HandRadius;
        float least = ((radius + otherRadius) * _body.Girth + Margin * _body.Scale) * Easing.Lerp(1f, MeantShare, meant);
        Vector3 off = point - other;
        float distance = off.Length();
        if (distance >= least)
            return false;
        Vector3 way = off + 0.8f * (least - distance) * _crossing;
        way = way.LengthSquared() > 1e-10f ? Vector3.Normalize(way) * (least - distance) : (least - distance) * Vector3.UnitZ;
        float share = 0.5f + 0.45f * _holds;
        Move(ref _left, isUpper, isUpper ? upper : lower / foreShare, share * way, _leftFree);
        Move(ref _right, isOtherUpper, isOtherUpper ? otherUpper : otherLower / foreShare, (share - 1f) * way, _rightFree);
        return true;
    }

    private static void Move(ref Arm arm, bool isUpper, float along, Vector3 push, float handShare)
    {
        if (isUpper)
        {
            arm.Elbow += push * MathF.Max(along, 0.3f);
            return;
        }

        float atHand = MathF.Min(along, 1f), atElbow = 1f - atHand, norm = atHand * atHand + atElbow * atElbow;
        arm.Elbow += atElbow / norm * push;
        arm.Hand += handShare * atHand / norm * push;
    }

    /// <summary>Three joints.</summary>
    private struct Arm
    {
        public Vector3 Shoulder;
        public Vector3 Elbow;
        public Vector3 Hand;

        public Arm(BlockState block, int side, int frame)
        {
            Shoulder = block.Shoulders[side][frame];
            Elbow = block.Elbows[side][frame];
            Hand = block.Hands[side][frame];
        }
    }
}
