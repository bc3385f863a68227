using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>Chooses the moves of a section by beam search over support, place, energy, style, novelty and form; sections are decided one after the other, so that a repeat knows what it repeats.</summary>
internal sealed class PhraseSearch
{
    private const int BeamWidth = 12;
    private const int Kept = 64;
    private const int RecentPhrases = 4;

    private readonly IReadOnlyList<PhraseSlot> _slots;
    private readonly PhraseWish[] _wishes;
    private readonly MoveSequences _sequences;
    private readonly PhraseCost _cost;
    private readonly PhraseChoice[] _chosen;
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);

    public PhraseSearch(IReadOnlyList<PhraseSlot> slots, PhraseWish[] wishes, MoveSequences sequences, PhraseCost cost)
    {
        _slots = slots;
        _wishes = wishes;
        _sequences = sequences;
        _cost = cost;
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
            foreach (SidedMove move in step!.Moves.Moves)
                _uses[move.Info.Name] = Uses(move.Info.Name) + 1;
            step = step.Before;
        }
    }

    private List<PhraseChoice?> Step(int slot, int sectionStart, List<PhraseChoice?> beam)
    {
        List<(MoveSequence Moves, double Cost)> options = Options(slot, sectionStart);
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
        double cost = (before?.Cost ?? 0) + option.Alone + PhraseCost.Place(end, next) + Ahead(slot, option.Moves) + PhraseCost.Wish(_wishes[slot], echoed, option.Moves);
        if (before is not null)
            cost += PhraseCost.After(before, option.Moves, here) + Novelty(before, option.Moves, _wishes[slot]);
        return new PhraseChoice(before, option.Moves, StagePath.Limit(start with { Support = option.Moves.Start }), StagePath.Limit(end), cost);
    }

    /// <summary>What the last phrase of a section spoils for the next section, where the form has already said how that begins: its hook must stay possible.</summary>
    private double Ahead(int slot, MoveSequence moves)
    {
        bool last = slot + 1 < _slots.Count && _slots[slot + 1].Section != _slots[slot].Section;
        if (!last || _wishes[slot + 1].Of < 0 || _chosen[_wishes[slot + 1].Of] is not { } hook)
            return 0;
        bool same = string.Equals(moves.LastName, hook.Moves.FirstName, StringComparison.Ordinal);
        return (same ? 8 : 0) + (MoveBorder.Opposed(moves.End, hook.Moves.Start) ? 8 : 0);
    }

    /// <summary>The cheapest sequences for the slot alone, and always those that the form may ask for.</summary>
    private List<(MoveSequence Moves, double Cost)> Options(int slot, int sectionStart)
    {
        List<(MoveSequence Moves, double Cost)> all = new();
        foreach (MoveSequence moves in _sequences.For(_slots[slot].Counts))
            all.Add((moves, _cost.Alone(_slots[slot], moves)));
        all.Sort(static (a, b) => a.Cost != b.Cost ? a.Cost.CompareTo(b.Cost) : string.CompareOrdinal(a.Moves.Text, b.Moves.Text));
        PhraseWish wish = _wishes[slot];
        MoveSequence? echoed = wish.Of >= 0 && wish.Of < sectionStart ? _chosen[wish.Of].Moves : null;
        List<(MoveSequence Moves, double Cost)> kept = new();
        for (int i = 0; i < all.Count; i++)
        {
            if (i < Kept || (echoed is not null && all[i].Moves.HasSameMovesAs(echoed)))
                kept.Add(all[i]);
        }

        return kept;
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

    /// <summary>New moves are welcome unless the form asks for old ones.</summary>
    private double Novelty(PhraseChoice before, MoveSequence moves, PhraseWish wish)
    {
        if (wish.Echo is Echo.Same or Echo.Mirrored || moves.First.Info.Role != MoveRole.Dance)
            return 0;
        double cost = 0;
        foreach (SidedMove move in moves.Moves)
            cost += Math.Min(0.6 * Uses(move.Info.Name), 3.0) + (DancedLately(before, move.Info.Name) ? 1.8 : 0);
        return cost / moves.Moves.Count;
    }

    private static bool DancedLately(PhraseChoice? step, string name)
    {
        for (int i = 0; i < RecentPhrases && step is not null; i++, step = step.Before)
        {
            foreach (SidedMove move in step.Moves.Moves)
            {
                if (string.Equals(move.Info.Name, name, StringComparison.Ordinal))
                    return true;
            }
        }

        return false;
    }

    private int Uses(string name) => _uses.TryGetValue(name, out int count) ? count : 0;
}
