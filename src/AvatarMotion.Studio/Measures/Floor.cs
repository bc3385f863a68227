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

    private readonly BodyTrack _track;
    private readonly float[] _toes = new float[2];
    private readonly float[] _ankle = new float[2];

    public Floor(BodyTrack track)
    {
        _track = track;
        for (int side = 0; side < 2; side++)
        {
            FootBones foot = FootBones.Both[side];
            _ankle[side] = Level(foot.Ankle);
            _toes[side] = track.Has(foot.Toes) ? Level(foot.Toes) : float.NaN;
        }
    }

    /// <summary>Height of the standing toe joint in world.</summary>
    public float Toes(int side) => _toes[side];

    /// <summary>Height of the standing ankle in world.</summary>
    public float Ankle(int side) => _ankle[side];

    /// <summary>How high the lower of ball and heel is above the floor, in metres; near 0 where the foot touches.</summary>
    public float Clearance(int frame, int side)
    {
        FootBones foot = FootBones.Both[side];
        float ankle = _track[frame, foot.Ankle].Y - _ankle[side];
        return float.IsNaN(_toes[side]) ? ankle : MathF.Min(ankle, _track[frame, foot.Toes].Y - _toes[side]);
    }

    private float Level(Bone bone)
    {
        List<double> heights = [];
        for (int i = 0; i < _track.Frames; i++)
            heights.Add(_track[i, bone].Y);
        return (float)Statistics.Quantile(heights, Low);
    }
}
