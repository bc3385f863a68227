using System;
using System.Collections.Generic;
using System.Globalization;

namespace AvatarMotion.Studio;

/// <summary>Reads phrases, lines, shots, lights and effects.</summary>
internal sealed class ShowItemReader
{
    private static readonly string[] Hands = { "left", "right" };

    private readonly string _file;
    private readonly ShowVocabulary _known;
    private readonly List<string> _cast = new();
    private readonly LineSingerReader _singers;
    private readonly int _colors;

    public ShowItemReader(string file, ShowVocabulary known, IReadOnlyList<CastMember> cast, int colors)
    {
        _file = file;
        _known = known;
        _colors = colors;
        foreach (CastMember member in cast)
        {
            _cast.Add(member.Id);
        }

        if (_cast.Count == 0)
        {
            _cast.Add("lead");
        }

        _singers = new LineSingerReader(cast, _cast);
    }

    /// <summary>All items of a list; no two have the same id.</summary>
    public IReadOnlyList<T> Read<T>(IReadOnlyList<ShowNode> nodes, Func<ShowNode, T> read)
        where T : ShowItem
    {
        List<T> items = new();
        Dictionary<string, int> lines = new(StringComparer.Ordinal);
        foreach (ShowNode node in nodes)
        {
            T item = read(node);
            CheckInSong(node, item);
            if (!lines.TryAdd(item.Id, node.Line))
                throw new ShowFileException(_file, node.Line, FormattableString.Invariant($"\"{item.Id}\" is already the id on line {lines[item.Id]}; give this item another."));
            items.Add(item);
        }

        return items;
    }

    public ShowPhrase Phrase(ShowNode node) => Common(Fields(node, "a phrase", ShowPhraseReader.Keys), new ShowPhraseReader(_file, _known, _cast).Read(node));

    public ShowFormation Formation(ShowNode node)
    {
        ShowFields fields = Fields(node, "a formation", "shape", "spacing", "order");
        fields.Needed("shape");
        IReadOnlyList<string> order = fields.Texts("order");
        for (int i = 0; i < order.Count; i++)
            fields.CheckKnown(order[i], fields.List("order")[i].Line, "cast member", _cast);
        return Common(fields, new ShowFormation
        {
            Shape = fields.Known("shape", "", FormationShape.Names),
            Spacing = fields.Number("spacing", 1.2, FormationShape.LeastSpacing, 4),
            Order = order,
        });
    }

    public ShowLine Line(ShowNode node)
    {
        ShowFields fields = Fields(node, "a line", "who", "backing", "text", "emotion", "gesture");
        return Common(fields, new ShowLine
        {
            Who = _singers.Read(fields, "who", _cast[0]),
            Backing = _singers.Read(fields, "backing", ""),
            Text = fields.Text("text", ""),
            Gestures = Gestures(fields),
            Emotion = fields.Known("emotion", "neutral", _known.Emotions),
        });
    }

    private List<ShowGesture> Gestures(ShowFields line)
    {
        List<ShowGesture> gestures = new();
        foreach (ShowNode node in line.List("gesture"))
        {
            ShowFields fields = new(node, _file, "a gesture", "at", "hand", "do");
            fields.Needed("do");
            gestures.Add(new ShowGesture(fields.Time("at"), fields.Known("hand", "left", Hands), fields.Known("do", "", SungGestures.Names)));
        }

        return gestures;
    }

    public ShowShot Shot(ShowNode node)
    {
        ShowFields fields = Fields(node, "a shot", "shot", "subject", "lens", "move", "transition");
        fields.Needed("shot");
        return Common(fields, new ShowShot
        {
            Shot = fields.Known("shot", "", _known.Shots),
            Subject = _singers.Read(fields, "subject", _cast[0]),
            Lens = Lens(fields),
            Move = fields.Known("move", "", _known.CameraMoves),
            Transition = fields.Known("transition", "cut", _known.Transitions),
        });
    }

    private void CheckPose(ShowNode node, ShowPhrase phrase, ShowPose pose, MusicalGrid bars)
    {
        double start = bars.ToSeconds(phrase.At), at = bars.ToSeconds(pose.At), end = bars.AtPosition(bars.PositionInBars(start) + phrase.Bars);
        if (at < start || at >= end)
            throw new ShowFileException(_file, node.Find("pose")?.Line ?? node.Line, $"the pose at {pose.At} is outside its phrase, which goes from {phrase.At} to {bars.TimeAt(end)}; move one of the two.");
    }

