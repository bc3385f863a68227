using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>What a body can do and what a floor allows, measured on exported positions of every move.</summary>
internal sealed class DancePhysicsTests
{
    private static readonly Rig Body = StandardRig.Create();

    public static IEnumerable<string> MoveNames()
    {
        foreach (Move move in MoveLibrary.Default.All)
            yield return move.Info.Name;
    }

    /// <summary>One dance a move, five looks at it.</summary>
    [TestCaseSource(nameof(MoveNames))]
    public void KeepsToTheFloorAndToItsJoints(string name)
    {
        DanceMeasure measure = Danced(name, out DanceTake take);
        MoveLibrary.Default.TryGet(name, out Move? move);
        bool onFloor = move!.Info.Level == "floor";
        PlantedFeetStay(measure, take, onFloor ? 0.015f : 0.010f);
        SolesStayAboveTheFloor(measure, onFloor ? 0.025f : 0.003f);
        KneesAndElbowsNeverBendBackward(measure, 151f);
        if (!onFloor)
            LegsStayApart(measure, take);
        HandsStayOutOfTrunkAndHead(measure);
    }

    private static void PlantedFeetStay(DanceMeasure measure, DanceTake take, float within)
    {
        foreach (FootContact contact in take.Contacts)
        {
            Bone toes = contact.Foot == Side.Left ? Bone.LeftToes : Bone.RightToes;
            int first = Math.Max(0, (int)Math.Ceiling(contact.Start * DanceMeasure.Rate)), last = Math.Min(measure.Frames - 1, (int)(contact.End * DanceMeasure.Rate));
            for (int i = first + 1; i <= last; i++)
            {
                Vector3 off = measure.At(i, toes) - measure.At(first, toes);
                float slip = new Vector2(off.X, off.Z).Length();
                if (slip >= within)
                    Assert.Fail($"{contact.Foot} foot at {i / DanceMeasure.Rate:0.00} s of a contact from {contact.Start:0.00} s: {100 * slip:0.0} cm");
            }
        }
    }

    private static void SolesStayAboveTheFloor(DanceMeasure measure, float deepest)
    {
        Vector3 heel = new(0f, -Body.RestPositionInModel(Bone.LeftFoot).Y, -0.045f);
        for (int i = 0; i < measure.Frames; i++)
        {
            foreach (Bone foot in new[] { Bone.LeftFoot, Bone.RightFoot })
            {
                Bone toes = foot + 1;
                float ballSole = measure.At(i, toes).Y - Body.RestPositionInModel(toes).Y;
                float heelSole = (measure.At(i, foot) + Vector3.Transform(heel, measure.RotationAt(i, foot))).Y;
                float tip = (measure.At(i, toes) + Vector3.Transform(new Vector3(0f, -0.02f, 0.06f), measure.RotationAt(i, toes))).Y;
                if (MathF.Min(ballSole, MathF.Min(heelSole, tip)) <= -deepest)
                    Assert.Fail($"{foot} at {i / DanceMeasure.Rate:0.00} s: ball {ballSole:0.000}, heel {heelSole:0.000}, tip {tip:0.000}");
            }
        }
    }

    private static void KneesAndElbowsNeverBendBackward(DanceMeasure measure, float kneeBend)
    {
        for (int i = 0; i < measure.Frames; i++)
        {
            foreach (Bone knee in new[] { Bone.LeftLowerLeg, Bone.RightLowerLeg })
            {
                Vector3 thigh = measure.At(i, knee) - measure.At(i, knee - 1), shin = measure.At(i, knee + 1) - measure.At(i, knee);
                Vector3 axis = Vector3.Transform(Vector3.UnitX, measure.RotationAt(i, knee - 1));
                float bend = Angle(thigh, shin, axis);
                if (bend < -0.5f || bend > kneeBend)
                    Assert.Fail($"{knee} at {i / DanceMeasure.Rate:0.00} s: {bend:0.0} degrees");
            }

            foreach (Bone elbow in new[] { Bone.LeftLowerArm, Bone.RightLowerArm })
            {
                Vector3 upper = measure.At(i, elbow) - measure.At(i, elbow - 1), fore = measure.At(i, elbow + 1) - measure.At(i, elbow);
                Vector3 axis = Vector3.Transform(elbow == Bone.LeftLowerArm ? -Vector3.UnitY : Vector3.UnitY, measure.RotationAt(i, elbow - 1));
                float bend = Angle(upper, fore, axis);
                if (bend < -0.5f || bend > 152f)
                    Assert.Fail($"{elbow} at {i / DanceMeasure.Rate:0.00} s: {bend:0.0} degrees");
            }
        }
    }

