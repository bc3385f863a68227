using System;

namespace AvatarMotion.Assets;

/// <summary>Mode 1: triangles that share edges and corners with those just before, one code byte each.</summary>
internal ref struct MeshoptTriangles
{
    private const byte Header = 0xE1;
    private const int TableSize = 16;

    private readonly Span<(uint A, uint B)> _edges;
    private readonly Span<uint> _corners;
    private readonly ReadOnlySpan<byte> _table;
    private ReadOnlySpan<byte> _data;
    private int _edge;
    private int _corner;
    private uint _next;
    private uint _last;

    private MeshoptTriangles(Span<(uint A, uint B)> edges, Span<uint> corners, ReadOnlySpan<byte> table, ReadOnlySpan<byte> data)
    {
        _edges = edges;
        _corners = corners;
        _table = table;
        _data = data;
        _edge = _corner = 0;
        _next = _last = 0;
    }

    public static void Unpack(ReadOnlySpan<byte> packed, Span<byte> bytes, int count, int width)
    {
        int triangles = count / 3;
        if (count % 3 != 0 || packed.Length < 1 + triangles + TableSize || packed[0] != Header)
            throw MeshoptView.Broken();
        ReadOnlySpan<byte> codes = packed.Slice(1, triangles);
        MeshoptTriangles reader = new(stackalloc (uint, uint)[16], stackalloc uint[16], packed[^TableSize..], packed[(1 + triangles)..^TableSize]);
        reader._edges.Fill((uint.MaxValue, uint.MaxValue));
        reader._corners.Fill(uint.MaxValue);
        for (int i = 0; i < triangles; i++)
        {
            (uint a, uint b, uint c) = codes[i] < 0xF0 ? reader.OnEdge(codes[i]) : reader.Fresh(codes[i]);
            MeshoptIndices.Write(bytes, 3 * i, width, a);
            MeshoptIndices.Write(bytes, (3 * i) + 1, width, b);
            MeshoptIndices.Write(bytes, (3 * i) + 2, width, c);
        }
    }

    /// <summary>A triangle on one of the last sixteen edges.</summary>
    private (uint A, uint B, uint C) OnEdge(byte code)
    {
        (uint a, uint b) = _edges[(_edge - 1 - (code >> 4)) & 15];
        int kind = code & 15;
        uint c;
        if (kind == 0)
        {
            c = _next++;
            PushCorner(c);
        }
        else if (kind < 13)
            c = _corners[(_corner - 1 - kind) & 15];
        else
        {
            _last = c = kind == 15 ? Explicit() : kind == 13 ? _last - 1 : _last + 1;
            PushCorner(c);
        }

        PushEdge(c, b);
        PushEdge(a, c);
        return (a, b, c);
    }

    /// <summary>A triangle with no edge in common.</summary>
    private (uint A, uint B, uint C) Fresh(byte code)
    {
        int kinds = code < 0xFE ? _table[code & 15] : ReadByte();
        int kindA = code == 0xFF ? 15 : 0, kindB = kinds >> 4, kindC = kinds & 15;
        if (code >= 0xFE && kinds == 0)
            _next = 0;
        bool hasExplicit = code >= 0xFE;
        uint a = kindA == 0 ? _next++ : 0;
        uint b = kindB == 0 ? _next++ : _corners[(_corner - kindB) & 15];
        uint c = kindC == 0 ? _next++ : _corners[(_corner - kindC) & 15];
        if (kindA == 15)
            _last = a = Explicit();
        if (hasExplicit && kindB == 15)
            _last = b = Explicit();
        if (hasExplicit && kindC == 15)
            _last = c = Explicit();
        PushCorner(a);
        if (kindB == 0 || (hasExplicit && kindB == 15))
            PushCorner(b);
        if (kindC == 0 || (hasExplicit && kindC == 15))
            PushCorner(c);
        PushEdge(b, a);
        PushEdge(c, b);
        PushEdge(a, c);
        return (a, b, c);
    }

    private uint Explicit() => _last + MeshoptIndices.Unfold(MeshoptIndices.ReadNumber(ref _data));

    private byte ReadByte()
    {
        if (_data.IsEmpty)
            throw MeshoptView.Broken();
        byte value = _data[0];
        _data = _data[1..];
        return value;
    }

    private void PushCorner(uint corner) => _corners[_corner++ & 15] = corner;

    private void PushEdge(uint a, uint b) => _edges[_edge++ & 15] = (a, b);
}
