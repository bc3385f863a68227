using System;
using System.Collections.Generic;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>Phrases between the Show's bars and the dancer's seconds.</summary>
public static class ShowDance
{
    /// <summary>Shorter remains than this, in seconds, are not worth a phrase.</summary>
    private const double Shortest = 0.4;

    /// <summary>The phrases of one performer in seconds, ascending: the own ones, and everybody's where there is no own.</summary>
    public static IReadOnlyList<DancePhrase> ToDance(Show show, string who, MusicalGrid grid)
    {
        List<DancePhrase> own = new();
        List<ShowPhrase> shared = new();
        foreach (ShowPhrase phrase in show.Phrases)
        {
            if (string.Equals(phrase.Who, who, StringComparison.Ordinal))
                own.Add(ToDance(phrase, grid));
            else if (string.Equals(phrase.Who, ShowPhrase.Everybody, StringComparison.Ordinal))
                shared.Add(phrase);
        }

        int member = IndexOf(show.Cast, who);
        if (shared.Count > 0 && member >= 0)
        {
            shared.Sort((a, b) => grid.ToSeconds(a.At) != grid.ToSeconds(b.At) ? grid.ToSeconds(a.At).CompareTo(grid.ToSeconds(b.At)) : string.CompareOrdinal(a.Id, b.Id));
            List<DancePhrase> kept = new(own);
            foreach (DancePhrase phrase in new GroupDance(show, grid, member).Of(shared))
                AddWhereFree(own, phrase, kept);
        }

        own.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : string.CompareOrdinal(a.Id, b.Id));
        return own;
    }

    /// <summary>One phrase in seconds.</summary>
    public static DancePhrase ToDance(ShowPhrase phrase, MusicalGrid grid)
    {
        double start = grid.ToSeconds(phrase.At);
        return new DancePhrase
        {
            Id = phrase.Id,
            Start = start,
            End = grid.AtPosition(grid.PositionInBars(start) + phrase.Bars),
            Moves = phrase.Mirror ? Opposite(phrase.Moves) : phrase.Moves,
            Energy = double.IsNaN(phrase.Energy) ? 0.5f : (float)phrase.Energy,
            Place = phrase.Start,
            Travel = phrase.Travel,
            HoldsMicrophone = phrase.Hands == "microphone" || (phrase.Microphone && phrase.Hands != "free"),
            FreezeFrom = phrase.FreezeFrom,
            Pose = phrase.Pose is { } pose ? new DancePose(grid.ToSeconds(pose.At), pose.Move, (float)pose.Count) : null,
            Why = phrase.Why,
        };
    }

    /// <summary>The phrase in bars, signed as the machine's own.</summary>
    public static ShowPhrase FromDance(DancePhrase phrase, string who, MusicalGrid grid)
    {
        double start = grid.PositionInBars(phrase.Start);
        return ShowMark.Sign(new ShowPhrase
        {
            Id = phrase.Id,
            At = grid.TimeAt(phrase.Start),
            Bars = ShowNumber.Round(grid.PositionInBars(phrase.End) - start),
            Who = who,
            Moves = phrase.Moves,
            Energy = ShowNumber.Round(phrase.Energy),
            Start = phrase.Place,
            Travel = phrase.Travel,
            Microphone = phrase.HoldsMicrophone,
            FreezeFrom = phrase.FreezeFrom,
            Why = phrase.Why,
        });
    }

    /// <summary>What own phrases leave of one that everybody dances.</summary>
    private static void AddWhereFree(List<DancePhrase> result, DancePhrase phrase, List<DancePhrase> own)
    {
        double start = phrase.Start, end = phrase.End;
        foreach (DancePhrase kept in own)
        {
            if (kept.Start < start + Shortest && kept.End > start)
                start = Math.Max(start, kept.End);
            else if (kept.Start > start && kept.Start < end)
                end = kept.Start;
        }

        if (end - start >= Shortest)
            result.Add(start > phrase.Start ? phrase with { Start = start, End = end, FreezeFrom = 0 } : phrase with { End = end });
    }

    private static string[] Opposite(IReadOnlyList<string> moves)
    {
        string[] mirrored = new string[moves.Count];
        for (int i = 0; i < mirrored.Length; i++)
            mirrored[i] = MoveCall.Parse(moves[i]).Opposite.ToString();
        return mirrored;
    }

    private static int IndexOf(IReadOnlyList<CastMember> cast, string id)
    {
        for (int i = 0; i < cast.Count; i++)
        {
            if (string.Equals(cast[i].Id, id, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }
}
