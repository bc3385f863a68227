using System;
using System.IO;

namespace AvatarMotion.Assets;

/// <summary>Reads what a glTF file refers to: base64 data, and files in its own folder or below.</summary>
internal sealed class GltfResources
{
    private readonly string _folder;

    public GltfResources(string folder) => _folder = folder;

    /// <summary>The bytes at <paramref name="uri"/>; throws where there are none.</summary>
    public byte[] Read(string uri) =>
        TryRead(uri) ?? throw new AssetException($"its part {Shown(uri)} is missing; put it beside the file, or save it all as one .glb.");

    /// <summary>The bytes at <paramref name="uri"/>, or null where there is no such file.</summary>
    public byte[]? TryRead(string uri)
    {
        if (uri.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return Decode(uri);
        string path = Path.GetFullPath(Path.Combine(_folder, Uri.UnescapeDataString(uri)));
        string home = Path.GetFullPath(_folder);
        if (!home.EndsWith(Path.DirectorySeparatorChar))
            home += Path.DirectorySeparatorChar;
        if (uri.Contains("://", StringComparison.Ordinal) || !path.StartsWith(home, StringComparison.Ordinal))
            throw new AssetException($"it refers to {Shown(uri)}, outside its own folder; save it all as one .glb.");
        FileInfo file = new(path);
        if (!file.Exists)
            return null;
        if (file.Length > GltfFile.LargestBytes)
            throw new AssetException($"its part {Shown(uri)} has more than {GltfFile.LargestBytes >> 20} MB; save it smaller.");
        return File.ReadAllBytes(path);
    }

    private static byte[] Decode(string uri)
    {
        int comma = uri.IndexOf(',', StringComparison.Ordinal);
        byte[] bytes = new byte[(uri.Length / 4 * 3) + 3];
        if (comma < 0 || !uri.AsSpan(0, comma).EndsWith(";base64", StringComparison.OrdinalIgnoreCase)
            || !Convert.TryFromBase64Chars(uri.AsSpan(comma + 1), bytes, out int count))
            throw new AssetException("a part inside the file is not base64 text; export it again.");
        return bytes.AsSpan(0, count).ToArray();
    }

    private static string Shown(string uri) => uri.Length <= 60 ? $"'{uri}'" : $"'{uri[..57]}...'";
}
