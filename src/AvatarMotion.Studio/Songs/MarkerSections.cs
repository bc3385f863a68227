using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Sections as the markers of a tempo map name them.</summary>
internal static class MarkerSections
{
    private const int FewestMarkers = 2;
    private const double ShortestSection = 1.0;

    /// <summary>The song with a section from each marker to the next; with fewer than two markers, as it was. "Chorus 1" and "Chorus 2" are the same music; a name that says no kind keeps the heard one.</summary>
    public static Song Apply(Song song, IReadOnlyList<Marker> markers)
    {
        List<(double Time, string Name)> starts = [];
        foreach (Marker marker in markers)
        {
            if (marker.Time < song.Duration - ShortestSection && (starts.Count == 0 || marker.Time - starts[^1].Time >= ShortestSection))
                starts.Add((marker.Time, marker.Name));
        }

        if (starts.Count < FewestMarkers)
            return song;
        if (starts[0].Time >= ShortestSection)
            starts.Insert(0, (0, "Intro"));
        starts[0] = (0, starts[0].Name);
        List<Section> sections = [];
        Dictionary<string, int> first = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < starts.Count; i++)
        {
            double start = starts[i].Time, end = i + 1 < starts.Count ? starts[i + 1].Time : song.Duration;
            string name = starts[i].Name.TrimEnd(' ', '-', '_', '.', '#', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            first.TryAdd(name, i);
            sections.Add(new Section { Start = start, End = end, Kind = KindOf(name) ?? Heard(song, start, end), Energy = song.Energy.Mean(start, end), SameAs = first[name] });
        }

        return song with { Sections = sections };
    }

    /// <summary>What a marker's name says, in the words of several languages; or null.</summary>
    private static SectionKind? KindOf(string name)
    {
        string plain = name.Trim().ToLowerInvariant();
        if (SectionWords.Name(plain.Replace(' ', '-')) is { } known)
            return SongNames.Parse<SectionKind>(known);
        return plain switch
        {
            "pre" or "pre chorus" or "build" or "build up" or "buildup" or "lift" or "riser" => SectionKind.PreChorus,
            "refrão" or "estribillo" or "ritornello" or "kehrvers" or "chor" => SectionKind.Chorus,
            "vers" or "strophe" or "couplet" or "estrofa" or "strofa" or "verso" or "zwrotka" => SectionKind.Verse,
            "middle eight" or "middle 8" or "middle" or "pont" or "puente" or "brücke" or "c-teil" => SectionKind.Bridge,
            "inst" or "interlude" or "lead" or "riff" or "guitar solo" or "zwischenspiel" => SectionKind.Instrumental,
            "end" or "coda" or "fade" or "final" or "schluss" => SectionKind.Outro,
            "start" or "beginning" => SectionKind.Intro,
            _ => null,
        };
    }

    private static SectionKind Heard(Song song, double start, double end)
    {
        SectionKind kind = SectionKind.Instrumental;
        double most = 0;
        foreach (Section section in song.Sections)
        {
            double shared = Math.Min(end, section.End) - Math.Max(start, section.Start);
            (kind, most) = shared > most ? (section.Kind, shared) : (kind, most);
        }

        return kind;
    }
}
