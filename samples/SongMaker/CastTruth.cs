using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace AvatarMotion.SongMaker;

/// <summary>What truth.json tells beyond the first sample's: lines with their singers, drums, and whether octaves are open because high and low sing together.</summary>
internal static class CastTruth
{
    public static void Write(Utf8JsonWriter json, Score score, VoicePlan plan)
    {
        json.WriteString("language", score.Language);
        if (plan.Sources.Exists(line => line.Singer == ScoreLine.All && !line.IsSpoken))
            json.WriteBoolean("any_pitch_octave", true);
        WriteLines(json, plan);
        WriteDrums(json, score);
    }

    private static void WriteLines(Utf8JsonWriter json, VoicePlan plan)
    {
        json.WriteStartArray("lines");
        for (int line = 0; line < plan.Lines.Count; line++)
        {
            List<(double Start, double End, string Text)> words = Truth.Words(plan, line);
            json.WriteStartObject();
            Truth.Number(json, "start", words[0].Start);
            Truth.Number(json, "end", words[^1].End);
            json.WriteString("text", plan.Lines[line]);
            json.WriteString("singer", plan.Sources[line].Singer);
            json.WriteString("manner", plan.Sources[line].IsWhispered ? "whispered" : plan.Sources[line].IsSpoken ? "spoken" : "sung");
            json.WriteBoolean("backing", plan.Sources[line].IsBacking);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Names of drums as in drum transcription: KD bass drum, SD snare and clap, HH hats; others by their name.
    private static void WriteDrums(Utf8JsonWriter json, Score score)
    {
        json.WriteStartArray("drum_onsets");
        foreach (DrumHit hit in Groove.Hits(score))
        {
            json.WriteStartArray();
            json.WriteRawValue(hit.Time.ToString("0.####", CultureInfo.InvariantCulture));
            json.WriteStringValue(hit.Drum switch { "kick" => "KD", "snare" or "clap" => "SD", "hat" or "open" => "HH", "crash" => "CY", _ => hit.Drum });
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
