using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using System.Text.Json;
using AvatarMotion.Audio;
using AvatarMotion.Tests;

namespace AvatarMotion.Evaluation;

/// <summary>A song of the shared data with what is known about it.</summary>
internal sealed class RealSong
{
    private static readonly Dictionary<string, Song> Heard = new(StringComparer.Ordinal);

    private RealSong(string folder)
    {
        Id = Path.GetFileName(folder);
        using JsonDocument truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "truth.json")));
        Truth = truth.RootElement.Clone();
        AudioPath = Directory.GetFiles(folder, "audio.*")[0];
        Folder = folder;
    }

    public string Id { get; }

    public string Folder { get; }

    public string AudioPath { get; }

    public JsonElement Truth { get; }

    /// <summary>Half and double tempo count as right where the truth leaves the octave open.</summary>
    public bool AnyOctave => Id.StartsWith("fof-", StringComparison.Ordinal) || Id.StartsWith("us-", StringComparison.Ordinal);

    /// <summary>All songs, in the order of their names; skips the test where there are none.</summary>
    public static List<RealSong> All()
    {
        List<RealSong> songs = new();
        string[] folders = Directory.GetDirectories(SharedData.Require("songs"));
        Array.Sort(folders, string.CompareOrdinal);
        foreach (string folder in folders)
            songs.Add(new RealSong(folder));
        return songs;
    }

    /// <summary>Numbers of one field of the truth; empty where it is absent.</summary>
    public double[] Times(string field)
    {
        if (!Truth.TryGetProperty(field, out JsonElement list))
            return Array.Empty<double>();
        List<double> times = new();
        foreach (JsonElement element in list.EnumerateArray())
            times.Add(element.GetDouble());
        return times.ToArray();
    }

    /// <summary>What is heard in it; heard once for all tests, on all processors (the result does not depend on them).</summary>
    public Song Hear()
    {
        if (!Heard.TryGetValue(Id, out Song? song))
            Heard[Id] = song = Song.Analyze(Read(AudioPath), new SongOptions { MaxThreads = Environment.ProcessorCount });
        return song;
    }

    /// <summary>Decodes a file beside the song, a stem for instance.</summary>
    public static Waveform Read(string path)
    {
        ProcessStartInfo start = new("ffmpeg") { RedirectStandardOutput = true };
        foreach (string argument in new[] { "-v", "error", "-i", "file:" + path, "-ac", "2", "-ar", "44100", "-f", "f32le", "-" })
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("ffmpeg did not start.");
        using MemoryStream bytes = new();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        process.WaitForExit();
        ReadOnlySpan<float> samples = MemoryMarshal.Cast<byte, float>(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        float[] left = new float[samples.Length / 2], right = new float[samples.Length / 2];
        for (int i = 0; i < left.Length; i++)
            (left[i], right[i]) = (samples[2 * i], samples[2 * i + 1]);
        return new Waveform(new[] { left, right }, 44100);
    }

    public static string Cell(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
