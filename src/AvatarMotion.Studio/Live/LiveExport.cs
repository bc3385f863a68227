using System;
using System.Collections.Generic;
using System.IO;
using System.Numerics;
using System.Text.Json;
using AvatarMotion.Assets;
using AvatarMotion.Media;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Writes a live dance as .bvh, or as .json with the positions and moves of an exported take (DESIGN section 8), without face, camera and shots.</summary>
public static class LiveExport
{
    /// <summary>Refuses, before anybody dances, what could not be written afterwards.</summary>
    public static void Check(string output, string input)
    {
        if (Path.GetExtension(output).ToLowerInvariant() is not (".json" or ".bvh"))
            throw new StudioException($"{output}: a live dance is written as .bvh or .json; name the file so.");
        OutputPlace.Check(output, input);
    }

    /// <summary>Writes <paramref name="recording"/>; the file appears when it is whole.</summary>
    public static void Write(LiveRecording recording, Rig rig, string output) => UnfinishedFile.Write(output, stream =>
    {
        if (string.Equals(Path.GetExtension(output), ".json", StringComparison.OrdinalIgnoreCase))
        {
            WriteJson(recording, rig, stream);
            return;
        }

        using StreamWriter text = new(stream, leaveOpen: true);
        BvhWriter.Write(rig, recording, recording.Duration, recording.Rate, text);
    });

    private static void WriteJson(LiveRecording recording, Rig rig, Stream stream)
    {
        using Utf8JsonWriter json = new(stream);
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteNumber("fps", recording.Rate);
        json.WriteString("performer", "live");
        List<Bone> bones = WriteBones(rig, json);
        WritePositions(recording, rig, bones, json);
        json.WriteStartArray("moves");
        foreach (MoveSpan span in recording.Moves)
        {
            json.WriteStartObject();
            json.WriteString("performer", "live");
            json.WriteNumber("start", Rounded(span.Start));
            json.WriteNumber("end", Rounded(span.End));
            json.WriteString("move", span.Move);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static List<Bone> WriteBones(Rig rig, Utf8JsonWriter json)
    {
        List<Bone> bones = [];
        json.WriteStartArray("bones");
        for (int i = 0; i < Bones.Count; i++)
        {
            if (!rig.Has((Bone)i))
                continue;
            bones.Add((Bone)i);
            json.WriteStringValue(Bones.Name((Bone)i));
        }

        json.WriteEndArray();
        return bones;
    }

    private static void WritePositions(LiveRecording recording, Rig rig, List<Bone> bones, Utf8JsonWriter json)
    {
        BodyPose pose = new();
        Vector3[] positions = new Vector3[Bones.Count];
        Quaternion[] rotations = new Quaternion[Bones.Count];
        json.WriteStartArray("positions");
        for (int i = 0; i < (int)Math.Round(recording.Duration * recording.Rate); i++)
        {
            recording.Sample(i / recording.Rate, pose);
            pose.Solve(rig, positions, rotations);
            json.WriteStartArray();
            foreach (Bone bone in bones)
            {
                json.WriteStartArray();
                json.WriteNumberValue(Rounded(positions[(int)bone].X));
                json.WriteNumberValue(Rounded(positions[(int)bone].Y));
                json.WriteNumberValue(Rounded(positions[(int)bone].Z));
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static decimal Rounded(double value) => (decimal)Math.Round(value, 5);
}
