using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>Chooses the moves of a section by beam search over support, place, hands, energy, style, music, novelty and form; sections are decided one after the other, so that a repeat knows what it repeats.</summary>
internal sealed class PhraseSearch
{
    private const int BeamWidth = 16;
    private const int RecentPhrases = 4;
    private const double SecondsBetweenFlights = 6.5;

    private const double Exchanged = -10;
    private const double WornOut = 8;

    /// <summary>Of a phrase: four counts that jump once or more, among eight.</summary>
    private const double LeastFlight = 0.2;

    private readonly IReadOnlyList<PhraseSlot> _slots;
    private readonly PhraseWish[] _wishes;
    private readonly MovePieces _pieces;
    private readonly int _countsPerBar;
    private readonly PieceCost _cost;
    private readonly MoveBudget _budget;
    private readonly PhraseChoice[] _chosen;

    public PhraseSearch(IReadOnlyList<PhraseSlot> slots, PhraseWish[] wishes, MovePieces pieces, int countsPerBar, PieceCost cost)
    {
        _slots = slots;
        _wishes = wishes;
        _pieces = pieces;
        _countsPerBar = countsPerBar;
        _cost = cost;
        _budget = new MoveBudget(slots, wishes);
        _chosen = new PhraseChoice[slots.Count];
    }

    /// <summary>A choice for each slot.</summary>
    public IReadOnlyList<PhraseChoice> Run()
    {
        for (int start = 0; start < _slots.Count;)
        {
            int end = start;
            while (end < _slots.Count && _slots[end].Section == _slots[start].Section)
                end++;
            Decide(start, end);
            start = end;
        }

        return _chosen;
    }

    private void Decide(int start, int end)
    {
        List<PhraseChoice?> beam = new() { start > 0 ? _chosen[start - 1] : null };
        for (int slot = start; slot < end; slot++)
            beam = Step(slot, start, beam);
        PhraseChoice? step = beam[0];
        for (int slot = end - 1; slot >= start; slot--)
        {
            _chosen[slot] = step!;
            step = step!.Before;
        }

        for (int slot = start; slot < end; slot++)
            _budget.Add(slot, _chosen[slot].Moves, _wishes[slot].Of < 0 ? null : _chosen[_wishes[slot].Of].Moves);
    }

    private List<PhraseChoice?> Step(int slot, int sectionStart, List<PhraseChoice?> beam)
    {
        SlotPieces pieces = PiecesOf(slot);
        List<(MoveSequence Moves, double Cost)> options = PhraseOptions.For(pieces, _countsPerBar, Echoes(slot, sectionStart, beam, pieces));
        List<PhraseChoice?> next = new();
        foreach (PhraseChoice? before in beam)
        {
            MoveSequence? echoed = Echoed(slot, sectionStart, before);
            foreach ((MoveSequence moves, double alone) in options)
                next.Add(Extend(slot, before, echoed, (moves, alone)));
        }

        next.Sort(static (a, b) => Compare(a!, b!));
        if (next.Count > BeamWidth)
            next.RemoveRange(BeamWidth, next.Count - BeamWidth);
        return next;
    }

    private SlotPieces PiecesOf(int slot)
    {
        PhraseSlot here = _slots[slot];
        float[] music = _cost.Music(here);
        PhraseWish wish = _wishes[slot];
        MoveSequence? echoed = wish.Of < 0 ? null : _chosen[wish.Of]?.Moves;
        return new SlotPieces(here, _pieces, (move, offset) =>
        {
            // However good a jump is, what returns too often wears out.
            double worn = here.TakesOff && !_budget.Fits(slot, move, echoed) ? PieceCost.Flight * move.Flight : 0;
            return _cost.At(here, music, move, offset) + _budget.Cost(slot, move, wish, echoed) + worn;
        });
    }

    /// <summary>Cheapest first; equal costs by what is danced, now and then further back, so that the unstable sort never decides.</summary>
    internal static int Compare(PhraseChoice a, PhraseChoice b)
    {
        if (a.Cost != b.Cost)
            return a.Cost.CompareTo(b.Cost);
        PhraseChoice? first = a;
        PhraseChoice? second = b;
        int order = 0;
        while (order == 0 && first is not null && second is not null && !ReferenceEquals(first, second))
        {
            order = string.CompareOrdinal(first.Moves.Text, second.Moves.Text);
            (first, second) = (first.Before, second.Before);
        }

        return order;
    }

