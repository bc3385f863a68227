using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Projects of VOCALOID 5 and 6 (.vpr): a zip archive with the notes as JSON.</summary>
internal sealed class VprReader : ILyricReader
{
    private const double TicksPerQuarter = 480;
    private const string Sequence = "Project/sequence.json";

    public bool Reads(LyricSource source) => source.BeginsWith("PK") && (source.Ending == ".vpr" || source.Bytes.AsSpan().IndexOf("sequence.json"u8) >= 0);

    public Lyrics Read(LyricSource source, LyricNotices notices)
    {
        byte[] json = SafeFiles.Unzip(source.Bytes, name => name.EndsWith(Sequence, StringComparison.OrdinalIgnoreCase)) ?? throw new LyricFormatException("there is no VOCALOID song in this packed file.");
        using JsonDocument document = SafeFiles.Json(json);
        JsonElement tempo = document.RootElement.At("masterTrack").At("tempo");
        List<(double, double)> tempos = [.. tempo.Items("events").Select(change => (change.Number("pos"), change.Number("value") / 100))];
        if (tempo.At("global").IsTrue("isEnabled"))
            tempos = [(0, tempo.At("global").Number("value") / 100)];
        TickClock clock = new(TicksPerQuarter, tempos);
        SynthProject project = new();
        foreach (JsonElement track in document.RootElement.Items("tracks").Where(track => !track.IsTrue("isMuted")))
            project.Add(track.Text("name"), track.Items("parts").SelectMany(part => Notes(part, clock)));
        return project.Build();
    }

    private static IEnumerable<SynthNote> Notes(JsonElement part, TickClock clock)
    {
        double origin = part.Number("pos");
        foreach (JsonElement note in part.Items("notes"))
        {
            double start = origin + note.Number("pos");
            string lyric = note.Text("lyric");
            yield return new SynthNote(clock.Seconds(start), clock.Seconds(start + note.Number("duration")), note.Number("number", 60), lyric) { Phones = VocaloidPhones.Read(note.Text("phoneme"), lyric) };
        }
    }
}
