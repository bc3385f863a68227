using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace AvatarMotion.Studio;

/// <summary>Lyrics in time from an ID3v2 tag (SYLT; SLT in version 2.2), which ffprobe does not show, as .lrc text.</summary>
/// <remarks>M. Nilsson, "ID3 tag version 2.4.0", 2000, sections 3, 4 and 4.9.</remarks>
internal static class Id3Lyrics
{
    private const int Header = 10;
    private const int LargestTag = 64 * 1024 * 1024;
    private const int SamplesPerFrame = 1152;
    private const byte Unsynchronized = 0x80, Extended = 0x40;
    private static readonly int[] Rates = [44_100, 48_000, 32_000];

    /// <summary>The lyrics of a file as .lrc; empty where it has no such tag.</summary>
    public static string Read(string path)
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            byte[] head = new byte[Header];
            if (file.ReadAtLeast(head, Header, throwOnEndOfStream: false) < Header || !head.AsSpan().StartsWith("ID3"u8) || head[3] is < 2 or > 4)
                return "";
            int size = SynchSafe(head.AsSpan(6));
            if (size is <= 0 or > LargestTag || size > file.Length)
                return "";
            byte[] tag = new byte[size];
            file.ReadExactly(tag);
            byte[] sound = new byte[4096];
            int count = file.ReadAtLeast(sound, sound.Length, throwOnEndOfStream: false);
            return Read(tag, head[3], head[5], FrameSeconds(sound.AsSpan(0, count)));
        }
        catch (IOException)
        {
            return "";
        }
        catch (UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <param name="frameSeconds">Length of a frame of the sound, the unit of some tags.</param>
    private static string Read(byte[] tag, byte version, byte flags, double frameSeconds)
    {
        byte[] body = (flags & Unsynchronized) != 0 && version < 4 ? Synchronize(tag) : tag;
        int at = (flags & Extended) != 0 && version > 2 && body.Length >= 4 ? (version == 4 ? SynchSafe(body) : BinaryPrimitives.ReadInt32BigEndian(body) + 4) : 0;
        int nameLength = version == 2 ? 3 : 4, head = version == 2 ? 6 : 10;
        while (at >= 0 && at + head < body.Length && body[at] != 0)
        {
            ReadOnlySpan<byte> frame = body.AsSpan(at);
            int size = version switch { 2 => frame[3] << 16 | frame[4] << 8 | frame[5], 3 => BinaryPrimitives.ReadInt32BigEndian(frame[4..]), _ => SynchSafe(frame[4..]) };
            if (size <= 0 || size > frame.Length - head)
                return "";
            string name = Encoding.Latin1.GetString(frame[..nameLength]);
            byte format = version == 4 ? frame[9] : (byte)0;
            bool isPacked = (format & 0x0C) != 0 || (version == 3 && (frame[9] & 0xC0) != 0);
            if (name is "SYLT" or "SLT" && !isPacked)
            {
                ReadOnlySpan<byte> content = frame.Slice(head, size)[((format & 1) != 0 ? 4 : 0)..];
                return Synced((format & 2) != 0 ? Synchronize(content) : content.ToArray(), frameSeconds);
            }

            at += head + size;
        }

        return "";
    }

    /// <summary>Texts and moments in turn; a text that begins with a line end begins a line.</summary>
    private static string Synced(byte[] content, double frameSeconds)
    {
        if (content.Length < 7)
            return "";
        (Encoding encoding, int unit) = content[0] switch { 1 => (Encoding.Unicode, 2), 2 => (Encoding.BigEndianUnicode, 2), 3 => (Encoding.UTF8, 1), _ => (Encoding.Latin1, 1) };
        double seconds = content[4] == 1 ? frameSeconds : 0.001;
        int at = 6;
        Text(content, ref at, encoding, unit);
        List<(double Time, string Text)> pieces = [];
        while (at < content.Length)
        {
            string text = Text(content, ref at, encoding, unit);
            if (at + 4 > content.Length)
                break;
            pieces.Add((BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(at)) * seconds, text));
            at += 4;
        }

        return Lines(pieces);
    }

    private static string Lines(List<(double Time, string Text)> pieces)
    {
        bool marksLines = pieces.Exists(piece => piece.Text.Contains('\n', StringComparison.Ordinal) || piece.Text.Contains('\r', StringComparison.Ordinal));
        StringBuilder lrc = new();
        bool begins = true;
        foreach ((double time, string text) in pieces)
        {
            string moment = LyricTime.Minutes(time, 3);
            begins |= !marksLines || text.StartsWith('\n') || text.StartsWith('\r');
            string letters = LrcWriter.Escape(text.Trim('\r', '\n').Replace('\n', ' ').Replace('\r', ' '));
            lrc.Append(begins && lrc.Length > 0 ? "\n" : "").Append(begins ? $"[{moment}]" : "").Append(marksLines ? $"<{moment}>" : "").Append(letters);
            begins = text.EndsWith('\n') || text.EndsWith('\r');
        }

        return lrc.ToString();
    }

    private static string Text(byte[] content, ref int at, Encoding encoding, int unit)
    {
        int start = at;
        while (at + unit <= content.Length && (content[at] != 0 || (unit == 2 && content[at + 1] != 0)))
            at += unit;
        ReadOnlySpan<byte> bytes = content.AsSpan(start, Math.Min(at, content.Length) - start);
        at = Math.Min(at + unit, content.Length);
        bool isBig = unit == 2 && bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        return (isBig ? Encoding.BigEndianUnicode : encoding).GetString(bytes).TrimStart('\uFEFF');
    }

    private static int SynchSafe(ReadOnlySpan<byte> bytes) => (bytes[0] & 0x7F) << 21 | (bytes[1] & 0x7F) << 14 | (bytes[2] & 0x7F) << 7 | (bytes[3] & 0x7F);

    /// <summary>Takes away the zeros that keep tags from looking like sound.</summary>
    private static byte[] Synchronize(ReadOnlySpan<byte> bytes)
    {
        List<byte> clean = new(bytes.Length);
        for (int i = 0; i < bytes.Length; i++)
        {
            clean.Add(bytes[i]);
            if (bytes[i] == 0xFF && i + 1 < bytes.Length && bytes[i + 1] == 0)
                i++;
        }

        return [.. clean];
    }

    /// <summary>26 ms at 44.1 kHz; MPEG 2 has half the samples at half the rate.</summary>
    private static double FrameSeconds(ReadOnlySpan<byte> sound)
    {
        for (int i = 0; i + 2 < sound.Length; i++)
        {
            int rate = (sound[i + 2] >> 2) & 3;
            if (sound[i] == 0xFF && (sound[i + 1] & 0xE0) == 0xE0 && rate < 3)
                return SamplesPerFrame / (double)Rates[rate];
        }

        return SamplesPerFrame / (double)Rates[0];
    }
}
