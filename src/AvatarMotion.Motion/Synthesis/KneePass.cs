using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Where knees and ankles are: knees over the toes as far as a hip turns, legs beside each other, a kneeling knee on its spot.</summary>
internal static class KneePass
{
    private const float KneeOutward = 0.02f;
    private const float KneeRoom = 0.132f;
    private const float AnkleRoom = 0.098f;
    private const int Rounds = 6;

    // Radians that a knee goes aside to make room.
    private const float LargestSpread = 0.9f;

    // Of the leg's length: a stretched leg, and from where to where a bent one is taken for stretched.
    private const float Straight = 0.996f;
    private const float FoldedOnPurpose = 0.34f;
    private const float NearlyStraight = 0.50f;

    // Metres below a foot in the air that its own toes take when they point.
    private const float PassingRoom = 0.08f;

    // Degrees between shin and sole, and of a heel above its ball.
    private const float LeastAnkle = 44f;
    private const float HighestHeel = 58f;
    private const float MostRaised = 8f;

    // A bend of 150 degrees. The hips keep folded legs longer than that; of what swings nearer the foot gives way.
    public const float MostFolded = 0.258f;

    // Points this near to hip or ankle do not move with the knee.
    private const float LeastShare = 0.12f;

    public static void Run(BlockState block)
    {
        Span<Vector3> hips = stackalloc Vector3[2];
        Span<Vector3> ankles = stackalloc Vector3[2];
        Span<Vector3> poles = stackalloc Vector3[2];
        Span<Vector3> knees = stackalloc Vector3[2];
        BodyMeasures body = block.Score.Body;
        for (int i = 0; i < block.Frames; i++)
        {
            Quaternion pelvis = block.Trunks[i].Pelvis;
            for (int side = 0; side < 2; side++)
            {
                FootState foot = block.Feet[side][i];
                hips[side] = LegPass.HipJoint(block, side, i);
                ankles[side] = AnklePlacement.InWorld(body, foot.Place, block.Heels[side][i], side == 0 ? body.BallOutOfAnkle : -body.BallOutOfAnkle);
                ankles[side] = Stretched(block, side, i, hips[side], ankles[side]);
                poles[side] = Direction(foot.Place.Turn, pelvis, side == 0 ? KneeOutward : -KneeOutward, Vector3.Normalize(ankles[side] - hips[side]), Easing.Step(0.5f, 0.75f, hips[side].Y / body.LegLength));
                if (foot.Kneel > 0f)
                    poles[side] = Vector3.Lerp(poles[side], Vector3.Normalize(Kneeling.Knee(foot.Place, body) - 0.5f * (hips[side] + ankles[side])), foot.Kneel);
                knees[side] = TwoBoneIk.MiddleJoint(hips[side], ref ankles[side], body.Thigh, body.Shin, poles[side], MostFolded);
            }

            if (block.Feet[0][i].Kneel + block.Feet[1][i].Kneel + block.Feet[0][i].Passe + block.Feet[1][i].Passe < 0.5f)
            {
                Spread(body, Vector3.Transform(Vector3.UnitX, pelvis), hips, ankles, poles, knees);
                for (int side = 0; side < 2; side++)
                    GiveWay(block, side, i, hips, ankles, poles, knees);
                RaiseHeels(block, i, hips, ankles, poles, knees);
            }

            for (int side = 0; side < 2; side++)
            {
                if (block.Feet[side][i].Passe > 0f)
                    HeldFoot.Solve(block, side, i, hips, ankles, knees);
                if (knees[side].Y < Kneeling.KneeHeight(body))
                    AboveFloor(body, block.Feet[side][i].Kneel > 0f ? knees[side] - hips[side] : Vector3.Transform(side == 0 ? Vector3.UnitX : -Vector3.UnitX, pelvis), hips[side], ref ankles[side], ref knees[side]);
                block.Knees[side][i] = knees[side];
                block.Ankles[side][i] = ankles[side];
            }
        }

        KneeFlips.Smooth(block);
    }

    /// <summary>Heels that must rise, unless the legs would touch.</summary>
    private static void RaiseHeels(BlockState block, int i, Span<Vector3> hips, Span<Vector3> ankles, Span<Vector3> poles, Span<Vector3> knees)
    {
        for (int side = 0; side < 2; side++)
        {
            if (!block.Feet[side][i].Planted)
                continue;
            (Vector3 ankle, Vector3 knee, float heel) = (ankles[side], knees[side], block.Heels[side][i]);
            RaiseHeel(block, (side, i), hips[side], ref ankles[side], ref knees[side], poles[side]);
            if (Nearest(block.Score.Body, hips, knees, ankles).Missing > 0f)
                (ankles[side], knees[side], block.Heels[side][i]) = (ankle, knee, heel);
        }
    }

