using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>
/// Puts a clip on the standard body: rotations stay, ways shrink or grow with the leg, feet keep their places on the floor, soles become flat where they stood flat.
/// </summary>
internal sealed class ClipRetarget
{
    private const float SlowAnkle = 0.25f;
    private const float LowAnkle = 0.03f;
    private const float MostTilt = 0.6f;

    private readonly MotionClip _clip;
    private readonly RecordedBody _body;
    private readonly BodyMeasures _own;
    private readonly float _scale;
    private readonly Vector3[][] _ankles;
    private readonly Vector3[] _places = new Vector3[Bones.Count];
    private readonly Quaternion[] _turns = new Quaternion[Bones.Count];

    private ClipRetarget(MotionClip clip)
    {
        _clip = clip;
        _own = BodyMeasures.Of(clip.Rig);
        _scale = RecordedBody.Measures.LegLength / _own.LegLength;
        int frames = Math.Max((int)Math.Floor(clip.Duration * RecordedBody.Rate) + 1, 2);
        _body = new RecordedBody(frames);
        _ankles = new[] { new Vector3[frames], new Vector3[frames] };
    }

    public static RecordedBody Run(MotionClip clip)
    {
        ClipRetarget retarget = new(clip);
        BodyPose pose = new();
        for (int f = 0; f < retarget._body.Frames; f++)
        {
            clip.Sample(f / RecordedBody.Rate, pose);
            retarget.Take(f, pose);
        }

        retarget.FlattenSoles();
        retarget.PutOnFloor();
        for (int f = 0; f < retarget._body.Frames; f++)
            retarget._body.SolveLegs(f);
        return retarget._body;
    }

    private void Take(int frame, BodyPose pose)
    {
        pose.Solve(_clip.Rig, _places, _turns);
        foreach (Bone bone in BodyBones.All)
            _body.Turn(frame, bone) = Quaternion.Normalize(_turns[(int)bone]);
        Vector3 middle = 0.5f * (_places[(int)Bone.LeftUpperLeg] + _places[(int)Bone.RightUpperLeg]);
        _body.Hips[frame] = Scaled(middle, _own.SoleHeight, RecordedBody.Measures.SoleHeight) - Vector3.Transform(MiddleOfHipJoints(RecordedBody.Rig), _turns[(int)Bone.Hips]);
        TakeLeg(frame, Side.Left, Bone.LeftUpperLeg, Bone.LeftFoot, Bone.LeftToes);
        TakeLeg(frame, Side.Right, Bone.RightUpperLeg, Bone.RightFoot, Bone.RightToes);
        _body.Hands[0][frame] = FingerReading.Of(_clip.Rig, pose, Side.Left);
        _body.Hands[1][frame] = FingerReading.Of(_clip.Rig, pose, Side.Right);
    }

    private void TakeLeg(int frame, Side side, Bone upper, Bone foot, Bone toes)
    {
        Vector3 hip = _places[(int)upper], knee = _places[(int)upper + 1], ankle = _places[(int)foot];
        Vector3 ball = _clip.Rig.Has(toes) ? _places[(int)toes] : ankle + Vector3.Transform(_own.BallFromAnkle, _turns[(int)foot]);
        _ankles[(int)side][frame] = ankle * _scale;
        _body.Balls[(int)side][frame] = Scaled(ball, _own.BallHeight, RecordedBody.Measures.BallHeight);

        // A bent knee says itself where it points; a straight one is asked how its thigh is turned.
        Vector3 along = Vector3.Normalize(ankle - hip), forward = Vector3.Transform(Vector3.UnitZ, _turns[(int)upper]);
        Vector3 off = knee - hip - along * Vector3.Dot(knee - hip, along);
        float sure = Easing.Step(0.02f, 0.08f, off.Length() / _own.LegLength);
        Vector3 pole = Vector3.Lerp(Turns.Across(forward, along, Vector3.UnitZ), off.Length() > 1e-5f ? Vector3.Normalize(off) : forward, sure);
        _body.Turn(frame, upper) = Turns.Between(Vector3.UnitZ, Turns.Across(pole, along, Vector3.UnitZ));
    }

    private Vector3 Scaled(Vector3 place, float ownHeight, float height) => new(place.X * _scale, (place.Y - ownHeight) * _scale + height, place.Z * _scale);

    /// <summary>Between the hip joints, seen from the hips of a rig.</summary>
    public static Vector3 MiddleOfHipJoints(Rig rig) => 0.5f * (rig.OffsetFromParent(Bone.LeftUpperLeg) + rig.OffsetFromParent(Bone.RightUpperLeg));

    /// <summary>Files differ in how a foot lies in the rest pose: what it does while it stands is called flat.</summary>
    private void FlattenSoles()
    {
        foreach (Side side in new[] { Side.Left, Side.Right })
        {
            Bone foot = side == Side.Left ? Bone.LeftFoot : Bone.RightFoot;
            Vector3[] ankles = _ankles[(int)side];
            float low = LowHeight(ankles);
            Vector3 up = Vector3.Zero;
            for (int f = 1; f < ankles.Length; f++)
            {
                float speed = Vector3.Distance(ankles[f], ankles[f - 1]) * (float)RecordedBody.Rate;
                if (speed < SlowAnkle && ankles[f].Y < low + LowAnkle)
                    up += Vector3.Transform(Vector3.UnitY, Quaternion.Conjugate(_body.Turn(f, foot)));
            }

            // Where the foot's own up should have been.
            Quaternion tilt = up.Length() > 5f ? Turns.Between(Vector3.UnitY, Vector3.Normalize(up)) : Quaternion.Identity;
            if (Turns.ToVector(tilt).Length() > MostTilt)
                continue;
            for (int f = 0; f < ankles.Length; f++)
                _body.Turn(f, foot) = Quaternion.Normalize(_body.Turn(f, foot) * tilt);
        }
    }

    private static float LowHeight(Vector3[] places)
    {
        float[] heights = new float[places.Length];
        for (int f = 0; f < heights.Length; f++)
            heights[f] = places[f].Y;
        Array.Sort(heights);
        return heights[heights.Length / 10];
    }

    /// <summary>The floor lies under the toe joints while they are slow and low.</summary>
    private void PutOnFloor()
    {
        float floor = MathF.Min(LowHeight(_body.Balls[0]), LowHeight(_body.Balls[1])) - RecordedBody.Measures.BallHeight;
        Vector3 drop = new(0f, floor, 0f);
        for (int f = 0; f < _body.Frames; f++)
        {
            _body.Hips[f] -= drop;
            _body.Balls[0][f] -= drop;
            _body.Balls[1][f] -= drop;
        }
    }
}
