using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>Height of the hips over their place through a jump: a crouch, the push, the free flight, the landing that gives.</summary>
internal static class JumpCurve
{
    private const float Push = 0.04f;
    private const float Give = -0.085f;
    private const float Flight = 9.81f * 0.92f;
    private const float GiveTime = 0.12f;
    private const float RiseTime = 0.34f;
    private const float SinkTime = 0.27f;
    private const float PushTime = 0.15f;

    /// <summary>Metres at <paramref name="time"/> seconds; 0 away from jumps.</summary>
    public static float At(DanceScore score, double time)
    {
        FootStep? last = null, next = null;
        foreach (FootTrack foot in score.Feet)
            Around(foot.Steps, time, ref last, ref next);
        return score.Body.Scale * (last is not null && time < last.End ? InFlight((float)(time - last.Start), Length(last)) : OnFloor(last, next, time));
    }

    /// <summary>The last jump that has begun and the first to come: of both feet together, or of one that hops.</summary>
    private static void Around(IReadOnlyList<FootStep> steps, double time, ref FootStep? last, ref FootStep? next)
    {
        foreach (FootStep step in steps)
        {
            if (step.Action == FootAction.Jump && step.Start <= time && (last is null || step.Start > last.Start))
                last = step;
            if (step.Start <= time)
                continue;
            if (step.Action != FootAction.Jump)
                continue;
            if (next is null || step.Start < next.Start)
                next = step;
            return;
        }
    }

    private static float InFlight(float since, float length) => Push + 0.5f * Flight * since * (length - since);

    // Between two jumps that follow at once the body bounces; with a little more time it gives, waits low and pushes again.
    private static float OnFloor(FootStep? last, FootStep? next, double time)
    {
        float since = last is null ? float.PositiveInfinity : (float)(time - last.End), until = next is null ? float.PositiveInfinity : (float)(next.Start - time);
        if (since + until < GiveTime + PushTime)
            return Hermite(since, 0f, Push, -Speed(last!), since + until, Push, Speed(next!));
        if (since < GiveTime)
            return Hermite(since, 0f, Push, -Speed(last!), GiveTime, Give, 0f);
        if (until < PushTime)
            return Hermite(-until, -PushTime, Give, 0f, 0f, Push, Speed(next!));
        float rising = since < GiveTime + RiseTime ? Hermite(since, GiveTime, Give, 0f, GiveTime + RiseTime, 0f, 0f) : 0f;
        float sinking = until < PushTime + SinkTime ? Hermite(-until, -PushTime - SinkTime, 0f, 0f, -PushTime, Give, 0f) : 0f;
        return MathF.Min(rising, sinking);
    }

    private static float Length(FootStep jump) => (float)(jump.End - jump.Start);

    /// <summary>Metres a second at take-off and landing.</summary>
    private static float Speed(FootStep jump) => 0.5f * Flight * Length(jump);

    private static float Hermite(float t, float t0, float y0, float v0, float t1, float y1, float v1)
    {
        float h = t1 - t0, u = (t - t0) / h, u2 = u * u, u3 = u2 * u;
        return (2f * u3 - 3f * u2 + 1f) * y0 + (u3 - 2f * u2 + u) * h * v0 + (3f * u2 - 2f * u3) * y1 + (u3 - u2) * h * v1;
    }
}
