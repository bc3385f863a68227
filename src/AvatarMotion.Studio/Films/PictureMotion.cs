using System;

namespace AvatarMotion.Studio;

/// <summary>
/// Tells what moves from what lights up. A bright object that moves brightens the parts before it and darkens those behind it, and what a part
/// shows now its surroundings showed a picture before; a light changes all that it falls on the same way.
/// </summary>
internal sealed class PictureMotion
{
    private const float OpposingShare = 0.25f;
    private const float Tolerance = 0.02f;

    private float[] _before = [];
    private bool _isMixed;

    /// <summary>Takes over what <paramref name="other"/> has seen.</summary>
    public void CopyFrom(PictureMotion other)
    {
        _before = [.. other._before];
        _isMixed = other._isMixed;
    }

    /// <summary>Compares the next picture as a whole with the one that was kept.</summary>
    public void Look(ReadOnlySpan<float> values)
    {
        float rise = 0f;
        float fall = 0f;
        for (int i = 0; i < _before.Length; i++)
        {
            rise += Math.Max(values[i] - _before[i], 0f);
            fall += Math.Max(_before[i] - values[i], 0f);
        }

        _isMixed = Math.Min(rise, fall) >= OpposingShare * Math.Max(rise, fall);
    }

    /// <summary>Whether the value of one cell may have come from the cells around it.</summary>
    public bool Explains(int cell, float value)
    {
        if (!_isMixed || _before.Length == 0)
            return false;
        (int column, int row) = (cell % PictureCells.Columns, cell / PictureCells.Columns);
        float low = float.MaxValue;
        float high = float.MinValue;
        for (int y = Math.Max(row - 1, 0); y <= row + 1 && y * PictureCells.Columns < _before.Length; y++)
        {
            for (int x = Math.Max(column - 1, 0); x <= Math.Min(column + 1, PictureCells.Columns - 1); x++)
            {
                float around = _before[y * PictureCells.Columns + x];
                (low, high) = (Math.Min(low, around), Math.Max(high, around));
            }
        }

        return value >= low - Tolerance && value <= high + Tolerance;
    }

    /// <summary>Keeps the picture for the next.</summary>
    public void Keep(ReadOnlySpan<float> values)
    {
        if (_before.Length != values.Length)
            _before = new float[values.Length];
        values.CopyTo(_before);
    }
}
