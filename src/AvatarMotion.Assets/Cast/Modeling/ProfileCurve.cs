using System;
using System.Runtime.CompilerServices;

namespace AvatarMotion.Assets;

/// <summary>A smooth curve through keys that never overshoots between them.</summary>
/// <remarks>Monotone cubic interpolation: Fritsch and Carlson, "Monotone piecewise cubic interpolation", SIAM J. Numer. Anal. 17(2), 1980.</remarks>
internal sealed class ProfileCurve
{
    private readonly float[] _at;
    private readonly float[] _values;
    private readonly float[] _slopes;

    /// <param name="keys">Pairs of position (ascending) and value.</param>
    public ProfileCurve(params (float At, float Value)[] keys)
    {
        _at = Array.ConvertAll(keys, key => key.At);
        _values = Array.ConvertAll(keys, key => key.Value);
        _slopes = new float[keys.Length];
        for (int i = 1; i + 1 < keys.Length; i++)
            _slopes[i] = Slope(Secant(i - 1), Secant(i));
    }

    /// <summary>A curve that leaves its first key and reaches its last one at the slope of the way between them and their neighbors, where the others come to rest.</summary>
    public static ProfileCurve Sloping(params (float At, float Value)[] keys)
    {
        ProfileCurve curve = new(keys);
        curve._slopes[0] = curve.Secant(0);
        curve._slopes[^1] = curve.Secant(keys.Length - 2);
        return curve;
    }

    /// <summary>Value at <paramref name="position"/>, held beyond the first and last key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float At(float position)
    {
        int last = _at.Length - 1;
        if (position <= _at[0])
            return _values[0];
        if (position >= _at[last])
            return _values[last];
        int i = 0;
        while (position > _at[i + 1])
            i++;
        float width = _at[i + 1] - _at[i];
        float t = (position - _at[i]) / width;
        float t2 = t * t;
        float t3 = t2 * t;
        return (((2f * t3) - (3f * t2) + 1f) * _values[i]) + ((t3 - (2f * t2) + t) * width * _slopes[i])
            + (((3f * t2) - (2f * t3)) * _values[i + 1]) + ((t3 - t2) * width * _slopes[i + 1]);
    }

    private static float Slope(float before, float after) => before * after <= 0f ? 0f : 2f * before * after / (before + after);

    private float Secant(int i) => (_values[i + 1] - _values[i]) / (_at[i + 1] - _at[i]);
}
