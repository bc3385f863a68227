using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>What a body of 1.60 m can do, so that a move file asks for nothing else.</summary>
internal static class MoveReach
{
    /// <summary>Arm lengths from shoulder to wrist; a little more than 1 is rounding.</summary>
    public const float Arm = 1.15f;

    /// <summary>Metres between two standing feet, the hips low.</summary>
    public const float Stride = 1.3f;

    /// <summary>Metres on the floor between a hand that stands and the nearer foot.</summary>
    private const float FloorReach = 1.6f;

    /// <summary>Lowest and highest goal of a channel, in the file's centimetres or degrees.</summary>
    public static (float Low, float High) Range(BodyChannel channel) => channel switch
    {
        BodyChannel.HipsX or BodyChannel.HipsZ => (-60f, 60f),
        BodyChannel.HipsY => (-80f, 40f),
        BodyChannel.HipsHeight => (0f, 105f),
        BodyChannel.ChestX or BodyChannel.ChestZ => (-15f, 15f),
        BodyChannel.LeftShoulder or BodyChannel.RightShoulder => (-8f, 12f),
        BodyChannel.HipsBow => (-60f, 180f),
        BodyChannel.ChestBow => (-60f, 180f),
        BodyChannel.HeadTurn or BodyChannel.HeadBow => (-90f, 90f),
        BodyChannel.HeadTilt => (-60f, 60f),
        BodyChannel.HipsTilt or BodyChannel.ChestTilt => (-90f, 90f),
        _ => (-180f, 180f),
    };

    /// <summary>Distance of two feet in metres.</summary>
    public static float Apart(FootSpot a, FootSpot b) => Vector2.Distance(new Vector2(a.X, a.Z), new Vector2(b.X, b.Z));

    /// <summary>The sentence for feet that are too far apart.</summary>
    public static string TooWide(float apart) =>
        string.Create(CultureInfo.InvariantCulture, $"the feet stand {100f * apart:0} cm apart, and legs reach {100f * Stride:0}: bring one nearer or move the other first.");

    /// <summary>Follows the feet through the move and refuses strides and floor hands out of reach.</summary>
    public static void Check(Move move, IReadOnlyDictionary<float, long> lines, string file)
    {
        List<FootKey> feet = new(move.Feet);
        feet.Sort((a, b) => a.Count.CompareTo(b.Count));
        FootSpot left = move.Info.StartLeft, right = move.Info.StartRight;
        for (int i = 0; i < feet.Count; i++)
        {
            FootKey key = feet[i];
            if (key.Action is not (FootAction.Pivot or FootAction.Passe))
                (key.Side == Side.Left ? ref left : ref right) = key.Spot;
            bool alone = i + 1 == feet.Count || feet[i + 1].Count != key.Count;
            if (alone && key.Action is not (FootAction.Kick or FootAction.Pivot or FootAction.Passe) && Apart(left, right) > Stride)
                throw new MoveFileException(file, Line(lines, key.Count), TooWide(Apart(left, right)));
        }

        foreach (HandKey key in move.Hands)
        {
            if (key.Floor is { } spot && spot.Length() > FloorReach)
                throw new MoveFileException(file, Line(lines, key.Count), string.Create(CultureInfo.InvariantCulture, $"this hand stands {100f * spot.Length():0} cm away on the floor, and a body reaches {100f * FloorReach:0}."));
        }
    }

    private static long Line(IReadOnlyDictionary<float, long> lines, float count) => lines.TryGetValue(count, out long line) ? line : 0;
}
