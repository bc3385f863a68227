using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>Height of the hips over their place through a jump: a crouch, the push, the free flight, the landing that gives.</summary>
internal static class JumpCurve
{
    private const float Push = 0.04f;
    private const float Give = -0.085f;
    private const float Flight = 9.81f * 0.92f;

    /// <summary>Metres at <paramref name="time"/> seconds; 0 away from jumps.</summary>
    public static float At(DanceScore score, double time)
    {
        IReadOnlyList<FootStep> steps = score.Feet[0].Steps;
        for (int i = 0; i < steps.Count; i++)
        {
            FootStep step = steps[i];
            if (step.Start - 0.45 > time)
                break;
            if (step.Action == FootAction.Jump && time < step.End + 0.5)
                return score.Body.Scale * Curve(time - step.Start, (float)(step.End - step.Start));
        }

        return 0f;
    }

    private static float Curve(double since, float length)
    {
        float t = (float)since, speed = 0.5f * Flight * length;
        if (t < -0.42f || t > length + 0.46f)
            return 0f;
        if (t < -0.15f)
            return Hermite(t, -0.42f, 0f, 0f, -0.15f, Give, 0f);
        if (t < 0f)
            return Hermite(t, -0.15f, Give, 0f, 0f, Push, speed);
        if (t < length)
            return Push + 0.5f * Flight * t * (length - t);
        return t < length + 0.12f
            ? Hermite(t, length, Push, -speed, length + 0.12f, Give, 0f)
            : Hermite(t, length + 0.12f, Give, 0f, length + 0.46f, 0f, 0f);
    }

    private static float Hermite(float t, float t0, float y0, float v0, float t1, float y1, float v1)
    {
        float h = t1 - t0, u = (t - t0) / h, u2 = u * u, u3 = u2 * u;
        return (2f * u3 - 3f * u2 + 1f) * y0 + (u3 - 2f * u2 + u) * h * v0 + (3f * u2 - 2f * u3) * y1 + (u3 - u2) * h * v1;
    }
}
