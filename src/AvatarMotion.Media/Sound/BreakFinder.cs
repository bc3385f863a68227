using System;
using System.Buffers.Binary;
using System.IO;

namespace AvatarMotion.Media;

/// <summary>
/// Finds out whether a compressed song breaks off, which decoders pass over in silence: an mp3's Xing header and a FLAC's stream info promise a
/// length, and the last page of an Ogg stream says that it is the last (RFC 3533).
/// </summary>
internal static class BreakFinder
{
    private const int TailBytes = 1 << 17;
    private const double Tolerance = 0.5;
    private static readonly int[] MpegRates = [44_100, 48_000, 32_000];

    /// <summary>Whether the file at <paramref name="path"/>, of which <paramref name="decoded"/> seconds came out, is cut off.</summary>
    public static bool BreaksOff(string path, double decoded)
    {
        using FileStream file = File.OpenRead(path);
        byte[] head = Read(file, 0, 4096);
        if (head.AsSpan().StartsWith("OggS"u8))
            return !EndsOgg(Read(file, Math.Max(0, file.Length - TailBytes), TailBytes));
        double promised = head.AsSpan().StartsWith("fLaC"u8) ? FlacSeconds(head) : XingSeconds(Read(file, AfterId3(head), 4096));
        return promised > decoded + Tolerance;
    }

    private static byte[] Read(FileStream file, long at, int most)
    {
        file.Position = Math.Min(at, file.Length);
        byte[] bytes = new byte[Math.Min(most, file.Length - file.Position)];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static bool EndsOgg(ReadOnlySpan<byte> tail)
    {
        int page = tail.LastIndexOf("OggS"u8);
        return page >= 0 && page + 5 < tail.Length && (tail[page + 5] & 4) != 0;
    }

    /// <summary>The 36-bit count of samples at the end of the stream info; 0 where it is not known.</summary>
    private static double FlacSeconds(ReadOnlySpan<byte> head)
    {
        if (head.Length < 26)
            return 0;
        ulong packed = BinaryPrimitives.ReadUInt64BigEndian(head[18..]);
        double rate = packed >> 44;
        return rate > 0 ? (packed & 0xF_FFFF_FFFF) / rate : 0;
    }

    private static long AfterId3(ReadOnlySpan<byte> head) =>
        head.Length >= 10 && head.StartsWith("ID3"u8) ? 10 + (head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9]) : 0;

    /// <summary>Frames in the Xing or Info header of the first MPEG frame; 0 without one.</summary>
    private static double XingSeconds(ReadOnlySpan<byte> start)
    {
        int tag = Math.Max(start[..Math.Min(start.Length, 200)].IndexOf("Xing"u8), start[..Math.Min(start.Length, 200)].IndexOf("Info"u8));
        if (tag < 4 || tag + 12 > start.Length || start[0] != 0xFF || (start[1] & 0xE0) != 0xE0 || (start[tag + 7] & 1) == 0)
            return 0;
        int version = start[1] >> 3 & 3;
        int rate = start[2] >> 2 & 3;
        if (rate == 3 || version == 1)
            return 0;
        double samples = version == 3 ? 1152 : 576;
        double hertz = MpegRates[rate] / (version == 3 ? 1.0 : version == 2 ? 2.0 : 4.0);
        return BinaryPrimitives.ReadUInt32BigEndian(start[(tag + 8)..]) * samples / hertz;
    }
}
