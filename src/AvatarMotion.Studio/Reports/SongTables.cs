using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>An analysis as tables, one for each kind of thing; times in seconds, bars and beats counted from 1.</summary>
internal static class SongTables
{
    private const double CurveHop = 0.02;

    /// <summary>All tables, in the order in which a reader meets them; a song without a thing has its table without rows.</summary>
    public static IReadOnlyList<SongTable> Of(Song song) =>
    [
        new("song", ["name", "value"], Facts(song)),
        new("beats", ["time", "bar", "beat"], Beats(song)),
        new("bars", ["bar", "start", "end", "beats"], song.Bars.Select((bar, i) => Row(Whole(i + 1), Time(bar.Start), Time(bar.End), Whole(bar.Beats)))),
        new("phrases", ["start", "end", "first_bar", "bars"], song.Phrases.Select(each => Row(Time(each.Start), Time(each.End), Whole(each.FirstBar + 1), Whole(each.Bars)))),
        new("sections", ["start", "end", "label", "form", "energy"], Sections(song)),
        new("events", ["start", "end", "kind"], song.Events.Select(each => Row(Time(each.Time), Time(each.Time + each.Length), SongNames.Of(each.Kind)))),
        new("drums", ["time", "drum", "strength"], Drums(song).Select(each => Row(Time(each.Hit.Time), each.Drum, Number(each.Hit.Strength)))),
        new("voice", ["start", "end"], song.Voice.Select(each => Row(Time(each.Start), Time(each.End)))),
        new("notes", ["start", "end", "midi", "name", "vibrato_hz", "vibrato_cents"], song.Notes.Select(each =>
            Row(Time(each.Start), Time(each.End), Number(each.Midi), NoteName.Of(each.Midi), Number(each.VibratoHertz), Number(each.VibratoCents)))),
        new("pitch", ["time", "hz", "confidence"], song.Pitch.Hz.Select((hertz, i) => Row(Time(i * song.Pitch.Hop), Number(hertz), Number(song.Pitch.Confidence[i])))),
        new("curves", ["time", "energy", "loudness", "bass", "brightness", "fullness", "mouth_open", "mouth_spread"], Curves(song)),
        new("lines", ["start", "end", "text", "singer"], song.Lyrics.Lines.Select(line => Row(Time(line.Start), Time(line.End), line.Text, line.Singer ?? ""))),
        new("words", ["start", "end", "text", "confidence", "line"], song.Lyrics.Lines.SelectMany((line, i) => line.Words.Select(word =>
            Row(Time(word.Start), Time(word.End), word.Text, Number(word.Confidence), Whole(i + 1))))),
        new("syllables", ["start", "end", "text"], Syllables(song).Select(each => Row(Time(each.Start), Time(each.End), each.Text))),
        new("phones", ["start", "end", "phone", "viseme"], Syllables(song).SelectMany(each => each.Phones).Select(phone =>
            Row(Time(phone.Start), Time(phone.End), phone.Symbol, SongJson.VisemeOf(phone.Symbol)))),
    ];

