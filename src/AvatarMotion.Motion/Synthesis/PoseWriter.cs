using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Last pass: from joint positions and trunk angles to normalized rotations of one frame.</summary>
internal sealed class PoseWriter
{
    private const float HandDrag = 0.05f;
    private const float LargestDrag = 0.55f;
    private const float LargestCurl = 0.22f;
    private const float PointedToes = 38f * Turns.Degree;
    private const float StretchedToes = 62f * Turns.Degree;

    private readonly BlockState _block;
    private readonly TrunkSolver _solver;
    private readonly BodyMeasures _body;
    private readonly Rig _rig;
    private readonly Vector3[] _positions = new Vector3[Bones.Count];
    private readonly Quaternion[] _world = new Quaternion[Bones.Count];

    public PoseWriter(BlockState block, TrunkSolver solver)
    {
        _block = block;
        _solver = solver;
        _body = block.Score.Body;
        _rig = block.Score.Rig;
    }

    /// <summary>Writes body rotations and hips into <paramref name="pose"/> and the fingers of both hands.</summary>
    public void Write(int i, BodyPose pose, out HandPose left, out HandPose right)
    {
        pose.Reset();
        TrunkAngles trunk = _block.Trunks[i];
        _solver.Solve(trunk, _positions, _world);
        pose.HipsInWorld = _block.Hips[i];
        for (int side = 0; side < 2; side++)
            WriteLeg(side, i, LegPass.HipJoint(_block, side, i), _block.Knees[side][i], _block.Ankles[side][i]);
        WriteArm(Side.Left, i, out left);
        WriteArm(Side.Right, i, out right);
        for (int b = 0; b < (int)Bone.LeftThumbMetacarpal; b++)
        {
            Bone bone = (Bone)b;
            if (!_rig.Has(bone) || bone is Bone.LeftEye or Bone.RightEye or Bone.Jaw)
                continue;
            int parent = _rig.ParentIndex(bone);
            pose.Rotations[b] = parent < 0 ? _world[b] : Quaternion.Normalize(Quaternion.Conjugate(_world[parent]) * _world[b]);
        }
    }

    private void WriteLeg(int side, int i, Vector3 hip, Vector3 knee, Vector3 ankle)
    {
        (Bone upper, Bone lower, Bone foot, Bone toes) = side == 0
            ? (Bone.LeftUpperLeg, Bone.LeftLowerLeg, Bone.LeftFoot, Bone.LeftToes)
            : (Bone.RightUpperLeg, Bone.RightLowerLeg, Bone.RightFoot, Bone.RightToes);
        FootPlace place = _block.Feet[side][i].Place;
        float heel = _block.Heels[side][i];
        Vector3 thigh = Vector3.Normalize(knee - hip), shin = Vector3.Normalize(ankle - knee);
        Vector3 hingeWish = Vector3.Cross(shin, thigh);
        Vector3 sideways = Turns.Across(Vector3.Cross(-Vector3.UnitY, Turns.Forward(place.Turn)), thigh, Vector3.UnitX) * -1f;
        float bend = hingeWish.Length();
        Vector3 hinge = Turns.Across(-hingeWish + 0.02f * sideways * (bend < 0.1f ? 1f : 0f), thigh, sideways);
        _world[(int)upper] = LegFrame(_rig.OffsetFromParent(lower), thigh, hinge);
        _world[(int)lower] = LegFrame(_rig.OffsetFromParent(foot), shin, Turns.Across(hinge, shin, sideways));
        // High in the air a foot goes on from its shin, toes pointed, whatever the floor does below.
        FootState state = _block.Feet[side][i];
        float stretch = MathF.Max(_block.Channel(BodyChannel.LegStretch, i), state.Passe);
        float aloft = state.Air ? Easing.Step(Easing.Lerp(0.22f, 0.04f, stretch), Easing.Lerp(0.55f, 0.22f, stretch), place.Height / _body.Scale) : 0f;
        Quaternion pointed = _world[(int)lower] * Quaternion.CreateFromAxisAngle(Vector3.UnitX, Easing.Lerp(PointedToes, StretchedToes, stretch));
        _world[(int)foot] = Quaternion.Slerp(AnklePlacement.Rotation(place, heel), pointed, aloft);
        float free = state.Air ? Easing.Step(0.05f, 0.14f, place.Height / _body.Scale) : 0f;
        _world[(int)foot] = FreeFoot.Kept(_world[(int)foot], _body.BallFromAnkle, thigh, shin, free);
        float bent = AnklePlacement.ToeBend(state.Air ? place : place with { Height = 0f }, heel);
        _world[(int)toes] = _world[(int)foot] * Quaternion.CreateFromAxisAngle(Vector3.UnitX, -bent * (1f - MathF.Max(state.Pointed, aloft * stretch)));
    }

