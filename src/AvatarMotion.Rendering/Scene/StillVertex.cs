using System.Numerics;
using System.Runtime.InteropServices;

namespace AvatarMotion.Rendering;

/// <summary>What a pose does not change, per vertex: linear base color with openness (ambient occlusion) in alpha, and texture coordinates.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
internal struct StillVertex
{
    public const int Size = 16;

    private ushort _red;
    private ushort _green;
    private ushort _blue;
    private ushort _alpha;

    public Vector2 TexCoord;

    public Vector4 Color
    {
        set
        {
            Vector4 scaled = (Vector4.Clamp(value, Vector4.Zero, Vector4.One) * 65535f) + new Vector4(0.5f);
            (_red, _green, _blue, _alpha) = ((ushort)scaled.X, (ushort)scaled.Y, (ushort)scaled.Z, (ushort)scaled.W);
        }
    }
}
