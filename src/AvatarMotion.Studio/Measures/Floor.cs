using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Where toes and ankles lie when a foot stands, found from the motion itself, and how far a foot is above that.</summary>
internal sealed class Floor
{
    // Recordings dip and bend; a foot stands at the low end of its heights, not at the lowest frame.
    private const double Low = 0.05;

    // Of a leg: how far the heel's end lies behind the ankle, and the toe joint above the sole.
    private const float HeelBehind = 0.057f;
    private const float ToesAbove = 0.04f;

    private readonly BodyTrack _track;
    private readonly float _ankle;
    private readonly float _sole;
    private readonly SoleShape _shape;

    public Floor(BodyTrack track)
    {
        _track = track;

        // One foot may hardly stand, or only on its ball: the lower one tells for both.
        _ankle = MathF.Min(Level(Bone.LeftFoot), Level(Bone.RightFoot));
        if (!track.Has(Bone.LeftToes) || !track.Has(Bone.RightToes))
            return;
        float leg = MeasuredJoints.LegOf(track), toes = MathF.Min(Level(Bone.LeftToes), Level(Bone.RightToes));
        float length = MeasuredJoints.Length(track, Bone.LeftFoot, Bone.LeftToes), drop = Math.Clamp(_ankle - toes, 0f, 0.95f * length);
        _sole = toes - ToesAbove * leg;
        _shape = new SoleShape(drop + ToesAbove * leg, ToesAbove * leg, MathF.Sqrt(MathF.Max(length * length - drop * drop, 1e-6f)), HeelBehind * leg);
    }

    /// <summary>How high the lower of ball and heel is above where it stands, in metres; near 0 where the foot touches.</summary>
    public float Clearance(int frame, int side)
    {
        FootBones foot = FootBones.Both[side];
        Vector3 ankle = _track[frame, foot.Ankle];
        return _track.Has(foot.Toes) ? _shape.Lowest(_track[frame, foot.Knee], ankle, _track[frame, foot.Toes]) - _sole : ankle.Y - _ankle;
    }

    private float Level(Bone bone)
    {
        List<double> heights = [];
        for (int i = 0; i < _track.Frames; i++)
            heights.Add(_track[i, bone].Y);
        return (float)Statistics.Quantile(heights, Low);
    }
}
