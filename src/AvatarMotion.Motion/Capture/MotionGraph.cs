using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>
/// Which move may follow which: every move of a library, to both sides, and an edge wherever the end of one and the start of the other are near enough to blend. Written
/// and recorded moves stand in one graph. Immutable.
/// </summary>
/// <remarks>Motion graphs after Kovar, Gleicher and Pighin 2002, with phrases in place of frames: borders are only where phrases begin and end.</remarks>
public sealed class MotionGraph
{
    /// <summary>Costs up to this are blended without being seen.</summary>
    public const float Threshold = 1.5f;

    private readonly Dictionary<string, (BorderPose Start, BorderPose End)> _borders = new(StringComparer.Ordinal);
    private readonly List<string> _names = new();
    private readonly float _threshold;

    private MotionGraph(float threshold) => _threshold = threshold;

    /// <summary>Names of all moves in order, mirrored ones with <c>~</c>.</summary>
    public IReadOnlyList<string> Moves => _names;

    /// <summary>The graph of a library's dance moves.</summary>
    /// <param name="library">The moves.</param>
    /// <param name="threshold">Largest cost of an edge.</param>
    public static MotionGraph Of(MoveLibrary library, float threshold = Threshold)
    {
        if (library is null)
            throw new ArgumentNullException(nameof(library));
        MotionGraph graph = new(threshold);
        foreach (Move move in library.All)
        {
            if (move.Info.Role != MoveRole.Dance)
                continue;
            graph.Add(move.Info.Name, move);
            if (move.Info.Mirrors)
                graph.Add("~" + move.Info.Name, move.Mirrored());
        }

        return graph;
    }

    /// <summary>What speaks against <paramref name="next"/> after <paramref name="move"/>, by names with their <c>~</c>; see <see cref="BorderPose.To"/>.</summary>
    public float Cost(string move, string next) => BordersOf(move).End.To(BordersOf(next).Start);

    /// <summary>The moves that may follow, best first.</summary>
    public IReadOnlyList<string> After(string move)
    {
        BorderPose end = BordersOf(move).End;
        List<(float Cost, string Name)> edges = new();
        foreach (string name in _names)
        {
            float cost = end.To(_borders[name].Start);
            if (cost <= _threshold && name != move)
                edges.Add((cost, name));
        }

        edges.Sort((a, b) => a.Cost != b.Cost ? a.Cost.CompareTo(b.Cost) : string.CompareOrdinal(a.Name, b.Name));
        string[] names = new string[edges.Count];
        for (int i = 0; i < names.Length; i++)
            names[i] = edges[i].Name;
        return names;
    }

    private void Add(string name, Move move)
    {
        _names.Add(name);
        _borders.Add(name, (BorderPose.Start(move), BorderPose.End(move)));
    }

    private (BorderPose Start, BorderPose End) BordersOf(string name) =>
        _borders.TryGetValue(name, out (BorderPose Start, BorderPose End) found) ? found : throw new ArgumentException($"The move '{name}' is not in the graph: check its spelling or add the move.", nameof(name));
}
