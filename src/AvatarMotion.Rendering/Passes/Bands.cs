using System;
using System.Threading.Tasks;

namespace AvatarMotion.Rendering;

/// <summary>Splits rows among the cores.</summary>
internal static class Bands
{
    /// <summary>Pixels that row buffers have beyond the stride, for vectors that run past the end.</summary>
    public const int Margin = 32;

    private const int RowsPerBand = 24;

    /// <summary>Runs <paramref name="body"/>(from, to) for bands that cover [0, rows).</summary>
    public static void Run(int rows, Action<int, int> body)
    {
        int bands = (rows + RowsPerBand - 1) / RowsPerBand;
        Parallel.For(0, bands, band => body(band * RowsPerBand, Math.Min(rows, (band + 1) * RowsPerBand)));
    }
}
