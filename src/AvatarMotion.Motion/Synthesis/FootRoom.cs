using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>The room that feet take on the floor: as soles, from heel to toe tip, with the shin above the ankle.</summary>
internal static class FootRoom
{
    // Of a body of ordinary size, metres: between the middle lines of two soles, and from a sole to the other leg's ankle.
    private const float SoleRoom = 0.102f;
    private const float ToesBeyondBall = 0.065f;
    private const float HeelBehindAnkle = 0.03f;
    private const float WidestDetour = 0.24f;
    private const float DetourStep = 0.03f;
    private const int Looks = 7;

    /// <summary>Moves a landing spot away from a foot that already stands there.</summary>
    public static FootPlace Apart(FootPlace to, FootPlace beside, Side side, BodyMeasures body)
    {
        if (beside.Height > 0.1f)
            return to;
        Vector2 outward = new Vector2(MathF.Cos(to.Turn), -MathF.Sin(to.Turn)) * (side == Side.Left ? 1f : -1f);
        for (int round = 0; round < 4; round++)
        {
            Vector2 off = Between(to, beside, body);
            float distance = off.Length(), least = SoleRoom * body.Scale;
            if (distance >= least)
                break;
            Vector2 way = distance > 0.02f ? off / distance : outward;
            to = to with { Spot = to.Spot + way * (least - distance + 0.002f) };
        }

        return to;
    }

    /// <summary>How a straight path has to bow, on the floor, so that the foot passes the other one: the least bow to either side that leaves room all the way.</summary>
    public static Vector2 Detour(FootPlace from, FootPlace to, FootTrack standing, (double Start, double End) time, BodyMeasures body)
    {
        Vector2 way = to.Spot - from.Spot;
        float length = way.Length();
        if (length < 0.03f)
            return Vector2.Zero;
        Vector2 across = new(-way.Y / length, way.X / length), best = Vector2.Zero;
        float most = Room(from, to, Vector2.Zero, standing, time, body), enough = SoleRoom * body.Scale;
        for (float bow = DetourStep; most < enough && bow <= WidestDetour; bow += DetourStep)
        {
            for (int sign = -1; sign <= 1; sign += 2)
            {
                Vector2 detour = across * (sign * bow * body.Scale);
                float room = Room(from, to, detour, standing, time, body);
                if (room > most + 0.004f)
                    (most, best) = (room, detour);
            }
        }

        return best;
    }

    /// <summary>The least room along the path; near its ends the places themselves decide.</summary>
    private static float Room(FootPlace from, FootPlace to, Vector2 detour, FootTrack standing, (double Start, double End) time, BodyMeasures body)
    {
        float least = float.PositiveInfinity;
        for (int k = 1; k <= Looks; k++)
        {
            float phase = k / (Looks + 1f);
            FootPlace place = new(Vector2.Lerp(from.Spot, to.Spot, phase) + detour * MathF.Sin(MathF.PI * phase), from.Turn + from.TurnTo(to) * phase, 0f);
            FootPlace other = standing.PlaceAt(time.Start + EffortShape.InverseStroke(phase) * (time.End - time.Start));
            least = MathF.Min(least, Between(place, other, body).Length());
        }

        return least;
    }

    /// <summary>From the nearest point of the other sole to this one's.</summary>
    private static Vector2 Between(FootPlace place, FootPlace other, BodyMeasures body)
    {
        (Vector3 heel, Vector3 tip) = Sole(place, body);
        (Vector3 otherHeel, Vector3 otherTip) = Sole(other, body);
        (float s, float t) = Segments.Nearest(heel, tip, otherHeel, otherTip);
        Vector3 off = Vector3.Lerp(heel, tip, s) - Vector3.Lerp(otherHeel, otherTip, t);
        return new Vector2(off.X, off.Z);
    }

    private static (Vector3 Heel, Vector3 Tip) Sole(FootPlace place, BodyMeasures body)
    {
        Vector2 heel = place.Spot - (body.BallFromAnkle.Z + HeelBehindAnkle * body.Scale) * place.Forward, tip = place.Spot + ToesBeyondBall * body.Scale * place.Forward;
        return (new Vector3(heel.X, 0f, heel.Y), new Vector3(tip.X, 0f, tip.Y));
    }
}
