using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>Makes the sequences that answer an earlier phrase.</summary>
internal static class PhraseEcho
{
    private const int Answers = 12;

    /// <summary>The phrase itself, its mirror, and, for a variation, its first move with other moves behind it.</summary>
    public static List<MoveSequence> Of(Echo echo, MoveSequence phrase, SlotPieces pieces)
    {
        List<MoveSequence> echoes = new() { phrase };
        if (Opposite(phrase, pieces) is { } opposite)
            echoes.Add(opposite);
        if (echo == Echo.Varied)
        {
            AddVaried(echoes, phrase, pieces);
            if (echoes.Count > 1 && Opposite(phrase, pieces) is { } other)
                AddVaried(echoes, other, pieces);
        }

        return echoes;
    }

    /// <summary>The phrase and its variations, and those that keep the end and begin with another move.</summary>
    public static List<MoveSequence> Exchanged(MoveSequence phrase, SlotPieces pieces)
    {
        List<MoveSequence> echoes = Of(Echo.Varied, phrase, pieces);
        if (phrase.Moves.Count < 2)
            return echoes;
        int added = 0;
        foreach (SidedMove opening in pieces.Ranked(phrase.First.Counts, 0))
        {
            if (added >= Answers)
                break;
            if (opening.IsSameMoveAs(phrase.First) || opening.IsSameMoveAs(phrase.Moves[1]) || MoveBorder.Opposed(opening.Info.EndSupport, phrase.Moves[1].Info.StartSupport))
                continue;
            SidedMove[] moves = new SidedMove[phrase.Moves.Count];
            for (int i = 0; i < moves.Length; i++)
                moves[i] = i == 0 ? opening : phrase.Moves[i];
            echoes.Add(new MoveSequence(moves, phrase.Fills));
            added++;
        }

        return echoes;
    }

    private static MoveSequence? Opposite(MoveSequence phrase, SlotPieces pieces)
    {
        SidedMove[] moves = new SidedMove[phrase.Moves.Count];
        bool differs = false;
        for (int i = 0; i < moves.Length; i++)
        {
            moves[i] = phrase.Moves[i];
            if (!moves[i].Info.Mirrors || pieces.Find(MoveCall.Parse(moves[i].OppositeText)) is not { } opposite)
                continue;
            moves[i] = opposite;
            differs = true;
        }

        return differs ? new MoveSequence(moves, phrase.Fills) : null;
    }

    /// <summary>The last move exchanged; a phrase of one move keeps its first half.</summary>
    private static void AddVaried(List<MoveSequence> echoes, MoveSequence phrase, SlotPieces pieces)
    {
        SidedMove first = phrase.First;
        SidedMove[] kept;
        int free;
        if (phrase.Moves.Count > 1)
        {
            kept = new SidedMove[phrase.Moves.Count - 1];
            for (int i = 0; i < kept.Length; i++)
                kept[i] = phrase.Moves[i];
            free = phrase.Last.Counts;
        }
        else if (first.Counts % 2 == 0 && pieces.Find(MoveCall.Parse(first.Text) with { Counts = first.Counts / 2 }) is { } half && half.IsCut)
        {
            kept = new[] { half };
            free = first.Counts / 2;
        }
        else
        {
            return;
        }

        int added = 0;
        foreach (SidedMove answer in pieces.Ranked(free, Length(phrase) - free))
        {
            if (added >= Answers)
                break;
            if (answer.IsSameMoveAs(kept[kept.Length - 1]) || answer.IsSameMoveAs(phrase.Last) || MoveBorder.Opposed(kept[kept.Length - 1].Info.EndSupport, answer.Info.StartSupport))
                continue;
            SidedMove[] moves = new SidedMove[kept.Length + 1];
            kept.CopyTo(moves, 0);
            moves[kept.Length] = answer;
            echoes.Add(new MoveSequence(moves, true));
            added++;
        }
    }

    private static int Length(MoveSequence phrase)
    {
        int counts = 0;
        foreach (SidedMove move in phrase.Moves)
            counts += move.Counts;
        return counts;
    }
}
