using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>A stretched foot: held at the standing leg, as in a retiré, or touching the floor with its toe tips.</summary>
internal static class HeldFoot
{
    // Of the written body, metres.
    private const float KneeHeight = 0.40f;
    private const float BesideLeg = 0.075f;
    private const float BeforeLeg = 0.03f;
    private const float ToesBeyondBall = 0.055f;
    private const float TipBeyondBall = 0.06f;
    private const float TipBelowBall = 0.02f;
    private const int Rounds = 3;

    // Metres that a pointed foot may be drawn in where the leg is shortest, so that the knee stays straight where it is not.
    private const float SlightlyFurther = 0.005f;

    /// <summary>The place of a foot held at the leg above <paramref name="standing"/>; <paramref name="wish"/> gives its turn, and its height unless that is 0.</summary>
    public static FootPlace Place(in FootPlace wish, Side side, in FootPlace standing, float scale)
    {
        Vector2 outward = new Vector2(standing.Forward.Y, -standing.Forward.X) * (side == Side.Left ? 1f : -1f);
        Vector2 spot = standing.Spot + scale * (BesideLeg * outward - BeforeLeg * standing.Forward);
        return new FootPlace(spot, wish.Turn, wish.Height > 0.02f ? wish.Height : KneeHeight * scale);
    }

    /// <summary>Takes a held foot round with the standing one that turns below it.</summary>
    public static void Carry(FootTrack held, FootStep pivot)
    {
        int last = held.Steps.Count - 1;
        if (last < 0 || held.Steps[last].Action != FootAction.Passe || held.FreeFrom > pivot.End - 0.1)
            return;
        float turn = pivot.From.TurnTo(pivot.To);
        Vector2 off = held.Place.Spot - pivot.From.Spot;
        Vector2 turned = new(off.X * MathF.Cos(turn) + off.Y * MathF.Sin(turn), off.Y * MathF.Cos(turn) - off.X * MathF.Sin(turn));
        held.Add(new FootStep
        {
            Action = FootAction.Passe,
            Start = Math.Max(pivot.Start, held.FreeFrom),
            End = pivot.End,
            From = held.Place,
            To = held.Place with { Spot = pivot.From.Spot + turned, Turn = held.Place.Turn + turn },
            Center = pivot.From.Spot,
        });
    }

    /// <summary>A pointed foot stands on its toe tips: the ball is that much higher.</summary>
    public static FootPlace OverToes(in FootState foot, BodyMeasures body)
    {
        if (foot.Pointed <= 0f || foot.Heel <= 0f)
            return foot.Place;
        // The toes go on from the foot as far as it is stretched.
        float down = foot.Pointed * foot.Heel * Turns.Degree;
        float rise = body.Scale * (TipBeyondBall * MathF.Sin(down) + TipBelowBall * MathF.Cos(down)) - body.BallHeight;
        return foot.Place with { Height = foot.Place.Height + MathF.Max(rise, 0f) };
    }

    /// <summary>
    /// Sets a pointed foot on the floor as far from the hip as the leg is long: nearer where it does not reach, further where its knee should be straight. Where it stands
    /// it stays: as near as the moment needs that reaches least far.
    /// </summary>
    public static void Reach(BlockState block, int side, float share)
    {
        for (int first = 0; first < block.Frames;)
        {
            int end = first + 1;
            bool pointed = block.Feet[side][first].Pointed > 0f;
            while (end < block.Frames && block.Feet[side][end].Pointed > 0f == pointed)
                end++;
            if (pointed)
            {
                Draw(block, side, (first, end), Nearest(block, side, (first, end), share));
                for (int i = first; i < end; i++)
                    Draw(block, side, (i, i + 1), Missing(block, side, i, share, standing: false));
            }

            first = end;
        }
    }

