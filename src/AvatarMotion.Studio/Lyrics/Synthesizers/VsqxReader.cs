using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Projects of VOCALOID 3 and 4 (.vsqx): notes with phones; the bars before the song (pre-measure) lie before time 0.</summary>
internal sealed class VsqxReader : ILyricReader
{
    private const double UsualResolution = 480;

    public bool Reads(LyricSource source)
    {
        ReadOnlySpan<char> head = source.Text.AsSpan(0, Math.Min(source.Text.Length, 4000));
        return head.Contains("<vsq3", StringComparison.Ordinal) || head.Contains("<vsq4", StringComparison.Ordinal);
    }

    public Lyrics Read(LyricSource source, LyricNotices notices)
    {
        XElement root = SafeFiles.Xml(source.Bytes);
        XElement master = MusicXmlReader.Named(root, "masterTrack").FirstOrDefault() ?? throw new LyricFormatException("this VOCALOID project has no master track.");
        double resolution = Number(master, "resolution", "resolution");
        resolution = resolution > 0 ? resolution : UsualResolution;
        double origin = PreMeasure(master, resolution);
        TickClock clock = new(resolution, MusicXmlReader.Named(master, "tempo").Select(tempo => (Number(tempo, "t", "posTick"), Number(tempo, "v", "bpm") / 100)));
        SynthProject project = new();
        foreach (XElement track in MusicXmlReader.Named(root, "vsTrack"))
        {
            List<SynthNote> notes = [];
            foreach (XElement part in track.Elements().Where(part => part.Name.LocalName is "vsPart" or "musicalPart"))
                notes.AddRange(MusicXmlReader.Named(part, "note").Select(note => Note(note, Number(part, "t", "posTick"), clock, clock.Seconds(origin))));
            project.Add(Text(track, "name", "trackName"), notes);
        }

        return project.Build();
    }

    private static SynthNote Note(XElement note, double partTick, TickClock clock, double origin)
    {
        double start = partTick + Number(note, "t", "posTick"), length = Number(note, "dur", "durTick");
        string lyric = Text(note, "y", "lyric");
        return new SynthNote(clock.Seconds(start) - origin, clock.Seconds(start + length) - origin, Number(note, "n", "noteNum"), lyric) { Phones = VocaloidPhones.Read(Text(note, "p", "phnms"), lyric) };
    }

    private static double PreMeasure(XElement master, double resolution)
    {
        int bars = (int)Math.Clamp(Number(master, "preMeasure", "preMeasure"), 0, 64);
        double ticks = 0;
        for (int bar = 0; bar < bars; bar++)
        {
            XElement? signature = MusicXmlReader.Named(master, "timeSig").LastOrDefault(sign => Number(sign, "m", "posMes") <= bar);
            double beats = signature is null ? 4 : Number(signature, "nu", "nume"), unit = signature is null ? 4 : Number(signature, "de", "denomi");
            ticks += beats > 0 && unit > 0 ? 4 * resolution * beats / unit : 4 * resolution;
        }

        return ticks;
    }

    /// <summary>Version 4 has short names, version 3 long ones.</summary>
    private static string Text(XElement element, string four, string three) => MusicXmlReader.Value(element, four) is { Length: > 0 } text ? text : MusicXmlReader.Value(element, three);

    private static double Number(XElement element, string four, string three) => LyricTime.TryNumber(Text(element, four, three), out double value) ? value : 0;
}
