using System;
using System.Linq;
using AvatarMotion.Audio;

namespace AvatarMotion.Media.Tests;

/// <summary>Draws words on black or on nothing and finds where which color is.</summary>
internal static class WordPixels
{
    /// <summary>RGBA of what is shown at <paramref name="time"/>, over black.</summary>
    public static byte[] Draw(Lyrics lyrics, LyricStyle style, double time)
    {
        using LyricPictures pictures = new(AssScript.Build(lyrics, style), style.Width, style.Height);
        byte[] frame = new byte[4 * style.Width * style.Height];
        pictures.BlendRgba(frame, time);
        return frame;
    }

    /// <summary>The smallest box around pixels that are lit: left, top, right, bottom.</summary>
    public static (int Left, int Top, int Right, int Bottom) Ink(byte[] frame, int width)
    {
        int left = int.MaxValue, top = int.MaxValue, right = -1, bottom = -1;
        for (int i = 0; i < frame.Length / 4; i++)
        {
            if (Math.Max(frame[4 * i], Math.Max(frame[4 * i + 1], frame[4 * i + 2])) < 110)
                continue;
            (left, right) = (Math.Min(left, i % width), Math.Max(right, i % width));
            (top, bottom) = (Math.Min(top, i / width), Math.Max(bottom, i / width));
        }

        return (left, top, right, bottom);
    }

    /// <summary>Mean column of golden pixels (what is sung), and how many they are; what waits is white.</summary>
    public static (double Column, int Count) Golden(byte[] frame, int width)
    {
        int[] golden = [.. Enumerable.Range(0, frame.Length / 4).Where(i => frame[4 * i] > 150 && frame[4 * i] - frame[4 * i + 2] > 80)];
        return (golden.Length == 0 ? double.NaN : golden.Average(i => i % width), golden.Length);
    }
}
