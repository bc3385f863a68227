using System.Numerics;
using System.Threading.Tasks;

namespace AvatarMotion.Assets;

/// <summary>Lumi from the neck down: skin, hands, outfit, and what swings on them.</summary>
internal static class LumiBody
{
    /// <summary>Skin this deep under a garment is never seen, metres.</summary>
    private const float HiddenDepth = 0.007f;

    public static LumiPart Build()
    {
        Task<ShapeMesh> hand = Task.Run(LumiHand.Build);
        Task<ShapeMesh> jacket = Task.Run(LumiJacket.BuildShell);
        Task<ShapeMesh> boot = Task.Run(LumiBoots.BuildUpper);
        ShapeMesh body = LumiSkin.BuildBody();
        OutfitPieces pieces = new();
        LumiSkin.AddTo(pieces, body, IsHidden);
        pieces.Skin.Append(hand.Result);
        pieces.Skin.Append(hand.Result.Mirrored());
        LumiJacket.AddTo(pieces, jacket.Result, body);
        LumiCollar.AddTo(pieces);
        LumiTrims.AddTo(pieces, body);
        LumiBoots.AddTo(pieces, boot.Result);
        LumiSkirt.AddTo(pieces);
        LumiSash.AddTo(pieces);
        return Finish(pieces);
    }

    private static bool IsHidden(Vector3 point) => point.Y < 0.165f || (point.Y > 1.0f && LumiJacket.At(point) < -HiddenDepth);

    private static LumiPart Finish(OutfitPieces pieces)
    {
        LumiPart part = new();
        part.Springs.AddRange(pieces.Springs);
        part.Colliders.AddRange(LumiColliders.All);
        Add("body.skin", pieces.Skin, LumiPalette.SkinMaterial, MeshFinisher.BroadLevels);
        Add("body.navy", pieces.Navy, LumiPalette.NavyMaterial, MeshFinisher.BroadLevels);
        Add("body.white", pieces.White, LumiPalette.WhiteMaterial, MeshFinisher.BroadLevels);
        Add("body.coral", pieces.Coral, LumiPalette.CoralMaterial, MeshFinisher.TrimLevels);
        Add("body.glow", pieces.Glow, LumiPalette.GlowMaterial, MeshFinisher.TrimLevels);
        Add("body.gold", pieces.Gold, LumiPalette.GoldMaterial, MeshFinisher.TrimLevels);
        Add("body.navy.sheets", pieces.NavySheets, LumiPalette.BothSides(LumiPalette.NavyMaterial), MeshFinisher.LayerLevels);
        Add("body.white.sheets", pieces.WhiteSheets, LumiPalette.BothSides(LumiPalette.WhiteMaterial), MeshFinisher.BroadLevels);
        Add("body.coral.sheets", pieces.CoralSheets, LumiPalette.BothSides(LumiPalette.CoralMaterial), MeshFinisher.BroadLevels);
        return part;

        void Add(string name, ShapeMesh mesh, ToonMaterial material, Vector2 levels)
        {
            if (mesh.TriangleCount > 0)
                part.Meshes.Add(MeshFinisher.Finish(name, mesh, material, levels, part.Springs));
        }
    }
}
