using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using AvatarMotion.Tests;

namespace AvatarMotion.Studio.Tests;

/// <summary>What is exactly known of the sample song.</summary>
internal sealed class SampleTruth
{
    public SampleTruth()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "truth.json")));
        JsonElement root = document.RootElement;
        Beats = Times(root.GetProperty("beats"));
        Downbeats = Times(root.GetProperty("downbeats"));
        foreach (JsonElement s in root.GetProperty("syllables").EnumerateArray())
            Syllables.Add((s.GetProperty("first_sound").GetDouble(), s.GetProperty("start").GetDouble(), s.GetProperty("end").GetDouble(), s.GetProperty("line").GetInt32()));
        foreach (JsonElement s in root.GetProperty("sections").EnumerateArray())
            Sections.Add((s.GetProperty("start").GetDouble(), s.GetProperty("end").GetDouble(), s.GetProperty("label").GetString()!));
    }

    public static string Folder => Path.Combine(SharedData.RepositoryRoot, "samples", "first-light");

    public double[] Beats { get; }

    public double[] Downbeats { get; }

    public List<(double FirstSound, double Vowel, double End, int Line)> Syllables { get; } = [];

    public List<(double Start, double End, string Label)> Sections { get; } = [];

    private static double[] Times(JsonElement array)
    {
        List<double> times = [];
        foreach (JsonElement time in array.EnumerateArray())
            times.Add(time.GetDouble());
        return [.. times];
    }
}
