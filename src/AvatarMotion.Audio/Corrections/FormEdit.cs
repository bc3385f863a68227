using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>A song's sections while they are corrected.</summary>
internal sealed class FormEdit
{
    private const double UsualBar = 2.0;

    private readonly Song _song;
    private readonly List<double> _lines = new();
    private readonly List<Part> _parts = new();

    public FormEdit(Song song)
    {
        _song = song;
        foreach (Bar bar in song.Bars)
            _lines.Add(bar.Start);
        foreach (Section section in song.Sections)
        {
            Part part = new(section.Start, section.Kind, section);
            bool isKnown = section.SameAs >= 0 && section.SameAs < _parts.Count;
            part.Root = isKnown ? _parts[section.SameAs].Root : part;
            _parts.Add(part);
        }
    }

    /// <summary>Whether anything was set.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>A section begins here: names, moves or cuts.</summary>
    public void Begin(SectionCorrection correction)
    {
        Check(correction.Time);
        Part part = Find(correction.Time) ?? (correction.NewTime is null ? Cut(correction.Time) : throw NothingNear(correction.Time));
        if (correction.NewTime is { } time)
            Move(part, time);
        if (correction.Kind is { } kind && kind != part.Kind)
        {
            part.Kind = kind;
            Regroup(part);
        }

        IsChanged = true;
    }

    /// <summary>No section begins here.</summary>
    public void Join(double time)
    {
        Check(time);
        Part? part = Find(time);
        if (part is null)
            throw NothingNear(time);
        if (ReferenceEquals(part, _parts[0]))
            throw new SongCorrectionException("the first section has none before it to be joined with; name the moment at which a later one begins.");
        Leave(part);
        _parts.Remove(part);
        IsChanged = true;
    }

    /// <summary>The sections as they are now.</summary>
    public List<Section> Sections()
    {
        List<Section> sections = new();
        for (int i = 0; i < _parts.Count; i++)
        {
            Part part = _parts[i];
            double end = i + 1 < _parts.Count ? _parts[i + 1].Start : _song.Duration;
            bool isHeard = part.Heard.Start == part.Start && part.Heard.End == end;
            sections.Add(new Section
            {
                Start = part.Start,
                End = end,
                Kind = part.Kind,
                Energy = isHeard || _song.Energy.Values.Count == 0 ? part.Heard.Energy : _song.Energy.Mean(part.Start, end),
                SameAs = _parts.FindIndex(other => ReferenceEquals(other.Root, part.Root)),
                Confidence = part.Start == part.Heard.Start ? part.Heard.Confidence : 1.0,
            });
        }

        return sections;
    }

    private void Check(double time)
    {
        if (!(time >= 0 && time < _song.Duration))
            throw new SongCorrectionException(FormattableString.Invariant($"{time:0.###} s lies outside the song, which lasts {_song.Duration:0.0} s."));
        if (_parts.Count == 0)
            _parts.Add(Single());
    }

    private Part Single()
    {
        Part part = new(0, SectionKind.Instrumental, new Section { End = _song.Duration });
        part.Root = part;
        return part;
    }

    /// <summary>The section that begins within half a bar of a moment, or null.</summary>
    private Part? Find(double time)
    {
        Part? nearest = null;
        foreach (Part part in _parts)
        {
            if (Math.Abs(part.Start - time) <= BarLength(time) / 2 && (nearest is null || Math.Abs(part.Start - time) < Math.Abs(nearest.Start - time)))
                nearest = part;
        }

        return nearest;
    }

    /// <summary>Cuts the section that sounds, at the bar line nearest to a moment.</summary>
    private Part Cut(double time)
    {
        double start = OnLine(time);
        int before = _parts.FindLastIndex(part => part.Start < start);
        Part? there = _parts.Find(part => part.Start == start);
        if (there is not null)
            return there;
        Part cut = new(start, _parts[Math.Max(before, 0)].Kind, new Section());
        cut.Root = cut;
        _parts.Insert(before + 1, cut);
        return cut;
    }

    private void Move(Part part, double time)
    {
        Check(time);
        double start = OnLine(time);
        int at = _parts.IndexOf(part);
        double low = at > 0 ? _parts[at - 1].Start : 0, high = at + 1 < _parts.Count ? _parts[at + 1].Start : _song.Duration;
        if (at == 0)
            throw new SongCorrectionException("the first section begins with the song and cannot be moved; name a later one.");
        if (start <= low || start >= high)
            throw new SongCorrectionException(FormattableString.Invariant($"a section cannot begin at {time:0.###} s, beyond its neighbors at {low:0.###} and {high:0.###} s; join those first with {{ join: … }}."));
        part.Start = start;
    }

    /// <summary>A renamed section leaves those that were the same music and joins the first one of its new kind.</summary>
    private void Regroup(Part part)
    {
        Leave(part);
        Part? twin = _parts.Find(other => other.Kind == part.Kind && !ReferenceEquals(other, part));
        part.Root = twin?.Root ?? part;
    }

    private void Leave(Part part)
    {
        Part? heir = null;
        foreach (Part other in _parts)
        {
            if (ReferenceEquals(other, part) || !ReferenceEquals(other.Root, part))
                continue;
            heir ??= other;
            other.Root = heir;
        }

        part.Root = part;
    }

    private double OnLine(double time) => _lines.Count == 0 ? time : BarSnap.Nearest(_lines, time);

    private double BarLength(double time)
    {
        int at = _lines.FindLastIndex(line => line <= time);
        return at >= 0 && at + 1 < _lines.Count ? _lines[at + 1] - _lines[at] : _lines.Count > 1 ? _lines[1] - _lines[0] : UsualBar;
    }

    private SongCorrectionException NothingNear(double time)
    {
        string starts = string.Join(", ", _parts.ConvertAll(static part => FormattableString.Invariant($"{part.Start:0.0}")));
        return new SongCorrectionException(FormattableString.Invariant($"no section begins near {time:0.###} s; they begin at {starts} s."));
    }

    private sealed class Part
    {
        public Part(double start, SectionKind kind, Section heard)
        {
            Start = start;
            Kind = kind;
            Heard = heard;
            Root = this;
        }

        public double Start { get; set; }

        public SectionKind Kind { get; set; }

        /// <summary>The section as it was heard, whose energy holds while its borders do.</summary>
        public Section Heard { get; }

        /// <summary>The first section of the same music.</summary>
        public Part Root { get; set; }
    }
}
