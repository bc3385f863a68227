using System.Numerics;
using System.Runtime.InteropServices;

namespace AvatarMotion.Rendering;

/// <summary>One vertex of stage geometry in world space; the color's fourth part means what the shader says.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal record struct StageVertex(Vector3 Position, Vector3 Normal, Vector4 Color, Vector2 TexCoord)
{
    public const int Size = 48;
}