    /// <summary>How far the foot has to move while it stands, in metres on the floor; without standing not at all.</summary>
    private static Vector2 Nearest(BlockState block, int side, (int First, int End) span, float share)
    {
        Vector2 nearest = Vector2.Zero;
        float least = float.PositiveInfinity;
        for (int i = span.First; i < span.End; i++)
        {
            if (!block.Feet[side][i].Planted || block.Feet[side][i].Pointed < 1f)
                continue;
            Vector2 move = Missing(block, side, i, share, standing: true);
            Vector3 leg = AnklePlacement.InWorld(block.Score.Body, block.Feet[side][i].Place, block.Feet[side][i].Heel) - LegPass.HipJoint(block, side, i);
            float outward = Vector2.Dot(move, new Vector2(leg.X, leg.Z));
            if (outward < least)
                (least, nearest) = (outward, move + MathF.Min(SlightlyFurther, move.Length()) * Vector2.Normalize(new Vector2(leg.X, leg.Z)));
        }

        return nearest;
    }

    private static void Draw(BlockState block, int side, (int First, int End) span, Vector2 move)
    {
        for (int i = span.First; i < span.End; i++)
        {
            ref FootState foot = ref block.Feet[side][i];
            foot.Place = foot.Place with { Spot = foot.Place.Spot + MathF.Min(1f, foot.Pointed) * move };
        }
    }

    /// <summary>From where the foot is to where its leg is as long as it should be, in metres on the floor; what stands may also go further out.</summary>
    private static Vector2 Missing(BlockState block, int side, int i, float share, bool standing)
    {
        FootState foot = block.Feet[side][i];
        Vector3 off = AnklePlacement.InWorld(block.Score.Body, foot.Place, foot.Heel) - LegPass.HipJoint(block, side, i);
        Vector2 level = new(off.X, off.Z);
        float length = share * block.Score.Body.LegLength, distance = level.Length(), reach = MathF.Sqrt(MathF.Max(length * length - off.Y * off.Y, 0f));
        if (distance < 0.02f)
            return Vector2.Zero;
        float amount = reach < distance ? 1f : standing ? Easing.Clamp01(block.Channel(BodyChannel.LegStretch, i)) : 0f;
        return amount * (reach - distance) / distance * level;
    }

    /// <summary>Brings the toes of a held foot to the standing leg and solves its knee, which goes the way the foot is turned.</summary>
    public static void Solve(BlockState block, int side, int i, Span<Vector3> hips, Span<Vector3> ankles, Span<Vector3> knees)
    {
        FootState foot = block.Feet[side][i];
        BodyMeasures body = block.Score.Body;
        int other = 1 - side;
        float up = Easing.Clamp01((foot.Place.Height + body.BallHeight - ankles[other].Y) / MathF.Max(knees[other].Y - ankles[other].Y, 0.05f));
        Vector3 pole = Turns.Forward(foot.Place.Turn), leg = Vector3.Lerp(ankles[other], knees[other], up);
        Vector3 outward = hips[side] - hips[other];
        outward = Vector3.Normalize(outward with { Y = 0f });
        Vector3 tip = leg + body.Scale * (BesideLeg * outward + BeforeLeg * Turns.Forward(block.Feet[other][i].Place.Turn));
        float length = body.BallFromAnkle.Length() + ToesBeyondBall * body.Scale;
        Vector3 ankle = tip + length * Vector3.UnitY, knee = knees[side];
        for (int round = 0; round < Rounds; round++)
        {
            knee = TwoBoneIk.MiddleJoint(hips[side], ref ankle, body.Thigh, body.Shin, pole, KneePass.MostFolded);
            if (round + 1 < Rounds)
                ankle = tip - length * Vector3.Normalize(ankle - knee);
        }

        ankles[side] = Vector3.Lerp(ankles[side], ankle, foot.Passe);
        knees[side] = TwoBoneIk.MiddleJoint(hips[side], ref ankles[side], body.Thigh, body.Shin, Vector3.Lerp(Vector3.Normalize(knees[side] - hips[side]), pole, foot.Passe), KneePass.MostFolded);
    }
}
