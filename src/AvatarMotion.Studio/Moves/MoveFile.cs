using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Reads a <c>*.move.yaml</c> file; <c>docs/writing-a-move.md</c> teaches the form.</summary>
public static class MoveFile
{
    private const int LongestFile = 200_000;
    private static readonly string[] Names = { "move", "style", "expresses", "role", "counts", "energy", "level", "direction", "isolates", "contacts", "planted", "mirrors", "mirror", "groove", "stance", "legs", "travel", "dance" };
    private static readonly string[] Levels = { "floor", "low", "middle", "high", "air" };
    private static readonly string[] Directions = { "front", "side", "diagonal", "back", "round" };
    private static readonly string[] GrooveNames = { "bounce", "depth", "chest", "nod", "rock", "every", "pulse" };

    /// <summary>Reads a file.</summary>
    public static Move Read(string path)
    {
        string name = Path.GetFileName(path);
        if (new FileInfo(path).Length > LongestFile)
            throw new MoveFileException(name, 1, "the file is longer than 200 kB; a move is a page of text.");
        return Parse(File.ReadAllText(path), name);
    }

    /// <summary>Reads a text; <paramref name="file"/> is what messages call it.</summary>
    public static Move Parse(string text, string file)
    {
        MoveYaml root = MoveYaml.Read(text, file);
        Dictionary<string, MoveYaml> parts = new(StringComparer.Ordinal);
        foreach (MoveYamlEntry entry in root.Entries!)
        {
            if (Array.IndexOf(Names, entry.Name) < 0)
                throw new MoveFileException(file, entry.Line, $"'{entry.Name}' is not known here{NearestName.Hint(entry.Name, Names)}");
            parts.Add(entry.Name, entry.Value);
        }

        MoveInfo info = ReadInfo(parts, root, file);
        Move move = new() { Info = info, Groove = ReadGroove(parts, file) };
        if (parts.TryGetValue("dance", out MoveYaml? dance))
            move = ReadDance(move, dance, file, Flag(parts, "mirror", file, false));
        return (parts.TryGetValue("legs", out MoveYaml? legs) ? WithLegs(move, legs, file) : move).WithFacts();
    }

    /// <summary>Legs of the head of the file are those of the first count, unless it says otherwise.</summary>
    private static Move WithLegs(Move move, MoveYaml legs, string file)
    {
        MoveWordReader words = new(legs, file);
        BodyKey key = new() { Count = 0f, Channel = BodyChannel.LegStretch, Value = MoveKeyReader.Stretch(words), Over = 1f };
        if (words.More)
            throw words.Fault("legs are 'straight', 'soft' or a number between 0 and 1.");
        List<BodyKey> body = new(move.Body);
        if (!body.Exists(static other => other.Channel == BodyChannel.LegStretch && other.Count <= 0f))
            body.Insert(body.FindIndex(static other => other.Count > 0f) is >= 0 and int at ? at : body.Count, key);
        return move with { Body = body };
    }

    private static MoveInfo ReadInfo(Dictionary<string, MoveYaml> parts, MoveYaml root, string file)
    {
        MoveInfo info = new()
        {
            Name = Required(parts, "move", root, file),
            Style = Required(parts, "style", root, file),
            Expresses = Required(parts, "expresses", root, file),
            Counts = Counts(parts, file),
            Isolates = Flag(parts, "isolates", file, false),
            Direction = parts.TryGetValue("direction", out MoveYaml? direction) ? OneOf(direction, Directions, file) : "front",
            Contacts = parts.TryGetValue("contacts", out MoveYaml? contacts) ? ReadContacts(contacts, file) : Array.Empty<BodyContact>(),
            Planted = Flag(parts, "planted", file, false),
            Mirrors = Flag(parts, "mirrors", file, true),
            Level = parts.TryGetValue("level", out MoveYaml? level) ? OneOf(level, Levels, file) : "middle",
            Role = parts.TryGetValue("role", out MoveYaml? role) ? (MoveRole)Array.IndexOf(RoleNames, OneOf(role, RoleNames, file)) : MoveRole.Dance,
        };
        if (parts.TryGetValue("energy", out MoveYaml? energy))
        {
            MoveWordReader words = new(energy, file);
            float low = words.Number("the lowest energy", 0f, 1f);
            if (!words.Take("to"))
                throw words.Fault("an energy range is written as '0.2 to 0.7'.");
            info = info with { EnergyLow = low, EnergyHigh = words.Number("the highest energy", 0f, 1f) };
            if (info.EnergyHigh < low)
                throw words.Fault("an energy range begins with the lower one, as in '0.2 to 0.7'.");
        }

        if (parts.TryGetValue("travel", out MoveYaml? travel))
        {
            MoveWordReader words = new(travel, file);
            info = info with { TravelX = words.Number("the way to the left in cm", -600f, 600f) / 100f, TravelZ = words.Number("the way forward in cm", -600f, 600f) / 100f, Turn = words.Take("turn") ? words.Number("the turn in degrees", -1080f, 1080f) : 0f };
        }

        return ReadStance(info, parts, file);
    }

    private static readonly string[] RoleNames = { "dance", "idle", "final" };

