using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>Accents happen when the music says so: hands, chest and head arrive, hips are low, feet land.</summary>
internal sealed class AccentTimingTests
{
    private static readonly Rig Body = StandardRig.Create();

    [TestCase(72)]
    [TestCase(104)]
    [TestCase(136)]
    public void EveryKindOfAccentIsOnItsCount(double bpm)
    {
        DancedMove danced = DancedMove.Of(Accented(), Body, bpm);
        Dictionary<string, List<double>> kinds = new();
        foreach (MoveSpan span in danced.Take.Moves)
        {
            foreach (AccentMoment accent in span.AccentEvents)
            {
                if (accent.Time < 2 || accent.Time > 13 || Lag(danced.Measure, accent) is not { } lag)
                    continue;
                string kind = accent.Bone + " " + accent.Event;
                if (!kinds.ContainsKey(kind))
                    kinds[kind] = new List<double>();
                kinds[kind].Add(Math.Abs(lag));
            }
        }

        Assert.That(kinds.Keys, Is.SupersetOf(new[] { "LeftHand Arrive", "Chest Arrive", "Hips Low", "LeftFoot Land", "RightFoot Land" }));
        foreach ((string kind, List<double> lags) in kinds)
        {
            lags.Sort();
            TestContext.Out.WriteLine(FormattableString.Invariant($"{kind}: {lags.Count}, median {1000 * lags[lags.Count / 2]:0} ms, p90 {1000 * lags[lags.Count * 9 / 10]:0} ms"));
            Assert.That(lags[lags.Count / 2], Is.LessThanOrEqualTo(0.020), kind);
            Assert.That(lags[lags.Count * 9 / 10], Is.LessThanOrEqualTo(0.050), kind);
        }
    }

    [Test]
    public void TheTakeNamesWhatLandsOnTheMusic()
    {
        DancedMove danced = DancedMove.Of(Accented() with { Info = Accented().Info with { Contacts = new[] { new BodyContact(BodyPart.LeftHand, BodyPart.Hips) } } }, Body, 100);
        MoveSpan span = danced.Take.Moves[1];
        Assert.That(span.AccentEvents, Has.Some.Matches<AccentMoment>(accent => accent.Bone == Bone.LeftFoot && accent.Event == AccentEvent.Land));
        Assert.That(span.AccentEvents[0].Time, Is.EqualTo(span.Start).Within(1e-6));
        Assert.That(span.Touches, Is.EqualTo(new[] { new BodyContact(BodyPart.Hips, BodyPart.LeftHand) }));
        Assert.That(span.Accents, Has.Count.LessThan(span.AccentEvents.Count), "steps are events, but no accents to flash at");
    }

    /// <summary>A bounce that is written nowhere is on the count too, whatever steps and landings do to it.</summary>
    [TestCase(90)]
    [TestCase(120)]
    public void HipsAreLowestOnTheCountsOfADownBounce(double bpm)
    {
        DanceMeasure measure = DancedMove.Of("two-step", Body, bpm).Measure;
        List<double> lags = new();
        for (double time = 2.5 - 2.0 % (60 / bpm); time < 12; time += 60 / bpm)
        {
            if (Extreme(measure, Bone.Hips, time, 1f) is { } lag)
                lags.Add(Math.Abs(lag));
        }

        lags.Sort();
        Assert.That(lags[lags.Count / 2], Is.LessThan(0.025));
    }

    /// <summary>Hand, chest, hips and feet on several counts, with different ways before them.</summary>
    private static Move Accented()
    {
        List<HandKey> hands = new();
        List<BodyKey> body = new();
        List<FootKey> feet = new();
        List<AccentKey> accents = new();
        for (int i = 0; i < 8; i++)
        {
            Side side = (Side)(i % 2);
            float out1 = side == Side.Left ? 1f : -1f;
            feet.Add(new FootKey { Count = i, Side = side, Action = FootAction.Step, Spot = new FootSpot(out1 * (0.14f + 0.05f * (i % 3)), 0.03f * (i % 4), 12f * out1) });
            if (i % 2 == 1)
                continue;
            hands.Add(new HandKey { Count = i, Side = Side.Left, Goal = i % 4 == 0 ? new Vector3(0.8f, 0.3f, 0.3f) : new Vector3(-0.2f, -0.3f, 0.5f), Effort = Effort.Hit, Shape = HandShape.Fist });
            body.Add(new BodyKey { Count = i, Channel = BodyChannel.ChestTurn, Value = i % 4 == 0 ? 24f : -16f, Effort = Effort.Hit });
            accents.Add(new AccentKey(i, Bone.LeftHand));
            accents.Add(new AccentKey(i, Bone.Chest));
            accents.Add(new AccentKey(i, Bone.Hips));
        }

        MoveInfo info = new() { Name = "accented", Style = "pop", StartLeft = new FootSpot(0.14f, 0f, 12f), StartRight = new FootSpot(-0.14f, 0f, -12f) };
        return new Move { Info = info, Hands = hands, Body = body, Feet = feet, Accents = accents };
    }

