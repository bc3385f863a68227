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
        (string Name, ShapeMesh Mesh, ToonMaterial Material, Vector2 Levels)[] all =
        {
            ("body.skin", pieces.Skin, LumiPalette.SkinMaterial, MeshFinisher.BroadLevels),
            ("body.navy", pieces.Navy, LumiPalette.NavyMaterial, MeshFinisher.BroadLevels),
            ("body.white", pieces.White, LumiPalette.WhiteMaterial, MeshFinisher.BroadLevels),
            ("body.coral", pieces.Coral, LumiPalette.CoralMaterial, MeshFinisher.TrimLevels),
            ("body.glow", pieces.Glow, LumiPalette.GlowMaterial, MeshFinisher.TrimLevels),
            ("body.gold", pieces.Gold, LumiPalette.GoldMaterial, MeshFinisher.TrimLevels),
            ("body.navy.sheets", pieces.NavySheets, LumiPalette.BothSides(LumiPalette.NavyMaterial), MeshFinisher.LayerLevels),
            ("body.white.sheets", pieces.WhiteSheets, LumiPalette.BothSides(LumiPalette.WhiteMaterial), MeshFinisher.BroadLevels),
            ("body.coral.sheets", pieces.CoralSheets, LumiPalette.BothSides(LumiPalette.CoralMaterial), MeshFinisher.BroadLevels),
        };
        AvatarMesh[] finished = new AvatarMesh[all.Length];
        Parallel.For(0, all.Length, i => finished[i] = MeshFinisher.Finish(all[i].Name, all[i].Mesh, all[i].Material, all[i].Levels, part.Springs));
        part.Meshes.AddRange(finished);
        return part;
    }
}
