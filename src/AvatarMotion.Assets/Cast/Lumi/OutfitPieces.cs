using System.Collections.Generic;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Modeled pieces gathered by material, and the springs that some of them hang on.</summary>
internal sealed class OutfitPieces
{
    public ShapeMesh Skin { get; } = new();

    public ShapeMesh Navy { get; } = new();

    public ShapeMesh White { get; } = new();

    public ShapeMesh Coral { get; } = new();

    public ShapeMesh Glow { get; } = new();

    public ShapeMesh Gold { get; } = new();

    /// <summary>Cloth seen from both sides: over-skirt and thin navy bands, jacket and under-skirt, sash.</summary>
    public ShapeMesh NavySheets { get; } = new();

    public ShapeMesh WhiteSheets { get; } = new();

    public ShapeMesh CoralSheets { get; } = new();

    public List<(string Name, SpringJoint Joint)> Springs { get; } = new();
}
