using System;
using System.Collections.Generic;
using System.IO;

namespace AvatarMotion.Studio;

/// <summary>Writes looping GIF pictures (GIF89a) in 216 even colors.</summary>
internal static class GifFile
{
    private const int Levels = 6;
    private const int Colors = 256;
    private const int ClearCode = Colors;
    private const int EndCode = Colors + 1;
    private const int LargestCode = 4095;

    /// <summary>Writes the frames at the whole hundredths of a second that come nearest to <paramref name="rate"/> a second.</summary>
    public static void Write(Stream to, int width, int height, int rate, IEnumerable<StripCanvas> frames)
    {
        to.Write("GIF89a"u8);
        Number(to, width);
        Number(to, height);
        // A table of 256 colors follows; color 0 is behind; square pixels.
        to.Write([0xF7, 0, 0]);
        WritePalette(to);
        to.Write([0x21, 0xFF, 11]);
        to.Write("NETSCAPE2.0"u8);
        to.Write([3, 1, 0, 0, 0]);
        int hundredths = 0, index = 0;
        foreach (StripCanvas frame in frames)
        {
            int until = (int)Math.Round(100.0 * ++index / rate);
            to.Write([0x21, 0xF9, 4, 0, (byte)(until - hundredths), 0, 0, 0]);
            hundredths = until;
            to.Write([0x2C, 0, 0, 0, 0]);
            Number(to, width);
            Number(to, height);
            to.Write([0, 8]);
            WritePixels(to, frame);
        }

        to.WriteByte(0x3B);
    }

    private static void WritePalette(Stream to)
    {
        for (int i = 0; i < Colors; i++)
        {
            for (int place = Levels * Levels; place >= 1; place /= Levels)
                to.WriteByte(i < Levels * Levels * Levels ? (byte)(i / place % Levels * 255 / (Levels - 1)) : (byte)0);
        }
    }

    /// <summary>Codes of growing length after Lempel, Ziv and Welch, in blocks of at most 255 bytes.</summary>
    private static void WritePixels(Stream to, StripCanvas frame)
    {
        BitBlocks bits = new(to);
        Dictionary<int, int> known = [];
        int next = EndCode + 1, length = 9, prefix = -1;
        bits.Write(ClearCode, length);
        for (int i = 0; i < frame.Rgba.Length; i += 4)
        {
            int color = Nearest(frame.Rgba[i]) * Levels * Levels + Nearest(frame.Rgba[i + 1]) * Levels + Nearest(frame.Rgba[i + 2]);
            if (prefix < 0)
            {
                prefix = color;
                continue;
            }

            if (known.TryGetValue(prefix << 8 | color, out int longer))
            {
                prefix = longer;
                continue;
            }

            bits.Write(prefix, length);
            if (next <= LargestCode)
            {
                known[prefix << 8 | color] = next;
                length += next++ == 1 << length ? 1 : 0;
            }
            else
            {
                bits.Write(ClearCode, length);
                known.Clear();
                (next, length) = (EndCode + 1, 9);
            }

            prefix = color;
        }

        bits.Write(prefix, length);
        bits.Write(EndCode, length);
        bits.End();
    }

    private static int Nearest(byte value) => (value * (Levels - 1) + 127) / 255;

    private static void Number(Stream to, int value)
    {
        to.WriteByte((byte)value);
        to.WriteByte((byte)(value >> 8));
    }
}
