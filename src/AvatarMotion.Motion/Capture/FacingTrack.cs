using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Where a body faces over time, apart from its way over the floor: pelvis and ribs together, smooth, without jumps at half a turn.</summary>
internal static class FacingTrack
{
    private const double SmoothSeconds = 0.2;

    /// <summary>Radians per frame, 0 is +Z, positive to the left, unwrapped.</summary>
    public static float[] Of(RecordedBody body)
    {
        float[] raw = new float[body.Frames], smooth = new float[body.Frames];
        for (int f = 0; f < raw.Length; f++)
        {
            Vector3 ahead = Vector3.Transform(Vector3.UnitZ, body.Turn(f, Bone.Hips)) + Vector3.Transform(Vector3.UnitZ, body.Turn(f, Bone.UpperChest));
            Vector3 left = Vector3.Transform(Vector3.UnitX, body.Turn(f, Bone.Hips)) + Vector3.Transform(Vector3.UnitX, body.Turn(f, Bone.UpperChest));

            // The left side keeps its meaning when the trunk bows forward.
            Vector3 way = new Vector3(ahead.X, 0f, ahead.Z) + new Vector3(-left.Z, 0f, left.X);
            float turn = way.LengthSquared() > 1e-6f ? MathF.Atan2(way.X, way.Z) : f > 0 ? raw[f - 1] : 0f;
            raw[f] = f == 0 ? turn : raw[f - 1] + Turns.Wrapped(turn - raw[f - 1]);
        }

        Smoothing.Apply(Smoothing.Gaussian(SmoothSeconds * RecordedBody.Rate), raw, smooth);
        return smooth;
    }

    /// <summary>The direction that is faced most in [first, last], in radians, and how surely: 1 always the same, 0 all around.</summary>
    public static (float Turn, float Share) Front(float[] facing, int first, int last)
    {
        Vector3 sum = Vector3.Zero;
        for (int f = first; f <= last; f++)
            sum += Turns.Forward(facing[f]);
        return (sum.LengthSquared() > 1e-6f ? MathF.Atan2(sum.X, sum.Z) : 0f, sum.Length() / (last - first + 1));
    }
}
