using System;
using System.Collections.Generic;

namespace AvatarMotion.Face;

/// <summary>Smaller mouths where one sings behind the lead. Closures stay whole.</summary>
internal sealed class SoftLines
{
    private const double Edge = 0.15;
    private readonly IReadOnlyList<FaceLine> _lines;

    public SoftLines(IReadOnlyList<FaceLine> lines)
    {
        _lines = lines;
    }

    /// <summary>Scales the open visemes at <paramref name="time"/>; returns how far the mouth is open after it, given how far it was.</summary>
    public float Apply(double time, float[] weights, float open)
    {
        float scale = 1f - At(time);
        if (scale >= 1f)
            return open;
        for (int i = 0; i < FaceShapes.VisemeCount; i++)
        {
            if (FaceShapes.Opening((FaceShape)i) > 0.3f)
                weights[i] *= scale;
        }

        return open * scale;
    }

    private float At(double time)
    {
        float softness = 0f;
        foreach (FaceLine line in _lines)
        {
            if (line.Softness > 0f && time > line.Start - Edge && time < line.End + Edge)
                softness = Math.Max(softness, line.Softness * Easing.Smooth((float)((Math.Min(time - line.Start, line.End - time) + Edge) / Edge)));
        }

        return softness;
    }
}
