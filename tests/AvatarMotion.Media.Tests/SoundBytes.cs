using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace AvatarMotion.Media.Tests;

/// <summary>Writes WAV and AIFF files byte by byte, by the book and not by our own writer.</summary>
internal static class SoundBytes
{
    /// <summary>A WAV file; <paramref name="tag"/> 1 is whole numbers, 3 floats, 0xFFFE extensible with <paramref name="subTag"/>.</summary>
    public static byte[] Wav(int tag, int channels, int rate, int bits, byte[] data, int subTag = 0, bool oddChunkBefore = false, uint? promised = null)
    {
        using MemoryStream body = new();
        using BinaryWriter writer = new(body);
        int frame = channels * ((bits + 7) / 8);
        writer.Write(Encoding.ASCII.GetBytes("RIFF\0\0\0\0WAVE"));
        if (oddChunkBefore)
            writer.Write(Encoding.ASCII.GetBytes("junk\x03\0\0\0abc\0"));
        writer.Write(Encoding.ASCII.GetBytes("fmt "));
        writer.Write(tag == 0xFFFE ? 40 : 16);
        writer.Write((ushort)tag);
        writer.Write((ushort)channels);
        writer.Write(rate);
        writer.Write(rate * frame);
        writer.Write((ushort)frame);
        writer.Write((ushort)bits);
        if (tag == 0xFFFE)
        {
            writer.Write((ushort)22);
            writer.Write((ushort)bits);
            writer.Write(3);
            writer.Write((ushort)subTag);
            writer.Write(new byte[14]);
        }

        writer.Write(Encoding.ASCII.GetBytes("data"));
        writer.Write(promised ?? (uint)data.Length);
        writer.Write(data);
        return body.ToArray();
    }

    /// <summary>An AIFF file, or AIFF-C where <paramref name="compression"/> names one.</summary>
    public static byte[] Aiff(int channels, int rate, int bits, byte[] data, string compression = "")
    {
        List<byte> file = [];
        file.AddRange(Encoding.ASCII.GetBytes(compression.Length > 0 ? "FORM\0\0\0\0AIFC" : "FORM\0\0\0\0AIFF"));
        file.AddRange(Encoding.ASCII.GetBytes("COMM"));
        AddBig(file, compression.Length > 0 ? 24 : 18, 4);
        AddBig(file, channels, 2);
        AddBig(file, data.Length / (channels * bits / 8), 4);
        AddBig(file, bits, 2);
        AddExtended(file, rate);
        if (compression.Length > 0)
            file.AddRange(Encoding.ASCII.GetBytes(compression + "\0\0"));
        file.AddRange(Encoding.ASCII.GetBytes("SSND"));
        AddBig(file, data.Length + 8, 4);
        AddBig(file, 0, 4);
        AddBig(file, 0, 4);
        file.AddRange(data);
        return file.ToArray();
    }

    /// <summary>Samples as bytes of <paramref name="bits"/>, whole numbers or floats.</summary>
    public static byte[] Samples(IEnumerable<double> samples, int bits, bool isFloat = false, bool bigEndian = false, bool offset = false)
    {
        List<byte> bytes = [];
        foreach (double sample in samples)
        {
            byte[] one = isFloat ? bits == 32 ? BitConverter.GetBytes((float)sample) : BitConverter.GetBytes(sample)
                : BitConverter.GetBytes((long)Math.Round(sample * (1L << (bits - 1))) + (offset ? 1L << (bits - 1) : 0))[..(bits / 8)];
            if (bigEndian)
                Array.Reverse(one);
            bytes.AddRange(one);
        }

        return bytes.ToArray();
    }

    private static void AddBig(List<byte> file, int value, int count)
    {
        for (int i = count - 1; i >= 0; i--)
            file.Add((byte)(value >> (8 * i)));
    }

    private static void AddExtended(List<byte> file, int rate)
    {
        int exponent = (int)Math.Floor(Math.Log2(rate));
        ulong mantissa = (ulong)rate << (63 - exponent);
        AddBig(file, 16383 + exponent, 2);
        for (int i = 7; i >= 0; i--)
            file.Add((byte)(mantissa >> (8 * i)));
    }
}
