using System;
using System.Collections.Generic;
using System.IO;
using System.Numerics;
using System.Text.Json;
using AvatarMotion.Audio;
using AvatarMotion.Motion;
using AvatarMotion.Studio;

namespace AvatarMotion.Evaluation;

/// <summary>Reads a motion that <c>avatarmotion export X.json</c> wrote, or any JSON of that form: fps, bones, positions, moves. A .song.json of the same name beside it gives the beats.</summary>
internal static class TakeFile
{
    public static DanceSubject Read(string path)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement root = json.RootElement;
            BodyTrack track = Track(path, root);
            string performer = root.TryGetProperty("performer", out JsonElement id) ? id.GetString() ?? "" : "";
            return new DanceSubject(Path.GetFileNameWithoutExtension(path), track) { Song = Song(path), Spans = Spans(root, performer), Body = BodyOf(track) };
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or IndexOutOfRangeException)
        {
            throw new EvaluationException($"{path}: this is no exported motion ({error.Message.ReplaceLineEndings(" ").TrimEnd('.')}); write one with avatarmotion export X.show.yaml -o X.json.");
        }
    }

    /// <summary>A body of which only its joints are known: as thick as its legs are long.</summary>
    public static DancerBody BodyOf(BodyTrack track) => DancerBody.Of(StandardRig.Create(1.6f * MeasuredJoints.LegOf(track) / BodyMeasures.Of(StandardRig.Create()).LegLength));

    private static BodyTrack Track(string path, JsonElement root)
    {
        List<Bone> bones = [];
        foreach (JsonElement name in root.GetProperty("bones").EnumerateArray())
            bones.Add(Bones.TryParse(name.GetString() ?? "", out Bone bone) ? bone : throw new EvaluationException($"{path}: there is no bone \"{name.GetString()}\"; bones are named as in VRM 1.0."));
        JsonElement positions = root.GetProperty("positions");
        double rate = root.GetProperty("fps").GetDouble();
        if (!(rate is > 0 and <= 1000) || positions.GetArrayLength() < 3)
            throw new EvaluationException($"{path}: a motion has a frame rate above 0 and at least 3 frames.");
        BodyTrack track = new(rate, positions.GetArrayLength(), bones);
        int frame = 0;
        foreach (JsonElement joints in positions.EnumerateArray())
        {
            int i = 0;
            foreach (JsonElement joint in joints.EnumerateArray())
                track[frame, bones[i++]] = new Vector3(joint[0].GetSingle(), joint[1].GetSingle(), joint[2].GetSingle());
            frame++;
        }

        return track;
    }

    private static Song? Song(string path)
    {
        string beside = Path.ChangeExtension(path, null) + ".song.json";
        if (!File.Exists(beside))
            return null;
        using FileStream file = File.OpenRead(beside);
        return SongJson.Read(file).Counted();
    }

    private static List<MoveSpan> Spans(JsonElement root, string performer)
    {
        List<MoveSpan> spans = [];
        if (!root.TryGetProperty("moves", out JsonElement moves))
            return spans;
        foreach (JsonElement move in moves.EnumerateArray())
        {
            if (move.TryGetProperty("performer", out JsonElement who) && who.GetString() != performer)
                continue;
            string name = move.GetProperty("move").GetString() ?? "";
            bool dances = !MoveLibrary.Default.TryGet(name, out Move? known) || known.Info.Role == MoveRole.Dance;
            spans.Add(new MoveSpan
            {
                Start = move.GetProperty("start").GetDouble(), End = move.GetProperty("end").GetDouble(), Move = name, Phrase = dances ? "danced" : "",
                AccentEvents = Accents(move), Touches = Touches(move),
            });
        }

        return spans;
    }

    private static List<AccentMoment> Accents(JsonElement move)
    {
        List<AccentMoment> accents = [];
        if (!move.TryGetProperty("accent_events", out JsonElement events))
            return accents;
        foreach (JsonElement accent in events.EnumerateArray())
        {
            if (Bones.TryParse(accent.GetProperty("joint").GetString() ?? "", out Bone bone) && Enum.TryParse(accent.GetProperty("event").GetString(), ignoreCase: true, out AccentEvent what))
                accents.Add(new AccentMoment(accent.GetProperty("time").GetDouble(), bone, what));
        }

        return accents;
    }

    private static List<BodyContact> Touches(JsonElement move)
    {
        List<BodyContact> touches = [];
        if (!move.TryGetProperty("contacts", out JsonElement contacts))
            return touches;
        foreach (JsonElement pair in contacts.EnumerateArray())
        {
            if (BodyParts.TryParse(pair[0].GetString() ?? "", out BodyPart a) && BodyParts.TryParse(pair[1].GetString() ?? "", out BodyPart b))
                touches.Add(new BodyContact(a, b));
        }

        return touches;
    }
}
