using System;
using System.Buffers.Binary;
using System.IO;

namespace AvatarMotion.SongMaker;

/// <summary>Reads what fluidsynth writes (16 or 24 bit stereo) and writes 24-bit stereo.</summary>
internal static class WavFile
{
    public static Stereo Read(string path)
    {
        ReadOnlySpan<byte> bytes = File.ReadAllBytes(path);
        int position = 12;
        int bits = 16;
        while (position + 8 <= bytes.Length)
        {
            ReadOnlySpan<byte> id = bytes.Slice(position, 4);
            int size = BinaryPrimitives.ReadInt32LittleEndian(bytes[(position + 4)..]);
            if (id.SequenceEqual("fmt "u8))
                bits = BinaryPrimitives.ReadInt16LittleEndian(bytes[(position + 22)..]);
            if (id.SequenceEqual("data"u8))
                return ReadSamples(bytes.Slice(position + 8, Math.Min(size, bytes.Length - position - 8)), bits);
            position += 8 + size + (size & 1);
        }

        throw new InvalidDataException($"{path} has no sound");
    }

    public static void Write(string path, Stereo sound, int rate)
    {
        using BinaryWriter writer = new(File.Create(path));
        int size = sound.Length * 6;
        writer.Write("RIFF"u8);
        writer.Write(36 + size);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)2);
        writer.Write(rate);
        writer.Write(rate * 6);
        writer.Write((short)6);
        writer.Write((short)24);
        writer.Write("data"u8);
        writer.Write(size);
        for (int i = 0; i < sound.Length; i++)
        {
            Write24(writer, sound.Left[i]);
            Write24(writer, sound.Right[i]);
        }
    }

    private static Stereo ReadSamples(ReadOnlySpan<byte> data, int bits)
    {
        int bytes = bits / 8;
        Stereo sound = new(data.Length / (2 * bytes));
        for (int i = 0; i < sound.Length; i++)
        {
            sound.Left[i] = ReadOne(data, 2 * i * bytes, bytes);
            sound.Right[i] = ReadOne(data, (2 * i + 1) * bytes, bytes);
        }

        return sound;
    }

    private static float ReadOne(ReadOnlySpan<byte> data, int at, int bytes) => bytes == 2
        ? BinaryPrimitives.ReadInt16LittleEndian(data[at..]) / 32768f
        : ((data[at] << 8) | (data[at + 1] << 16) | (data[at + 2] << 24)) / 2147483648f;

    private static void Write24(BinaryWriter writer, float sample)
    {
        int value = (int)Math.Round(Math.Clamp(sample, -1f, 1f) * 8388607);
        writer.Write((byte)value);
        writer.Write((byte)(value >> 8));
        writer.Write((byte)(value >> 16));
    }
}
