using System;
using System.Collections.Generic;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>What a move says must land on the music: its declared accents, struck hands, and steps that take the weight on a whole count.</summary>
internal static class MoveAccents
{
    /// <summary>The accents of one cycle by count, each joint and event once.</summary>
    public static List<AccentKey> Of(Move move)
    {
        List<AccentKey> accents = [];
        foreach (AccentKey key in move.Accents)
            Add(accents, key);
        foreach (HandKey key in move.Hands)
        {
            if (key.Effort == Effort.Hit)
                Add(accents, new AccentKey(key.Count, key.Side == Side.Left ? Bone.LeftHand : Bone.RightHand));
        }

        foreach (FootKey key in move.Feet)
        {
            if (key.Action is FootAction.Step or FootAction.Jump && key.Count == MathF.Floor(key.Count))
                Add(accents, new AccentKey(key.Count, key.Side == Side.Left ? Bone.LeftFoot : Bone.RightFoot));
        }

        accents.Sort((a, b) => a.Count.CompareTo(b.Count));
        return accents;
    }

    private static void Add(List<AccentKey> accents, AccentKey key)
    {
        foreach (AccentKey known in accents)
        {
            if (known.Count == key.Count && known.Bone == key.Bone && known.Event == key.Event)
                return;
        }

        accents.Add(key);
    }
}
