using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>The words of a song as a chain of states that are passed from left to right, frame by frame. Costs are natural logarithms, at most 0.</summary>
/// <remarks>
/// A phone is one state or several in a row, each held for at least a frame; between words lies one state of rest that may be leapt over. So a state is
/// reached from itself (stay), from the one before (step), or from the one before that (leap).
/// </remarks>
internal sealed class PhoneGraph
{
    /// <summary>Which column of the evidence each state answers to.</summary>
    public List<int> Columns { get; } = new();

    /// <summary>Cost of one more frame in a state.</summary>
    public List<float> Stay { get; } = new();

    /// <summary>Cost of coming from the state before.</summary>
    public List<float> Step { get; } = new();

    /// <summary>Cost of coming from the state before that one; <see cref="Never"/> where it may not be.</summary>
    public List<float> Leap { get; } = new();

    /// <summary>1 where a state opens a vowel, else 0.</summary>
    public List<float> OpensVowel { get; } = new();

    /// <summary>The phone of each state as an index into <see cref="Phones"/>; -1 for a rest.</summary>
    public List<int> PhoneOf { get; } = new();

    /// <summary>All phones in order.</summary>
    public List<GraphPhone> Phones { get; } = new();

    /// <summary>First state of each word.</summary>
    public List<int> WordStates { get; } = new();

    /// <summary>When states may be entered.</summary>
    public List<EntryTime> Entries { get; } = new();

    /// <summary>States.</summary>
    public int Count => Columns.Count;

    /// <summary>A cost that is never paid.</summary>
    public const float Never = -1e9f;
}