    private PhraseChoice Extend(int slot, PhraseChoice? before, MoveSequence? echoed, (MoveSequence Moves, double Alone) option)
    {
        PhraseSlot here = _slots[slot];
        StagePlace start = before?.End ?? new StagePlace(here.Spot.X, here.Spot.Y, here.Facing, option.Moves.Start);
        if (before is not null)
            start = StagePath.FromTheFeet(start, before.Start.Facing + before.Moves.Turn, before.Moves, option.Moves);
        PhraseSlot next = _slots[Math.Min(slot + 1, _slots.Count - 1)];
        StagePlace end = StagePath.After(start, option.Moves, next);
        double cost = (before?.Cost ?? 0) + option.Alone + StagePath.Cost(end, next) + Ahead(slot, before, option.Moves) + Form(slot, before, echoed, option.Moves)
            + Worn(slot, before, option.Moves, echoed);
        if (before is not null)
            cost += BorderCost.Between(before.Moves, option.Moves, here) + Novelty(before, option.Moves, _wishes[slot]) + Landed(slot, before, option.Moves, echoed);
        return new PhraseChoice(before, option.Moves, StagePath.Limit(start with { Support = option.Moves.Start }), StagePath.Limit(end), cost);
    }

    /// <summary>What the last phrase of a section spoils for the next section, where the form has already said how that begins: its hook must stay possible.</summary>
    private double Ahead(int slot, PhraseChoice? before, MoveSequence moves)
    {
        bool last = slot + 1 < _slots.Count && _slots[slot + 1].Section != _slots[slot].Section;
        if (!last || _wishes[slot + 1].Of < 0 || Danced(_wishes[slot + 1].Of, slot, before, moves) is not { } hook)
            return 0;
        return (moves.Last.IsSameMoveAs(hook.First) ? 8 : 0) + (MoveBorder.Opposed(moves.End, hook.Start) ? 10 : 0);
    }

    /// <summary>What an earlier phrase dances, seen from a path that leads to <paramref name="slot"/>.</summary>
    private MoveSequence? Danced(int index, int slot, PhraseChoice? before, MoveSequence moves)
    {
        if (index == slot || _slots[index].Section != _slots[slot].Section)
            return index == slot ? moves : _chosen[index]?.Moves;
        PhraseChoice? step = before;
        for (int i = slot - 1; i > index; i--)
            step = step?.Before;
        return step?.Moves;
    }

    /// <summary>What the form may ask for, whatever it costs by itself.</summary>
    private IEnumerable<MoveSequence> Echoes(int slot, int sectionStart, List<PhraseChoice?> beam, SlotPieces pieces)
    {
        List<MoveSequence> echoes = new();
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (PhraseChoice? before in beam)
        {
            if (Echoed(slot, sectionStart, before) is { } echoed && seen.Add(echoed.Text))
                echoes.AddRange(IsWorn(slot, before, echoed) ? PhraseEcho.Exchanged(echoed, pieces) : PhraseEcho.Of(_wishes[slot].Echo, echoed, pieces));
        }

        return echoes;
    }

    private MoveSequence? Echoed(int slot, int sectionStart, PhraseChoice? before)
    {
        int of = _wishes[slot].Of;
        if (of < 0)
            return null;
        if (of < sectionStart)
            return _chosen[of].Moves;
        PhraseChoice? step = before;
        for (int i = slot - 1; i > of; i--)
            step = step?.Before;
        return step?.Moves;
    }

    /// <summary>Whether a move of the echoed phrase has been danced too long, less what the section has exchanged so far.</summary>
    private bool IsWorn(int slot, PhraseChoice? before, SidedMove move)
    {
        int released = 0;
        PhraseChoice? step = before;
        for (int s = slot - 1; step is not null && s >= 0 && _slots[s].Section == _slots[slot].Section; s--, step = step.Before)
        {
            MoveSequence? echoed = Danced(s, step);
            released += echoed is null ? 0 : _budget.Coming(s, echoed, move, step.Moves);
        }

        return _budget.IsWorn(move, released);
    }

