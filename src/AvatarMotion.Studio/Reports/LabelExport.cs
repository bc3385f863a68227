using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using AvatarMotion.Audio;
using AvatarMotion.Media;

namespace AvatarMotion.Studio;

/// <summary>Writes label tracks for Audacity (NAME.txt: start, end, label between tabs) and layers for Sonic Visualiser (NAME.svl) into a folder.</summary>
public static class LabelExport
{
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The files that <see cref="Write"/> makes in <paramref name="folder"/>.</summary>
    public static IReadOnlyList<string> FilesOf(string folder) => [.. Files(new Song(), folder, 1).Select(file => file.Target)];

    /// <summary>Writes the whole set or nothing; a song without a thing has its file without labels.</summary>
    /// <param name="sampleRate">Samples a second of the sound file, by which Sonic Visualiser counts (see <see cref="SampleRate"/>).</param>
    public static void Write(Song song, string folder, int sampleRate) => UnfinishedFile.WriteAll(Files(song, folder, sampleRate));

    private static List<(string Target, Action<Stream> Content)> Files(Song song, string folder, int sampleRate)
    {
        List<(string Target, Action<Stream> Content)> files = [];
        foreach ((string name, LayerKind kind, IEnumerable<SongLabel> labels) in Tracks(song))
        {
            if (kind != LayerKind.Values)
                files.Add((Path.Combine(folder, name + ".txt"), stream => WriteAudacity(labels, stream)));
            files.Add((Path.Combine(folder, name + ".svl"), stream => SonicLayer.Write(name, kind, labels, song.Duration, sampleRate, stream)));
        }

        return files;
    }

    private static (string Name, LayerKind Kind, IEnumerable<SongLabel> Labels)[] Tracks(Song song) =>
    [
        ("beats", LayerKind.Instants, SongLabels.Beats(song)),
        ("bars", LayerKind.Instants, SongLabels.Bars(song)),
        ("phrases", LayerKind.Regions, SongLabels.Phrases(song)),
        ("sections", LayerKind.Regions, SongLabels.Sections(song)),
        ("events", LayerKind.Instants, SongLabels.Events(song)),
        ("drums", LayerKind.Instants, SongLabels.Drums(song)),
        ("voice", LayerKind.Regions, SongLabels.Voice(song)),
        ("notes", LayerKind.Notes, SongLabels.Notes(song)),
        ("lines", LayerKind.Texts, SongLabels.Lines(song)),
        ("words", LayerKind.Texts, SongLabels.Words(song)),
        ("syllables", LayerKind.Texts, SongLabels.Syllables(song)),
        ("pitch", LayerKind.Values, Pitch(song)),
        ("energy", LayerKind.Values, song.Energy.Values.Select((value, i) => new SongLabel(i * song.Energy.Hop, i * song.Energy.Hop, "", value))),
    ];

    private static IEnumerable<SongLabel> Pitch(Song song) =>
        song.Pitch.Hz.Select((hertz, i) => new SongLabel(i * song.Pitch.Hop, i * song.Pitch.Hop, "", hertz)).Where(each => each.Value > 0);

    private static void WriteAudacity(IEnumerable<SongLabel> labels, Stream to)
    {
        using StreamWriter text = new(to, Plain, leaveOpen: true) { NewLine = "\n" };
        foreach (SongLabel label in labels)
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label.Start:0.000000}\t{label.End:0.000000}\t{OneLine(label.Text)}"));
    }

    /// <summary>Tabs and line ends would end the label early.</summary>
    private static string OneLine(string text) => string.Join(' ', text.Split(['\t', '\r', '\n', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries));
}
