using System;
using System.Collections.Generic;

namespace AvatarMotion;

/// <summary>Works a person's shots into the slots: each takes its bar, what stood there ends before it and goes on after the next cut.</summary>
internal static class FixedSlots
{
    /// <summary>Slots with the fixed ones among them.</summary>
    public static List<ShotSlot> Insert(List<ShotSlot> slots, IReadOnlyList<ShowShot> shots, MusicalGrid grid)
    {
        List<ShotSlot> result = slots;
        foreach (ShowShot shot in shots)
            result = Insert(result, shot, (int)Math.Round(grid.PositionInBars(grid.ToSeconds(shot.At))));
        return result;
    }

    private static List<ShotSlot> Insert(List<ShotSlot> slots, ShowShot shot, int bar)
    {
        List<ShotSlot> result = new();
        for (int i = 0; i < slots.Count; i++)
        {
            ShotSlot slot = slots[i];
            int end = slot.Bar + slot.Bars;
            bool holds = bar >= slot.Bar && (bar < end || i + 1 == slots.Count) || i == 0 && bar < slot.Bar;
            if (!holds)
            {
                result.Add(slot);
                continue;
            }

            int at = Math.Min(Math.Max(bar, slot.Bar), end - 1);
            if (at > slot.Bar)
                result.Add(new ShotSlot(slot.Part, slot.Bar, at - slot.Bar) { Fixed = slot.Fixed });
            result.Add(new ShotSlot(slot.Part, at, end - at) { Fixed = shot });
        }

        return result;
    }
}
