using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>The words of move files: places for hands, and what a channel's directions are called.</summary>
internal static class MoveWords
{
    /// <summary>Named places: out, up, forward from the shoulder in arm lengths in the chest's frame, then elbow lift in degrees.</summary>
    public static IReadOnlyDictionary<string, (Vector3 Goal, float Lift)> Places { get; } = new Dictionary<string, (Vector3, float)>(StringComparer.Ordinal)
    {
        ["hang"] = (new(0.08f, -0.97f, 0.08f), 4f),
        ["loose"] = (new(0.13f, -0.87f, 0.28f), 8f),
        ["pocket"] = (new(0.12f, -0.80f, 0.16f), 15f),
        ["ready"] = (new(0.10f, -0.56f, 0.46f), 8f),
        ["waist"] = (new(0.02f, -0.60f, 0.12f), 78f),
        ["belly"] = (new(-0.22f, -0.48f, 0.40f), 30f),
        ["chest"] = (new(-0.24f, -0.18f, 0.44f), 45f),
        ["heart"] = (new(-0.20f, -0.24f, 0.38f), 30f),
        ["guard"] = (new(0.10f, -0.16f, 0.46f), 20f),
        ["front"] = (new(-0.04f, 0.00f, 0.97f), 10f),
        ["side"] = (new(0.97f, 0.02f, 0.10f), 10f),
        ["up"] = (new(0.16f, 0.96f, 0.12f), 0f),
        ["vee"] = (new(0.64f, 0.74f, 0.12f), 0f),
        ["low-vee"] = (new(0.66f, -0.72f, 0.16f), 10f),
        ["cross"] = (new(-0.48f, -0.12f, 0.52f), 30f),
        ["cross-up"] = (new(-0.36f, 0.62f, 0.46f), 25f),
        ["shelf"] = (new(0.56f, -0.02f, 0.42f), 60f),
        ["wing"] = (new(0.74f, -0.26f, 0.02f), 40f),
        ["crown"] = (new(-0.06f, 0.66f, 0.16f), 60f),
        ["nape"] = (new(0.06f, 0.34f, -0.06f), 60f),
        ["temple"] = (new(-0.02f, 0.40f, 0.26f), 55f),
        ["face"] = (new(-0.16f, 0.22f, 0.50f), 35f),
        ["mouth"] = (new(-0.20f, 0.10f, 0.46f), 30f),
        ["back"] = (new(0.30f, -0.78f, -0.42f), 20f),
        ["low-back"] = (new(0.16f, -0.60f, -0.20f), 50f),
        ["thigh"] = (new(0.06f, -0.86f, 0.30f), 20f),
        ["scoop"] = (new(0.30f, -0.52f, 0.70f), 15f),
        ["offer"] = (new(0.34f, -0.16f, 0.84f), 10f),
        ["diagonal"] = (new(0.62f, 0.58f, 0.42f), 5f),
    };

    /// <summary>Directions of the trunk's parts: channel, and what the file's centimetres or degrees are divided by.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, (BodyChannel Channel, float Divisor)>> Directions { get; } =
        new Dictionary<string, IReadOnlyDictionary<string, (BodyChannel, float)>>(StringComparer.Ordinal)
        {
            ["hips"] = new Dictionary<string, (BodyChannel, float)>(StringComparer.Ordinal)
            {
                ["left"] = (BodyChannel.HipsX, 100f),
                ["right"] = (BodyChannel.HipsX, -100f),
                ["up"] = (BodyChannel.HipsY, 100f),
                ["down"] = (BodyChannel.HipsY, -100f),
                ["forward"] = (BodyChannel.HipsZ, 100f),
                ["back"] = (BodyChannel.HipsZ, -100f),
                ["turn"] = (BodyChannel.HipsTurn, 1f),
                ["bow"] = (BodyChannel.HipsBow, 1f),
                ["tilt"] = (BodyChannel.HipsTilt, 1f),
                ["height"] = (BodyChannel.HipsHeight, 100f),
            },
            ["chest"] = new Dictionary<string, (BodyChannel, float)>(StringComparer.Ordinal)
            {
                ["left"] = (BodyChannel.ChestX, 100f),
                ["right"] = (BodyChannel.ChestX, -100f),
                ["forward"] = (BodyChannel.ChestZ, 100f),
                ["back"] = (BodyChannel.ChestZ, -100f),
                ["turn"] = (BodyChannel.ChestTurn, 1f),
                ["bow"] = (BodyChannel.ChestBow, 1f),
                ["tilt"] = (BodyChannel.ChestTilt, 1f),
            },
            ["head"] = new Dictionary<string, (BodyChannel, float)>(StringComparer.Ordinal)
            {
                ["turn"] = (BodyChannel.HeadTurn, 1f),
                ["bow"] = (BodyChannel.HeadBow, 1f),
                ["tilt"] = (BodyChannel.HeadTilt, 1f),
            },
            ["shoulders"] = new Dictionary<string, (BodyChannel, float)>(StringComparer.Ordinal)
            {
                ["left"] = (BodyChannel.LeftShoulder, 100f),
                ["right"] = (BodyChannel.RightShoulder, 100f),
            },
        };

    /// <summary>Efforts by their lower-case names.</summary>
    public static IReadOnlyDictionary<string, Effort> Efforts { get; } = ByName<Effort>();

    /// <summary>Hand shapes by their lower-case names; <c>mic</c> is the microphone.</summary>
    public static IReadOnlyDictionary<string, HandShape> Shapes { get; } = new Dictionary<string, HandShape>(ByName<HandShape>(), StringComparer.Ordinal) { ["mic"] = HandShape.Microphone };

    public static IReadOnlyDictionary<string, FootAction> FootActions { get; } = ByName<FootAction>();

    public static IReadOnlyDictionary<string, Landing> Landings { get; } = ByName<Landing>();

    /// <summary>What happens at an accent.</summary>
    public static IReadOnlyDictionary<string, AccentEvent> Events { get; } = ByName<AccentEvent>();

    /// <summary>Parts of the body as contacts name them, with dashes.</summary>
    public static IReadOnlyDictionary<string, BodyPart> Parts { get; } = PartsByName();

    /// <summary>What an accent may name.</summary>
    public static IReadOnlyDictionary<string, Bone> Joints { get; } = new Dictionary<string, Bone>(StringComparer.Ordinal)
    {
        ["hips"] = Bone.Hips,
        ["chest"] = Bone.Chest,
        ["head"] = Bone.Head,
        ["left-hand"] = Bone.LeftHand,
        ["right-hand"] = Bone.RightHand,
        ["left-foot"] = Bone.LeftFoot,
        ["right-foot"] = Bone.RightFoot,
    };

    private static Dictionary<string, BodyPart> PartsByName()
    {
        Dictionary<string, BodyPart> parts = new(StringComparer.Ordinal);
        for (BodyPart part = 0; part <= BodyPart.Floor; part++)
        {
            string dashed = "";
            foreach (char letter in BodyParts.Name(part))
                dashed += char.IsUpper(letter) ? "-" + char.ToLowerInvariant(letter) : letter.ToString();
            parts.Add(dashed, part);
        }

        return parts;
    }

    private static Dictionary<string, T> ByName<T>()
        where T : struct, Enum
    {
        Dictionary<string, T> names = new(StringComparer.Ordinal);
        foreach (T value in Enum.GetValues<T>())
            names.Add(value.ToString().ToLowerInvariant(), value);
        return names;
    }
}
