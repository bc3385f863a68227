#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AvatarMotion.Audio;

/// <summary>Sixteen floats, on machines with AVX-512.</summary>
internal readonly unsafe struct VectorOf16 : IVector<VectorOf16>
{
    private readonly Vector512<float> _value;

    private VectorOf16(Vector512<float> value) => _value = value;

    public int Width => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public VectorOf16 Load(float* source) => new(Vector512.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public VectorOf16 All(float value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public VectorOf16 Plus(VectorOf16 other) => new(_value + other._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public VectorOf16 Times(VectorOf16 other) => new(_value * other._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(float* target) => _value.Store(target);
}
#endif
