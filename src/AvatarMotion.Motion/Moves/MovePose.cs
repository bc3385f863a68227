using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>Takes the pose of a move at one of its counts as a move of its own: everything arrives on its second count and stays.</summary>
internal static class MovePose
{
    private const float Arrival = 1f;

    /// <summary>The pose.</summary>
    /// <param name="move">Where it is taken from.</param>
    /// <param name="count">1-based count.</param>
    public static Move Of(Move move, float count)
    {
        float last = count - 1f + 0.01f;
        List<FootKey> feet = new();
        foreach (Side side in new[] { Side.Left, Side.Right })
            feet.Add(Foot(move, side, last));

        // The foot that carries is set first, then the other comes to it.
        if (feet[0].Action is FootAction.Step or FootAction.Jump)
            feet[0] = feet[0] with { Count = Arrival - 0.5f };
        else
            feet[1] = feet[1] with { Count = Arrival - 0.5f };
        feet.Sort(static (a, b) => a.Count.CompareTo(b.Count));
        Move pose = move with
        {
            Info = move.Info with { Counts = 2, Planted = true, TravelX = 0f, TravelZ = 0f, Turn = 0f },
            Groove = new Groove { Depth = 0f, Chest = 0f, Nod = 0f },
            Feet = feet,
            Weights = Weight(move, last),
            Body = Body(move, last),
            Hands = Hands(move, last),
            Accents = new[] { new AccentKey(Arrival, Bone.LeftHand), new AccentKey(Arrival, Bone.RightHand) },
            Recording = null,
        };
        return pose.WithFacts();
    }

    private static FootKey Foot(Move move, Side side, float last)
    {
        FootKey found = new() { Side = side, Action = FootAction.Step, Spot = side == Side.Left ? move.Info.StartLeft : move.Info.StartRight };
        foreach (FootKey key in move.Feet)
        {
            if (key.Side == side && key.Count <= last)
                found = key.Action == FootAction.Pivot ? found with { Spot = found.Spot with { Turn = key.Spot.Turn } } : key;
        }

        FootAction action = found.Action is FootAction.Slide or FootAction.Jump ? FootAction.Step : found.Action;
        return found with { Count = Arrival, Over = 0f, Action = action };
    }

    private static WeightKey[] Weight(Move move, float last)
    {
        float left = 0.5f;
        foreach (WeightKey key in move.Weights)
            left = key.Count <= last ? key.Left : left;

        // The body needs longer than the hands to come to rest over a foot.
        return new[] { new WeightKey(0f, left) };
    }

    private static List<BodyKey> Body(Move move, float last)
    {
        Dictionary<BodyChannel, BodyKey> held = new();
        foreach (BodyKey key in move.Body)
        {
            if (key.Count <= last)
                held[key.Channel] = key with { Count = Arrival, Over = Arrival, Effort = Effort.Press };
        }

        List<BodyKey> keys = new(held.Values);
        keys.Sort(static (a, b) => a.Channel.CompareTo(b.Channel));
        return keys;
    }

    private static List<HandKey> Hands(Move move, float last)
    {
        List<HandKey> hands = new();
        foreach (Side side in new[] { Side.Left, Side.Right })
        {
            HandKey? found = null;
            foreach (HandKey key in move.Hands)
                found = key.Side == side && (key.Count <= last || found is null) ? key : found;
            if (found is not null)
                hands.Add(found with { Count = Arrival, Over = Arrival, Effort = Effort.Press });
        }

        return hands;
    }
}