    /// <summary>An ankle bends only so far: a shin that leans further over its standing foot takes the heel up with it.</summary>
    private static void RaiseHeel(BlockState block, (int Side, int Frame) at, Vector3 hip, ref Vector3 ankle, ref Vector3 knee, Vector3 pole)
    {
        BodyMeasures body = block.Score.Body;
        FootPlace place = block.Feet[at.Side][at.Frame].Place;
        ref float heel = ref block.Heels[at.Side][at.Frame];
        float most = MathF.Min(heel + MostRaised, HighestHeel);
        for (int round = 0; round < Rounds && heel < most; round++)
        {
            Vector3 line = Vector3.Normalize(Vector3.Transform(body.BallFromAnkle, AnklePlacement.Rotation(place, heel)));
            float angle = MathF.Acos(Math.Clamp(Vector3.Dot(Vector3.Normalize(knee - ankle), line), -1f, 1f)) / Turns.Degree;
            if (angle >= LeastAnkle)
                return;
            heel = MathF.Min(heel + LeastAnkle - angle, most);
            ankle = AnklePlacement.InWorld(body, place, heel, at.Side == 0 ? body.BallOutOfAnkle : -body.BallOutOfAnkle);
            knee = TwoBoneIk.MiddleJoint(hip, ref ankle, body.Thigh, body.Shin, pole, MostFolded);
        }
    }

    /// <summary>A leg in the air whose move asks for straight knees reaches to its end; one that is folded on purpose stays so.</summary>
    private static Vector3 Stretched(BlockState block, int side, int i, Vector3 hip, Vector3 ankle)
    {
        float stretch = block.Channel(BodyChannel.LegStretch, i);
        if (stretch <= 0f || !block.Feet[side][i].Air)
            return ankle;
        Vector3 off = ankle - hip;
        float length = off.Length(), full = Straight * block.Score.Body.LegLength;
        float share = stretch * Easing.Step(FoldedOnPurpose, NearlyStraight, length / full) * Easing.Step(0.02f, 0.10f, block.Feet[side][i].Place.Height / block.Score.Body.Scale);
        if (length >= full)
            return ankle;
        // A foot that passes low has no room below it to stretch into.
        float longer = Easing.Lerp(1f, full / length, share), room = MathF.Max(0f, block.Feet[side][i].Place.Height - PassingRoom * block.Score.Body.Scale);
        return hip + off * (off.Y < 0f ? MathF.Min(longer, 1f - room / off.Y) : longer);
    }

    /// <summary>
    /// Knees go over the toes, as far as a hip turns: the toes' turn against the pelvis counts by two thirds, and fades where it becomes impossible. A pelvis that is
    /// tipped over takes the knees with it; a leg that is raised keeps its knee on the upper side.
    /// </summary>
    private static Vector3 Direction(float toes, Quaternion pelvis, float outward, Vector3 leg, float standing)
    {
        Vector3 left = Vector3.Transform(Vector3.UnitX, pelvis);
        float heading = MathF.Atan2(-left.Z, left.X);
        float off = Turns.Wrapped(toes - heading);
        float fade = 1f - Easing.Step(1.2f, MathF.PI, MathF.Abs(off));
        float turn = 0.68f * off * fade + outward;
        Vector3 upright = Raised(leg, heading + turn, standing);
        float tipped = 1f - Easing.Step(0.1f, 0.65f, Vector3.Transform(Vector3.UnitY, pelvis).Y);
        return tipped <= 0f ? upright : Vector3.Lerp(upright, Vector3.Transform(Turns.Forward(turn), pelvis), tipped);
    }

    /// <summary>Where the knee of a leg in direction <paramref name="leg"/> points that swings ahead from hanging.</summary>
    private static Vector3 Raised(Vector3 leg, float turn, float standing)
    {
        Vector3 ahead = Turns.Forward(turn), left = new(ahead.Z, 0f, -ahead.X);
        float raised = standing * Easing.Step(0.4f, 0.8f, Vector3.Dot(leg, ahead));
        return raised <= 0f ? ahead : Vector3.Lerp(Turns.Across(ahead, leg, Vector3.UnitY), Turns.Across(Vector3.Cross(leg, left), leg, Vector3.UnitY), raised);
    }

    /// <summary>Turns a knee outward about the line from hip to ankle until it is over the floor: always to one side, so that it does not flip; a kneeling knee stays on its own.</summary>
    private static void AboveFloor(BodyMeasures body, Vector3 outward, Vector3 hip, ref Vector3 ankle, ref Vector3 knee)
    {
        Vector3 along = Vector3.Normalize(ankle - hip), middle = hip + along * Vector3.Dot(knee - hip, along), bend = knee - middle;
        float radius = bend.Length();
        Vector3 up = Turns.Across(Vector3.UnitY, along, Vector3.UnitZ), side = Vector3.Cross(up, along);
        if (radius < 0.01f || up.Y < 0.05f)
            return;
        float rise = Math.Clamp((Kneeling.KneeHeight(body) - middle.Y) / (radius * up.Y), -1f, 1f);
        float sign = Vector3.Dot(outward, side) < 0f ? -1f : 1f;
        knee = TwoBoneIk.MiddleJoint(hip, ref ankle, body.Thigh, body.Shin, rise * up + sign * MathF.Sqrt(1f - rise * rise) * side, MostFolded);
    }