    /// <summary>The rotation that lays a leg bone of this rest direction along <paramref name="along"/> with the knee's axis (+X at rest) near <paramref name="hinge"/>.</summary>
    private static Quaternion LegFrame(Vector3 rest, Vector3 along, Vector3 hinge)
    {
        Quaternion straight = Turns.FromAxes(hinge, -along, Vector3.Cross(hinge, -along));
        return straight * Turns.Between(Vector3.Normalize(rest), -Vector3.UnitY);
    }

    private void WriteArm(Side side, int i, out HandPose fingers)
    {
        (Bone girdle, Bone upper, Bone lower, Bone hand) = side == Side.Left
            ? (Bone.LeftShoulder, Bone.LeftUpperArm, Bone.LeftLowerArm, Bone.LeftHand)
            : (Bone.RightShoulder, Bone.RightUpperArm, Bone.RightLowerArm, Bone.RightHand);
        ArmMoment moment = _block.ArmMoments[(int)side][i];
        Quaternion chest = _world[(int)_solver.Chest];
        Vector3 elbow = _block.Elbows[(int)side][i], wrist = _block.Hands[(int)side][i];
        if (_rig.Has(girdle))
            _world[(int)girdle] = chest * Girdle(side, i, moment);
        int parent = _rig.ParentIndex(upper);
        Vector3 shoulder = _block.Shoulders[(int)side][i];
        Vector3 bone = Vector3.Normalize(elbow - shoulder), fore = Vector3.Normalize(wrist - elbow);
        Vector3 wished = Vector3.Transform(Vector3.Transform(ArmPose.RestHinge(side), moment.Pose.UpperInChest), chest);
        Vector3 found = Vector3.Cross(bone, fore);
        float certain = Easing.Step(0.10f, 0.30f, found.Length());
        Vector3 calm = Turns.Across(wished, bone, Vector3.UnitY);
        Vector3 hinge = Turns.Across(Vector3.Lerp(calm, found.Length() > 1e-4f ? Vector3.Normalize(found) : calm, certain), bone, calm);
        _world[(int)upper] = ArmFrame(side, _rig.OffsetFromParent(lower), bone, hinge);
        Quaternion forearm = ArmFrame(side, _rig.OffsetFromParent(hand), fore, Turns.Across(hinge, fore, calm));
        Quaternion handInWorld = HandInWorld(side, i, moment, forearm);
        float twist = Twist(Quaternion.Conjugate(forearm) * handInWorld);
        _world[(int)lower] = forearm * Quaternion.CreateFromAxisAngle(Vector3.UnitX, 0.5f * twist);
        _world[(int)hand] = handInWorld;
        System.Diagnostics.Debug.Assert(parent >= 0, "arms hang on the trunk");
        fingers = Fingers(side, i, moment, handInWorld);
    }

    private Quaternion Girdle(Side side, int i, in ArmMoment moment) =>
        Clavicle.InChest(_rig, side, Vector3.Transform(ArmPose.RestBone(side), moment.Pose.UpperInChest), ArmWishPass.Shrug(_block.Trunks[i], side));

