using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace AvatarMotion.Motion;

/// <summary>
/// The compiled form of many moves: one text, one line per fact, fields separated by tabs, numbers invariant. Written by the move compiler and embedded here, so that
/// a game engine needs no YAML.
/// </summary>
public static class MoveCatalogue
{
    private const string Header = "moves 1";
    private const string ResourceName = "AvatarMotion.Motion.moves.catalogue";

    /// <summary>Writes moves in their order.</summary>
    public static string Write(IReadOnlyList<Move> moves)
    {
        StringBuilder text = new();
        text.Append(Header).Append('\n');
        foreach (Move move in moves)
            WriteMove(text, move);
        return text.ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<Move> Read(string text)
    {
        List<MoveDraft> drafts = new();
        string[] lines = text.Split('\n');
        if (lines[0] != Header)
            throw new ArgumentException("This is no catalogue of moves: compile one with 'avatarmotion moves compile'.", nameof(text));
        for (int i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0)
                continue;
            CatalogueLine line = new(lines[i].Split('\t'));
            if (line.Kind == "move")
                drafts.Add(new MoveDraft(line));
            else if (drafts.Count > 0)
                drafts[drafts.Count - 1].Add(line);
            else
                throw new ArgumentException($"Line {i + 1} of the catalogue of moves ('{line.Kind}') stands before the first move: compile it again with 'avatarmotion moves compile'.", nameof(text));
        }

        Move[] moves = new Move[drafts.Count];
        for (int i = 0; i < moves.Length; i++)
            moves[i] = drafts[i].ToMove();
        return moves;
    }

    internal static IReadOnlyList<Move> ReadEmbedded()
    {
        using Stream stream = typeof(MoveCatalogue).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException("The catalogue of moves is missing from this build of AvatarMotion.Motion.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return Read(reader.ReadToEnd());
    }

    private static void WriteMove(StringBuilder text, Move move)
    {
        MoveInfo info = move.Info;
        Line(text, "move", info.Name, info.Style, (int)info.Role, info.Counts, info.EnergyLow, info.EnergyHigh, info.Level, info.Planted ? 1 : 0,
            info.Mirrors ? 1 : 0, info.TravelX, info.TravelZ, info.Turn, info.Expresses);
        if (info.Direction != "front" || info.Isolates)
            Line(text, "look", info.Direction, info.Isolates ? 1 : 0);
        foreach (BodyContact contact in info.Contacts)
            Line(text, "touch", BodyParts.Name(contact.A), BodyParts.Name(contact.B));
        Line(text, "start", info.StartLeft.X, info.StartLeft.Z, info.StartLeft.Turn, info.StartRight.X, info.StartRight.Z, info.StartRight.Turn);
        Groove groove = move.Groove;
        Line(text, "groove", (int)groove.Bounce, groove.Depth, groove.Chest, groove.Nod, groove.Rock, groove.Every, groove.Pulse);
        foreach (FootKey key in move.Feet)
            Line(text, "foot", key.Count, (int)key.Side, (int)key.Action, key.Spot.X, key.Spot.Z, key.Spot.Turn, key.Height, key.Over, (int)key.Landing);
        foreach (WeightKey key in move.Weights)
            Line(text, "weight", key.Count, key.Left);
        foreach (BodyKey key in move.Body)
            Line(text, "body", key.Count, (int)key.Channel, key.Value, (int)key.Effort, key.Over);
        foreach (HandKey key in move.Hands)
            WriteHand(text, key);
        foreach (AccentKey key in move.Accents)
            Line(text, "accent", key.Count, Bones.Name(key.Bone), (int)key.Event);
    }

    private static void WriteHand(StringBuilder text, HandKey key)
    {
        if (key.Floor is { } spot)
            Line(text, "palm", spot.X, spot.Y);
        Line(text, "hand", key.Count, (int)key.Side, key.Goal.X, key.Goal.Y, key.Goal.Z, key.ElbowLift, key.Palm, key.Bend, (int)key.Shape, (int)key.Effort, key.Over);
    }

    private static void Line(StringBuilder text, string kind, params object[] fields)
    {
        text.Append(kind);
        foreach (object field in fields)
        {
            string written = field is float number ? number.ToString("R", CultureInfo.InvariantCulture) : Convert.ToString(field, CultureInfo.InvariantCulture)!;
            text.Append('\t').Append(written);
        }

        text.Append('\n');
    }
}
