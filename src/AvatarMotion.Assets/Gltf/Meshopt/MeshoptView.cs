using System;

namespace AvatarMotion.Assets;

/// <summary>Unpacks buffer views of EXT_meshopt_compression (Khronos vendor extension, A. Kapoulkine 2020; written from its specification).</summary>
internal static class MeshoptView
{
    private const int MostBytes = 200 << 20;

    /// <summary>The view's bytes, all of them checked against the packed stream's length.</summary>
    public static ReadOnlyMemory<byte> Unpack(JsonView view, ReadOnlySpan<byte> packed)
    {
        long count = view["count"].Long(), stride = view["byteStride"].Long();
        if (count < 0 || stride is < 1 or > 256 || count * stride > MostBytes)
            throw new AssetException($"a packed buffer view claims {count} elements of {stride} bytes; the file is damaged, export it again.");
        byte[] bytes = new byte[count * stride];
        switch (view["mode"].Text())
        {
            case "ATTRIBUTES":
                if (stride % 4 != 0)
                    throw Broken();
                MeshoptAttributes.Unpack(packed, bytes, (int)count, (int)stride);
                break;
            case "TRIANGLES":
                MeshoptTriangles.Unpack(packed, bytes, (int)count, Width(stride));
                break;
            case "INDICES":
                MeshoptIndices.Unpack(packed, bytes, (int)count, Width(stride));
                break;
            default:
                throw new AssetException("a buffer view is packed in an unknown way; save it without compression.");
        }

        MeshoptFilters.Undo(view["filter"].Text("NONE"), bytes, (int)stride);
        return bytes;
    }

    /// <summary>What every damaged stream ends in.</summary>
    public static AssetException Broken() => new("a packed buffer view is damaged; copy or export the file again.");

    private static int Width(long stride) => stride is 2 or 4 ? (int)stride : throw Broken();
}
