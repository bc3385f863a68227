using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>Derives from a move's keys what its <see cref="MoveInfo"/> says about borders.</summary>
internal static class MoveFacts
{
    private const int SayingHandKeys = 2;

    // Arm lengths above the shoulder.
    private const float HighHand = 0.25f;
    private const float StruckHand = -0.5f;

    public static Move Derive(Move move)
    {
        MoveInfo info = move.Info;
        float left = 0.5f;
        float first = -1f;
        FootSpot endLeft = info.StartLeft, endRight = info.StartRight;
        foreach (FootKey key in move.Feet)
        {
            FootSpot spot = key.Action == FootAction.Pivot ? Turned(key.Side == Side.Left ? endLeft : endRight, key.Spot.Turn) : key.Spot;
            if (key.Side == Side.Left)
                endLeft = spot;
            else
                endRight = spot;
            if (Share(key) is not { } share)
                continue;
            left = share;
            if (first < 0f)
                first = TakesWeight(key.Action) ? 1f - share : share;
        }

        float lastFoot = move.Feet.Count > 0 ? move.Feet[move.Feet.Count - 1].Count : -1f;
        foreach (WeightKey key in move.Weights)
        {
            if (key.Count >= lastFoot)
                left = key.Left;
        }

        return move with
        {
            Info = info with
            {
                EndLeft = endLeft,
                EndRight = endRight,
                StartSupport = first < 0f ? Support.Both : From(first),
                EndSupport = From(left),
                UsesRightHand = UsesRightHand(move),
            },
        };
    }

    public static IReadOnlyList<AccentKey> AllAccents(Move move)
    {
        List<AccentKey> all = new(move.Accents);
        foreach (FootKey key in move.Feet)
        {
            AccentKey landing = new(key.Count, key.Side == Side.Left ? Bone.LeftFoot : Bone.RightFoot);
            // Of a leg that kneels the knee lands, and the hips say so.
            bool isWeight = key.Action is FootAction.Step or FootAction.Jump;
            if (isWeight && key.Count >= 0f && key.Count == System.MathF.Floor(key.Count) && !all.Contains(landing))
                all.Add(landing);
        }

        all.Sort((a, b) => a.Count != b.Count ? a.Count.CompareTo(b.Count) : a.Bone != b.Bone ? a.Bone.CompareTo(b.Bone) : a.Event.CompareTo(b.Event));
        return all;
    }

    /// <summary>The left foot's share after a key, or null where the key leaves it.</summary>
    private static float? Share(FootKey key)
    {
        bool left = key.Side == Side.Left;
        return key.Action switch
        {
            FootAction.Step or FootAction.Slide or FootAction.Kneel => left ? 0.88f : 0.12f,
            FootAction.Jump => 0.5f,
            FootAction.Touch or FootAction.Heel or FootAction.Kick or FootAction.Brush or FootAction.Passe => left ? 0.15f : 0.85f,
            _ => null,
        };
    }

    /// <summary>A foot that touches or kicks first leaves the weight where it was; one that steps had the weight beside it.</summary>
    private static bool TakesWeight(FootAction action) => action is not (FootAction.Touch or FootAction.Heel or FootAction.Kick or FootAction.Brush or FootAction.Passe);

    private static FootSpot Turned(FootSpot spot, float turn) => spot with { Turn = turn };

    private static Support From(float left) => left > 0.7f ? Support.Left : left < 0.3f ? Support.Right : Support.Both;

    /// <summary>Whether the right hand says something that the move would miss: strikes above the hips, or reaches up. What only frames the body does not count.</summary>
    private static bool UsesRightHand(Move move)
    {
        int said = 0;
        foreach (HandKey key in move.Hands)
        {
            if (key.Side == Side.Right && (key.Goal.Y > HighHand || (key.Effort == Effort.Hit && key.Goal.Y > StruckHand)))
                said++;
        }

        return said >= SayingHandKeys;
    }
}
