using System;
using System.IO;
using System.Numerics;
using System.Text;

namespace AvatarMotion.Assets.Tests;

/// <summary>Writes a VMD file of bone keys, in MMD's own axes.</summary>
internal sealed class VmdWriter
{
    private static readonly Encoding ShiftJis = CodePagesEncodingProvider.Instance.GetEncoding(932)!;
    private readonly MemoryStream _keys = new();
    private uint _count;

    /// <summary>Adds a key; <paramref name="curve"/> is x1, y1, x2, y2 of all four curves.</summary>
    public VmdWriter Key(string joint, uint frame, Vector3 place, Quaternion turn, byte[]? curve = null)
    {
        byte[] name = new byte[15];
        ShiftJis.GetBytes(joint).CopyTo(name, 0);
        _keys.Write(name);
        _keys.Write(BitConverter.GetBytes(frame));
        foreach (float value in new[] { place.X, place.Y, place.Z, turn.X, turn.Y, turn.Z, turn.W })
            _keys.Write(BitConverter.GetBytes(value));
        byte[] curves = new byte[64];
        byte[] used = curve ?? [20, 20, 107, 107];
        for (int channel = 0; channel < 4; channel++)
        {
            for (int i = 0; i < 4; i++)
                curves[(16 * channel) + (4 * i)] = used[i];
        }

        _keys.Write(curves);
        _count++;
        return this;
    }

    public byte[] ToBytes()
    {
        using MemoryStream file = new();
        byte[] title = new byte[50];
        Encoding.ASCII.GetBytes("Vocaloid Motion Data 0002").CopyTo(title, 0);
        file.Write(title);
        file.Write(BitConverter.GetBytes(_count));
        file.Write(_keys.ToArray());
        file.Write(new byte[16]);
        return file.ToArray();
    }
}