    private static Quaternion ArmFrame(Side side, Vector3 rest, Vector3 along, Vector3 hinge) =>
        ArmPose.FromAxes(along, hinge, side) * Turns.Between(Vector3.Normalize(rest), ArmPose.RestBone(side));

    private Quaternion HandInWorld(Side side, int i, in ArmMoment moment, Quaternion forearm)
    {
        float sign = side == Side.Left ? 1f : -1f;
        Quaternion hand = forearm * Quaternion.CreateFromAxisAngle(Vector3.UnitX, -moment.Palm * Turns.Degree)
            * Quaternion.CreateFromAxisAngle(Vector3.UnitZ, -sign * moment.Bend * Turns.Degree);
        hand = Dragged(side, i, hand);
        if (moment.Floor > 0f)
        {
            float facing = _block.Channel(BodyChannel.FaceTurn, i) * Turns.Degree;
            hand = Quaternion.Slerp(hand, FloorHand.InWorld(side, moment.FloorSpot, _block.Hips[i], facing), Easing.Smooth(moment.Floor));
        }

        float holds = side == Side.Right ? _block.Microphone[i] : 0f;
        if (holds <= 0f)
            return hand;
        BodyHull hull = new(_body, _block.Hips[i], _positions[(int)Bone.Head], _block.Trunks[i]);
        return Quaternion.Slerp(hand, MicrophoneHold.HandInWorld(hull), holds);
    }

    /// <summary>The hand trails behind the way the wrist moves.</summary>
    private Quaternion Dragged(Side side, int i, Quaternion hand)
    {
        Vector3[] wrists = _block.Hands[(int)side];
        int before = Math.Max(i - 2, 0), after = Math.Min(i + 2, _block.Frames - 1);
        Vector3 speed = (wrists[after] - wrists[before]) * (float)(_block.Rate / (after - before));
        Vector3 fingers = Vector3.Transform(ArmPose.RestBone(side), hand);
        Vector3 axis = Vector3.Cross(fingers, _block.WristLag[(int)side][i] / (2f * _body.HandLength) - HandDrag * speed);
        float angle = axis.Length();
        if (angle < 1e-4f)
            return hand;
        float limited = LargestDrag * MathF.Tanh(angle / LargestDrag);
        return Quaternion.CreateFromAxisAngle(axis / angle, limited) * hand;
    }

    private HandPose Fingers(Side side, int i, in ArmMoment moment, Quaternion handInWorld)
    {
        // A hand that carries the microphone never lets go, whatever the move asks.
        if (side == Side.Right && _body.CarriesMicrophone)
            return HandPose.Of(HandShape.Microphone);
        HandPose pose = HandPose.Blend(HandPose.Of(moment.From), HandPose.Of(moment.To), moment.ShapeBlend);
        float drift = 0.035f * Noise.At(_block.TimeOf(i), 0.8, _block.Score.Seed, side == Side.Left ? "left-fingers" : "right-fingers");
        // Tips that lag on the side of the palm curl, on its back they open; the little finger is the loosest.
        float lag = Vector3.Dot(_block.FingerLag[(int)side][i], Vector3.Transform(-Vector3.UnitY, handInWorld)) / (1.5f * _body.HandLength);
        float curl = LargestCurl * MathF.Tanh(lag / LargestCurl);
        pose.Index += drift + 0.7f * curl;
        pose.Middle += 0.8f * drift + 0.85f * curl;
        pose.Ring += curl - 0.6f * drift;
        pose.Little += 1.15f * curl - drift;
        return side == Side.Right ? HandPose.Blend(pose, HandPose.Of(HandShape.Microphone), _block.Microphone[i]) : pose;
    }

    /// <summary>The angle of a rotation about X, in radians.</summary>
    private static float Twist(Quaternion q) => Turns.Wrapped(2f * MathF.Atan2(q.X, q.W));
}