    /// <summary>Everything that has a time in one table, by time; curves and pitch, which have a value at every time, stay out.</summary>
    public static SongTable Together(Song song)
    {
        List<(double Start, string[] Row)> rows = [];
        void Add(double start, double end, string kind, string label, string value) => rows.Add((start, Row(Time(start), Time(end), kind, label, value)));
        foreach (SongLabel label in SongLabels.Sections(song))
            Add(label.Start, label.End, "section", label.Text, Number(label.Value));
        foreach (Phrase phrase in song.Phrases)
            Add(phrase.Start, phrase.End, "phrase", "", Whole(phrase.Bars));
        foreach (SongLabel label in SongLabels.Bars(song))
            Add(label.Start, label.End, "bar", label.Text, Number(label.Value));
        foreach (SongLabel label in SongLabels.Beats(song))
            Add(label.Start, label.End, "beat", label.Text, "");
        foreach (SongEvent moment in song.Events)
            Add(moment.Time, moment.Time + moment.Length, "event", SongNames.Of(moment.Kind), "");
        foreach ((string drum, Onset hit) in Drums(song))
            Add(hit.Time, hit.Time, drum, "", Number(hit.Strength));
        foreach (VoiceSpan span in song.Voice)
            Add(span.Start, span.End, "voice", "", "");
        foreach (Note note in song.Notes)
            Add(note.Start, note.End, "note", NoteName.Of(note.Midi), Number(note.Midi));
        foreach (LyricLine line in song.Lyrics.Lines)
            Add(line.Start, line.End, "line", line.Text, "");
        foreach (LyricWord word in song.Lyrics.Lines.SelectMany(line => line.Words))
            Add(word.Start, word.End, "word", word.Text, Number(word.Confidence));
        return new SongTable("song", ["start", "end", "kind", "label", "value"], rows.OrderBy(row => row.Start).Select(row => row.Row));
    }

    /// <summary>Hits of all drums, by time.</summary>
    public static IEnumerable<(string Drum, Onset Hit)> Drums(Song song) =>
        song.Drums.Kick.Select(hit => ("kick", hit)).Concat(song.Drums.Snare.Select(hit => ("snare", hit))).Concat(song.Drums.Hat.Select(hit => ("hat", hit))).OrderBy(each => each.hit.Time);

    public static IEnumerable<Syllable> Syllables(Song song) => song.Lyrics.Lines.SelectMany(line => line.Words).SelectMany(word => word.Syllables);

    private static IEnumerable<string[]> Facts(Song song)
    {
        yield return Row("title", song.Title ?? "");
        yield return Row("artist", song.Artist ?? "");
        yield return Row("duration", Time(song.Duration));
        yield return Row("bpm", Number(song.BeatsPerMinute));
        yield return Row("meter", SongWords.Meter(song));
        yield return Row("confidence", Number(song.Confidence));
        yield return Row("loudness_lufs", Number(song.IntegratedLoudness));
        yield return Row("form", SongWords.Form(song));
        if (!SongWords.HasFeel(song))
            yield break;
        yield return Row("valence", Number(song.Feel.Valence));
        yield return Row("arousal", Number(song.Feel.Arousal));
        yield return Row("danceability", Number(song.Feel.Danceability));
        foreach (StyleWeight each in song.Feel.Styles)
            yield return Row("style " + each.Style, Number(each.Weight));
    }

    private static IEnumerable<string[]> Beats(Song song) => SongLabels.Beats(song).Select(beat =>
    {
        string[] place = beat.Text.Split('.');
        return Row(Time(beat.Start), place[0], place.Length > 1 ? place[1] : "");
    });

    private static IEnumerable<string[]> Sections(Song song)
    {
        IReadOnlyList<string> letters = SongWords.Letters(song);
        return song.Sections.Select((each, i) => Row(Time(each.Start), Time(each.End), SongNames.Of(each.Kind), letters[i], Number(each.Energy)));
    }

    private static IEnumerable<string[]> Curves(Song song)
    {
        Curve[] curves = [song.Energy, song.Loudness, song.Bass, song.Brightness, song.Fullness, song.MouthOpen, song.MouthSpread];
        int count = curves.All(curve => curve.Values.Count == 0) ? 0 : (int)(song.Duration / CurveHop) + 1;
        for (int i = 0; i < count; i++)
            yield return [Time(i * CurveHop), .. curves.Select(curve => curve.Values.Count == 0 ? "" : Number(curve.At(i * CurveHop)))];
    }

    private static string[] Row(params string[] values) => values;

    private static string Time(double seconds) => JsonNumber.Round(seconds, 4).ToString(CultureInfo.InvariantCulture);

    private static string Number(double value) => JsonNumber.Round(value, 4).ToString(CultureInfo.InvariantCulture);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
