using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace AvatarMotion.Motion;

/// <summary>Moves by name. Immutable: <see cref="With"/> returns a new library.</summary>
public sealed class MoveLibrary
{
    private static readonly Lazy<MoveLibrary> BuiltIn = new(() => new MoveLibrary(MoveCatalogue.ReadEmbedded()));

    private readonly Dictionary<string, Move> _byName = new(StringComparer.Ordinal);
    private readonly Move[] _all;

    public MoveLibrary(IReadOnlyList<Move> moves)
    {
        if (moves is null)
            throw new ArgumentNullException(nameof(moves));
        _all = new Move[moves.Count];
        for (int i = 0; i < _all.Length; i++)
        {
            _all[i] = moves[i];
            if (!_byName.TryAdd(moves[i].Info.Name, moves[i]))
                throw new ArgumentException($"The move '{moves[i].Info.Name}' is given twice: every name is used once.", nameof(moves));
        }
    }

    /// <summary>The moves that ship in the box.</summary>
    public static MoveLibrary Default => BuiltIn.Value;

    /// <summary>All moves, idle and final ones too, in a fixed order.</summary>
    public IReadOnlyList<Move> All => _all;

    /// <summary>A library with <paramref name="move"/> added, or exchanged for the one of the same name.</summary>
    public MoveLibrary With(Move move)
    {
        if (move is null)
            throw new ArgumentNullException(nameof(move));
        List<Move> moves = new(_all.Length + 1);
        foreach (Move present in _all)
        {
            if (present.Info.Name != move.Info.Name)
                moves.Add(present);
        }

        moves.Add(move.WithFacts());
        return new MoveLibrary(moves);
    }

    /// <summary>Finds a move as a phrase names it (<see cref="MoveCall"/>): a leading <c>~</c> gives its mirror, <c>/4</c> behind it its first four counts.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out Move? move)
    {
        MoveCall call = MoveCall.Parse(name);
        if (!_byName.TryGetValue(call.Name, out move))
            return false;
        if (call.Mirrored)
            move = move.Mirrored();
        if (call.Counts > 0)
            move = MoveCut.First(move, call.Counts);
        return true;
    }
}