    /// <summary>While phrases last: the walk home into idle after the last one is not measured here.</summary>
    private static void LegsStayApart(DanceMeasure measure, DanceTake take)
    {
        double end = 0;
        foreach (MoveSpan span in take.Moves)
            end = span.Phrase.Length > 0 ? span.End - 1 : end;
        for (int i = 0; i < Math.Min(measure.Frames, (int)(end * DanceMeasure.Rate)); i++)
        {
            float shins = Apart(measure.At(i, Bone.LeftLowerLeg), measure.At(i, Bone.LeftFoot), measure.At(i, Bone.RightLowerLeg), measure.At(i, Bone.RightFoot));
            if (shins <= 0.035f)
                Assert.Fail($"shins at {i / DanceMeasure.Rate:0.00} s: {100 * shins:0.0} cm");
        }
    }

    private static void HandsStayOutOfTrunkAndHead(DanceMeasure measure)
    {
        for (int i = 0; i < measure.Frames; i++)
        {
            Vector3 low = measure.At(i, Bone.Hips), high = measure.At(i, Bone.Neck), head = measure.At(i, Bone.Head) + Vector3.Transform(new Vector3(0f, 0.097f, 0.01f), measure.RotationAt(i, Bone.Head));
            foreach (Bone hand in new[] { Bone.LeftHand, Bone.RightHand })
            {
                if (Apart(low, high, measure.At(i, hand), measure.At(i, hand)) <= 0.095f)
                    Assert.Fail($"{hand} and trunk at {i / DanceMeasure.Rate:0.00} s");
                if (Vector3.Distance(head, measure.At(i, hand)) <= 0.10f)
                    Assert.Fail($"{hand} and head at {i / DanceMeasure.Rate:0.00} s");
            }
        }
    }

    private static DanceMeasure Danced(string name, out DanceTake take)
    {
        MoveLibrary.Default.TryGet(name, out Move? move);
        Song song = Songs.Steady(move!.Info.Style == "ballad" ? 84 : 112, 18);
        take = DanceBaker.Bake(Songs.Phrases(song, 4, move.Info.Style == "ballad" ? 0.5f : 0.75f, name), song, Body, new DanceOptions());
        return new DanceMeasure(take, Body, 0, song.Duration);
    }

    /// <summary>Signed angle in degrees from one direction to another about an axis.</summary>
    private static float Angle(Vector3 from, Vector3 to, Vector3 axis)
    {
        float sine = Vector3.Dot(Vector3.Cross(from, to), axis), cosine = Vector3.Dot(from, to);
        return MathF.Atan2(sine, cosine) * 180f / MathF.PI;
    }

    /// <summary>Least distance of two segments, by sampling the first finely.</summary>
    private static float Apart(Vector3 a, Vector3 b, Vector3 c, Vector3 d)
    {
        float least = float.PositiveInfinity;
        Vector3 way = d - c;
        float square = MathF.Max(way.LengthSquared(), 1e-9f);
        for (int k = 0; k <= 16; k++)
        {
            Vector3 p = Vector3.Lerp(a, b, k / 16f);
            float t = Math.Clamp(Vector3.Dot(p - c, way) / square, 0f, 1f);
            least = MathF.Min(least, Vector3.Distance(p, c + t * way));
        }

        return least;
    }
}
