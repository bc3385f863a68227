using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Lengths of a rig that the solver needs, in metres. The left side is measured; rigs are symmetric.</summary>
public sealed class BodyMeasures
{
    /// <summary>Leg length, in metres, of the body that moves are written for.</summary>
    public const float WrittenLegLength = 0.785f;

    // Where a microphone as large as the hand asks would lie, for bodies that carry none.
    private static readonly Vector3 WrittenMicrophone = new(-0.074f, -0.020f, 0.099f);

    private const float WrittenHeight = 1.6f;
    private const float ToesForwardOfAnkle = 0.14f;
    private const float HeelBehindAnkle = 0.045f;

    private BodyMeasures(Rig rig)
    {
        Vector3 hip = rig.RestPositionInModel(Bone.LeftUpperLeg);
        Vector3 knee = rig.RestPositionInModel(Bone.LeftLowerLeg);
        Vector3 ankle = rig.RestPositionInModel(Bone.LeftFoot);
        Thigh = Vector3.Distance(hip, knee);
        Shin = Vector3.Distance(knee, ankle);
        Scale = LegLength / WrittenLegLength;
        SoleHeight = ankle.Y;
        BallFromAnkle = rig.Has(Bone.LeftToes) ? rig.OffsetFromParent(Bone.LeftToes) : new Vector3(0f, 0.02f * Scale - ankle.Y, ToesForwardOfAnkle * Scale);
        BallOutOfAnkle = BallFromAnkle.X;
        BallFromAnkle = new Vector3(0f, BallFromAnkle.Y, MathF.Max(BallFromAnkle.Z, 0.02f));
        BallHeight = MathF.Max(0f, ankle.Y + BallFromAnkle.Y);
        HeelFromAnkle = new Vector3(0f, -ankle.Y, -HeelBehindAnkle * Scale);
        UpperArm = Vector3.Distance(rig.RestPositionInModel(Bone.LeftUpperArm), rig.RestPositionInModel(Bone.LeftLowerArm));
        Forearm = Vector3.Distance(rig.RestPositionInModel(Bone.LeftLowerArm), rig.RestPositionInModel(Bone.LeftHand));
        ShoulderHalfWidth = MathF.Abs(rig.RestPositionInModel(Bone.LeftUpperArm).X);
        HipHalfWidth = MathF.Abs(hip.X);
        Girth = rig.Height / WrittenHeight;
        HandLength = MathF.Max(0.05f * Girth, rig.Has(Bone.LeftMiddleProximal) ? rig.OffsetFromParent(Bone.LeftMiddleProximal).Length() : 0.08f * Girth);
        HipsHeight = rig.RestPositionInModel(Bone.Hips).Y;
        HeadRadius = Math.Clamp(0.5f * (rig.Height - rig.RestPositionInModel(Bone.Head).Y), 0.07f, 0.18f);
        LipsFromHead = rig.LipsFromHead ?? HeadRadius * new Vector3(0f, 0.25f, 0.75f);
        MicrophoneFromWrist = rig.MicrophoneFromWrist ?? Scale * WrittenMicrophone;
        CarriesMicrophone = rig.CarriesMicrophone;
    }

    public float Thigh { get; }

    public float Shin { get; }

    /// <summary>Hip joint to ankle, leg straight.</summary>
    public float LegLength => Thigh + Shin;

    /// <summary>How much longer the leg is than <see cref="WrittenLegLength"/>; positions of moves are multiplied by it.</summary>
    public float Scale { get; }

    /// <summary>Height of the ankle above the floor, foot flat.</summary>
    public float SoleHeight { get; }

    /// <summary>Height of the ball (toe joint) above the floor, foot flat.</summary>
    public float BallHeight { get; }

    /// <summary>Toe joint seen from the ankle in the foot's frame, straight ahead.</summary>
    public Vector3 BallFromAnkle { get; }

    /// <summary>How far the toe joint lies outside the ankle's line ahead, metres; the foot turns about the joint.</summary>
    public float BallOutOfAnkle { get; }

    /// <summary>Lowest point of the heel seen from the ankle in the foot's frame.</summary>
    public Vector3 HeelFromAnkle { get; }

    public float UpperArm { get; }

    public float Forearm { get; }

    /// <summary>Shoulder joint to wrist, arm straight.</summary>
    public float ArmLength => UpperArm + Forearm;

    /// <summary>Middle of the body to the shoulder joint.</summary>
    public float ShoulderHalfWidth { get; }

    /// <summary>Middle of the body to the hip joint.</summary>
    public float HipHalfWidth { get; }

    /// <summary>How much thicker limbs are than those of a body of 1.60 m.</summary>
    public float Girth { get; }

    /// <summary>Wrist to the knuckle of the middle finger.</summary>
    public float HandLength { get; }

    /// <summary>Hips joint above the floor at rest.</summary>
    public float HipsHeight { get; }

    /// <summary>Half of what lies between the head joint and the crown.</summary>
    public float HeadRadius { get; }

    /// <summary>Where the lips meet, seen from the head joint.</summary>
    public Vector3 LipsFromHead { get; }

    /// <summary>Middle of the microphone's head, seen from the right wrist in the rest pose.</summary>
    public Vector3 MicrophoneFromWrist { get; }

    /// <summary>Whether the right hand always holds a microphone.</summary>
    public bool CarriesMicrophone { get; }

    /// <summary>Measures a rig.</summary>
    public static BodyMeasures Of(Rig rig) => new(rig);
}
