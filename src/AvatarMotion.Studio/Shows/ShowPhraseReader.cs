using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Reads what a phrase says: its moves, or what the planner must respect when it chooses them.</summary>
internal sealed class ShowPhraseReader
{
    /// <summary>What only phrases have.</summary>
    public static readonly string[] Keys =
    [
        "bars", "who", "moves", "energy", "start", "travel", "mic", "hands", "mirror", "freeze", "pose", "never", "how", "backing",
    ];

    private readonly string _file;
    private readonly ShowVocabulary _known;
    private readonly IReadOnlyList<string> _cast;

    public ShowPhraseReader(string file, ShowVocabulary known, IReadOnlyList<string> cast)
    {
        _file = file;
        _known = known;
        _cast = cast;
    }

    public ShowPhrase Read(ShowNode node)
    {
        ShowFields fields = new(node, _file, "a phrase", [.. Keys, "id", "at", "why", "by", "mark", "lock"]);
        IReadOnlyList<string> moves = Moves(fields, "moves"), never = Names(fields, "never");
        if (fields.Has("moves") && moves.Count == 0)
            throw fields.Wrong(fields.LineOf("moves"), "a phrase needs at least one move: moves: [ name ]; without \"moves:\" the planner chooses.");
        CheckNever(fields, moves, never);
        string hands = fields.Known("hands", "", ["free", "microphone"]);
        bool microphone = fields.Truth("mic", false);
        if (microphone && hands == "free")
            throw fields.Wrong(fields.LineOf("hands"), "hands are free and \"mic: true\" holds the microphone; take one of the two away.");
        return new ShowPhrase
        {
            Bars = fields.Number("bars", 2, 0.125, 1000),
            Who = fields.Known("who", _cast[0], [.. _cast, ShowPhrase.Everybody]),
            Moves = moves,
            Energy = fields.Has("energy") || moves.Count > 0 ? fields.Number("energy", 0.5, 0, 1) : double.NaN,
            Start = Place(fields.Node("start")),
            Travel = Travel(fields.Node("travel")),
            Microphone = microphone,
            Hands = hands,
            Mirror = fields.Truth("mirror", false),
            FreezeFrom = Freeze(fields),
            Pose = Pose(fields.Node("pose")),
            Never = never,
            How = How(fields),
            Backing = Moves(fields, "backing"),
        };
    }

    /// <summary>Whether the line is the machine's and is about to be planned anew: its moves may come from a folder that is no longer asked for.</summary>
    private bool Goes(ShowFields fields) => _known.MachineItemsGo && fields.Has("mark") && fields.Text("by", "ai") == "ai" && !fields.Truth("lock", false);

    private IReadOnlyList<string> Moves(ShowFields fields, string key)
    {
        IReadOnlyList<string> moves = fields.Texts(key);
        for (int i = 0; i < moves.Count && !Goes(fields); i++)
            CheckMove(fields, moves[i], fields.List(key)[i].Line);
        return moves;
    }

    private void CheckMove(ShowFields fields, string text, int line)
    {
        MoveCall call = MoveCall.Parse(text);
        fields.CheckKnown(call.Name, line, "move", _known.Moves);
        if (_known.MoveCounts.TryGetValue(call.Name, out int counts) && call.Counts > counts)
            throw fields.Wrong(line, FormattableString.Invariant($"\"{call.Name}\" has {counts} counts, so there is no \"{text}\"; write {call.Name}, or /1 to /{counts}."));
    }

    private IReadOnlyList<string> Names(ShowFields fields, string key)
    {
        IReadOnlyList<string> names = fields.Texts(key);
        for (int i = 0; i < names.Count && !Goes(fields); i++)
            fields.CheckKnown(names[i], fields.List(key)[i].Line, "move", _known.Moves);
        return names;
    }

    private static void CheckNever(ShowFields fields, IReadOnlyList<string> moves, IReadOnlyList<string> never)
    {
        foreach (string text in moves)
        {
            string name = MoveCall.Parse(text).Name;
            foreach (string banned in never)
            {
                if (banned == name)
                    throw fields.Wrong(fields.LineOf("never"), $"this phrase dances \"{name}\" and must never; take \"moves:\" away to have others chosen.");
            }
        }
    }

    /// <summary>A count, or <c>true</c> for the first.</summary>
    private static int Freeze(ShowFields fields)
    {
        if (!fields.Has("freeze"))
            return 0;
        string text = fields.Text("freeze", "");
        if (text is "true" or "yes" or "on")
            return 1;
        if (text is "false" or "no" or "off")
            return 0;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is >= 1 and <= 256
            ? count
            : throw fields.Wrong(fields.LineOf("freeze"), $"\"freeze\" is the count from which the dancer stands still, such as 5, not \"{text}\".");
    }

    private ShowPose? Pose(ShowNode? node)
    {
        if (node is null)
            return null;
        ShowFields fields = new(node, _file, "a pose", "at", "move", "count");
        string move = fields.Needed("move");
        CheckMove(fields, move, fields.LineOf("move"));
        double count = fields.Number("count", 1, 1, 64);
        if (_known.MoveCounts.TryGetValue(MoveCall.Parse(move).Name, out int counts) && count >= counts + 1)
            throw fields.Wrong(fields.LineOf("count"), FormattableString.Invariant($"\"{move}\" has {counts} counts, so it has no pose on count {count:0.##}."));
        return new ShowPose(fields.Time("at"), move, count);
    }

    private static string How(ShowFields fields)
    {
        string text = fields.Text("how", "");
        return text.Length == 0 || GroupWay.TryParse(text, out _)
            ? text
            : throw fields.Wrong(fields.LineOf("how"), $"\"{text}\" is no way to dance together; write unison, canon 2 (counts apart), mirror, call or lead.");
    }

    private Vector2 Travel(ShowNode? node)
    {
        if (node is null)
            return default;
        ShowFields fields = new(node, _file, "travel", "x", "z");
        return new Vector2((float)fields.Number("x", 0, -8, 8), (float)fields.Number("z", 0, -8, 8));
    }

    private StagePlace Place(ShowNode? node)
    {
        if (node is null)
            return default;
        ShowFields fields = new(node, _file, "start", "x", "z", "facing", "support");
        string support = fields.Known("support", "both", ["both", "left", "right"]);
        return new StagePlace(
            (float)fields.Number("x", 0, -20, 20),
            (float)fields.Number("z", 0, -20, 20),
            (float)fields.Number("facing", 0, -360, 360),
            support == "left" ? Support.Left : support == "right" ? Support.Right : Support.Both);
    }
}
