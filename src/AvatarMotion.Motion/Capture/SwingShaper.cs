using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>
/// Gives feet that travel the shape of a step: up first, then over the floor, then down, so that nothing scrapes. A foot that a recording drags along the floor rises too:
/// whether the dancer slid or the recording slipped cannot be told apart, and on another body every slide looks like a slip.
/// </summary>
internal static class SwingShaper
{
    /// <summary>Share of a swing at each end in which the foot only rises or sinks.</summary>
    private const float Upright = 0.16f;

    private const float Clearance = 0.075f;
    private const float Rise = 0.2f;

    /// <summary>Shapes all swings of one foot between the stretches in which it stands.</summary>
    public static void Shape(Vector3[] balls, IReadOnlyList<FootDown> standing)
    {
        for (int i = 1; i < standing.Count; i++)
            Shape(balls, standing[i - 1].Last, standing[i].First);
    }

    private static void Shape(Vector3[] balls, int from, int to)
    {
        float floor = RecordedBody.Measures.BallHeight;
        int frames = to - from;
        float way = Vector3.Distance(balls[from], balls[to]);
        float clearance = MathF.Min(Clearance, 0.02f + 0.6f * way);
        Vector3[] path = balls.AsSpan(from, frames + 1).ToArray();
        for (int f = from + 1; f < to; f++)
        {
            float phase = (f - from) / (float)frames;
            Vector3 over = At(path, Math.Clamp((phase - Upright) / (1f - 2f * Upright), 0f, 1f) * frames);
            float arch = clearance * Easing.Smooth(phase / Rise) * Easing.Smooth((1f - phase) / Rise);
            balls[f] = new Vector3(over.X, MathF.Max(path[f - from].Y, floor + arch), over.Z);
        }
    }

    private static Vector3 At(Vector3[] path, float frame)
    {
        int a = Math.Min((int)frame, path.Length - 2);
        return Vector3.Lerp(path[a], path[a + 1], frame - a);
    }
}