    private void CheckFreeze(ShowNode node, ShowPhrase phrase, MusicalGrid bars)
    {
        double start = bars.ToSeconds(phrase.At), end = bars.AtPosition(bars.PositionInBars(start) + phrase.Bars);
        int counts = Math.Max(1, (int)Math.Round(bars.CountsBetween(start, end)));
        if (phrase.FreezeFrom > counts)
            throw new ShowFileException(_file, node.Find("freeze")?.Line ?? node.Line, FormattableString.Invariant($"\"freeze: {phrase.FreezeFrom}\" is behind the end of the phrase, which has {counts} counts; freeze from 1 to {counts}, or make it longer."));
    }

    /// <summary>Degrees, or 0 for the shot's own.</summary>
    private static double Lens(ShowFields fields)
    {
        double lens = fields.Number("lens", 0, 0, ShowShot.WidestLens);
        return lens == 0 ? 0 : fields.Number("lens", 0, ShowShot.LongestLens, ShowShot.WidestLens);
    }

    public ShowLight Light(ShowNode node)
    {
        ShowFields fields = Fields(node, "a light", "cue", "colors");
        fields.Needed("cue");
        List<int> colors = new();
        foreach (string text in fields.Texts("colors"))
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int color) || color >= _colors)
                throw fields.Wrong(fields.LineOf("colors"), FormattableString.Invariant($"color \"{text}\" is not in the palette; colors are numbers from 0 to {_colors - 1}."));
            colors.Add(color);
        }

        return Common(fields, new ShowLight { Cue = fields.Known("cue", "", _known.Cues), Colors = colors });
    }

    public ShowEffect Effect(ShowNode node)
    {
        ShowFields fields = Fields(node, "an effect", "effect", "bars");
        fields.Needed("effect");
        return Common(fields, new ShowEffect { Effect = fields.Known("effect", "", _known.Effects), Bars = fields.Number("bars", 1, 0.001, 100000) });
    }

    private ShowFields Fields(ShowNode node, string what, params string[] own) =>
        new(node, _file, what, [.. own, "id", "at", "why", "by", "mark", "lock"]);

    private T Common<T>(ShowFields fields, T item)
        where T : ShowItem
    {
        MusicalTime at = fields.Time("at");
        return item with
        {
            Id = fields.Needed("id"),
            At = at,
            Why = fields.Text("why", ""),
            By = fields.Text("by", "ai"),
            Mark = fields.Text("mark", ""),
            Lock = fields.Truth("lock", false),
        };
    }

    private void CheckInSong(ShowNode node, ShowItem item)
    {
        if (_known.Grid is { } bars && item is ShowPhrase { Pose: { } pose } phrase && (ShowMark.IsKept(item) || phrase.IsOpen))
            CheckPose(node, phrase, pose, bars);
        if (_known.Grid is { } counted && item is ShowPhrase { FreezeFrom: > 1 } frozen && (ShowMark.IsKept(item) || frozen.IsOpen))
            CheckFreeze(node, frozen, counted);
        bool isKept = ShowMark.IsKept(item);
        if (_known.Grid is not { } grid || (_known.MachineItemsGo && !isKept))
            return;
        MusicalTime at = item.At;
        int line = node.Find("at")?.Line ?? node.Line, beats = at.IsSeconds ? 0 : grid.BeatsIn(at.Bar - 1);

        // A machine's item fitted its song once: the song was corrected since.
        string hint = isKept ? "." : "; plan again to fit the show to the song.";
        if (!at.IsSeconds && at.Beat >= beats + 1)
            throw new ShowFileException(_file, line, FormattableString.Invariant($"bar {at.Bar} has {beats} beats, so there is no {at}; the next bar begins at {at.Bar + 1}.1{hint}"));
        if (_known.Duration > 0 && grid.ToSeconds(at) is var seconds && (seconds >= _known.Duration || seconds < -grid.BarLength(0)))
            throw new ShowFileException(_file, line, FormattableString.Invariant($"{at} is outside the song, which ends at {grid.TimeAt(_known.Duration)} ({_known.Duration:0.0} s){hint}"));
    }
}
