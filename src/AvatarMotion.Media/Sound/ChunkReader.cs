using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;

namespace AvatarMotion.Media;

/// <summary>Walks the chunks of a RIFF or IFF file; a chunk of odd length is followed by one byte of padding.</summary>
internal sealed class ChunkReader(Stream file, bool bigEndian)
{
    private long _next;

    /// <summary>Four characters that name the current chunk.</summary>
    public string Id { get; private set; } = "";

    /// <summary>Bytes that the current chunk says it has.</summary>
    public long Length { get; private set; }

    /// <summary>Where the current chunk's body begins in the file.</summary>
    public long Position { get; private set; }

    /// <summary>Whether the file begins with <paramref name="outer"/>, a length and <paramref name="form"/>; rewinds first.</summary>
    public bool Begin(string outer, params ReadOnlySpan<string> form)
    {
        file.Position = 0;
        byte[] head = new byte[12];
        if (file.ReadAtLeast(head, 12, throwOnEndOfStream: false) < 12 || Encoding.ASCII.GetString(head, 0, 4) != outer)
            return false;
        _next = 12;
        return form.Contains(Encoding.ASCII.GetString(head, 8, 4));
    }

    /// <summary>Moves to the next chunk; false at the end.</summary>
    public bool Next()
    {
        byte[] head = new byte[8];
        if (_next + 8 > file.Length)
            return false;
        file.Position = _next;
        file.ReadExactly(head);
        Id = Encoding.ASCII.GetString(head, 0, 4);
        Length = bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(4)) : BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4));
        Position = _next + 8;
        _next = Position + Length + (Length & 1);
        return true;
    }

    /// <summary>At most <paramref name="limit"/> bytes of the current chunk's body, as far as the file has them.</summary>
    public byte[] ReadBody(int limit)
    {
        byte[] body = new byte[Math.Max(0, Math.Min(limit, Math.Min(Length, file.Length - Position)))];
        file.Position = Position;
        file.ReadExactly(body);
        return body;
    }
}
