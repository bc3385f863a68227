using System;

namespace AvatarMotion.Audio;

/// <summary>IEEE 754 numbers of 16 bits, which netstandard2.1 does not know.</summary>
internal static class HalfFloat
{
    /// <summary>The exact value of <paramref name="bits"/>: sign, five bits of exponent, ten of fraction.</summary>
    public static float ToSingle(ushort bits)
    {
        int sign = (bits & 0x8000) << 16;
        int exponent = (bits >> 10) & 0x1F;
        int fraction = bits & 0x3FF;
        if (exponent == 0)
        {
            float tiny = fraction * (1f / (1 << 24));
            return sign == 0 ? tiny : -tiny;
        }

        int wide = exponent == 31 ? 0xFF : exponent + 112;
        return BitConverter.Int32BitsToSingle(sign | (wide << 23) | (fraction << 13));
    }
}
