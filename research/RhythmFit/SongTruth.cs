using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using AvatarMotion.Audio;
using AvatarMotion.Media;

namespace AvatarMotion.RhythmFit;

/// <summary>A song's folder: its sound and its true beats.</summary>
internal sealed class SongTruth
{
    private readonly double _from;
    private readonly double _length;

    /// <param name="from">Second at which an excerpt begins.</param>
    /// <param name="length">Its length in seconds; longer than the song for all of it.</param>
    public SongTruth(string folder, double from, double length)
    {
        _from = from;
        _length = length;
        Name = Path.GetFileName(folder.TrimEnd('/')) + (length < 1e6 ? "x" : "");
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

    /// <summary>The decoded song or excerpt.</summary>
    public Waveform Read()
    {
        Waveform whole = AudioFile.Read(Sound);
        int first = Math.Min(whole.Length - 1, (int)(_from * whole.SampleRate)), count = (int)Math.Min(whole.Length - first, _length * whole.SampleRate);
        float[][] channels = new float[whole.ChannelCount][];
        for (int i = 0; i < channels.Length; i++)
            channels[i] = whole.Channel(i).Slice(first, count).ToArray();
        return new Waveform(channels, whole.SampleRate);
    }

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
            if (Holds(onset[0].GetDouble()))
                list?.Add((onset[0].GetDouble() - _from, onset.GetArrayLength() > 2 ? onset[2].GetDouble() : 1.0));
        }
    }

    private bool Holds(double time) => time >= _from && time < _from + _length;

    private double[] Times(JsonElement root, string field)
    {
        List<double> times = new();
        if (root.TryGetProperty(field, out JsonElement list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement element in list.EnumerateArray())
            {
                double time = element.ValueKind == JsonValueKind.Number ? element.GetDouble() : element[0].GetDouble();
                if (Holds(time))
                    times.Add(time - _from);
            }
        }

        return times.ToArray();
    }
}
