using System;

namespace AvatarMotion.Media;

/// <summary>The row filters of PNG (section 9 of the standard). A filtered row begins with the filter's number.</summary>
internal static class PngFilter
{
    private const byte UpFilter = 2;

    /// <summary>Writes <paramref name="row"/> as differences to the row above: cheap, and good for drawn pictures.</summary>
    public static void Up(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, Span<byte> filtered)
    {
        filtered[0] = UpFilter;
        for (int i = 0; i < row.Length; i++)
            filtered[i + 1] = (byte)(row[i] - above[i]);
    }

    /// <summary>Turns a filtered row into bytes of the picture, in place; <paramref name="above"/> is the finished row above, with a first byte that is not looked at.</summary>
    public static void Undo(Span<byte> row, ReadOnlySpan<byte> above, int pixelBytes)
    {
        byte filter = row[0];
        for (int i = 1; i < row.Length; i++)
        {
            bool first = i <= pixelBytes;
            int left = first ? 0 : row[i - pixelBytes], corner = first ? 0 : above[i - pixelBytes];
            int predicted = filter switch
            {
                1 => left,
                UpFilter => above[i],
                3 => (left + above[i]) / 2,
                4 => Paeth(left, above[i], corner),
                _ => 0,
            };
            row[i] = (byte)(row[i] + predicted);
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        int guess = left + above - corner;
        int toLeft = Math.Abs(guess - left), toAbove = Math.Abs(guess - above), toCorner = Math.Abs(guess - corner);
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
