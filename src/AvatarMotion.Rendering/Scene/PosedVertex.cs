using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace AvatarMotion.Rendering;

/// <summary>What moves with the pose, per vertex: world position, world normal and tangent packed as signed 10-10-10-2.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct PosedVertex
{
    public const int Size = 20;

    public Vector3 Position;
    public uint Normal;
    public uint Tangent;

    /// <summary>Packs a unit vector into three signed 10-bit parts.</summary>
    public static uint Pack(Vector3 direction)
    {
        Vector3 scaled = direction * 511f;
        int x = (int)MathF.Round(scaled.X), y = (int)MathF.Round(scaled.Y), z = (int)MathF.Round(scaled.Z);
        return ((uint)x & 1023u) | (((uint)y & 1023u) << 10) | (((uint)z & 1023u) << 20);
    }
}
