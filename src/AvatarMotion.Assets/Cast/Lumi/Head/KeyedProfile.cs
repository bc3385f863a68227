using System;

namespace AvatarMotion.Assets;

/// <summary>A smooth curve through keys (ascending positions): cubic Hermite with slopes limited so that it never swings past its keys.</summary>
/// <remarks>Slope limit: Fritsch and Carlson 1980, in the harmonic-mean form of Fritsch and Butland 1984.</remarks>
internal sealed class KeyedProfile
{
    private readonly float[] _at;
    private readonly float[] _value;
    private readonly float[] _slope;

    public KeyedProfile(params (float At, float Value)[] keys)
    {
        _at = Array.ConvertAll(keys, key => key.At);
        _value = Array.ConvertAll(keys, key => key.Value);
        _slope = new float[keys.Length];
        for (int i = 1; i < keys.Length - 1; i++)
            _slope[i] = LimitedSlope(Rise(i - 1), Rise(i));
        _slope[0] = Rise(0);
        _slope[^1] = Rise(keys.Length - 2);
    }

    /// <summary>The curve's value; constant before the first and after the last key.</summary>
    public float At(float position)
    {
        if (position <= _at[0])
            return _value[0];
        int last = _at.Length - 1;
        if (position >= _at[last])
            return _value[last];
        int i = 0;
        while (position > _at[i + 1])
            i++;
        return Hermite(i, position);
    }

    private float Hermite(int i, float position)
    {
        float width = _at[i + 1] - _at[i];
        float t = (position - _at[i]) / width;
        float t2 = t * t;
        float t3 = t2 * t;
        return (((2f * t3) - (3f * t2) + 1f) * _value[i]) + ((t3 - (2f * t2) + t) * width * _slope[i])
            + (((3f * t2) - (2f * t3)) * _value[i + 1]) + ((t3 - t2) * width * _slope[i + 1]);
    }

    private float Rise(int i) => (_value[i + 1] - _value[i]) / (_at[i + 1] - _at[i]);

    private static float LimitedSlope(float before, float after) =>
        before * after <= 0f ? 0f : 2f * before * after / (before + after);
}
