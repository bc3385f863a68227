using System;
using System.Globalization;
using System.Text;
using System.Threading;
using AvatarMotion.Media;

namespace AvatarMotion.Studio;

/// <summary>A grid of stills with their times: the whole film at a glance.</summary>
internal static class ContactSheet
{
    private const int Columns = 4;
    private const int Rows = 5;
    private const int StillWidth = 320;
    private const int Gap = 6;

    /// <summary>Writes a PNG of 20 stills between <paramref name="start"/> and <paramref name="end"/> seconds.</summary>
    public static void Write(string path, FilmPicture picture, double start, double end, CancellationToken cancellation)
    {
        int height = StillWidth * picture.Size.Height / picture.Size.Width / 2 * 2;
        int width = Columns * (StillWidth + Gap) + Gap;
        int full = Rows * (height + Gap) + Gap;
        byte[] sheet = new byte[width * full * 4];
        for (int i = 3; i < sheet.Length; i += 4)
            sheet[i] = 255;
        double TimeOf(int index) => start + (end - start) * (index + 0.5) / (Columns * Rows);
        for (int i = 0; i < Columns * Rows; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            (int left, int top) = Place(i, height);
            Paste(Shrink(picture.Still(TimeOf(i)), picture.Size.Width, picture.Size.Height, StillWidth, height), StillWidth, height, sheet, width, left, top);
        }

        Stamp(sheet, width, full, height, TimeOf);
        PngFile.Write(path, width, full, sheet);
    }

    /// <summary>Box filter: every pixel is the mean of those it covers.</summary>
    private static byte[] Shrink(byte[] source, int width, int height, int newWidth, int newHeight)
    {
        byte[] result = new byte[newWidth * newHeight * 4];
        for (int y = 0; y < newHeight; y++)
        {
            int top = y * height / newHeight;
            int bottom = Math.Max((y + 1) * height / newHeight, top + 1);
            for (int x = 0; x < newWidth; x++)
            {
                int left = x * width / newWidth;
                int right = Math.Max((x + 1) * width / newWidth, left + 1);
                Average(source, width, left, top, right, bottom, result.AsSpan((y * newWidth + x) * 4, 4));
            }
        }

        return result;
    }

    private static void Average(byte[] source, int width, int left, int top, int right, int bottom, Span<byte> pixel)
    {
        int red = 0, green = 0, blue = 0;
        for (int y = top; y < bottom; y++)
        {
            for (int x = left; x < right; x++)
            {
                int at = (y * width + x) * 4;
                red += source[at];
                green += source[at + 1];
                blue += source[at + 2];
            }
        }

        int count = (bottom - top) * (right - left);
        pixel[0] = (byte)(red / count);
        pixel[1] = (byte)(green / count);
        pixel[2] = (byte)(blue / count);
        pixel[3] = 255;
    }

    /// <summary>Writes the time of each still into its upper left corner.</summary>
    private static void Stamp(byte[] sheet, int width, int height, int stillHeight, Func<int, double> timeOf)
    {
        StringBuilder script = new();
        script.Append(CultureInfo.InvariantCulture, $"[Script Info]\nScriptType: v4.00+\nPlayResX: {width}\nPlayResY: {height}\n\n[V4+ Styles]\n");
        script.Append("Format: Name, Fontname, Fontsize, PrimaryColour, OutlineColour, Bold, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV\n");
        script.Append("Style: Time,Noto Sans,17,&H00FFFFFF,&H60000000,-1,1,2,0,7,0,0,0\n\n[Events]\nFormat: Layer, Start, End, Style, Text\n");
        for (int i = 0; i < Columns * Rows; i++)
        {
            (int left, int top) = Place(i, stillHeight);
            double time = timeOf(i);
            string clock = ((int)(time / 60)).ToString(CultureInfo.InvariantCulture) + ":" + (time % 60).ToString("00.0", CultureInfo.InvariantCulture);
            script.Append(CultureInfo.InvariantCulture, $"Dialogue: 0,0:00:00.00,0:00:09.00,Time,{{\\pos({left + 8},{top + 4})}}{clock}\n");
        }

        using LyricPictures pictures = new(script.ToString(), width, height);
        pictures.BlendRgba(sheet, 1.0);
    }

    private static (int Left, int Top) Place(int index, int stillHeight) =>
        (Gap + index % Columns * (StillWidth + Gap), Gap + index / Columns * (stillHeight + Gap));

    private static void Paste(byte[] still, int width, int height, byte[] sheet, int sheetWidth, int left, int top)
    {
        for (int y = 0; y < height; y++)
            still.AsSpan(y * width * 4, width * 4).CopyTo(sheet.AsSpan(((top + y) * sheetWidth + left) * 4));
    }
}
