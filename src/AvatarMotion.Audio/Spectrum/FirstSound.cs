using System;

namespace AvatarMotion.Audio;

/// <summary>Where the silence before a song ends.</summary>
internal static class FirstSound
{
    /// <summary>Share of the loudest level below which nothing sounds; levels are logarithms, so that a soft beginning is far above it.</summary>
    private const float Audible = 0.05f;

    /// <summary>The first frame that sounds; 0 where none does.</summary>
    /// <param name="level">Mean of the log spectrum per frame, at least 0.</param>
    public static int Frame(float[] level)
    {
        float loud = 0f;
        foreach (float value in level)
            loud = Math.Max(loud, value);
        int first = 0;
        while (first < level.Length && level[first] < Audible * loud)
            first++;
        return first;
    }
}
