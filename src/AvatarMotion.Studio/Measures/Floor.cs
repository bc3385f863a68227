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
    private readonly float[] _toes = new float[2];
    private readonly float[] _ankle = new float[2];
    private readonly float[] _pitch = new float[2];
    private readonly Vector2 _heel;

    public Floor(BodyTrack track)
    {
        _track = track;
        float high = 0f, leg = MeasuredJoints.LegOf(track);
        for (int side = 0; side < 2; side++)
        {
            FootBones foot = FootBones.Both[side];
            _ankle[side] = Level(foot.Ankle);
            _toes[side] = track.Has(foot.Toes) ? Level(foot.Toes) : float.NaN;
            if (!track.Has(foot.Toes))
                continue;
            float length = MeasuredJoints.Length(track, foot.Ankle, foot.Toes), drop = Math.Clamp(_ankle[side] - _toes[side], 0f, 0.95f * length);
            _pitch[side] = -MathF.Asin(drop / MathF.Max(length, 1e-4f));
            high = MathF.Max(high, drop);
        }

        _heel = new Vector2(-HeelBehind * leg, -high - ToesAbove * leg);
    }

    /// <summary>How high the lower of ball and heel is above where it stands, in metres; near 0 where the foot touches.</summary>
    public float Clearance(int frame, int side)
    {
        FootBones foot = FootBones.Both[side];
        Vector3 ankle = _track[frame, foot.Ankle];
        if (float.IsNaN(_toes[side]))
            return ankle.Y - _ankle[side];
        Vector3 toes = _track[frame, foot.Toes], way = toes - ankle;
        // The heel turns with the line from ankle to ball: down where the toes go up.
        float pitch = MathF.Atan2(way.Y, new Vector2(way.X, way.Z).Length()) - _pitch[side];
        float heel = _heel.Y * MathF.Cos(pitch) + _heel.X * MathF.Sin(pitch) - _heel.Y;
        return MathF.Min(ankle.Y - _ankle[side] + heel, toes.Y - _toes[side]);
    }

    private float Level(Bone bone)
    {
        List<double> heights = [];
        for (int i = 0; i < _track.Frames; i++)
            heights.Add(_track[i, bone].Y);
        return (float)Statistics.Quantile(heights, Low);
    }
}
