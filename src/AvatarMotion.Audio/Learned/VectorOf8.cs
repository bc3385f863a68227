#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AvatarMotion.Audio;

/// <summary>Eight floats, on machines with AVX.</summary>
internal readonly unsafe struct VectorOf8 : IVector<VectorOf8>
{
    private readonly Vector256<float> _value;

    private VectorOf8(Vector256<float> value) => _value = value;

    public int Width => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public VectorOf8 Load(float* source) => new(Vector256.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public VectorOf8 All(float value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public VectorOf8 Plus(VectorOf8 other) => new(_value + other._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public VectorOf8 Times(VectorOf8 other) => new(_value * other._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(float* target) => _value.Store(target);
}
#endif
