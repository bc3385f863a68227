using System;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>How often the weight goes to the other foot, from positions: the center of mass between the feet, a foot in the air, a jump.</summary>
internal static class SupportChanges
{
    private const float OnOneFoot = 0.66f;
    private const float InTheAir = 0.03f;

    /// <summary>Changes within the track.</summary>
    public static int Count(BodyTrack track)
    {
        Floor floor = new(track);
        int changes = 0;
        Support carries = Support.Both;
        bool flying = false;
        for (int i = 0; i < track.Frames; i++)
        {
            bool leftUp = floor.Clearance(i, 0) > InTheAir, rightUp = floor.Clearance(i, 1) > InTheAir;
            if (leftUp && rightUp)
            {
                flying = true;
                continue;
            }

            changes += flying ? 1 : 0;
            Support now = leftUp ? Support.Right : rightUp ? Support.Left : flying ? carries : Leaning(track, i);
            flying = false;
            if (now == Support.Both)
                continue;
            changes += carries != Support.Both && now != carries ? 1 : 0;
            carries = now;
        }

        return changes;
    }

    private static Support Leaning(BodyTrack track, int frame)
    {
        Vector3 mass = CenterOfMass.At(track, frame), left = track[frame, Bone.LeftFoot], right = track[frame, Bone.RightFoot];
        Vector2 way = new(left.X - right.X, left.Z - right.Z), from = new(mass.X - right.X, mass.Z - right.Z);
        float share = Vector2.Dot(from, way) / MathF.Max(way.LengthSquared(), 1e-4f);
        return share > OnOneFoot ? Support.Left : share < 1f - OnOneFoot ? Support.Right : Support.Both;
    }
}
