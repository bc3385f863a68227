using System;
using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Projects of OpenUtau (.ustx): YAML with tempo map, tracks and the notes of voice parts; "word[ph ph]" gives phones.</summary>
internal sealed class UstxReader : ILyricReader
{
    private const double TicksPerQuarter = 480;

    public bool Reads(LyricSource source) => source.Text.Contains("ustx_version:", StringComparison.Ordinal) || source.Text.Contains("\nvoice_parts:", StringComparison.Ordinal);

    public Lyrics Read(LyricSource source, LyricNotices notices)
    {
        object root = YamlTree.Read(source.Text);
        List<(double, double)> tempos = [(0, YamlTree.Number(root, "bpm", 120))];
        tempos.AddRange(YamlTree.List(root, "tempos").Select(tempo => (YamlTree.Number(tempo, "position"), YamlTree.Number(tempo, "bpm"))));
        double resolution = YamlTree.Number(root, "resolution", TicksPerQuarter);
        TickClock clock = new(resolution > 0 ? resolution : TicksPerQuarter, tempos);
        IReadOnlyList<object> tracks = YamlTree.List(root, "tracks");
        SynthProject project = new();
        foreach (IGrouping<int, object> parts in YamlTree.List(root, "voice_parts").GroupBy(part => (int)YamlTree.Number(part, "track_no")))
        {
            object? track = parts.Key >= 0 && parts.Key < tracks.Count ? tracks[parts.Key] : null;
            if (YamlTree.Text(track, "mute") == "true")
                continue;
            string phonemizer = YamlTree.Text(track, "phonemizer");
            project.Language = project.Language.Length > 0 ? project.Language : Language(phonemizer);
            project.Add(YamlTree.Text(track, "track_name"), parts.SelectMany(part => Notes(part, clock)));
        }

        return project.Build();
    }

    private static IEnumerable<SynthNote> Notes(object part, TickClock clock)
    {
        double origin = YamlTree.Number(part, "position");
        foreach (object note in YamlTree.List(part, "notes"))
        {
            double start = origin + YamlTree.Number(note, "position"), length = YamlTree.Number(note, "duration");
            yield return new SynthNote(clock.Seconds(start), clock.Seconds(start + length), YamlTree.Number(note, "tone", 60), YamlTree.Text(note, "lyric"));
        }
    }

    /// <summary>Phonemizers carry the language in their names.</summary>
    private static string Language(string phonemizer)
    {
        foreach ((string part, string code) in new[] { ("Japanese", "ja"), ("English", "en"), ("Arpa", "en"), ("Korean", "ko"), ("Chinese", "zh"), ("French", "fr"), ("German", "de"), ("Spanish", "es"), ("Italian", "it"), ("Portuguese", "pt"), ("Russian", "ru") })
        {
            if (phonemizer.Contains(part, StringComparison.OrdinalIgnoreCase))
                return code;
        }

        return "";
    }
}
