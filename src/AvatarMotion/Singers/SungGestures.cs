using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>What one hand can do while its singer sings.</summary>
public static class SungGestures
{
    private static readonly Dictionary<string, ArmGoal> Goals = new(StringComparer.Ordinal)
    {
        ["chest"] = new ArmGoal(new Vector3(-0.06f, -0.27f, 0.30f), 20f, 0f, 14f, HandShape.Blade),
        ["point"] = new ArmGoal(new Vector3(0.10f, 0.02f, 0.92f), 10f, 0f, 0f, HandShape.Point),
        ["reach"] = new ArmGoal(new Vector3(0.52f, 0.80f, 0.20f), 10f, 40f, -12f, HandShape.Open),
        ["open"] = new ArmGoal(new Vector3(0.78f, -0.10f, 0.50f), 8f, 90f, -8f, HandShape.Open),
        ["wipe"] = new ArmGoal(new Vector3(0.62f, -0.12f, 0.62f), 20f, 0f, -20f, HandShape.Open),
        ["think"] = new ArmGoal(new Vector3(0.22f, 0.42f, 0.22f), 22f, 20f, 0f, HandShape.Point),
        ["hear"] = new ArmGoal(new Vector3(0.16f, 0.30f, 0.16f), 26f, 10f, 0f, HandShape.Blade),
        ["fist"] = new ArmGoal(new Vector3(0.24f, 0.10f, 0.44f), 10f, 40f, 0f, HandShape.Fist),
    };

    /// <summary>Names of all gestures.</summary>
    public static IReadOnlyCollection<string> Names => Goals.Keys;

    /// <summary>Where the arm goes.</summary>
    internal static ArmGoal Goal(string name) => Goals[name];

    /// <summary>The gesture of one hand for a word, or null where one hand says nothing.</summary>
    internal static string? For(WordGesture word) => word switch
    {
        WordGesture.Chest or WordGesture.Pray or WordGesture.Embrace => "chest",
        WordGesture.Point => "point",
        WordGesture.Reach => "reach",
        WordGesture.Open => "open",
        WordGesture.Shake => "wipe",
        WordGesture.Think or WordGesture.Eyes => "think",
        WordGesture.Hear or WordGesture.Call => "hear",
        WordGesture.Fist => "fist",
        _ => null,
    };
}
