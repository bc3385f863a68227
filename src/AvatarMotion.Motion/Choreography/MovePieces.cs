using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>The moves of a library as pieces of phrases: to either side, whole or by their first counts.</summary>
internal sealed class MovePieces
{
    private readonly List<Move> _moves = new();
    private readonly List<SidedMove> _others = new();
    private readonly Dictionary<int, IReadOnlyList<SidedMove>> _byLength = new();

    /// <param name="library">All moves.</param>
    /// <param name="never">Names of moves that must not be danced.</param>
    public MovePieces(MoveLibrary library, IReadOnlyCollection<string> never)
    {
        foreach (Move move in library.All)
        {
            if (Contains(never, move.Info.Name))
                continue;
            if (move.Info.Role == MoveRole.Dance)
            {
                _moves.Add(move);
                continue;
            }

            // The end may come on either foot.
            _others.Add(SidedMove.Plain(move));
            if (move.Info.Role == MoveRole.Final && move.Info.Mirrors)
                _others.Add(SidedMove.Opposite(move));
        }
    }

    /// <summary>Moves to wait in and to end with.</summary>
    public IReadOnlyList<SidedMove> Still => _others;

    /// <summary>Every dance move as a whole, whatever its length.</summary>
    public IReadOnlyList<SidedMove> Whole() => OfLength(0);

    /// <summary>Dance moves of <paramref name="counts"/> counts and longer ones that can be left after so many; 0 takes all as they are.</summary>
    public IReadOnlyList<SidedMove> OfLength(int counts)
    {
        if (_byLength.TryGetValue(counts, out IReadOnlyList<SidedMove>? found))
            return found;
        List<SidedMove> pieces = new();
        foreach (Move move in _moves)
        {
            if (counts != 0 && move.Info.Counts != counts && !MoveCut.IsClean(move, counts))
                continue;
            int length = counts == 0 ? move.Info.Counts : counts;
            pieces.Add(SidedMove.First(move, false, length));
            if (move.Info.Mirrors)
                pieces.Add(SidedMove.First(move, true, length));
        }

        _byLength.Add(counts, pieces);
        return pieces;
    }

    /// <summary>One piece by its text, or null where the library has none or it must not be danced.</summary>
    public SidedMove? Find(MoveCall call)
    {
        foreach (Move move in _moves)
        {
            if (string.Equals(move.Info.Name, call.Name, StringComparison.Ordinal))
                return SidedMove.First(move, call.Mirrored, call.Counts > 0 ? call.Counts : move.Info.Counts);
        }

        return null;
    }

    private static bool Contains(IReadOnlyCollection<string> names, string name)
    {
        foreach (string each in names)
        {
            if (string.Equals(each, name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
