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

    /// <summary>For example <c>chorus 2: as in chorus 1, on the other side</c>.</summary>
    public string For(int index)
    {
        string reason = SectionName(index) + ": " + Reason(index);
        if (RepeatsTheOneBefore(index))
            reason += "; the same move again, nothing else fits here";
        return _slots[index].HoldsMicrophone ? reason + "; right hand at the microphone" : reason;
    }

    private string Reason(int index)
    {
        PhraseSlot slot = _slots[index];
        if (slot.Role == PhraseRole.FinalPose)
            return "final pose";
        if (slot.Role == PhraseRole.Hold)
            return "the band steps back, hold still";
        PhraseWish wish = _wishes[index];
        MoveSequence moves = _chosen[index].Moves;
        if (wish.Of < 0 || !moves.HasSameMovesAs(_chosen[wish.Of].Moves))
            return Fresh(index, wish);
        string origin = _slots[wish.Of].Section == slot.Section ? slot.Big ? "the hook again" : "its first phrase again" : "as in " + SectionName(wish.Of);
        return string.Equals(moves.Text, _chosen[wish.Of].Moves.Text, StringComparison.Ordinal) ? origin : origin + ", on the other side";
    }

    private string Fresh(int index, PhraseWish wish)
    {
        PhraseSlot slot = _slots[index];
        string move = _chosen[index].Moves.First.Info.Name.Replace('-', ' ');
        string character = slot.Calm ? "calm, the beat is a guess" : slot.Kind switch
        {
            SectionKind.Intro => "builds up",
            SectionKind.PreChorus => "leads up",
            SectionKind.Chorus => slot.Index == 0 ? "the hook, big and frontal" : "big, between two hooks",
            SectionKind.Drop => "everything on the drop",
            SectionKind.Outro => "calms down",
            SectionKind.Verse => slot.HoldsMicrophone ? "small, the words lead" : "small, leaves room for the words",
            _ => slot.Energy >= 0.6 ? "lively" : "quiet",
        };
        if (wish.Of >= 0 && _slots[wish.Of].Section != slot.Section)
            character = "not as in " + SectionName(wish.Of) + ", to stay fresh";
        return character + ": " + move;
    }

    private bool RepeatsTheOneBefore(int index) =>
        index > 0 && _slots[index].Role != PhraseRole.Hold && string.Equals(_chosen[index - 1].Moves.LastName, _chosen[index].Moves.FirstName, StringComparison.Ordinal);

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
