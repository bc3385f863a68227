using System;
using System.Collections.Generic;
using System.Globalization;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>Says in a few words why a phrase is what it is.</summary>
internal sealed class PhraseReason
{
    private readonly Song _song;
    private readonly IReadOnlyList<PhraseSlot> _slots;
    private readonly PhraseWish[] _wishes;
    private readonly IReadOnlyList<PhraseChoice> _chosen;

    public PhraseReason(Song song, IReadOnlyList<PhraseSlot> slots, PhraseWish[] wishes, IReadOnlyList<PhraseChoice> chosen)
    {
        _song = song;
        _slots = slots;
        _wishes = wishes;
        _chosen = chosen;
    }

    /// <summary>For example <c>chorus 2: its phrase again, mirrored, bigger</c>.</summary>
    public string For(int index)
    {
        PhraseSlot slot = _slots[index];
        string reason = SectionName(index) + ": " + Reason(index);
        if (RepeatsTheOneBefore(index))
            reason += "; the same move again, nothing else fits here";
        if (slot.FreezeFrom > 0)
            reason += "; freeze on count " + slot.FreezeFrom.ToString(CultureInfo.InvariantCulture) + ", the band stops";
        return slot.HoldsMicrophone ? reason + "; right hand at the microphone" : reason;
    }

    private string Reason(int index)
    {
        PhraseSlot slot = _slots[index];
        MoveSequence moves = _chosen[index].Moves;
        if (slot.Role == PhraseRole.FinalPose)
            return "final pose, held";
        if (slot.Role == PhraseRole.Hold)
            return moves.First.Info.Role == MoveRole.Dance ? "the band steps back, down to " + Words(moves.First.Name) : "the band steps back, hold still";
        PhraseWish wish = _wishes[index];
        if (wish.Of < 0 || moves.Likeness(_chosen[wish.Of].Moves) < 0.5)
            return Fresh(index, wish);
        return Again(index, wish);
    }

    private string Again(int index, PhraseWish wish)
    {
        PhraseSlot slot = _slots[index];
        MoveSequence moves = _chosen[index].Moves, before = _chosen[wish.Of].Moves;
        string reason = _slots[wish.Of].Section != slot.Section ? "its phrase again" : slot.Big ? "the hook again" : "its first phrase again";
        if (string.Equals(moves.Text, before.OppositeText(), StringComparison.Ordinal) && moves.Text != before.Text)
            reason += ", mirrored";
        else if (moves.First.Mirrored != before.First.Mirrored)
            reason += ", on the other side";
        if (!moves.HasSameMovesAs(before))
            reason += ", ending in " + Words(moves.Last.Name);
        double grown = slot.Energy - _slots[wish.Of].Energy;
        return reason + (grown > 0.03 ? ", bigger" : grown < -0.03 ? ", smaller" : "");
    }

    private string Fresh(int index, PhraseWish wish)
    {
        PhraseSlot slot = _slots[index];
        string character = slot.Calm ? "calm, the beat is a guess" : slot.Kind switch
        {
            _ when slot.Peak => "signature move on the drop",
            SectionKind.Intro => "sets the tone",
            SectionKind.PreChorus => "rises",
            SectionKind.Chorus => slot.Index == 0 ? "the hook, big and frontal" : "big, between two hooks",
            SectionKind.Drop => "everything on the drop",
            SectionKind.Outro => "calms down",
            SectionKind.Verse => slot.HoldsMicrophone ? "small, the words lead" : slot.Energy >= 0.6 ? "lively" : "small, leaves room for the words",
            _ => slot.Energy >= 0.6 ? "lively" : "quiet",
        };
        if (wish.Of >= 0 && _slots[wish.Of].Section != slot.Section)
            character = "not as in " + SectionName(wish.Of) + ", to stay fresh";
        return character + ": " + Names(_chosen[index].Moves);
    }

    /// <summary>What is danced and in which style, for example <c>running man, then prep (hip-hop)</c>.</summary>
    internal static string Names(MoveSequence moves)
    {
        string names = Words(moves.First.Name);
        for (int i = 1; i < moves.Moves.Count; i++)
            names += moves.Moves[i].IsSameMoveAs(moves.Moves[i - 1]) ? " to both sides" : ", then " + Words(moves.Moves[i].Name);
        string style = moves.First.Info.Style;
        return style.Length == 0 || moves.First.Info.Role != MoveRole.Dance ? names : names + " (" + style + ")";
    }

    private static string Words(string name) => name.Replace('-', ' ');

    private bool RepeatsTheOneBefore(int index) =>
        index > 0 && _slots[index].Role != PhraseRole.Hold && _chosen[index - 1].Moves.Last.IsSameMoveAs(_chosen[index].Moves.First);

    private string SectionName(int index)
    {
        PhraseSlot slot = _slots[index];
        if (_song.Sections.Count == 0)
            return "song";
        int number = 0;
        int total = 0;
        for (int i = 0; i < _song.Sections.Count; i++)
        {
            total += _song.Sections[i].Kind == slot.Kind ? 1 : 0;
            number += _song.Sections[i].Kind == slot.Kind && i <= slot.Section ? 1 : 0;
        }

        string name = slot.Kind == SectionKind.PreChorus ? "pre-chorus" : slot.Kind.ToString().ToLowerInvariant();
        return total > 1 ? name + " " + number.ToString(CultureInfo.InvariantCulture) : name;
    }
}
