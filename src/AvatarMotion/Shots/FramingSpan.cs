using System;
using System.Numerics;

namespace AvatarMotion;

/// <summary>Turns a framing and a subject into the points that have to lie in the picture.</summary>
internal static class FramingSpan
{
    // In body heights: hair above the crown, half a head with hair, and the room that hands get before they need it.
    private const float CrownAboveEyes = 0.088f;
    private const float ChinBelowEyes = 0.085f;
    private const float HalfHead = 0.078f;
    private const float RoomAbove = 1.16f;
    private const float RoomBeside = 0.3f;
    private const float SoftEdge = 0.06f;

    /// <summary>Borders of the groups of points: eyes, cut, head's box, body's box.</summary>
    public static ReadOnlySpan<int> Groups => new[] { 0, 1, 2, 10, 18 };

    /// <summary>The framing after the move that a Show asks for.</summary>
    public static Framing Apply(in Framing framing, CameraMove move, float travel) => move switch
    {
        CameraMove.PushIn => framing with { Retreat = framing.Retreat * Easing.Lerp(1.14f, 1f, travel) },
        CameraMove.PullOut => framing with { Retreat = framing.Retreat * Easing.Lerp(1f, 1.25f, travel) },
        CameraMove.PanLeft or CameraMove.PanRight => framing with { Retreat = framing.Retreat * 1.1f },
        _ => framing,
    };

    /// <summary>The framing for a picture of another aspect: in a narrow one, nearer shots let hands leave at the sides rather than show half a leg.</summary>
    public static Framing Fit(in Framing framing, float aspect)
    {
        float near = Easing.Smooth(framing.Cut / 0.6f);
        return framing with { Hands = framing.Hands * Easing.Lerp(1f, Easing.Clamp01(2f * aspect - 1f), near) };
    }

    /// <summary>Writes 18 points: eyes, cut, the head's box, the body's box.</summary>
    public static void Fill(Span<FramePoint> points, in Framing framing, in SubjectView subject)
    {
        points[0] = new FramePoint(subject.Head, framing.EyeLine, -FramePoint.Open, FramePoint.Open);
        points[1] = new FramePoint(Cut(framing.Cut, subject), FramePoint.Open, framing.CutLine, FramePoint.Open);
        Vector3 halfHead = new(HalfHead * subject.Height, 0f, HalfHead * subject.Height);
        Vector3 low = subject.HeadLow - halfHead;
        Vector3 high = subject.HeadHigh + halfHead;
        low.Y -= ChinBelowEyes * subject.Height;
        high.Y += CrownAboveEyes * subject.Height;
        FillBox(points.Slice(2, 8), low, high, 0.95f, -0.95f);
        (Vector3 bodyLow, Vector3 bodyHigh) = Body(subject, low, high, framing.Hands);
        FillBox(points.Slice(10, 8), bodyLow, bodyHigh, 0.95f, -FramePoint.Open);
        StandOnCut(points.Slice(10, 8), framing, points[1].Position);
    }

    private static void FillBox(Span<FramePoint> points, Vector3 low, Vector3 high, float top, float bottom)
    {
        for (int i = 0; i < 8; i++)
        {
            Vector3 corner = new((i & 1) == 0 ? low.X : high.X, (i & 2) == 0 ? low.Y : high.Y, (i & 4) == 0 ? low.Z : high.Z);
            points[i] = new FramePoint(corner, top, bottom, 0.94f);
        }
    }

    // The box's lower corners carry the feet: on the floor they keep their room, toward the hips they close in on the cut without a jump.
    private static void StandOnCut(Span<FramePoint> box, in Framing framing, Vector3 cut)
    {
        float closing = Easing.Smooth(framing.Cut / 0.6f);
        for (int i = 0; i < 8; i++)
        {
            if ((i & 2) == 0)
                box[i] = new FramePoint(Vector3.Lerp(box[i].Position with { Y = cut.Y }, cut, closing), FramePoint.Open, framing.CutLine, 0.94f);
        }
    }

    // The box of hands and feet, with steady room so that the camera stays still until a gesture needs more.
    private static (Vector3 Low, Vector3 High) Body(in SubjectView subject, Vector3 headLow, Vector3 headHigh, float hands)
    {
        float beside = RoomBeside * subject.Height;
        Vector3 low = new(
            -SoftMax(-subject.BodyLow.X, beside - subject.Hips.X),
            0f,
            -SoftMax(-subject.BodyLow.Z, 0.5f * beside - subject.Hips.Z));
        Vector3 high = new(
            SoftMax(subject.BodyHigh.X, beside + subject.Hips.X),
            SoftMax(subject.BodyHigh.Y, RoomAbove * subject.Height),
            SoftMax(subject.BodyHigh.Z, 0.5f * beside + subject.Hips.Z));
        return (Vector3.Lerp(headLow, low, hands), Vector3.Lerp(headHigh, high, hands));
    }

    private static Vector3 Cut(float cut, in SubjectView subject)
    {
        if (cut >= 2f)
            return Vector3.Lerp(subject.Chest, subject.Head, cut - 2f);
        if (cut >= 1f)
            return Vector3.Lerp(subject.Hips, subject.Chest, cut - 1f);
        Vector3 floor = new(subject.Hips.X, 0f, subject.Hips.Z);
        return Vector3.Lerp(floor, subject.Hips, cut);
    }

    private static float SoftMax(float first, float second)
    {
        float gap = first - second;
        return 0.5f * (first + second + MathF.Sqrt(gap * gap + SoftEdge * SoftEdge));
    }
}
