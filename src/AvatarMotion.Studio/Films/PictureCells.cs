using System;

namespace AvatarMotion.Studio;

/// <summary>Measures a film frame (planes Y, U, V of 4:2:0, BT.709 limited range) as a grid of cells.</summary>
public sealed class PictureCells
{
    /// <summary>Cells in a row of the picture.</summary>
    public const int Columns = 16;

    private const int Rows = 9;
    private const int Step = 4;
    private const float SaturatedShare = 0.8f;

    private readonly int _width;
    private readonly int _height;
    private readonly PictureCell[] _cells = new PictureCell[Columns * Rows];

    /// <param name="width">Pixels, at least 64.</param>
    /// <param name="height">Pixels, at least 64.</param>
    public PictureCells(int width, int height)
    {
        _width = width;
        _height = height;
    }

    /// <summary>How many cells a picture has.</summary>
    public static int Count => Columns * Rows;

    /// <summary>The cells of <paramref name="frame"/>, row by row; valid until the next call.</summary>
    public ReadOnlySpan<PictureCell> Measure(ReadOnlySpan<byte> frame)
    {
        ReadOnlySpan<byte> luma = frame[..(_width * _height)];
        int halfWidth = _width / 2;
        ReadOnlySpan<byte> blue = frame.Slice(_width * _height, halfWidth * (_height / 2));
        ReadOnlySpan<byte> red = frame.Slice(_width * _height + blue.Length, blue.Length);
        for (int i = 0; i < _cells.Length; i++)
        {
            (int column, int row) = (i % Columns, i / Columns);
            (int left, int right) = (column * _width / Columns, (column + 1) * _width / Columns);
            (int top, int bottom) = (row * _height / Rows, (row + 1) * _height / Rows);
            _cells[i] = Cell(
                Mean(luma, _width, left, right, top, bottom),
                Mean(blue, halfWidth, left / 2, Math.Max(right / 2, left / 2 + 1), top / 2, Math.Max(bottom / 2, top / 2 + 1)),
                Mean(red, halfWidth, left / 2, Math.Max(right / 2, left / 2 + 1), top / 2, Math.Max(bottom / 2, top / 2 + 1)));
        }

        return _cells;
    }

    private static float Mean(ReadOnlySpan<byte> plane, int width, int left, int right, int top, int bottom)
    {
        int sum = 0;
        int count = 0;
        for (int y = top; y < bottom; y += Step)
        {
            for (int x = left; x < right; x += Step)
            {
                sum += plane[y * width + x];
                count++;
            }
        }

        return (float)sum / count;
    }

    /// <summary>ITU-R BT.709-6, section 3, back to linear light with the sRGB curve, as WCAG measures.</summary>
    private static PictureCell Cell(float luma, float blueDifference, float redDifference)
    {
        float y = (luma - 16f) / 219f;
        float u = (blueDifference - 128f) / 224f;
        float v = (redDifference - 128f) / 224f;
        float red = Linear(y + 1.5748f * v);
        float green = Linear(y - 0.1873f * u - 0.4681f * v);
        float blue = Linear(y + 1.8556f * u);
        float sum = red + green + blue;
        bool saturated = sum > 0.01f && red >= SaturatedShare * sum;
        return new PictureCell(0.2126f * red + 0.7152f * green + 0.0722f * blue, saturated ? Math.Max(0f, red - green - blue) : 0f);
    }

    private static float Linear(float code)
    {
        float value = Math.Clamp(code, 0f, 1f);
        return value <= 0.04045f ? value / 12.92f : MathF.Pow((value + 0.055f) / 1.055f, 2.4f);
    }
}
