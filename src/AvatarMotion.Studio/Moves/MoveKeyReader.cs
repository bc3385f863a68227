using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Reads the keys of one count of a move file.</summary>
internal sealed class MoveKeyReader
{
    private static readonly string[] KeyNames = { "left foot", "right foot", "weight", "face", "hips", "chest", "head", "shoulders", "legs", "left hand", "right hand", "hands", "accent" };

    private readonly string _file;

    public MoveKeyReader(string file) => _file = file;

    public List<FootKey> Feet { get; } = new();

    public List<WeightKey> Weights { get; } = new();

    public List<BodyKey> Body { get; } = new();

    public List<HandKey> Hands { get; } = new();

    public List<AccentKey> Accents { get; } = new();

    /// <summary>Touches that places and shapes of hands imply.</summary>
    public List<BodyContact> Contacts { get; } = new();

    /// <summary>The line on which a count stands.</summary>
    public Dictionary<float, long> Lines { get; } = new();

    /// <summary>"3" is 2, "3&amp;" is 2.5, "3e" is 2.25, "3a" is 2.75.</summary>
    public float Count(MoveYamlEntry entry, int counts)
    {
        string name = entry.Name;
        float part = 0f;
        if (name.Length > 1)
        {
            part = name[^1] switch { 'e' => 0.25f, '&' => 0.5f, 'a' => 0.75f, _ => 0f };
            if (part > 0f)
                name = name[..^1];
        }

        if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int whole) || whole > counts)
            throw new MoveFileException(_file, entry.Line, $"'{entry.Name}' is no count of this move: counts are 1 to {counts}, between them 1e, 1& and 1a; 0& leads in.");
        return whole - 1 + part;
    }

    /// <summary>Reads what happens by <paramref name="count"/>.</summary>
    public void Read(float count, MoveYaml goals)
    {
        if (goals.Entries is null)
            throw new MoveFileException(_file, goals.Line, "a count holds a map, for example { left foot: step 30 0, chest: bow 10 }.");
        Lines[count] = goals.Line;
        foreach (MoveYamlEntry entry in goals.Entries)
        {
            MoveWordReader words = new(entry.Value, _file);
            if (MoveWords.Directions.TryGetValue(entry.Name, out IReadOnlyDictionary<string, (BodyChannel, float)>? directions))
                ReadBody(count, words, directions);
            else
                ReadOther(count, entry, words);
        }
    }

    private void ReadOther(float count, MoveYamlEntry entry, MoveWordReader words)
    {
        switch (entry.Name)
        {
            case "left foot":
                Feet.Add(ReadFoot(count, Side.Left, words));
                break;
            case "right foot":
                Feet.Add(ReadFoot(count, Side.Right, words));
                break;
            case "weight":
                Weights.Add(new WeightKey(count, words.Number("the left foot's share of the weight", 0f, 1f)));
                break;
            case "face":
                ReadFace(count, words);
                break;
            case "legs":
                ReadLegs(count, words);
                break;
            case "left hand":
                ReadHand(count, words, Side.Left);
                break;
            case "right hand":
                ReadHand(count, words, Side.Right);
                break;
            case "hands":
                ReadHand(count, words, Side.Left, Side.Right);
                break;
            case "accent":
                ReadAccent(count, words);
                break;
            default:
                throw new MoveFileException(_file, entry.Line, $"'{entry.Name}' is no part of the body{NearestName.Hint(entry.Name, KeyNames)}");
        }
    }

    private static FootKey ReadFoot(float count, Side side, MoveWordReader words)
    {
        if (!words.Take(MoveWords.FootActions, out FootAction action))
            throw words.Unknown(MoveWords.FootActions.Keys);
        float x = 0f, z = 0f;
        if (action is not (FootAction.Pivot or FootAction.Passe))
        {
            x = words.Number("the place to the left in cm", -300f, 300f) / 100f;
            z = words.Number("the place forward in cm", -300f, 300f) / 100f;
        }

        FootKey key = new() { Count = count, Side = side, Action = action, Spot = new FootSpot(x, z, float.NaN), Landing = action == FootAction.Heel ? Landing.Heel : Landing.Ball };
        while (words.More)
        {
            if (words.Take("turn"))
                key = key with { Spot = key.Spot with { Turn = words.Number("the turn in degrees", -1080f, 1080f) } };
            else if (words.Take("height"))
                key = key with { Height = words.Number("the height of a foot in cm", 0f, 170f) / 100f };
            else if (words.Take("over"))
                key = key with { Over = words.Number("the counts of travel", 0f, 16f) };
            else if (words.Take(MoveWords.Landings, out Landing landing))
                key = key with { Landing = landing };
            else
                throw words.Unknown(new[] { "turn", "height", "over", "ball", "heel", "flat" });
        }

        return key;
    }

    private void ReadFace(float count, MoveWordReader words)
    {
        float degrees = words.Number("the facing in degrees", -1080f, 1080f);
        (Effort effort, float over) = ReadTravel(words, Effort.Swing);
        Body.Add(new BodyKey { Count = count, Channel = BodyChannel.FaceTurn, Value = degrees, Effort = effort, Over = over });
    }

    private void ReadLegs(float count, MoveWordReader words)
    {
        float stretch = Stretch(words);
        (Effort effort, float over) = ReadTravel(words, Effort.Swing);
        Body.Add(new BodyKey { Count = count, Channel = BodyChannel.LegStretch, Value = stretch, Effort = effort, Over = over });
    }

    /// <summary>How far legs are stretched: <c>straight</c>, <c>soft</c> or a number between 0 and 1.</summary>
    public static float Stretch(MoveWordReader words)
    {
        if (words.Take("straight"))
            return 1f;
        if (words.Take("soft"))
            return 0f;
        return words.NumberIsNext || !words.More ? words.Number("how far the legs are stretched", 0f, 1f) : throw words.Unknown(new[] { "straight", "soft" });
    }

    private void ReadBody(float count, MoveWordReader words, IReadOnlyDictionary<string, (BodyChannel Channel, float Divisor)> directions)
    {
        List<BodyKey> keys = new();
        while (words.Take(directions, out (BodyChannel Channel, float Divisor) direction))
            keys.Add(new BodyKey { Count = count, Channel = direction.Channel, Value = Amount(words, direction.Channel, direction.Divisor) });
        if (keys.Count == 0)
            throw words.More ? words.Unknown(directions.Keys) : words.Fault("a direction and a number are missing.");
        (Effort effort, float over) = ReadTravel(words, Effort.Swing, directions.Keys);
        foreach (BodyKey key in keys)
            Body.Add(key with { Effort = effort, Over = over });
        if (effort == Effort.Hit)
            Accents.Add(new AccentKey(count, keys[0].Channel is BodyChannel.HipsX or BodyChannel.HipsY or BodyChannel.HipsTilt ? Bone.Hips : Bone.Chest));
    }

    private static float Amount(MoveWordReader words, BodyChannel channel, float divisor)
    {
        (float low, float high) = MoveReach.Range(channel);
        return words.Number("this goal", low, high) / divisor;
    }

    private void ReadHand(float count, MoveWordReader words, params Side[] sides)
    {
        HandKey key = ReadHandGoal(words, sides) with { Count = count };
        while (words.More)
        {
            if (words.Take("lift"))
                key = key with { ElbowLift = words.Number("the lift of the elbow in degrees", -180f, 180f) };
            else if (words.Take("palm"))
                key = key with { Palm = words.Number("the turn of the palm in degrees", -180f, 180f) };
            else if (words.Take("bend"))
                key = key with { Bend = words.Number("the bend of the wrist in degrees", -90f, 90f) };
            else if (words.Take("over"))
                key = key with { Over = words.Number("the counts of travel", 0f, 16f) };
            else if (words.Take(MoveWords.Shapes, out HandShape shape))
                key = WithShape(key, shape);
            else if (words.Take(MoveWords.Efforts, out Effort effort))
                key = key with { Effort = effort };
            else
                throw words.Unknown(HandWords());
        }

        foreach (Side side in sides)
        {
            Hands.Add(key with { Side = side });
            if (key.Effort == Effort.Hit)
                Accents.Add(new AccentKey(count, side == Side.Left ? Bone.LeftHand : Bone.RightHand));
        }
    }

    private HandKey ReadHandGoal(MoveWordReader words, Side[] sides)
    {
        if (words.Take("floor"))
            return new HandKey { Floor = new Vector2(words.Number("the place to the left in cm", -150f, 150f), words.Number("the place forward in cm", -150f, 150f)) / 100f, Shape = HandShape.Open, ElbowLift = 15f };
        string name = words.More ? words.Peek : "";
        if (words.Take(MoveWords.Places, out (Vector3 Goal, float Lift) place))
        {
            foreach (Side side in sides)
                Contacts.AddRange(ImpliedContacts.OfPlace(name, side));
            return new HandKey { Goal = place.Goal, ElbowLift = place.Lift };
        }

        if (!words.NumberIsNext)
            throw words.More ? words.Unknown(MoveWords.Places.Keys) : words.Fault("a place or three numbers are missing.");
        Vector3 goal = new(words.Number("out"), words.Number("up"), words.Number("forward"));
        return goal.Length() <= MoveReach.Arm
            ? new HandKey { Goal = goal, ElbowLift = 15f }
            : throw words.Fault(string.Create(CultureInfo.InvariantCulture, $"this goal is {goal.Length():0.00} arm lengths away and the arm ends at 1: make the three numbers shorter."));
    }

    private HandKey WithShape(HandKey key, HandShape shape)
    {
        if (shape == HandShape.Clap)
            Contacts.Add(new BodyContact(BodyPart.LeftHand, BodyPart.RightHand));
        return key with { Shape = shape };
    }

    private void ReadAccent(float count, MoveWordReader words)
    {
        if (!words.More)
            throw words.Fault("an accent names a part, as in 'hips low'.");
        foreach (string part in words.Rest().Split(',', System.StringSplitOptions.RemoveEmptyEntries))
        {
            Bone? joint = null;
            foreach (string word in part.Split(' ', System.StringSplitOptions.RemoveEmptyEntries))
                joint = AccentWord(count, words, word, joint);
        }
    }

    /// <summary>A joint is an accent with its usual event; an event after it takes the usual one's place.</summary>
    private Bone AccentWord(float count, MoveWordReader words, string word, Bone? joint)
    {
        if (MoveWords.Joints.TryGetValue(word, out Bone bone))
        {
            Accents.Add(new AccentKey(count, bone));
            return bone;
        }

        if (joint is null || !MoveWords.Events.TryGetValue(word, out AccentEvent happens))
            throw words.Fault($"'{word}' is not known here{NearestName.Hint(word, joint is null ? MoveWords.Joints.Keys : new List<string>(MoveWords.Events.Keys))}");
        Accents[^1] = Fits(joint.Value, happens)
            ? new AccentKey(count, joint.Value, happens)
            : throw words.Fault($"'{word}' is nothing that this part does: hips and head are low or high, feet land, all others arrive.");
        return joint.Value;
    }

    private static bool Fits(Bone joint, AccentEvent happens) => happens switch
    {
        AccentEvent.Land => joint is Bone.LeftFoot or Bone.RightFoot,
        AccentEvent.Arrive => joint is not (Bone.LeftFoot or Bone.RightFoot),
        _ => joint is Bone.Hips or Bone.Head,
    };

    private static (Effort Effort, float Over) ReadTravel(MoveWordReader words, Effort effort, IEnumerable<string>? alsoKnown = null)
    {
        float over = 0f;
        while (words.More)
        {
            if (words.Take("over"))
                over = words.Number("the counts of travel", 0f, 16f);
            else if (words.Take(MoveWords.Efforts, out Effort named))
                effort = named;
            else
                throw words.Unknown(new List<string>(alsoKnown ?? System.Array.Empty<string>()) { "over", "swing", "hit", "flick", "press", "float", "drop" });
        }

        return (effort, over);
    }

    private static IEnumerable<string> HandWords()
    {
        foreach (string word in new[] { "lift", "palm", "bend", "over" })
            yield return word;
        foreach (string shape in MoveWords.Shapes.Keys)
            yield return shape;
        foreach (string effort in MoveWords.Efforts.Keys)
            yield return effort;
    }
}
