using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Numerics;
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
            Line(text, "hand", key.Count, (int)key.Side, key.Goal.X, key.Goal.Y, key.Goal.Z, key.ElbowLift, key.Palm, key.Bend, (int)key.Shape, (int)key.Effort, key.Over);
        foreach (AccentKey key in move.Accents)
            Line(text, "accent", key.Count, Bones.Name(key.Bone));
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

    /// <summary>One line of the catalogue, read field by field.</summary>
    private sealed class CatalogueLine
    {
        private readonly string[] _fields;
        private int _next = 1;

        public CatalogueLine(string[] fields) => _fields = fields;

        public string Kind => _fields[0];

        public string Text() => _fields[_next++];

        public float Number() => float.Parse(Text(), NumberStyles.Float, CultureInfo.InvariantCulture);

        public int Whole() => int.Parse(Text(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

        public FootSpot Spot() => new(Number(), Number(), Number());
    }

    /// <summary>A move while its lines come in.</summary>
    private sealed class MoveDraft
    {
        private readonly List<FootKey> _feet = new();
        private readonly List<WeightKey> _weights = new();
        private readonly List<BodyKey> _body = new();
        private readonly List<HandKey> _hands = new();
        private readonly List<AccentKey> _accents = new();
        private MoveInfo _info;
        private Groove _groove = new();

        public MoveDraft(CatalogueLine line)
        {
            _info = new MoveInfo
            {
                Name = line.Text(),
                Style = line.Text(),
                Role = (MoveRole)line.Whole(),
                Counts = line.Whole(),
                EnergyLow = line.Number(),
                EnergyHigh = line.Number(),
                Level = line.Text(),
                Planted = line.Whole() == 1,
                Mirrors = line.Whole() == 1,
                TravelX = line.Number(),
                TravelZ = line.Number(),
                Turn = line.Number(),
                Expresses = line.Text(),
            };
        }

        public void Add(CatalogueLine line)
        {
            switch (line.Kind)
            {
                case "start":
                    _info = _info with { StartLeft = line.Spot(), StartRight = line.Spot() };
                    break;
                case "groove":
                    _groove = ReadGroove(line);
                    break;
                case "foot":
                    _feet.Add(ReadFoot(line));
                    break;
                case "weight":
                    _weights.Add(new WeightKey(line.Number(), line.Number()));
                    break;
                case "body":
                    _body.Add(new BodyKey { Count = line.Number(), Channel = (BodyChannel)line.Whole(), Value = line.Number(), Effort = (Effort)line.Whole(), Over = line.Number() });
                    break;
                case "hand":
                    _hands.Add(ReadHand(line));
                    break;
                case "accent":
                    _accents.Add(ReadAccent(line));
                    break;
                default:
                    throw new ArgumentException($"The catalogue of moves holds an unknown line '{line.Kind}': compile it again with 'avatarmotion moves compile'.");
            }
        }

        public Move ToMove() => new Move { Info = _info, Groove = _groove, Feet = _feet, Weights = _weights, Body = _body, Hands = _hands, Accents = _accents }.WithFacts();

        private static Groove ReadGroove(CatalogueLine line) => new()
        {
            Bounce = (Bounce)line.Whole(),
            Depth = line.Number(),
            Chest = line.Number(),
            Nod = line.Number(),
            Rock = line.Number(),
            Every = line.Number(),
            Pulse = line.Number(),
        };

        private static FootKey ReadFoot(CatalogueLine line) => new()
        {
            Count = line.Number(),
            Side = (Side)line.Whole(),
            Action = (FootAction)line.Whole(),
            Spot = line.Spot(),
            Height = line.Number(),
            Over = line.Number(),
            Landing = (Landing)line.Whole(),
        };

        private static HandKey ReadHand(CatalogueLine line) => new()
        {
            Count = line.Number(),
            Side = (Side)line.Whole(),
            Goal = new Vector3(line.Number(), line.Number(), line.Number()),
            ElbowLift = line.Number(),
            Palm = line.Number(),
            Bend = line.Number(),
            Shape = (HandShape)line.Whole(),
            Effort = (Effort)line.Whole(),
            Over = line.Number(),
        };

        private static AccentKey ReadAccent(CatalogueLine line)
        {
            float count = line.Number();
            return Bones.TryParse(line.Text(), out Bone bone)
                ? new AccentKey(count, bone)
                : throw new ArgumentException("The catalogue of moves names a bone that does not exist: compile it again with 'avatarmotion moves compile'.");
        }
    }
}
