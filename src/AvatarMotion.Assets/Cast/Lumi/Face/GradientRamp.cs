using System;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>A color ramp over [0, 1] from sRGB stops, mixed in linear light.</summary>
internal sealed class GradientRamp
{
    private readonly (float At, Vector4 Color)[] _stops;

    public GradientRamp(params (float At, int Rgb)[] stops) =>
        _stops = Array.ConvertAll(stops, stop => (stop.At, LumiMaterials.Opaque(stop.Rgb)));

    public Vector4 At(float position)
    {
        if (position <= _stops[0].At)
            return _stops[0].Color;
        for (int i = 1; i < _stops.Length; i++)
        {
            if (position <= _stops[i].At)
                return Vector4.Lerp(_stops[i - 1].Color, _stops[i].Color, (position - _stops[i - 1].At) / (_stops[i].At - _stops[i - 1].At));
        }

        return _stops[^1].Color;
    }
}
