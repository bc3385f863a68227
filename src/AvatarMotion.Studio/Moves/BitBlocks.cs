using System.IO;

namespace AvatarMotion.Studio;

/// <summary>Packs codes of any length, lowest bit first, into blocks that begin with their length, as GIF has them.</summary>
internal sealed class BitBlocks
{
    private const int Longest = 255;

    private readonly Stream _to;
    private readonly byte[] _block = new byte[Longest + 1];
    private int _filled;
    private uint _bits;
    private int _count;

    public BitBlocks(Stream to) => _to = to;

    public void Write(int code, int length)
    {
        _bits |= (uint)code << _count;
        for (_count += length; _count >= 8; _count -= 8, _bits >>= 8)
            Add((byte)_bits);
    }

    /// <summary>Writes what is left, and the empty block that ends the picture.</summary>
    public void End()
    {
        if (_count > 0)
            Add((byte)_bits);
        Flush();
        _to.WriteByte(0);
    }

    private void Add(byte value)
    {
        _block[++_filled] = value;
        if (_filled == Longest)
            Flush();
    }

    private void Flush()
    {
        if (_filled == 0)
            return;
        _block[0] = (byte)_filled;
        _to.Write(_block, 0, _filled + 1);
        _filled = 0;
    }
}
