using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace AvatarMotion.Studio;

/// <summary>What one part of a score sings: the n-th verse the n-th time through its bars, the first where there is no n-th.</summary>
internal sealed class MusicXmlVoice
{
    private readonly List<XElement> _bars;
    private readonly IReadOnlyList<int> _order;
    private readonly MusicXmlTempo _tempo;
    private readonly int _part;
    private readonly List<SungNote> _notes = [];
    private bool _isSlurred;
    private bool _beginsLine;

    public MusicXmlVoice(XElement part, IReadOnlyList<int> order, MusicXmlTempo tempo)
    {
        _bars = [.. MusicXmlReader.Named(part, "measure")];
        _order = order;
        _tempo = tempo;
        _part = part.ElementsBeforeSelf(part.Name).Count();
    }

    /// <summary>Ascending; tied notes and those of a melisma hold the syllable before.</summary>
    public List<SungNote> Notes()
    {
        Dictionary<int, int> passes = [];
        for (int played = 0; played < _order.Count; played++)
        {
            int bar = _order[played];
            if (bar >= _bars.Count)
                continue;
            int pass = passes[bar] = passes.GetValueOrDefault(bar) + 1;
            MusicXmlBar walked = MusicXmlBar.Walk(_bars[bar], _tempo.DivisionsOf[(_part, bar)]);
            foreach ((double start, double end, XElement note) in walked.Notes.OrderBy(note => note.Start))
                Add(note, _tempo.Seconds(played, start), _tempo.Seconds(played, end), pass);
        }

        return _notes;
    }

    private void Add(XElement note, double start, double end, int pass)
    {
        if (MusicXmlReader.Named(note, "rest").Any())
            return;
        XElement? lyric = Verse(note, pass);
        bool isTied = MusicXmlReader.Named(note, "tie").Any(tie => tie.Attribute("type")?.Value == "stop");
        if (lyric is not null && Text(lyric) is { Length: > 0 } text && !isTied)
        {
            string syllabic = MusicXmlReader.Value(lyric, "syllabic");
            _notes.Add(new SungNote(start, end, text) { Midi = Midi(note), BeginsWord = syllabic is not ("middle" or "end"), BeginsLine = _beginsLine });
            _beginsLine = MusicXmlReader.Named(lyric, "end-line").Any() || MusicXmlReader.Named(lyric, "end-paragraph").Any();
            _isSlurred = MusicXmlReader.Named(lyric, "extend").Any();
        }
        else if (_notes.Count > 0 && (isTied || _isSlurred || IsSlurEnd(note)))
        {
            _notes.Add(new SungNote(start, end, "") { Kind = NoteKind.Held, Midi = Midi(note) });
        }

        _isSlurred |= note.Descendants().Any(element => element.Name.LocalName == "slur" && element.Attribute("type")?.Value == "start");
        if (IsSlurEnd(note))
            _isSlurred = false;
    }

    private static bool IsSlurEnd(XElement note) => note.Descendants().Any(element => element.Name.LocalName == "slur" && element.Attribute("type")?.Value == "stop");

    private static XElement? Verse(XElement note, int pass)
    {
        List<XElement> lyrics = [.. MusicXmlReader.Named(note, "lyric")];
        string number = pass.ToString(CultureInfo.InvariantCulture);
        return lyrics.FirstOrDefault(lyric => lyric.Attribute("number")?.Value == number) ?? lyrics.FirstOrDefault();
    }

    /// <summary>Syllables that share a note are joined as the score joins them.</summary>
    private static string Text(XElement lyric)
    {
        StringBuilder text = new();
        foreach (XElement element in lyric.Elements())
        {
            if (element.Name.LocalName == "text")
                text.Append(element.Value.Trim());
            else if (element.Name.LocalName == "elision")
                text.Append(element.Value is "" or "\u00A0" ? " " : element.Value.Replace('‿', ' '));
        }

        return text.ToString().Trim().TrimEnd('-', '_');
    }

    private static double? Midi(XElement note)
    {
        XElement? pitch = MusicXmlReader.Named(note, "pitch").FirstOrDefault();
        if (pitch is null || !LyricTime.TryNumber(MusicXmlReader.Value(pitch, "octave"), out double octave))
            return null;
        int step = MusicXmlReader.Value(pitch, "step") switch { "C" => 0, "D" => 2, "E" => 4, "F" => 5, "G" => 7, "A" => 9, "B" => 11, _ => 0 };
        double alter = LyricTime.TryNumber(MusicXmlReader.Value(pitch, "alter"), out double value) ? value : 0;
        return 12 * (octave + 1) + step + alter;
    }
}
