#if NET
using System.Runtime.Intrinsics;
#else
using System.Numerics;
#endif

namespace AvatarMotion.Audio;

/// <summary>
/// Four floats that are computed together: <c>Vector128</c> on .NET, <c>Vector4</c> on netstandard2.1. Every operation is the
/// plain IEEE one per lane, without fused multiply-add, so that a scalar loop in the same order gives the same bits.
/// </summary>
internal readonly unsafe struct Lanes
{
    public const int Count = 4;

#if NET
    private readonly Vector128<float> _value;

    private Lanes(Vector128<float> value) => _value = value;

    public static Lanes All(float value) => new(Vector128.Create(value));

    public static Lanes Load(float* source) => new(Vector128.Load(source));

    public static Lanes operator +(Lanes a, Lanes b) => new(a._value + b._value);

    public static Lanes operator -(Lanes a, Lanes b) => new(a._value - b._value);

    public static Lanes operator *(Lanes a, Lanes b) => new(a._value * b._value);

    public static Lanes Sqrt(Lanes a) => new(Vector128.Sqrt(a._value));

    public void Store(float* target) => _value.Store(target);

    /// <summary>The lanes from last to first.</summary>
    public Lanes Reversed() => new(Vector128.Shuffle(_value, Vector128.Create(3, 2, 1, 0)));

    /// <summary>Splits eight interleaved floats (even, odd, even, …) into even and odd lanes.</summary>
    public static void LoadPairs(float* source, out Lanes even, out Lanes odd)
    {
        Vector128<float> low = Vector128.Load(source);
        Vector128<float> high = Vector128.Load(source + 4);
        even = new(Pick(low, high, 0, 2, 4, 6));
        odd = new(Pick(low, high, 1, 3, 5, 7));
    }

    /// <summary>Stores the 4×4 block of rows a, b, c, d transposed: sixteen floats a0 b0 c0 d0 a1 ….</summary>
    public static void StoreTransposed(float* target, Lanes a, Lanes b, Lanes c, Lanes d)
    {
        Vector128<float> ab0 = Pick(a._value, b._value, 0, 4, 1, 5);
        Vector128<float> ab1 = Pick(a._value, b._value, 2, 6, 3, 7);
        Vector128<float> cd0 = Pick(c._value, d._value, 0, 4, 1, 5);
        Vector128<float> cd1 = Pick(c._value, d._value, 2, 6, 3, 7);
        Pick(ab0, cd0, 0, 1, 4, 5).Store(target);
        Pick(ab0, cd0, 2, 3, 6, 7).Store(target + 4);
        Pick(ab1, cd1, 0, 1, 4, 5).Store(target + 8);
        Pick(ab1, cd1, 2, 3, 6, 7).Store(target + 12);
    }

    /// <summary>((0 + 1) + (2 + 3)): the one order in which lanes are summed.</summary>
    public float Sum() => _value[0] + _value[1] + (_value[2] + _value[3]);

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Pick(Vector128<float> a, Vector128<float> b, int i, int j, int k, int l)
    {
        if (System.Runtime.Intrinsics.X86.Sse.IsSupported)
        {
            return (i, j, k, l) switch
            {
                (0, 2, 4, 6) => System.Runtime.Intrinsics.X86.Sse.Shuffle(a, b, 0b10_00_10_00),
                (1, 3, 5, 7) => System.Runtime.Intrinsics.X86.Sse.Shuffle(a, b, 0b11_01_11_01),
                (0, 4, 1, 5) => System.Runtime.Intrinsics.X86.Sse.UnpackLow(a, b),
                (2, 6, 3, 7) => System.Runtime.Intrinsics.X86.Sse.UnpackHigh(a, b),
                (0, 1, 4, 5) => System.Runtime.Intrinsics.X86.Sse.MoveLowToHigh(a, b),
                _ => System.Runtime.Intrinsics.X86.Sse.MoveHighToLow(b, a),
            };
        }

        return Vector128.Create(At(a, b, i), At(a, b, j), At(a, b, k), At(a, b, l));
    }

    private static float At(Vector128<float> a, Vector128<float> b, int index) => index < 4 ? a[index] : b[index - 4];
#else
    private readonly Vector4 _value;

    private Lanes(Vector4 value) => _value = value;

    public static Lanes All(float value) => new(new Vector4(value));

    public static Lanes Load(float* source) => new(*(Vector4*)source);

    public static Lanes operator +(Lanes a, Lanes b) => new(a._value + b._value);

    public static Lanes operator -(Lanes a, Lanes b) => new(a._value - b._value);

    public static Lanes operator *(Lanes a, Lanes b) => new(a._value * b._value);

    public static Lanes Sqrt(Lanes a) => new(Vector4.SquareRoot(a._value));

    public void Store(float* target) => *(Vector4*)target = _value;

    /// <summary>The lanes from last to first.</summary>
    public Lanes Reversed() => new(new Vector4(_value.W, _value.Z, _value.Y, _value.X));

    /// <summary>Splits eight interleaved floats (even, odd, even, …) into even and odd lanes.</summary>
    public static void LoadPairs(float* source, out Lanes even, out Lanes odd)
    {
        even = new(new Vector4(source[0], source[2], source[4], source[6]));
        odd = new(new Vector4(source[1], source[3], source[5], source[7]));
    }

    /// <summary>Stores the 4×4 block of rows a, b, c, d transposed: sixteen floats a0 b0 c0 d0 a1 ….</summary>
    public static void StoreTransposed(float* target, Lanes a, Lanes b, Lanes c, Lanes d)
    {
        new Lanes(new Vector4(a._value.X, b._value.X, c._value.X, d._value.X)).Store(target);
        new Lanes(new Vector4(a._value.Y, b._value.Y, c._value.Y, d._value.Y)).Store(target + 4);
        new Lanes(new Vector4(a._value.Z, b._value.Z, c._value.Z, d._value.Z)).Store(target + 8);
        new Lanes(new Vector4(a._value.W, b._value.W, c._value.W, d._value.W)).Store(target + 12);
    }

    /// <summary>((0 + 1) + (2 + 3)): the one order in which lanes are summed.</summary>
    public float Sum() => _value.X + _value.Y + (_value.Z + _value.W);
#endif
}
