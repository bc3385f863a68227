using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>The form of the dance follows the form of the song: the same music gets the same phrases again, varied; inside a section the first phrase comes back.</summary>
internal static class PhraseForm
{
    /// <summary>A wish for each slot.</summary>
    public static PhraseWish[] Of(Song song, IReadOnlyList<PhraseSlot> slots, int seed)
    {
        PhraseWish[] wishes = new PhraseWish[slots.Count];
        int[] first = FirstSlots(song, slots);
        int[] repeats = Repeats(song);
        for (int i = 0; i < slots.Count; i++)
            wishes[i] = slots[i].Role == PhraseRole.Dance ? Wish(song, slots, first, repeats, (i, seed)) : new PhraseWish(Echo.None, -1);
        return wishes;
    }

    private static PhraseWish Wish(Song song, IReadOnlyList<PhraseSlot> slots, int[] first, int[] repeats, (int Slot, int Seed) at)
    {
        PhraseSlot slot = slots[at.Slot];
        int root = song.Sections.Count == 0 ? slot.Section : Root(song, slot.Section);
        if (root != slot.Section && first[root] >= 0)
        {
            int length = CountSlots(slots, first[root]);
            int of = first[root] + slot.Index % length;
            bool answers = slots[of].Counts == slot.Counts && (slot.Big || slot.Index < length);
            return answers ? new PhraseWish(Variation(slot, length, repeats[slot.Section], at.Seed), of) : new PhraseWish(Echo.None, -1);
        }

        // The hook of a chorus comes every second phrase on the same side; a verse answers on the other side.
        bool comesBack = slot.Index % 4 == 2 && slots[at.Slot - 2].Counts == slot.Counts;
        if (!comesBack || slot.Kind is SectionKind.Break or SectionKind.Outro)
            return new PhraseWish(Echo.None, -1);
        return new PhraseWish(slot.Big ? Echo.Same : Echo.Mirrored, at.Slot - 2);
    }

    /// <summary>
    /// Odd repeats turn every second phrase to the other side; every repeat changes one phrase, never the first. Verses tell a story that goes on: they only
    /// open as before, on the other side the second time, and then go elsewhere.
    /// </summary>
    private static Echo Variation(PhraseSlot slot, int length, int repeat, int seed)
    {
        if (slot.Kind == SectionKind.Verse)
            return slot.Index > 0 || repeat > 1 ? Echo.Swapped : Echo.Mirrored;
        int place = slot.Index % length;
        if (length > 1 && place == 1 + SeededRandom.Pick(length - 1, seed, "swap", repeat * 64 + slot.Section))
            return Echo.Swapped;
        return repeat % 2 == 1 && place % 2 == 1 ? Echo.Mirrored : Echo.Same;
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

    private static int[] Repeats(Song song)
    {
        int[] repeats = new int[System.Math.Max(song.Sections.Count, 1)];
        for (int i = 0; i < song.Sections.Count; i++)
        {
            for (int j = 0; j < i; j++)
                repeats[i] += Root(song, j) == Root(song, i) ? 1 : 0;
        }

        return repeats;
    }

    private static int[] FirstSlots(Song song, IReadOnlyList<PhraseSlot> slots)
    {
        int[] first = new int[System.Math.Max(song.Sections.Count, 1)];
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
