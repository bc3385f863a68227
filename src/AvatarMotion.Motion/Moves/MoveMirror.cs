using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Exchanges left and right in a move.</summary>
internal static class MoveMirror
{
    public static Move Of(Move move) => move with
    {
        Info = move.Info with
        {
            StartSupport = Of(move.Info.StartSupport),
            EndSupport = Of(move.Info.EndSupport),
            StartLeft = Of(move.Info.StartRight),
            StartRight = Of(move.Info.StartLeft),
            EndLeft = Of(move.Info.EndRight),
            EndRight = Of(move.Info.EndLeft),
            TravelX = -move.Info.TravelX,
            Turn = -move.Info.Turn,
            Contacts = Each(move.Info.Contacts, contact => contact.Mirrored()),
        },
        Feet = Each(move.Feet, Of),
        Weights = Each(move.Weights, key => key with { Left = System.MathF.Round((1f - key.Left) * 10000f) / 10000f }),
        Body = Each(move.Body, Of),
        Hands = Each(move.Hands, Of),
        Accents = Each(move.Accents, key => key with { Bone = Bones.Mirror(key.Bone) }),
        Recording = move.Recording?.Mirrored(),
    };

    public static FootSpot Of(FootSpot spot) => new(-spot.X, spot.Z, -spot.Turn);

    public static Support Of(Support support) => support switch
    {
        Support.Left => Support.Right,
        Support.Right => Support.Left,
        _ => Support.Both,
    };

    public static Side Of(Side side) => side == Side.Left ? Side.Right : Side.Left;

    public static FootKey Of(FootKey key) => key with { Side = Of(key.Side), Spot = Of(key.Spot) };

    public static BodyKey Of(BodyKey key) => key.Channel switch
    {
        BodyChannel.LeftShoulder => key with { Channel = BodyChannel.RightShoulder },
        BodyChannel.RightShoulder => key with { Channel = BodyChannel.LeftShoulder },
        BodyChannel.HipsY or BodyChannel.HipsZ or BodyChannel.HipsBow or BodyChannel.ChestZ or BodyChannel.ChestBow or BodyChannel.HeadBow or BodyChannel.HipsHeight or BodyChannel.LegStretch => key,
        _ => key with { Value = -key.Value },
    };

    public static HandKey Of(HandKey key) => key with { Side = Of(key.Side), Floor = key.Floor is { } spot ? new Vector2(-spot.X, spot.Y) : null };

    private static T[] Each<T>(IReadOnlyList<T> list, System.Func<T, T> change)
    {
        T[] changed = new T[list.Count];
        for (int i = 0; i < changed.Length; i++)
            changed[i] = change(list[i]);
        return changed;
    }
}
