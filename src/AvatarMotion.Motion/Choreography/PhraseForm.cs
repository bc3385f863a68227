using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>The form of the dance follows the form of the song: the same music gets the same phrases again, varied; inside a section the first phrase comes back.</summary>
internal static class PhraseForm
{
    /// <summary>A wish for each slot.</summary>
    public static PhraseWish[] Of(Song song, IReadOnlyList<PhraseSlot> slots)
    {
        PhraseWish[] wishes = new PhraseWish[slots.Count];
        int[] first = FirstSlots(song, slots);
        for (int i = 0; i < slots.Count; i++)
            wishes[i] = slots[i].Role == PhraseRole.Dance ? Wish(song, slots, first, i) : new PhraseWish(Echo.None, -1);
        return wishes;
    }

    private static PhraseWish Wish(Song song, IReadOnlyList<PhraseSlot> slots, int[] first, int index)
    {
        PhraseSlot slot = slots[index];
        int root = song.Sections.Count == 0 ? slot.Section : Root(song, slot.Section);
        if (root != slot.Section && first[root] >= 0)
        {
            int length = CountSlots(slots, first[root]);
            int of = first[root] + slot.Index % length;
            bool answers = slots[of].Counts == slot.Counts && slots[of].Role == PhraseRole.Dance;
            return answers ? new PhraseWish(Variation(slot, length), of) : new PhraseWish(Echo.None, -1);
        }

        // The hook of a chorus opens its second half too and then goes elsewhere; a verse answers on the other side.
        bool comesBack = slot.Index % 4 == 2 && slots[index - 2].Counts == slot.Counts && slots[index - 2].Role == PhraseRole.Dance;
        if (!comesBack || slot.Kind is SectionKind.Break or SectionKind.Outro)
            return new PhraseWish(Echo.None, -1);
        return new PhraseWish(Echo.Varied, index - 2);
    }

    /// <summary>A repeat is never a copy: odd ones turn every second phrase to the other side, a verse turns its first; the last phrase of every repeat goes on differently.</summary>
    private static Echo Variation(PhraseSlot slot, int length)
    {
        int place = slot.Index % length;
        if (length > 1 && place == length - 1)
            return Echo.Varied;
        bool odd = slot.Repeat % 2 == 1;
        return slot.Big ? odd && place % 2 == 1 ? Echo.Mirrored : Echo.Same : odd == (place % 2 == 0) ? Echo.Mirrored : Echo.Varied;
    }

    /// <summary>First section that is the same music; a chain of references is followed.</summary>
    internal static int Root(Song song, int section)
    {
        int root = section;
        for (int steps = 0; steps < song.Sections.Count; steps++)
        {
            int next = song.Sections[root].SameAs;
            if (next < 0 || next >= root)
                return root;
            root = next;
        }

        return root;
    }

    private static int[] FirstSlots(Song song, IReadOnlyList<PhraseSlot> slots)
    {
        int[] first = new int[Math.Max(song.Sections.Count, 1)];
        for (int i = 0; i < first.Length; i++)
            first[i] = -1;
        for (int i = slots.Count - 1; i >= 0; i--)
            first[slots[i].Section] = i;
        return first;
    }

    private static int CountSlots(IReadOnlyList<PhraseSlot> slots, int first)
    {
        int end = first;
        while (end < slots.Count && slots[end].Section == slots[first].Section)
            end++;
        return end - first;
    }
}
