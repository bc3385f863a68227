using System;
using System.Buffers.Binary;

namespace AvatarMotion.Assets;

/// <summary>The two chunks of a binary glTF file.</summary>
internal readonly record struct GlbContainer(ReadOnlyMemory<byte> Json, ReadOnlyMemory<byte> Binary)
{
    private const uint Magic = 0x46546C67;
    private const uint JsonChunk = 0x4E4F534A;
    private const uint BinaryChunk = 0x004E4942;

    /// <summary>Whether the bytes begin as binary glTF does.</summary>
    public static bool Matches(ReadOnlySpan<byte> file) => file.Length >= 4 && BinaryPrimitives.ReadUInt32LittleEndian(file) == Magic;

    /// <summary>Splits a file; throws where a length does not fit.</summary>
    public static GlbContainer Split(ReadOnlyMemory<byte> file)
    {
        if (file.Length < 20)
            throw new AssetException("it ends inside its header; copy or download it again.");
        uint version = Word(file, 4), length = Word(file, 8);
        if (version != 2)
            throw new AssetException($"it is binary glTF of version {version}; save it as glTF 2.0.");
        if (length > file.Length)
            throw new AssetException("it is cut short; copy or download it again.");
        ReadOnlyMemory<byte> json = default, binary = default;
        long at = 12;
        while (at + 8 <= length)
        {
            uint size = Word(file, (int)at), kind = Word(file, (int)at + 4);
            if (at + 8 + size > length)
                throw new AssetException("one of its chunks runs past its end; copy or download it again.");
            if (kind == JsonChunk && json.IsEmpty)
                json = file.Slice((int)at + 8, (int)size);
            else if (kind == BinaryChunk && binary.IsEmpty)
                binary = file.Slice((int)at + 8, (int)size);
            at += 8 + (((long)size + 3) & ~3L);
        }

        if (json.IsEmpty)
            throw new AssetException("it has no description of its scene; export it again.");
        return new GlbContainer(json, binary);
    }

    private static uint Word(ReadOnlyMemory<byte> file, int at) => BinaryPrimitives.ReadUInt32LittleEndian(file.Span[at..]);
}
