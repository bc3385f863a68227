using System;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>One sampler of a glTF animation: keys and how values go between them.</summary>
/// <remarks>glTF 2.0, appendix C: step, linear (spherical for rotations), cubic spline with in-tangent, value, out-tangent per key.</remarks>
internal sealed class GltfCurve
{
    private readonly float[] _values;
    private readonly int _width;
    private readonly string _way;

    private GltfCurve(float[] times, float[] values, int width, string way)
    {
        Times = times;
        _values = values;
        _width = width;
        _way = way;
    }

    /// <summary>Seconds of the keys, ascending.</summary>
    public float[] Times { get; }

    public static GltfCurve Read(GltfAccessors accessors, JsonView sampler, int width)
    {
        string way = sampler["interpolation"].Text("LINEAR");
        float[] times = accessors.Floats(sampler["input"].Int(), 1), values = accessors.Floats(sampler["output"].Int(), width);
        for (int i = 1; i < times.Length; i++)
        {
            if (times[i] < times[i - 1])
                throw new AssetException("the times of an animation go backward; export it again.");
        }

        if (values.Length < times.Length * width * (way == "CUBICSPLINE" ? 3 : 1))
            throw new AssetException("an animation has fewer values than times; the file is damaged, export it again.");
        return new GltfCurve(times, values, width, way);
    }

    /// <summary>The value at a time; rotations are x, y, z, w and need not be of length 1.</summary>
    public Vector4 At(double time)
    {
        int next = Array.BinarySearch(Times, (float)time);
        next = next >= 0 ? next : ~next;
        if (next <= 0)
            return Key(0, 1);
        if (next >= Times.Length)
            return Key(Times.Length - 1, 1);
        float length = Times[next] - Times[next - 1];
        float phase = length > 0f ? Math.Clamp((float)(time - Times[next - 1]) / length, 0f, 1f) : 1f;
        return _way switch
        {
            "STEP" => Key(phase < 1f ? next - 1 : next, 1),
            "CUBICSPLINE" => Spline(next - 1, phase, length),
            _ => Between(Key(next - 1, 1), Key(next, 1), phase),
        };
    }

    private Vector4 Between(Vector4 a, Vector4 b, float phase)
    {
        if (_width == 3)
            return Vector4.Lerp(a, b, phase);
        Quaternion turn = Quaternion.Slerp(new Quaternion(a.X, a.Y, a.Z, a.W), new Quaternion(b.X, b.Y, b.Z, b.W), phase);
        return new Vector4(turn.X, turn.Y, turn.Z, turn.W);
    }

    private Vector4 Spline(int key, float t, float length)
    {
        float t2 = t * t, t3 = t2 * t;
        return (((2f * t3) - (3f * t2) + 1f) * Key(key, 1)) + ((t3 - (2f * t2) + t) * length * Key(key, 2))
            + (((-2f * t3) + (3f * t2)) * Key(key + 1, 1)) + ((t3 - t2) * length * Key(key + 1, 0));
    }

    /// <summary>Part 0 is the tangent before, 1 the value, 2 the tangent behind; only splines have tangents.</summary>
    private Vector4 Key(int key, int part)
    {
        int at = (_way == "CUBICSPLINE" ? (3 * key) + part : key) * _width;
        return new Vector4(_values[at], _values[at + 1], _values[at + 2], _width == 4 ? _values[at + 3] : 0f);
    }
}
