using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Share of the frames in contact in which a foot slides, in [0, 1], by two formulas.</summary>
/// <param name="Lodge">The mean of the signed ways along x and z is over 1 cm.</param>
/// <param name="Way">The way on the floor is over 1 cm.</param>
/// <remarks>
/// Li et al., Lodge (CVPR 2024), foot_skating.py, at 30 frames per second: in contact where the ankle is at most 8 cm and the toes at most 5 cm above the ground.
/// The signed mean lets x and z cancel; the second formula does not. Departure: the ground is where the toes are low in the whole clip, not in its first frame.
/// </remarks>
internal readonly record struct FootSkating(double Lodge, double Way)
{
    private const double Rate = 30;
    private const float AnkleInContact = 0.08f;
    private const float ToesInContact = 0.05f;
    private const float Sliding = 0.01f;

    public static FootSkating Of(BodyTrack track)
    {
        BodyTrack slow = TrackRate.To(track, Rate);
        float ground = Ground(slow);
        List<double> lodge = [], way = [];
        foreach (FootBones foot in FootBones.Both)
        {
            (int contact, int signed, int real) = Count(slow, foot, ground);
            lodge.Add(contact > 0 ? (double)signed / contact : 0);
            way.Add(contact > 0 ? (double)real / contact : 0);
        }

        return new FootSkating(Statistics.Mean(lodge), Statistics.Mean(way));
    }

    private static (int Contact, int Signed, int Real) Count(BodyTrack track, FootBones foot, float ground)
    {
        int contact = 0, signed = 0, real = 0;
        for (int i = 0; i + 1 < track.Frames; i++)
        {
            if (track[i, foot.Ankle].Y - ground > AnkleInContact || track[i, Toes(track, foot)].Y - ground > ToesInContact)
                continue;
            contact++;
            Vector3 ankle = track[i + 1, foot.Ankle] - track[i, foot.Ankle], toes = track[i + 1, Toes(track, foot)] - track[i, Toes(track, foot)];
            signed += Signed(ankle) > Sliding || Signed(toes) > Sliding ? 1 : 0;
            real += Length(ankle) > Sliding || Length(toes) > Sliding ? 1 : 0;
        }

        return (contact, signed, real);
    }

    private static Bone Toes(BodyTrack track, FootBones foot) => track.Has(foot.Toes) ? foot.Toes : foot.Ankle;

    private static float Ground(BodyTrack track)
    {
        float lowest = float.PositiveInfinity;
        foreach (FootBones foot in FootBones.Both)
        {
            List<double> heights = [];
            for (int i = 0; i < track.Frames; i++)
                heights.Add(track[i, Toes(track, foot)].Y);
            lowest = MathF.Min(lowest, (float)Statistics.Quantile(heights, 0.02));
        }

        return lowest;
    }

    private static float Signed(Vector3 way) => MathF.Abs(0.5f * (way.X + way.Z));

    private static float Length(Vector3 way) => new Vector2(way.X, way.Z).Length();
}
