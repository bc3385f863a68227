using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>
/// Where a performer looks and when: into the camera on the title and in choruses, else where the line's feeling looks, sooner into the lens the closer it is; to whoever
/// sings while they do not; not somewhere all the time.
/// </summary>
internal static class GazeSpans
{
    private const double LongestLine = 6.0;
    private const double LongestVerseLook = 2.2;
    private const double PartnerLook = 1.5;
    private const double Shortest = 0.4;

    /// <summary>A line counts as high from so many semitones above the middle.</summary>
    private const double HighLine = 4.0;

    /// <summary>Lids are open again as the line begins.</summary>
    private const double BlinkBefore = 0.3;

    /// <summary>Spans in seconds, ascending and apart.</summary>
    /// <param name="show">Who sings what, and how it feels.</param>
    /// <param name="song">When it is sung.</param>
    /// <param name="grid">The song's bars.</param>
    /// <param name="performer">Cast id of the one who looks.</param>
    /// <param name="isClose">Whether the shot at a second films the face.</param>
    public static IReadOnlyList<GazeSpan> Of(Show show, Song song, MusicalGrid grid, string performer, Func<double, bool> isClose)
    {
        List<GazeSpan> spans = new();
        CastMember member = MemberOf(show.Cast, performer);
        for (int i = 0; i < show.Lines.Count; i++)
        {
            ShowLine line = show.Lines[i];
            double start = grid.ToSeconds(line.At);
            double end = EndOf(start, i, show, song, grid);
            bool isOwn = LineSingers.Includes(line.Who, member);
            string partner = PartnerOf(line, show.Cast, member);
            if (isOwn && (Singing.IsTitle(line.Text, song) || InChorus(start, song)))
                spans.Add(new GazeSpan(start, end, GazeFocus.Camera));
            else if (isOwn && partner.Length > 0)
                AddDuetLook(spans, partner, (start, end));
            else if (isOwn && song.Lyrics.Lines.Count > 0 && IsHigh(song, start, end))
                spans.Add(new GazeSpan(start, Math.Min(end, start + LongestVerseLook), GazeFocus.Sky) { Side = SideOf(line, show.Seed) });
            else if (isOwn)
                AddVerseLook(spans, line, (start, end), isClose, show.Seed);
            else if (partner.Length > 0)
                spans.Add(new GazeSpan(start + 0.2, Math.Min(end, start + PartnerLook), GazeFocus.Partner) { Partner = partner });
        }

        if (show.Lines.Count == 0 && show.Cast[0].Id == performer)
            AddVoice(spans, song);
        return Apart(spans);
    }

    /// <summary>When the eyes go somewhere else, ascending, seconds.</summary>
    public static IReadOnlyList<double> Shifts(IReadOnlyList<GazeSpan> spans)
    {
        List<double> shifts = new();
        foreach (GazeSpan span in spans)
        {
            shifts.Add(span.Start - BlinkBefore);
            shifts.Add(span.End);
        }

        return shifts;
    }

    // A verse looks away for a part of the line and back: nobody stares through a whole one.
    private static void AddVerseLook(List<GazeSpan> spans, ShowLine line, (double Start, double End) sung, Func<double, bool> isClose, int seed)
    {
        (double start, double end) = sung;
        double length = Math.Min(0.75 * (end - start), LongestVerseLook);
        bool films = isClose(start + 0.5 * length);
        double choice = SeededRandom.Unit(seed, "gaze-" + line.Id, 0);
        float side = SideOf(line, seed);
        GazeFocus focus = line.Emotion switch
        {
            "anger" or "pride" => GazeFocus.Camera,
            "sadness" or "fear" => GazeFocus.Down,
            "longing" or "hope" => GazeFocus.Sky,
            "surprise" => choice < 0.5 ? GazeFocus.Sky : GazeFocus.Crowd,
            _ => choice < (films ? 0.6 : 0.2) ? GazeFocus.Camera : GazeFocus.Crowd,
        };
        if (focus == GazeFocus.Down)
            side = 1f;
        spans.Add(new GazeSpan(start, start + length, focus) { Side = side });
        if (focus == GazeFocus.Down && films && end - start - length > 0.5)
            spans.Add(new GazeSpan(start + length + 0.1, end, GazeFocus.Camera));
    }

