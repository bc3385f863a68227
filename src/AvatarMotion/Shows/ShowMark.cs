using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace AvatarMotion;

/// <summary>Tells the machine's lines of a Show from a person's: 8 hexadecimal digits over what an item says, the same on every machine, run and culture.</summary>
public static class ShowMark
{
    /// <summary>The mark of an item as it stands; <see cref="ShowItem.Mark"/> and <see cref="ShowItem.Lock"/> do not count.</summary>
    public static string Of(ShowItem item)
    {
        StringBuilder text = new();
        Add(text, item.GetType().Name, item.Id, item.At.ToString(), item.Why, item.By);
        AddContent(text, item);
        ulong hash = SeededRandom.HashText(text.ToString());
        return ((uint)(hash ^ (hash >> 32))).ToString("x8", CultureInfo.InvariantCulture);
    }

    /// <summary>The item as the machine's own, with its mark.</summary>
    public static T Sign<T>(T item)
        where T : ShowItem => item with { Mark = Of(item) };

    /// <summary>Whether a new plan keeps the item: locked, written or changed by a person. A phrase without moves asks to be filled and is not kept.</summary>
    public static bool IsKept(ShowItem item) =>
        item is not ShowPhrase { IsOpen: true } && IsOwn(item);

    private static bool IsOwn(ShowItem item) => item.Lock || !string.Equals(item.Mark, Of(item), StringComparison.OrdinalIgnoreCase);

    /// <summary>The items that a new plan keeps.</summary>
    public static IReadOnlyList<T> Kept<T>(IReadOnlyList<T> items)
        where T : ShowItem
    {
        List<T> kept = new();
        foreach (T item in items)
        {
            if (IsKept(item))
                kept.Add(item);
        }

        return kept;
    }

    private static void AddContent(StringBuilder text, ShowItem item)
    {
        switch (item)
        {
            case ShowPhrase phrase:
                Add(text, Number(phrase.Bars), phrase.Who, string.Join(",", phrase.Moves), Number(phrase.Energy));
                Add(text, Number(phrase.Start.X), Number(phrase.Start.Z), Number(phrase.Start.Facing), phrase.Start.Support.ToString(), phrase.Microphone ? "mic" : "");
                AddWishes(text, phrase);
                break;
            case ShowFormation formation:
                Add(text, formation.Shape, Number(formation.Spacing), string.Join(",", formation.Order));
                break;
            case ShowLine line:
                Add(text, line.Who, line.Text, line.Emotion);
                if (line.Backing.Length > 0)
                    Add(text, "backing", line.Backing);
                foreach (ShowGesture gesture in line.Gestures)
                    Add(text, "gesture", gesture.At.ToString(), gesture.Hand, gesture.Do);
                break;
            case ShowShot shot:
                Add(text, shot.Shot, shot.Subject, Number(shot.Lens), shot.Move, shot.Transition);
                break;
            case ShowLight light:
                Add(text, light.Cue);
                foreach (int color in light.Colors)
                    Add(text, color.ToString(CultureInfo.InvariantCulture));
                break;
            case ShowEffect effect:
                Add(text, effect.Effect, Number(effect.Bars));
                break;
        }
    }

    /// <summary>Only what is there counts, so that older marks stay true.</summary>
    private static void AddWishes(StringBuilder text, ShowPhrase phrase)
    {
        if (phrase.Travel != Vector2.Zero)
            Add(text, "travel", Number(phrase.Travel.X), Number(phrase.Travel.Y));
        if (phrase.Hands.Length > 0)
            Add(text, "hands", phrase.Hands);
        if (phrase.Mirror)
            Add(text, "mirror");
        if (phrase.FreezeFrom > 0)
            Add(text, "freeze", Number(phrase.FreezeFrom));
        if (phrase.Pose is { } pose)
            Add(text, "pose", pose.At.ToString(), pose.Move, Number(pose.Count));
        if (phrase.Never.Count > 0)
            Add(text, "never", string.Join(",", phrase.Never));
        if (phrase.How.Length > 0)
            Add(text, "how", phrase.How);
        if (phrase.Backing.Count > 0)
            Add(text, "backing", string.Join(",", phrase.Backing));
    }

    /// <summary>As the Show file writes numbers, so that a mark outlives the file.</summary>
    private static string Number(double value) => ShowNumber.Write(value);

    private static void Add(StringBuilder text, params string[] parts)
    {
        foreach (string part in parts)
            text.Append(part).Append('\u001f');
    }
}
