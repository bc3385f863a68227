using System;
using System.Collections.Generic;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Completes a move as it was written: the mirrored second half, turns of feet that were left open, keys in the order of time.</summary>
internal static class MoveExpansion
{
    // Metres between the middle lines of a standing foot and one that is held at its leg.
    private const float BesideLeg = 0.1f;

    public static Move Expand(Move written, bool mirror)
    {
        Move move = mirror ? WithSecondHalf(written) : written;
        return move with
        {
            Feet = WithPlaces(Sorted(move.Feet, key => key.Count), move.Info),
            Weights = Sorted(move.Weights, key => key.Count),
            Body = Sorted(move.Body, key => key.Count),
            Hands = Sorted(move.Hands, key => key.Count),
            Accents = Sorted(move.Accents, key => key.Count),
        };
    }

    private static Move WithSecondHalf(Move half)
    {
        float later = 0.5f * half.Info.Counts;
        Move other = half.Mirrored();
        return half with
        {
            Info = half.Info with { Contacts = BodyContact.Union(half.Info.Contacts, other.Info.Contacts) },
            Feet = Joined(half.Feet, other.Feet, key => key with { Count = key.Count + later }),
            Weights = Joined(half.Weights, other.Weights, key => key with { Count = key.Count + later }),
            Body = Joined(half.Body, other.Body, key => key with { Count = key.Count + later }),
            Hands = Joined(half.Hands, other.Hands, key => key with { Count = key.Count + later }),
            Accents = Joined(half.Accents, other.Accents, key => key with { Count = key.Count + later }),
        };
    }

    /// <summary>A foot whose turn was not written keeps the one it had; one that is held at the other leg is beside that foot.</summary>
    private static List<FootKey> WithPlaces(List<FootKey> feet, MoveInfo info)
    {
        FootSpot left = info.StartLeft, right = info.StartRight;
        for (int i = 0; i < feet.Count; i++)
        {
            bool isLeft = feet[i].Side == Side.Left;
            ref FootSpot own = ref isLeft ? ref left : ref right;
            FootSpot other = isLeft ? right : left, spot = feet[i].Spot;
            if (float.IsNaN(spot.Turn))
                spot = spot with { Turn = own.Turn };
            if (feet[i].Action == FootAction.Passe)
                spot = spot with { X = other.X + (isLeft ? BesideLeg : -BesideLeg), Z = other.Z };
            feet[i] = feet[i] with { Spot = spot };
            own = feet[i].Action == FootAction.Pivot ? own with { Turn = spot.Turn } : spot;
        }

        return feet;
    }

    private static List<T> Joined<T>(IReadOnlyList<T> first, IReadOnlyList<T> second, Func<T, T> delay)
    {
        List<T> all = new(first);
        foreach (T key in second)
            all.Add(delay(key));
        return all;
    }

    private static List<T> Sorted<T>(IReadOnlyList<T> keys, Func<T, float> count)
    {
        List<(T Key, int Order)> numbered = new();
        for (int i = 0; i < keys.Count; i++)
            numbered.Add((keys[i], i));
        numbered.Sort((a, b) => count(a.Key) != count(b.Key) ? count(a.Key).CompareTo(count(b.Key)) : a.Order.CompareTo(b.Order));
        return numbered.ConvertAll(item => item.Key);
    }
}
