using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace AvatarMotion.RhythmFit;

/// <summary>A song's folder: its sound and its true beats.</summary>
internal sealed class SongTruth
{
    public SongTruth(string folder)
    {
        Name = Path.GetFileName(folder.TrimEnd('/'));
        using JsonDocument truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "truth.json")));
        Beats = Times(truth.RootElement, "beats");
        Downbeats = Times(truth.RootElement, "downbeats");
        Style = truth.RootElement.TryGetProperty("style", out JsonElement style) ? style.ToString() : "";
        if (truth.RootElement.TryGetProperty("drum_onsets", out JsonElement onsets))
            ReadDrums(onsets);
        foreach (string file in Directory.GetFiles(folder))
        {
            if (Path.GetFileNameWithoutExtension(file) is "mix" or "audio")
                Sound = file;
        }
    }

    public string Name { get; }

    public string Style { get; }

    public string Sound { get; } = "";

    public double[] Beats { get; }

    public double[] Downbeats { get; }

    public List<(double Time, double Velocity)> Kicks { get; } = new();

    /// <summary>Snares, claps and rim shots.</summary>
    public List<(double Time, double Velocity)> Snares { get; } = new();

    /// <summary>Hats and rides.</summary>
    public List<(double Time, double Velocity)> Hats { get; } = new();

    private void ReadDrums(JsonElement onsets)
    {
        foreach (JsonElement onset in onsets.EnumerateArray())
        {
            List<(double, double)>? list = onset[1].GetString() switch
            {
                "kick" or "KD" => Kicks,
                "snare" or "clap" or "rim" or "brush" or "SD" => Snares,
                "hat" or "openhat" or "ride" or "HH" => Hats,
                _ => null,
            };
            list?.Add((onset[0].GetDouble(), onset.GetArrayLength() > 2 ? onset[2].GetDouble() : 1.0));
        }
    }

    private static double[] Times(JsonElement root, string field)
    {
        List<double> times = new();
        if (root.TryGetProperty(field, out JsonElement list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement element in list.EnumerateArray())
                times.Add(element.ValueKind == JsonValueKind.Number ? element.GetDouble() : element[0].GetDouble());
        }

        return times.ToArray();
    }
}
