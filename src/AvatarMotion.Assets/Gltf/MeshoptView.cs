using System;

namespace AvatarMotion.Assets;

/// <summary>Buffer views that EXT_meshopt_compression packed.</summary>
internal static class MeshoptView
{
    /// <summary>Refuses: such views are not read.</summary>
    public static ReadOnlyMemory<byte> Unpack(JsonView packed, ReadOnlySpan<byte> bytes) =>
        throw new AssetException($"its {packed["mode"].Text("meshes")} are packed with meshopt compression, which is not read; save it without (for example: gltf-transform copy in.glb out.glb).");
}
