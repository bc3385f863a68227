using System.Collections.Generic;
using System.Text.Json;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Words in time for the report: lines, words and syllables as flat lists of [start, end, text, …]; a word of one syllable is its own syllable.</summary>
internal sealed class ReportLyrics
{
    private readonly Utf8JsonWriter _json;

    public ReportLyrics(Utf8JsonWriter json) => _json = json;

    public void Write(Lyrics lyrics)
    {
        List<LyricWord> words = [];
        List<Syllable> syllables = [];
        _json.WriteStartArray("lines");
        foreach (LyricLine line in lyrics.Lines)
        {
            Begin(line.Start, line.End, line.Text);
            _json.WriteStringValue(line.Singer ?? "");
            _json.WriteEndArray();
            words.AddRange(line.Words);
        }

        _json.WriteEndArray();
        _json.WriteStartArray("words");
        foreach (LyricWord word in words)
        {
            Begin(word.Start, word.End, word.Text);
            _json.WriteNumberValue((int)(100 * word.Confidence));
            _json.WriteEndArray();
            if (word.Syllables.Count > 1)
                syllables.AddRange(word.Syllables);
        }

        _json.WriteEndArray();
        _json.WriteStartArray("syllables");
        foreach (Syllable syllable in syllables)
        {
            Begin(syllable.Start, syllable.End, syllable.Text);
            _json.WriteEndArray();
        }

        _json.WriteEndArray();
        _json.WriteStartArray("phones");
        foreach (LyricWord word in words)
            Phones(word);
        _json.WriteEndArray();
    }

    private void Phones(LyricWord word)
    {
        foreach (Syllable syllable in word.Syllables)
        {
            foreach (Phone phone in syllable.Phones)
            {
                Begin(phone.Start, phone.End, phone.Symbol);
                _json.WriteEndArray();
            }
        }
    }

    private void Begin(double start, double end, string text)
    {
        _json.WriteStartArray();
        _json.WriteNumberValue(JsonNumber.Round(start, 3));
        _json.WriteNumberValue(JsonNumber.Round(end, 3));
        _json.WriteStringValue(text);
    }
}
