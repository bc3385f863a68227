using System;

namespace AvatarMotion.Audio;

/// <summary>A stretch of a matrix that has one row per feature and one column per frame, so that a long song is never held whole.</summary>
internal sealed class FeatureWindow
{
    /// <param name="features">Rows.</param>
    /// <param name="capacity">Columns that fit at once.</param>
    public FeatureWindow(int features, int capacity)
    {
        Rows = new float[features][];
        for (int row = 0; row < features; row++)
            Rows[row] = new float[capacity];
    }

    /// <summary>Values; those of frame t stand in column t - <see cref="First"/>.</summary>
    public float[][] Rows { get; }

    /// <summary>Frame of the first column.</summary>
    public int First { get; private set; }

    /// <summary>Columns that fit at once.</summary>
    public int Capacity => Rows.Length == 0 ? 0 : Rows[0].Length;

    /// <summary>Forgets the frames before <paramref name="first"/> and moves the others to the front; the columns set free are to be written anew.</summary>
    public void Advance(int first)
    {
        int shift = first - First;
        if (shift < 0)
            throw new ArgumentOutOfRangeException(nameof(first), first, "A window moves forward only.");
        foreach (float[] row in Rows)
            Array.Copy(row, Math.Min(shift, row.Length), row, 0, Math.Max(0, row.Length - shift));
        First = first;
    }
}
