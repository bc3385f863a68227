using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>Fills one phrase of a dance anew; what stands around it stays as it is.</summary>
internal sealed class PhraseRefill
{
    private readonly Song _song;
    private readonly ChoreographyOptions _options;
    private readonly MoveLibrary _library;

    public PhraseRefill(Song song, ChoreographyOptions options)
    {
        _song = song;
        _options = options;
        _library = options.Moves ?? MoveLibrary.Default;
    }

    /// <summary>The phrase with its moves.</summary>
    /// <param name="ask">What is wished.</param>
    /// <param name="plan">The other phrases in order of time; one that begins with the wished one gives its place.</param>
    public DancePhrase Fill(PhraseAsk ask, IReadOnlyList<DancePhrase> plan)
    {
        PhraseSlot slot = Slot(ask);
        int seed = (int)SeededRandom.Hash(ask.Seed, "ask " + ask.Id, (int)(10 * _song.Duration));
        StyleMix style = new(_options.Style.Count > 0 ? _options.Style : SongStyle.Of(_song), _options.Style.Count > 0, seed);
        List<string> never = new(_options.Never);
        never.AddRange(ask.Never);
        MovePieces pieces = new(_library, never);
        if (pieces.Whole().Count + pieces.Still.Count == 0)
            throw new ArgumentException($"No move is left for the phrase \"{ask.Id}\": allow one again.", nameof(ask));
        PieceCost cost = new(style, new CountStrength(_song), seed) { Signature = Signature.Of(pieces, style, seed), IsTriple = DanceMeter.IsTriple(_song) };
        float[] music = cost.Music(slot);
        List<(MoveSequence Moves, double Cost)> options = PhraseOptions.For(
            new SlotPieces(slot, pieces, (move, offset) => cost.At(slot, music, move, offset)), DanceMeter.CountsPerBar(_song), Array.Empty<MoveSequence>());
        (DancePhrase? before, DancePhrase? same, DancePhrase? after) = Around(ask, plan);
        MoveSequence chosen = Best(options, slot, (before, same, after));
        StagePlace place = same?.Place ?? After(before) ?? new StagePlace(slot.Spot.X, slot.Spot.Y, slot.Facing, Support.Both);
        return new DancePhrase
        {
            Id = ask.Id, Start = ask.Start, End = ask.End, Moves = chosen.Texts, Energy = (float)slot.Energy, Place = StagePath.Limit(place with { Support = chosen.Start }),
            HoldsMicrophone = slot.HoldsMicrophone, FreezeFrom = slot.FreezeFrom, Why = Why(ask, slot, chosen),
        };
    }

    private PhraseSlot Slot(PhraseAsk ask)
    {
        // The nearest slot of the plan knows the song's part; times and counts are those that are asked for.
        List<PhraseSlot> slots = PhraseSlots.Cut(_song, _options);
        PhraseSlot nearest = slots[0];
        foreach (PhraseSlot slot in slots)
            nearest = slot.Start <= ask.Start + 0.1 ? slot : nearest;
        bool moved = Math.Abs(nearest.Start - ask.Start) > 0.1 || Math.Abs(nearest.End - ask.End) > 0.1;
        BeatClock clock = new(_song);
        int counts = (int)Math.Round((clock.BeatAt(ask.End) - clock.BeatAt(ask.Start)) * DanceCounts.PerBeat(_song));
        return nearest with
        {
            Start = ask.Start,
            End = ask.End,
            Counts = moved ? Math.Max(counts, 1) : nearest.Counts,
            FreezeFrom = moved ? 0 : nearest.FreezeFrom,
            Energy = ask.Energy ?? nearest.Energy,
            HoldsMicrophone = ask.HoldsMicrophone ?? nearest.HoldsMicrophone,
        };
    }

    private static (DancePhrase? Before, DancePhrase? Same, DancePhrase? After) Around(PhraseAsk ask, IReadOnlyList<DancePhrase> plan)
    {
        DancePhrase? before = null, same = null, after = null;
        foreach (DancePhrase phrase in plan)
        {
            if (phrase.Moves.Count == 0)
                continue;
            if (Math.Abs(phrase.Start - ask.Start) < 0.1)
                same = phrase;
            else if (phrase.Start < ask.Start)
                before = phrase;
            else if (phrase.Start > ask.End - 0.1)
                after ??= phrase;
        }

        return (before, same, after);
    }

    private MoveSequence Best(List<(MoveSequence Moves, double Cost)> options, PhraseSlot slot, (DancePhrase? Before, DancePhrase? Same, DancePhrase? After) around)
    {
        MoveSequence? before = Sequence(around.Before), old = Sequence(around.Same), after = Sequence(around.After);
        MoveSequence best = options[0].Moves;
        double least = double.MaxValue;
        foreach ((MoveSequence moves, double alone) in options)
        {
            double cost = alone + (before is null ? 0 : BorderCost.Between(before, moves, slot)) + (after is null ? 0 : BorderCost.Between(moves, after, slot));

            // Whoever asks again wants to see something else.
            cost += old is null ? 0 : 6 * moves.Likeness(old);
            if (around.Same is { } same && around.After is { } next)
                cost += 3 * Distance(same.Place, moves, next.Place);
            if (cost < least)
                (best, least) = (moves, cost);
        }

        return best;
    }

    private static double Distance(StagePlace start, MoveSequence moves, StagePlace next)
    {
        Vector2 way = StagePath.Rotated(new Vector2(moves.TravelX, moves.TravelZ), start.Facing);
        return Math.Max(0, (new Vector2(start.X, start.Z) + way - new Vector2(next.X, next.Z)).Length() - StagePath.Walk);
    }

    private StagePlace? After(DancePhrase? before)
    {
        if (before is null || Sequence(before) is not { } moves)
            return before?.Place;
        Vector2 way = StagePath.Rotated(new Vector2(moves.TravelX, moves.TravelZ), before.Place.Facing);
        return before.Place with { X = before.Place.X + way.X + before.Travel.X, Z = before.Place.Z + way.Y + before.Travel.Y };
    }

    private MoveSequence? Sequence(DancePhrase? phrase)
    {
        MovePieces pieces = new(_library, Array.Empty<string>());
        List<SidedMove> moves = new();
        foreach (string text in phrase?.Moves ?? Array.Empty<string>())
        {
            if (pieces.Find(MoveCall.Parse(text)) is { } move)
                moves.Add(move);
        }

        return moves.Count == 0 ? null : new MoveSequence(moves, true);
    }

    private static string Why(PhraseAsk ask, PhraseSlot slot, MoveSequence moves)
    {
        string why = PhraseReason.Names(moves) + ", as you asked";
        if (ask.Never.Count > 0)
            why += ", without " + string.Join(", ", ask.Never);
        return slot.HoldsMicrophone ? why + "; right hand at the microphone" : why;
    }
}
