using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net;
using System.Text;
using AvatarMotion.Audio;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Composes the page of a count sheet: no script, nothing loaded from elsewhere.</summary>
internal sealed class CountSheetPage
{
    private const string StyleName = "Counts.countsheet.css";

    private readonly PlannedShow _planned;
    private readonly Performer _dancer;
    private readonly IReadOnlyList<MoveSpan> _moves;
    private readonly FigureSvg _figures;
    private readonly StageSvg _stage;
    private readonly MusicalGrid _grid;
    private readonly PracticeView _view;
    private readonly StringBuilder _html = new();
    private int _section = -1;

    public CountSheetPage(PlannedShow planned, Performance performance, Performer dancer, PracticeView view)
    {
        _planned = planned;
        _dancer = dancer;
        _view = view;
        _moves = dancer.Dance?.Moves ?? [];
        _figures = new FigureSvg(dancer.Rig, view);
        List<Performer> all = [dancer];
        foreach (Performer other in performance.Performers.Values)
        {
            if (other.Id != dancer.Id)
                all.Add(other);
        }

        _stage = new StageSvg(all, view, performance.Duration);
        _grid = new MusicalGrid(planned.Song);
    }

    public string Compose(IReadOnlyList<CountRow> rows)
    {
        Song song = _planned.Song;
        string title = song.Title ?? Path.GetFileNameWithoutExtension(_planned.SongPath);
        _html.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        _html.Append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>").Append(Text(title)).Append(": count sheet</title>\n<style>\n").Append(Style()).Append("</style></head>\n<body>\n<header><h1>").Append(Text(title)).Append("</h1><p>");
        _html.Append(string.Create(CultureInfo.InvariantCulture, $"{Text(_dancer.Id)} · {song.BeatsPerMinute:0.#} bpm · {Clock(song.Duration)} · {rows.Count} rows · {Seen()}; blue is the dancer's left"));
        _html.Append("</p></header>\n<main>\n");
        foreach (CountRow row in rows)
            AddRow(row);
        _html.Append("</main>\n");
        AddGlossary(rows);
        return _html.Append("</body></html>\n").ToString();
    }

    private string Seen() => _view switch
    {
        PracticeView.Mirror => "figures as in a mirror",
        PracticeView.Behind => "figures from behind",
        _ => "figures from the front",
    };

    private void AddRow(CountRow row)
    {
        AddSection(row.Start);
        _html.Append("<section class=\"row").Append(row.IsFirst ? " first" : "").Append("\"><div class=\"when\"><b>").Append(Clock(row.Start)).Append("</b><span>bar ").Append(_grid.TimeAt(row.Start).Bar.ToString(CultureInfo.InvariantCulture)).Append("</span>");
        if (row.IsFirst)
            _html.Append("<span class=\"id\">").Append(Text(row.Phrase.Id)).Append("</span>");
        _html.Append("</div><div class=\"counts\">");
        foreach (DanceCount count in row.Counts)
            AddCount(count);
        _html.Append("</div><div class=\"place\">").Append(_stage.Draw(row.Start, row.End)).Append("</div>");
        if (row.IsFirst && row.Phrase.Why.Length > 0)
            _html.Append("<p class=\"why\">").Append(Text(row.Phrase.Why)).Append("</p>");
        _html.Append("</section>\n");
    }

    private void AddCount(DanceCount count)
    {
        string begins = MoveThatBegins(count);
        _html.Append("<div class=\"count").Append(begins.Length > 0 ? " begins" : "").Append("\"><span class=\"move\">").Append(Text(begins)).Append("</span>");
        _html.Append(_figures.Draw(_dancer.Body, count.Start)).Append("<span class=\"number\">").Append(count.Number.ToString(CultureInfo.InvariantCulture)).Append("</span><span class=\"words\">").Append(Text(Words(count))).Append("</span></div>");
    }

    private void AddSection(double time)
    {
        IReadOnlyList<Section> sections = _planned.Song.Sections;
        int at = _section;
        for (int i = 0; i < sections.Count; i++)
        {
            if (sections[i].Start <= time + 0.05)
                at = i;
        }

        if (at == _section || at < 0)
            return;
        _section = at;
        _html.Append("<h2>").Append(Text(sections[at].Kind.ToString().ToLowerInvariant())).Append("</h2>\n");
    }

    private string MoveThatBegins(DanceCount count)
    {
        foreach (MoveSpan span in _moves)
        {
            if (span.Start >= count.Start - 0.5 * (count.End - count.Start) && span.Start < count.Start + 0.5 * (count.End - count.Start))
                return Name(span.Move);
        }

        return "";
    }

    private string Words(DanceCount count)
    {
        StringBuilder words = new();
        foreach (LyricLine line in _planned.Song.Lyrics.Lines)
        {
            foreach (LyricWord word in line.Words)
            {
                if (word.Start >= count.Start - 0.08 && word.Start < count.End - 0.08)
                    words.Append(words.Length > 0 ? " " : "").Append(word.Text);
            }
        }

        return words.ToString();
    }

    private void AddGlossary(IReadOnlyList<CountRow> rows)
    {
        SortedSet<string> names = new(StringComparer.Ordinal);
        foreach (CountRow row in rows)
        {
            foreach (string move in row.Phrase.Moves)
                names.Add(MoveCall.Parse(move).Name);
        }

        _html.Append("<footer><h2>The moves</h2><dl>\n");
        foreach (string name in names)
        {
            if (_planned.Moves.TryGet(name, out Move? move))
                _html.Append("<dt>").Append(Text(name)).Append("</dt><dd>").Append(Text(move.Info.Expresses)).Append("</dd>\n");
        }

        _html.Append("</dl></footer>\n");
    }

    private static string Name(string move) => move.StartsWith('~') ? move[1..] + " ⇄" : move;

    private static string Clock(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{(int)(seconds / 60)}:{(int)(seconds % 60):00}");

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Style()
    {
        using Stream stream = typeof(CountSheetPage).Assembly.GetManifestResourceStream(StyleName)
            ?? throw new InvalidOperationException("The style of the count sheet is missing from this build.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
