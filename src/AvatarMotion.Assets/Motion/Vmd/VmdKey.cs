using System;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>A key of one joint; its curves lead from the key before to this one.</summary>
/// <param name="Frame">Frame at 30 per second.</param>
/// <param name="Place">Against the rest, in MMD's units and our axes.</param>
/// <param name="Turn">Against the rest, in our axes.</param>
/// <param name="Curves">Four Bézier curves of x, y, z and rotation: x1, y1, x2, y2 each, 0 to 127.</param>
internal sealed record VmdKey(uint Frame, Vector3 Place, Quaternion Turn, byte[] Curves)
{
    /// <summary>How far the way to this key is gone at a share of the time.</summary>
    /// <param name="curve">0 to 2 for x, y, z; 3 for the rotation.</param>
    /// <param name="time">In [0, 1].</param>
    public float Gone(int curve, float time)
    {
        float x1 = Curves[4 * curve] / 127f, y1 = Curves[(4 * curve) + 1] / 127f, x2 = Curves[(4 * curve) + 2] / 127f, y2 = Curves[(4 * curve) + 3] / 127f;
        if (x1 == y1 && x2 == y2)
            return time;
        float low = 0f, high = 1f;
        for (int i = 0; i < 18; i++)
        {
            float middle = 0.5f * (low + high);
            if (Bezier(x1, x2, middle) < time)
                low = middle;
            else
                high = middle;
        }

        return Math.Clamp(Bezier(y1, y2, 0.5f * (low + high)), 0f, 1f);
    }

    private static float Bezier(float a, float b, float t)
    {
        float s = 1f - t;
        return (3f * s * s * t * a) + (3f * s * t * t * b) + (t * t * t);
    }
}
