using System;
using System.Collections.Generic;
using System.Text.Json;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Writes lyrics twice: flat lists of words and phonemes for other programs, and the tree of lines that is read back.</summary>
internal sealed class LyricsWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly Func<string, string?>? _visemeOf;

    /// <param name="visemeOf">Name of the viseme of a phone, or null to leave visemes out.</param>
    public LyricsWriter(Utf8JsonWriter json, Func<string, string?>? visemeOf)
    {
        _json = json;
        _visemeOf = visemeOf;
    }

    public void Write(Lyrics lyrics)
    {
        Words(lyrics);
        Phonemes(lyrics);
        if (lyrics.Language.Length > 0)
            _json.WriteString("language", lyrics.Language);
        Flag("phones_given", lyrics.PhonesAreGiven);
        List("lines", lyrics.Lines, Line);
    }

    private void Words(Lyrics lyrics)
    {
        _json.WriteStartArray("words");
        foreach (LyricLine line in lyrics.Lines)
        {
            foreach (LyricWord word in line.Words)
            {
                if (!word.IsTimed)
                    continue;
                _json.WriteStartObject();
                Span(word.Start, word.End, word.Text);
                Number("confidence", word.Confidence);
                _json.WriteEndObject();
            }
        }

        _json.WriteEndArray();
    }

    private void Phonemes(Lyrics lyrics)
    {
        _json.WriteStartArray("phonemes");
        foreach (LyricLine line in lyrics.Lines)
        {
            foreach (LyricWord word in line.Words)
            {
                foreach (Syllable syllable in word.Syllables)
                    Phonemes(syllable);
            }
        }

        _json.WriteEndArray();
    }

    private void Phonemes(Syllable syllable)
    {
        foreach (Phone phone in syllable.Phones)
        {
            _json.WriteStartObject();
            PhoneFields(phone);
            if (_visemeOf?.Invoke(phone.Symbol) is string viseme)
                _json.WriteString("viseme", viseme);
            _json.WriteEndObject();
        }
    }

    private void Line(LyricLine line)
    {
        Span(line.Start, line.End, line.Text);
        Flag("untimed", !line.IsTimed);
        Text("singer", line.Singer);
        Flag("backing", line.Backing);
        Text("section", line.Section);
        List("words", line.Words, Word);
    }

    private void Word(LyricWord word)
    {
        Span(word.Start, word.End, word.Text);
        Flag("untimed", !word.IsTimed);
        Number("confidence", word.Confidence);
        Text("reading", word.Reading);
        List("syllables", word.Syllables, Syllable);
    }

    private void Syllable(Syllable syllable)
    {
        Span(syllable.Start, syllable.End, syllable.Text);
        if (syllable.Midi is { } midi)
            Number("midi", midi);
        List("phones", syllable.Phones, PhoneFields);
    }

    private void PhoneFields(Phone phone)
    {
        Number("start", phone.Start);
        Number("end", phone.End);
        _json.WriteString("phone", phone.Symbol);
    }

    private void Span(double start, double end, string text)
    {
        Number("start", start);
        Number("end", end);
        _json.WriteString("text", text);
    }

    private void List<T>(string name, IReadOnlyList<T> items, Action<T> fields)
    {
        _json.WriteStartArray(name);
        foreach (T item in items)
        {
            _json.WriteStartObject();
            fields(item);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    /// <summary>Only what is said needs a field.</summary>
    private void Flag(string name, bool value)
    {
        if (value)
            _json.WriteBoolean(name, true);
    }

    private void Text(string name, string? value)
    {
        if (value is not null)
            _json.WriteString(name, value);
    }

    private void Number(string name, double value) => _json.WriteNumber(name, JsonNumber.Round(value, 4));
}