    /// <summary>Legs that come too near are turned away from each other about the lines from hip to ankle: as far as bent knees allow.</summary>
    private static void Spread(BodyMeasures body, Vector3 pelvisLeft, Span<Vector3> hips, Span<Vector3> ankles, Span<Vector3> poles, Span<Vector3> knees)
    {
        Span<Vector3> wished = stackalloc Vector3[2];
        poles.CopyTo(wished);
        for (int round = 0; round < Rounds; round++)
        {
            (Vector3 apart, float missing, float left, float right) = Nearest(body, hips, knees, ankles);
            if (missing <= 0f)
                return;
            float distance = apart.Length();
            Vector3 way = (apart + 0.01f * body.Scale * pelvisLeft) / (distance + 0.012f * body.Scale);
            for (int side = 0; side < 2; side++)
            {
                Vector3 along = Vector3.Normalize(ankles[side] - hips[side]), bend = knees[side] - hips[side];
                bend -= along * Vector3.Dot(bend, along);
                float share = side == 0 ? left : right;
                Vector3 turned = bend + (side == 0 ? 0.7f : -0.7f) * missing / MathF.Max(share, 0.3f) * way;
                poles[side] = Within(turned, wished[side], along);
                knees[side] = TwoBoneIk.MiddleJoint(hips[side], ref ankles[side], body.Thigh, body.Shin, poles[side], MostFolded);
            }
        }
    }

    /// <summary>A knee's direction, no further from the wished one about the leg's line than toes and hip allow.</summary>
    private static Vector3 Within(Vector3 turned, Vector3 wished, Vector3 along)
    {
        Vector3 from = Turns.Across(wished, along, turned), to = Turns.Across(turned, along, from);
        float angle = MathF.Acos(Math.Clamp(Vector3.Dot(from, to), -1f, 1f));
        if (angle <= LargestSpread)
            return turned;
        float sign = Vector3.Dot(Vector3.Cross(from, to), along) < 0f ? -1f : 1f;
        return Vector3.Transform(from, Quaternion.CreateFromAxisAngle(along, sign * LargestSpread)) * turned.Length();
    }

    /// <summary>Where knees alone cannot make room, the foot that swings goes round the other leg.</summary>
    private static void GiveWay(BlockState block, int side, int i, Span<Vector3> hips, Span<Vector3> ankles, Span<Vector3> poles, Span<Vector3> knees)
    {
        BodyMeasures body = block.Score.Body;
        FootState foot = block.Feet[side][i];
        float free = foot.Air ? Easing.Step(0.005f, 0.05f, foot.Place.Height / body.Scale) : 0f;
        for (int round = 0; free > 0f && round < 3; round++)
        {
            (Vector3 apart, float missing, _, _) = Nearest(body, hips, knees, ankles);
            if (missing <= 0f)
                return;
            Vector3 away = (side == 0 ? 1f : -1f) * apart with { Y = 0f };
            ankles[side] += free * missing * Turns.Across(away, Vector3.UnitY, hips[side] - hips[1 - side]);
            knees[side] = TwoBoneIk.MiddleJoint(hips[side], ref ankles[side], body.Thigh, body.Shin, poles[side], MostFolded);
        }
    }

    /// <summary>The pair of thighs and shins that lacks most room: from right to left where they are nearest, the metres that are missing, and how much each knee moves those points.</summary>
    private static (Vector3 Apart, float Missing, float Left, float Right) Nearest(BodyMeasures body, Span<Vector3> hips, Span<Vector3> knees, Span<Vector3> ankles)
    {
        (Vector3 Apart, float Missing, float Left, float Right) worst = (Vector3.UnitX, 0f, 1f, 1f);
        for (int pair = 0; pair < 4; pair++)
        {
            bool leftShin = (pair & 1) == 1, rightShin = (pair & 2) == 2;
            Vector3 a = leftShin ? knees[0] : hips[0], b = leftShin ? ankles[0] : knees[0];
            Vector3 c = rightShin ? knees[1] : hips[1], d = rightShin ? ankles[1] : knees[1];
            (float s, float t) = Segments.Nearest(a, b, c, d);
            float share = leftShin ? 1f - s : s, other = rightShin ? 1f - t : t;
            float room = 0.5f * (Room(leftShin, s) + Room(rightShin, t)) * body.Scale;
            if (share < LeastShare && other < LeastShare)
                continue;
            Vector3 off = Vector3.Lerp(a, b, s) - Vector3.Lerp(c, d, t);
            float missing = room - off.Length();
            if (missing > worst.Missing)
                worst = (off, missing, share, other);
        }

        return worst;
    }

    /// <summary>Twice the thickness of a leg at a point: the thigh's upper end may touch the other, a knee wants room, the ankle is thin.</summary>
    private static float Room(bool shin, float along) => shin ? Easing.Lerp(KneeRoom, AnkleRoom, along) : Easing.Lerp(AnkleRoom, KneeRoom, MathF.Min(1f, 1.6f * along));
}