    private static MoveInfo ReadStance(MoveInfo info, Dictionary<string, MoveYaml> parts, string file)
    {
        FootSpot left = new(0.11f, 0.03f, 16f), right = new(-0.11f, 0.03f, -16f);
        if (parts.TryGetValue("stance", out MoveYaml? stance))
        {
            foreach (MoveYamlEntry entry in Map(stance, file))
            {
                MoveWordReader words = new(entry.Value, file);
                FootSpot spot = new(words.Number("the place to the left in cm", -150f, 150f) / 100f, words.Number("the place forward in cm", -150f, 150f) / 100f, words.Take("turn") ? words.Number("the turn in degrees", -180f, 180f) : 0f);
                if (entry.Name == "left")
                    left = spot;
                else if (entry.Name == "right")
                    right = spot;
                else
                    throw new MoveFileException(file, entry.Line, "a stance has 'left' and 'right'.");
            }
        }

        float apart = MoveReach.Apart(left, right);
        if (apart > MoveReach.Stride)
            throw new MoveFileException(file, stance!.Line, MoveReach.TooWide(apart));
        return info with { StartLeft = left, StartRight = right };
    }

    private static int Counts(Dictionary<string, MoveYaml> parts, string file)
    {
        float counts = Number(parts, "counts", file, 8f, 1f, 64f);
        return counts == MathF.Floor(counts) ? (int)counts : throw new MoveFileException(file, parts["counts"].Line, "'counts' is a whole number.");
    }

    private static List<BodyContact> ReadContacts(MoveYaml node, string file)
    {
        List<BodyContact> contacts = new();
        foreach (string pair in new MoveWordReader(node, file).Rest().Split(','))
        {
            string[] names = pair.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (names.Length != 2)
                throw new MoveFileException(file, node.Line, $"'{pair.Trim()}' is no contact: two parts touch, as in 'left-hand hips'.");
            contacts.Add(new BodyContact(Part(names[0]), Part(names[1])));
        }

        return contacts;

        BodyPart Part(string name) => MoveWords.Parts.TryGetValue(name, out BodyPart part)
            ? part
            : throw new MoveFileException(file, node.Line, $"'{name}' is no part of the body{NearestName.Hint(name, MoveWords.Parts.Keys)}");
    }

    private static Groove ReadGroove(Dictionary<string, MoveYaml> parts, string file)
    {
        Groove groove = new();
        if (!parts.TryGetValue("groove", out MoveYaml? node))
            return groove;
        foreach (MoveYamlEntry entry in Map(node, file))
        {
            if (entry.Name == "bounce")
            {
                groove = groove with { Bounce = OneOf(entry.Value, new[] { "down", "up" }, file) == "up" ? Bounce.Up : Bounce.Down };
                continue;
            }

            float value = new MoveWordReader(entry.Value, file).Number("'" + entry.Name + "'", entry.Name is "every" or "pulse" ? 0.25f : -60f, 60f);
            groove = entry.Name switch
            {
                "depth" => groove with { Depth = value / 100f },
                "chest" => groove with { Chest = value },
                "nod" => groove with { Nod = value },
                "rock" => groove with { Rock = value },
                "every" => groove with { Every = value },
                "pulse" => groove with { Pulse = value },
                _ => throw new MoveFileException(file, entry.Line, $"'{entry.Name}' is no part of a groove{NearestName.Hint(entry.Name, GrooveNames)}"),
            };
        }

        return groove;
    }

    private static Move ReadDance(Move move, MoveYaml dance, string file, bool mirror)
    {
        MoveKeyReader keys = new(file);
        foreach (MoveYamlEntry entry in Map(dance, file))
        {
            float count = keys.Count(entry, move.Info.Counts);
            if (mirror && count >= 0.5f * move.Info.Counts)
                throw new MoveFileException(file, entry.Line, "'mirror: true' writes the second half itself: leave its counts out.");
            keys.Read(count, entry.Value);
        }

        MoveInfo info = move.Info with { Contacts = BodyContact.Union(move.Info.Contacts, keys.Contacts) };
        Move half = move with { Info = info, Feet = keys.Feet, Weights = keys.Weights, Body = keys.Body, Hands = keys.Hands, Accents = keys.Accents };
        MoveReach.Check(half, keys.Lines, file);
        return MoveExpansion.Expand(half, mirror);
    }

    private static IReadOnlyList<MoveYamlEntry> Map(MoveYaml node, string file) =>
        node.Entries ?? throw new MoveFileException(file, node.Line, "a map is expected here.");

    private static string Required(Dictionary<string, MoveYaml> parts, string name, MoveYaml root, string file) =>
        parts.TryGetValue(name, out MoveYaml? node) && !string.IsNullOrEmpty(node.Text) ? node.Text : throw new MoveFileException(file, root.Line, $"'{name}:' is missing.");

    private static float Number(Dictionary<string, MoveYaml> parts, string name, string file, float absent, float low, float high)
    {
        if (!parts.TryGetValue(name, out MoveYaml? node))
            return absent;
        float value = new MoveWordReader(node, file).Number(name);
        return value >= low && value <= high ? value : throw new MoveFileException(file, node.Line, string.Create(CultureInfo.InvariantCulture, $"'{name}' is {low} to {high}."));
    }

    private static bool Flag(Dictionary<string, MoveYaml> parts, string name, string file, bool absent) =>
        parts.TryGetValue(name, out MoveYaml? node) ? OneOf(node, new[] { "true", "false" }, file) == "true" : absent;

    private static string OneOf(MoveYaml node, string[] known, string file) =>
        node.Text is not null && Array.IndexOf(known, node.Text) >= 0 ? node.Text : throw new MoveFileException(file, node.Line, $"'{node.Text}' is not known here{NearestName.Hint(node.Text ?? "", known)}");
}
