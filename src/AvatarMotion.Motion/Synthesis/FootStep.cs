using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>One travel of a foot, from lift to landing, in seconds.</summary>
internal sealed class FootStep
{
    private const float Gravity = 9.81f;

    // A foot rises before it travels, and comes down where it will stand: near the floor it does not slide.
    private const float LiftFirst = 0.03f;
    private const float LandLast = 0.10f;

    public FootAction Action { get; init; }

    public Landing Landing { get; init; }

    public double Start { get; init; }

    public double End { get; init; }

    public FootPlace From { get; init; }

    public FootPlace To { get; init; }

    /// <summary>Height of the arc, in metres.</summary>
    public float Apex { get; init; }

    /// <summary>How far the path bows to pass the other foot, in metres on the floor.</summary>
    public Vector2 Detour { get; init; }

    /// <summary>What the foot goes round on a turning step, in metres on the floor; null goes straight.</summary>
    public Vector2? Center { get; init; }

    /// <summary>A small correction between moves: both feet share the weight after it.</summary>
    public bool Correction { get; init; }

    /// <summary>Whether the foot is off the floor while it travels.</summary>
    public bool Lifts => Action is not (FootAction.Slide or FootAction.Pivot or FootAction.Brush);

    /// <summary>Left share of the weight that this foot's own share becomes after the landing, or null where it stays.</summary>
    public float? ShareAfter => Action switch
    {
        FootAction.Step or FootAction.Slide or FootAction.Kneel => Correction ? 0.5f : 0.88f,
        FootAction.Jump => 0.5f,
        FootAction.Touch or FootAction.Heel => 0.2f,
        FootAction.Brush => Landing == Landing.Ball ? 0.05f : 0.35f,
        FootAction.Kick or FootAction.Passe => 0f,
        _ => null,
    };

    /// <summary>The foot at <paramref name="time"/>; before the start it stands at <see cref="From"/>, after the end at <see cref="To"/>.</summary>
    public FootPlace At(double time)
    {
        float phase = (float)((time - Start) / (End - Start));
        if (phase <= 0f)
            return From;
        if (phase >= 1f)
            return To;
        float way = Lifts ? EffortShape.Stroke((phase - LiftFirst) / (1f - LiftFirst - LandLast), 0.96f) : EffortShape.Stroke(phase, 0.96f);
        Vector2 spot = Center is { } center ? Around(center, way) : Vector2.Lerp(From.Spot, To.Spot, way) + Detour * MathF.Sin(MathF.PI * way);
        float height = Easing.Lerp(From.Height, To.Height, way) + Arc(phase);
        return new FootPlace(spot, From.Turn + From.TurnTo(To) * way, height);
    }

    /// <summary>Round a center the way the foot turns, the radius going over from one to the other.</summary>
    private Vector2 Around(Vector2 center, float way)
    {
        Vector2 from = From.Spot - center, to = To.Spot - center;
        float start = MathF.Atan2(from.X, from.Y), sweep = Turns.Wrapped(MathF.Atan2(to.X, to.Y) - start);
        float turn = From.TurnTo(To);
        if (sweep * turn < 0f && MathF.Abs(sweep) > 0.5f)
            sweep += turn > 0f ? 2f * MathF.PI : -2f * MathF.PI;
        float angle = start + sweep * way;
        return center + Easing.Lerp(from.Length(), to.Length(), way) * new Vector2(MathF.Sin(angle), MathF.Cos(angle));
    }

    private float Arc(float phase)
    {
        if (Action == FootAction.Jump)
        {
            float length = (float)(End - Start);
            return 0.5f * Gravity * length * length * phase * (1f - phase) * 0.92f;
        }

        return Apex * MathF.Pow(MathF.Sin(MathF.PI * MathF.Pow(phase, 0.85f)), 1.3f);
    }
}
