using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>All ways in which the library's moves fill a number of counts.</summary>
internal sealed class MoveSequences
{
    private readonly List<SidedMove> _sided = new();
    private readonly Dictionary<int, IReadOnlyList<MoveSequence>> _byCounts = new();

    public MoveSequences(MoveLibrary library)
    {
        foreach (Move move in library.All)
        {
            _sided.Add(SidedMove.Plain(move));
            if (move.Info.Mirrors)
                _sided.Add(SidedMove.Opposite(move));
        }
    }

    /// <summary>Sequences for a phrase of <paramref name="counts"/>; never empty.</summary>
    public IReadOnlyList<MoveSequence> For(int counts)
    {
        if (!_byCounts.TryGetValue(counts, out IReadOnlyList<MoveSequence>? found))
        {
            found = Build(counts);
            _byCounts.Add(counts, found);
        }

        return found;
    }

    private List<MoveSequence> Build(int counts)
    {
        List<MoveSequence> built = new();
        foreach (SidedMove first in _sided)
        {
            // A short move may be danced again and again; one that is cut is taken too: it costs, and is the only way in odd phrases.
            bool whole = first.Info.Counts > 0 && counts % first.Info.Counts == 0;
            built.Add(new MoveSequence(new[] { first }, whole || first.Info.Role != MoveRole.Dance, whole ? counts / first.Info.Counts : 1));
            if (first.Info.Counts >= counts || first.Info.Role != MoveRole.Dance)
                continue;
            foreach (SidedMove second in _sided)
            {
                if (first.Info.Counts + second.Info.Counts == counts && Follow(first, second))
                    built.Add(new MoveSequence(new[] { first, second }, true));
            }
        }

        return built;
    }

    /// <summary>Inside a phrase a move follows another of its style in matching support, or its own mirror.</summary>
    private static bool Follow(SidedMove first, SidedMove second)
    {
        if (second.Info.Role != MoveRole.Dance)
            return false;
        bool sameMove = string.Equals(first.Info.Name, second.Info.Name, StringComparison.Ordinal);
        if (sameMove && first.Mirrored == second.Mirrored)
            return false;
        return string.Equals(first.Info.Style, second.Info.Style, StringComparison.Ordinal) && !MoveBorder.Opposed(first.Info.EndSupport, second.Info.StartSupport);
    }
}
