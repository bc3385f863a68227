using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace AvatarMotion.Assets;

/// <summary>An opened glTF 2.0 file: its description and its buffers, every range checked.</summary>
internal sealed class GltfFile
{
    /// <summary>Largest file, and largest sum of external buffers, in bytes.</summary>
    public const long LargestBytes = 200L << 20;

    // Extensions whose data would be misread; those that only change shading are ignored.
    private static readonly Dictionary<string, string> Unreadable = new(StringComparer.Ordinal)
    {
        ["KHR_draco_mesh_compression"] = "Draco compression",
    };

    private static readonly HashSet<string> Readable = new(StringComparer.Ordinal)
    {
        "KHR_mesh_quantization", "KHR_texture_transform", "KHR_materials_unlit", "EXT_texture_webp", "EXT_meshopt_compression", "KHR_meshopt_compression",
        "VRM", "VRMC_vrm", "VRMC_springBone", "VRMC_materials_mtoon", "VRMC_node_constraint", "VRMC_materials_hdr_emissiveMultiplier", "KHR_texture_basisu",
    };

    private readonly GltfResources _resources;
    private readonly ReadOnlyMemory<byte> _binary;
    private readonly Dictionary<int, ReadOnlyMemory<byte>> _buffers = new();
    private readonly Dictionary<int, ReadOnlyMemory<byte>> _unpacked = new();
    private long _bufferBytes;

    private GltfFile(JsonView root, ReadOnlyMemory<byte> binary, string folder)
    {
        Root = root;
        _binary = binary;
        _resources = new GltfResources(folder);
        CheckVersion();
        CheckExtensions();
    }

    /// <summary>The description.</summary>
    public JsonView Root { get; }

    /// <summary>Opens a .glb, .vrm or .gltf file.</summary>
    public static GltfFile Open(string path)
    {
        FileInfo info = new(path);
        if (info.Length > LargestBytes)
            throw new AssetException($"it has {info.Length >> 20} MB, and {LargestBytes >> 20} are read; save it with smaller textures or fewer triangles.");
        return Parse(File.ReadAllBytes(path), Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
    }

    /// <summary>Reads a file that lies in memory; <paramref name="folder"/> holds what it refers to.</summary>
    public static GltfFile Parse(byte[] bytes, string folder)
    {
        if (bytes.Length == 0)
            throw new AssetException("it is empty; copy or download it again.");
        GlbContainer parts = GlbContainer.Matches(bytes) ? GlbContainer.Split(bytes) : new GlbContainer(WithoutMark(bytes), default);
        try
        {
            JsonDocument document = JsonDocument.Parse(parts.Json, new JsonDocumentOptions { MaxDepth = 64 });
            return new GltfFile(new JsonView(document.RootElement), parts.Binary, folder);
        }
        catch (JsonException error)
        {
            throw new AssetException("it is neither glTF nor VRM; export it again as .glb, .gltf or .vrm.", error);
        }
    }

    /// <summary>The bytes of a buffer view, unpacked where it is compressed.</summary>
    public ReadOnlyMemory<byte> View(int index)
    {
        JsonView view = Root["bufferViews"][index];
        if (!view.Exists)
            throw new AssetException($"it names buffer view {index}, which it does not have; export it again.");
        JsonView packed = view["extensions"]["EXT_meshopt_compression"];
        if (!packed.Exists)
            packed = view["extensions"]["KHR_meshopt_compression"];
        if (!packed.Exists)
            return Slice(Buffer(view["buffer"].Int()), view["byteOffset"].Long(0), view["byteLength"].Long());
        if (!_unpacked.TryGetValue(index, out ReadOnlyMemory<byte> bytes))
            _unpacked[index] = bytes = MeshoptView.Unpack(packed, Slice(Buffer(packed["buffer"].Int()), packed["byteOffset"].Long(0), packed["byteLength"].Long()).Span);
        return bytes;
    }

    /// <summary>The bytes of a picture, or null where its file is missing.</summary>
    public byte[]? Image(int index)
    {
        JsonView image = Root["images"][index];
        if (image["bufferView"].Exists)
            return View(image["bufferView"].Int()).ToArray();
        string uri = image["uri"].Text();
        return uri.Length == 0 ? null : _resources.TryRead(uri);
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) =>
        bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? bytes.AsMemory(3) : bytes;

    private static ReadOnlyMemory<byte> Slice(ReadOnlyMemory<byte> buffer, long offset, long length)
    {
        if (offset < 0 || length < 0 || offset > buffer.Length || length > buffer.Length - offset)
            throw new AssetException("a buffer view reaches past its buffer; the file is damaged, export it again.");
        return buffer.Slice((int)offset, (int)length);
    }

    private ReadOnlyMemory<byte> Buffer(int index)
    {
        if (_buffers.TryGetValue(index, out ReadOnlyMemory<byte> known))
            return known;
        JsonView buffer = Root["buffers"][index];
        if (!buffer.Exists)
            throw new AssetException($"it names buffer {index}, which it does not have; export it again.");
        string uri = buffer["uri"].Text();
        ReadOnlyMemory<byte> bytes = uri.Length == 0 ? _binary : _resources.Read(uri);
        if (buffer["byteLength"].Long() > bytes.Length)
            throw new AssetException($"buffer {index} is shorter than the file says; copy or export it again with all its parts.");
        _bufferBytes += bytes.Length;
        if (_bufferBytes > LargestBytes)
            throw new AssetException($"its buffers have more than {LargestBytes >> 20} MB; save it with fewer triangles.");
        return _buffers[index] = bytes;
    }

    private void CheckVersion()
    {
        string version = Root["asset"]["version"].Text();
        if (version.Length == 0)
            throw new AssetException("it is neither glTF nor VRM; export it again as .glb, .gltf or .vrm.");
        if (!version.StartsWith('2'))
            throw new AssetException($"it is glTF {version}; save it as glTF 2.0.");
    }

    private void CheckExtensions()
    {
        foreach (JsonView required in Root["extensionsRequired"].Entries())
        {
            string name = required.Text();
            if (Unreadable.TryGetValue(name, out string? what))
                throw new AssetException($"its meshes use {what}, which is not read; save it without.");
            bool changesShadingOnly = name.StartsWith("KHR_materials_", StringComparison.Ordinal) || name.StartsWith("KHR_lights", StringComparison.Ordinal);
            if (!changesShadingOnly && !Readable.Contains(name))
                throw new AssetException($"it requires the extension {name}, which is not read; save it without.");
        }
    }
}