    private static double? Lag(DanceMeasure measure, in AccentMoment accent) => accent.Event switch
    {
        AccentEvent.Low => Extreme(measure, accent.Bone, accent.Time, 1f),
        AccentEvent.High => Extreme(measure, accent.Bone, accent.Time, -1f),
        AccentEvent.Land => Landing(measure, accent),
        _ => Arrival(measure, accent),
    };

    private static double? Extreme(DanceMeasure measure, Bone bone, double time, float sign)
    {
        int at = (int)Math.Round((time - measure.Start) * DanceMeasure.Rate), best = -1;
        for (int i = Math.Max(1, at - 14); i <= Math.Min(at + 14, measure.Frames - 2); i++)
        {
            float y = sign * measure.At(i, bone).Y;
            if (y <= sign * measure.At(i - 1, bone).Y && y <= sign * measure.At(i + 1, bone).Y && (best < 0 || Math.Abs(i - at) < Math.Abs(best - at)))
                best = i;
        }

        return best < 0 ? null : measure.Start + best / DanceMeasure.Rate - time;
    }

    private static double? Landing(DanceMeasure measure, in AccentMoment accent)
    {
        Bone toes = accent.Bone == Bone.LeftFoot ? Bone.LeftToes : Bone.RightToes;
        float floor = measure.Rig.RestPositionInModel(toes).Y + 0.005f;
        int at = (int)Math.Round((accent.Time - measure.Start) * DanceMeasure.Rate);
        for (int i = Math.Max(1, at - 15); i < Math.Min(at + 15, measure.Frames); i++)
        {
            float before = measure.At(i - 1, toes).Y, now = measure.At(i, toes).Y;
            if (before > floor && now <= floor)
                return measure.Start + (i - (floor - now) / MathF.Max(before - now, 1e-6f)) / DanceMeasure.Rate - accent.Time;
        }

        return null;
    }

    /// <summary>80 % of the way to where the part is held; hands seen from the ribs, the ribs from the hips.</summary>
    private static double? Arrival(DanceMeasure measure, in AccentMoment accent)
    {
        Bone bone = accent.Bone;
        Vector3 Place(int i) => bone == Bone.Chest
            ? measure.At(i, Bone.LeftUpperArm) - measure.At(i, Bone.Hips)
            : Vector3.Transform(measure.At(i, bone) - measure.At(i, Bone.UpperChest), Quaternion.Conjugate(measure.RotationAt(i, Bone.UpperChest)));
        int at = (int)Math.Round((accent.Time - measure.Start) * DanceMeasure.Rate);
        Vector3 held = Vector3.Zero;
        for (int i = at + 5; i < at + 14; i++)
            held += Place(i) / 9f;
        (float far, int from) = (0f, at);
        for (int i = at - 22; i <= at; i++)
        {
            if (Vector3.Distance(Place(i), held) is var distance && distance > far)
                (far, from) = (distance, i);
        }

        if (far < (bone == Bone.Chest ? 0.04f : 0.12f))
            return null;
        for (int i = from + 1; i < at + 15; i++)
        {
            float before = Vector3.Distance(Place(i - 1), held), now = Vector3.Distance(Place(i), held);
            if (now <= 0.2f * far)
                return measure.Start + (i - (0.2f * far - now) / MathF.Max(before - now, 1e-6f)) / DanceMeasure.Rate - accent.Time;
        }

        return 0.25;
    }
}
