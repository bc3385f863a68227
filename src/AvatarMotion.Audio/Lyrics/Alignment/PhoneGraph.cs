using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>The words of a song as a chain of sounds that is passed from left to right. A sound is a row of states, one a frame, of which the last may be held; who enters further on leaves earlier, and pays for it.</summary>
internal sealed class PhoneGraph
{
    /// <summary>A cost that is never paid.</summary>
    public const float Never = -1e9f;

    /// <summary>Half the width of usual lengths, as a natural logarithm of their ratio.</summary>
    private const double Width = 0.4;

    /// <summary>The sounds in order.</summary>
    public List<PhoneUnit> Units { get; } = new();

    /// <summary>All phones in order.</summary>
    public List<GraphPhone> Phones { get; } = new();

    /// <summary>First unit of each word.</summary>
    public List<int> WordUnits { get; } = new();

    /// <summary>When units may be entered.</summary>
    public List<EntryTime> Entries { get; } = new();

    /// <summary>First state of each unit, and the number of all states.</summary>
    public int[] FirstStates()
    {
        int[] first = new int[Units.Count + 1];
        for (int i = 0; i < Units.Count; i++)
            first[i + 1] = first[i] + Units[i].Frames;
        return first;
    }

    /// <summary>What it costs that a sound which usually lasts <paramref name="usual"/> frames lasts only <paramref name="frames"/>.</summary>
    public static float ShortCost(int frames, int usual)
    {
        double ratio = Math.Log((double)frames / usual) / Width;
        return (float)(-0.5 * ratio * ratio);
    }
}
