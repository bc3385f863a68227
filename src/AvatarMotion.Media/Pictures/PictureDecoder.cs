using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace AvatarMotion.Media;

/// <summary>Decodes a PNG, JPEG, WebP, BMP or GIF picture that lies in memory, through ffmpeg and two pipes: no file is touched, and size and time are bounded.</summary>
public static class PictureDecoder
{
    private const int PatienceMilliseconds = 30_000;
    private const int MostPixels = 8192 * 8192;

    /// <summary>The picture, made smaller where a side is above <paramref name="largestSide"/>; null where the bytes are no picture.</summary>
    public static Picture? Decode(byte[] file, int largestSide)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentOutOfRangeException.ThrowIfLessThan(largestSide, 1);
        string? demuxer = Demuxer(file);
        if (demuxer is null)
            return null;
        string side = largestSide.ToString(CultureInfo.InvariantCulture);
        using ChildProcess ffmpeg = Ffmpeg.Start([
            "-hide_banner", "-v", "error", "-protocol_whitelist", "pipe", "-f", demuxer, "-max_pixels", MostPixels.ToString(CultureInfo.InvariantCulture), "-i", "pipe:0",
            "-vf", $"scale='min({side},iw)':'min({side},ih)':force_original_aspect_ratio=decrease:flags=area", "-frames:v", "1", "-pix_fmt", "rgba", "-c:v", "pam", "-f", "image2pipe", "pipe:1"]);
        using Timer patience = new(_ => ffmpeg.Kill(), null, PatienceMilliseconds, Timeout.Infinite);
        Task feed = Task.Run(() => Feed(ffmpeg, file));
        byte[] output = ReadAtMost(ffmpeg.Output, (4 * largestSide * largestSide) + 256);
        feed.Wait();
        return Parse(output);
    }

    private static string? Demuxer(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']))
            return "png_pipe";
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return "jpeg_pipe";
        if (file.StartsWith("RIFF"u8) && file.Length > 12 && file[8..].StartsWith("WEBP"u8))
            return "webp_pipe";
        if (file.StartsWith("GIF8"u8))
            return "gif_pipe";
        return file.StartsWith("BM"u8) ? "bmp_pipe" : null;
    }

    private static void Feed(ChildProcess ffmpeg, byte[] file)
    {
        try
        {
            ffmpeg.Input.Write(file);
            ffmpeg.Input.Close();
        }
        catch (IOException)
        {
            // ffmpeg has seen enough and closed its end.
        }
    }

    private static byte[] ReadAtMost(Stream stream, int most)
    {
        byte[] buffer = new byte[most];
        int count = stream.ReadAtLeast(buffer, most, throwOnEndOfStream: false);
        return buffer[..count];
    }

    /// <summary>Reads a portable arbitrary map (netpbm P7) of four channels.</summary>
    private static Picture? Parse(byte[] pam)
    {
        int end = pam.AsSpan().IndexOf("ENDHDR\n"u8);
        if (end < 0)
            return null;
        int width = 0, height = 0;
        foreach (string line in Encoding.ASCII.GetString(pam, 0, end).Split('\n'))
        {
            if (line.StartsWith("WIDTH ", StringComparison.Ordinal))
                width = int.Parse(line.AsSpan(6), CultureInfo.InvariantCulture);
            if (line.StartsWith("HEIGHT ", StringComparison.Ordinal))
                height = int.Parse(line.AsSpan(7), CultureInfo.InvariantCulture);
        }

        int from = end + 7;
        return width > 0 && height > 0 && pam.Length - from >= 4L * width * height ? new Picture(width, height, pam[from..(from + (4 * width * height))]) : null;
    }
}