    // Without words the voice itself says when somebody sings to us.
    private static void AddVoice(List<GazeSpan> spans, Song song)
    {
        foreach (VoiceSpan voice in song.Voice)
        {
            if (InChorus(voice.Start, song))
                spans.Add(new GazeSpan(voice.Start, Math.Min(voice.End, voice.Start + LongestLine), GazeFocus.Camera));
        }
    }

    private static List<GazeSpan> Apart(List<GazeSpan> spans)
    {
        spans.Sort((a, b) => a.Start.CompareTo(b.Start));
        List<GazeSpan> apart = new();
        for (int i = 0; i < spans.Count; i++)
        {
            double end = i + 1 < spans.Count ? Math.Min(spans[i].End, spans[i + 1].Start) : spans[i].End;
            if (end - spans[i].Start >= Shortest)
                apart.Add(spans[i] with { End = end });
        }

        return apart;
    }

    // Two who sing together begin the line with each other and end it with us.
    private static void AddDuetLook(List<GazeSpan> spans, string partner, (double Start, double End) sung)
    {
        double turn = sung.Start + Math.Min(0.5 * (sung.End - sung.Start), PartnerLook);
        spans.Add(new GazeSpan(sung.Start, turn, GazeFocus.Partner) { Partner = partner });
        spans.Add(new GazeSpan(turn + 0.1, sung.End, GazeFocus.Camera));
    }

    private static float SideOf(ShowLine line, int seed) => (float)(2.0 * SeededRandom.Unit(seed, "gaze-" + line.Id, 1) - 1.0);

    /// <summary>Whether the line lies well above the middle of all that is sung, in the mean of its notes by their lengths.</summary>
    private static bool IsHigh(Song song, double start, double end)
    {
        double all = 0, allTime = 0, own = 0, ownTime = 0;
        foreach (Note note in song.Notes)
        {
            double length = note.End - note.Start;
            all += length * note.Midi;
            allTime += length;
            bool isOwn = note.Start >= start - 0.1 && note.Start < end;
            own += isOwn ? length * note.Midi : 0;
            ownTime += isOwn ? length : 0;
        }

        return ownTime > 0 && own / ownTime > all / allTime + HighLine;
    }

    private static CastMember MemberOf(IReadOnlyList<CastMember> cast, string id)
    {
        foreach (CastMember member in cast)
        {
            if (string.Equals(member.Id, id, StringComparison.Ordinal))
                return member;
        }

        return new CastMember { Id = id };
    }

    private static string PartnerOf(ShowLine line, IReadOnlyList<CastMember> cast, CastMember self)
    {
        foreach (CastMember member in LineSingers.Of(line.Who, cast))
        {
            if (member.Id != self.Id)
                return member.Id;
        }

        return "";
    }

    private static bool InChorus(double time, Song song)
    {
        foreach (Section section in song.Sections)
        {
            if (time >= section.Start - 0.3 && time < section.End - 0.3)
                return section.Kind == SectionKind.Chorus;
        }

        return false;
    }

    private static double EndOf(double start, int index, Show show, Song song, MusicalGrid grid)
    {
        foreach (LyricLine line in song.Lyrics.Lines)
        {
            if (Math.Abs(line.Start - start) < 0.5)
                return Math.Min(line.End, start + LongestLine);
        }

        double next = index + 1 < show.Lines.Count ? grid.ToSeconds(show.Lines[index + 1].At) : start + LongestLine;
        return Math.Min(Math.Max(next - 0.3, start), start + LongestLine);
    }
}