    private bool IsWorn(int slot, PhraseChoice? before, MoveSequence? echoed)
    {
        bool worn = false;
        for (int i = 0; echoed is not null && i < echoed.Moves.Count; i++)
            worn |= IsWorn(slot, before, echoed.Moves[i]);
        return worn;
    }

    /// <summary>What the form says; of a phrase that has come back too often one move is exchanged, whichever has been danced too long.</summary>
    private double Form(int slot, PhraseChoice? before, MoveSequence? echoed, MoveSequence moves)
    {
        if (!IsWorn(slot, before, echoed))
            return FormCost.Of(_wishes[slot], echoed, moves);
        double likeness = moves.Likeness(echoed!), cost = likeness is >= 0.5 and < 0.999 ? Exchanged : 0;
        foreach (SidedMove move in moves.Moves)
            cost += IsWorn(slot, before, move) ? WornOut : 0;
        return cost;
    }

    /// <summary>What speaks against moves that would fill too much of the song together with what the section has danced so far.</summary>
    private double Worn(int slot, PhraseChoice? before, MoveSequence moves, MoveSequence? echoed)
    {
        double cost = 0;
        for (int i = 0; i < moves.Moves.Count; i++)
        {
            int coming = _budget.Coming(slot, moves, moves.Moves[i], echoed);
            PhraseChoice? step = before;
            for (int s = slot - 1; coming > 0 && step is not null && s >= 0 && _slots[s].Section == _slots[slot].Section; s--, step = step.Before)
                coming += _budget.Coming(s, step.Moves, moves.Moves[i], Danced(s, step));
            cost += _budget.Excess(moves.Moves[i], coming);
        }

        return cost;
    }

    /// <summary>What the phrase answers that a step of the section fills.</summary>
    private MoveSequence? Danced(int slot, PhraseChoice step) => _wishes[slot].Of < 0 ? null : Danced(_wishes[slot].Of, slot, step.Before, step.Moves);

    /// <summary>Who has just been in the air is on the floor for a while, and a jump surprises once in a section: until then it is worth nothing.</summary>
    private double Landed(int slot, PhraseChoice? step, MoveSequence moves, MoveSequence? echoed)
    {
        if (!_slots[slot].TakesOff || moves.Flight <= 0 || (echoed is not null && moves.HasSameMovesAs(echoed)))
            return 0;
        for (int i = slot - 1; step is not null && i >= 0 && _slots[i].Section == _slots[slot].Section; i--, step = step.Before)
        {
            bool lately = _slots[slot].Start - _slots[i].Start < SecondsBetweenFlights && step.Moves.Flight >= LeastFlight;
            bool again = FliesAgain(step.Moves, moves);
            if (lately || again)
                return PieceCost.Flight * moves.Flight + (again ? 2.5 : 0);
        }

        return 0;
    }

    private static bool FliesAgain(MoveSequence before, MoveSequence moves)
    {
        foreach (SidedMove move in moves.Moves)
        {
            for (int i = 0; move.Flight > 0 && i < before.Moves.Count; i++)
            {
                if (before.Moves[i].IsSameMoveAs(move))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Moves that were danced a moment ago are not welcome unless the form asks for them.</summary>
    private static double Novelty(PhraseChoice before, MoveSequence moves, PhraseWish wish)
    {
        if (wish.Echo is Echo.Same or Echo.Mirrored || moves.First.Info.Role != MoveRole.Dance)
            return 0;
        double cost = 0;
        for (int i = wish.Echo == Echo.Varied ? 1 : 0; i < moves.Moves.Count; i++)
            cost += DancedLately(before, moves.Moves[i]) ? 2.4 : 0;
        return cost / moves.Moves.Count;
    }

    private static bool DancedLately(PhraseChoice? step, SidedMove move)
    {
        for (int i = 0; i < RecentPhrases && step is not null; i++, step = step.Before)
        {
            foreach (SidedMove danced in step.Moves.Moves)
            {
                if (danced.IsSameMoveAs(move))
                    return true;
            }
        }

        return false;
    }
}
