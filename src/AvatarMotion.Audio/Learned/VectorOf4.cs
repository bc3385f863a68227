using System.Runtime.CompilerServices;

namespace AvatarMotion.Audio;

/// <summary>Four floats: what every machine and both targets have.</summary>
internal readonly unsafe struct VectorOf4 : IVector<VectorOf4>
{
    private readonly Lanes _value;

    private VectorOf4(Lanes value) => _value = value;

    public int Width => Lanes.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public VectorOf4 Load(float* source) => new(Lanes.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public VectorOf4 All(float value) => new(Lanes.All(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public VectorOf4 Plus(VectorOf4 other) => new(_value + other._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public VectorOf4 Times(VectorOf4 other) => new(_value * other._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(float* target) => _value.Store(target);
}
