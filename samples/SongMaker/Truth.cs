using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Json;

namespace AvatarMotion.SongMaker;

/// <summary>Writes what is exactly known of the song: truth.json and the lyrics with word times.</summary>
internal static class Truth
{
    /// <summary>Beats, downbeats, sections, lines, words, syllables and phonemes, in seconds of the sound.</summary>
    public static void WriteJson(string path, Score score, VoicePlan plan, double duration)
    {
        using FileStream file = File.Create(path);
        using Utf8JsonWriter json = new(file, new JsonWriterOptions { Indented = false, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("title", score.Title);
        json.WriteString("artist", score.Artist);
        Number(json, "duration", duration);
        Number(json, "bpm", score.Tempo);
        Times(json, "beats", score.Bars * 4, score.BeatSeconds);
        Times(json, "downbeats", score.Bars, score.BarSeconds);
        WriteSections(json, score);
        WriteWords(json, plan);
        WriteSyllables(json, score, plan);
        WritePhonemes(json, plan);
        if (score.HasCast)
            CastTruth.Write(json, score, plan);
        json.WriteEndObject();
    }

    /// <summary>Plain .lrc as people write it: line times, and the singer's name where the singer changes.</summary>
    public static void WriteLineLrc(string path, Score score, VoicePlan plan)
    {
        StringBuilder text = new();
        text.Append("[ti:").Append(score.Title).Append("]\n[ar:").Append(score.Artist).Append("]\n[la:").Append(score.Language).Append("]\n");
        string singer = "";
        for (int line = 0; line < plan.Lines.Count; line++)
        {
            text.Append('[').Append(Stamp(Words(plan, line)[0].Start)[..^1]).Append(']');
            if (plan.Sources[line].Singer != singer)
                text.Append(singer = plan.Sources[line].Singer).Append(": ");
            text.Append(plan.Lines[line]).Append('\n');
        }

        File.WriteAllText(path, text.ToString());
    }

    /// <summary>Enhanced .lrc: line and word times; a word's time is its first sound.</summary>
    public static void WriteLrc(string path, Score score, VoicePlan plan)
    {
        StringBuilder text = new();
        text.Append("[ti:").Append(score.Title).Append("]\n[ar:").Append(score.Artist).Append("]\n[la:en]\n");
        for (int line = 0; line < plan.Lines.Count; line++)
        {
            List<(double Start, double End, string Text)> words = Words(plan, line);
            text.Append('[').Append(Stamp(words[0].Start)).Append(']');
            foreach ((double start, _, string word) in words)
                text.Append('<').Append(Stamp(start)).Append('>').Append(word).Append(' ');
            text.Append('<').Append(Stamp(words[^1].End)).Append(">\n");
        }

        File.WriteAllText(path, text.ToString());
    }

    internal static List<(double Start, double End, string Text)> Words(VoicePlan plan, int line)
    {
        List<(double, double, string)> words = new();
        string[] texts = plan.Lines[line].Split(' ');
        double start = 0;
        double end = 0;
        int word = -1;
        foreach (SungSyllable syllable in plan.Syllables)
        {
            if (syllable.Line != line)
                continue;
            if (syllable.StartsWord)
            {
                if (word >= 0)
                    words.Add((start, end, texts[word]));
                word++;
                start = syllable.Start;
            }

            end = syllable.End;
        }

        words.Add((start, end, texts[word]));
        return words;
    }

    private static void WriteSections(Utf8JsonWriter json, Score score)
    {
        json.WriteStartArray("sections");
        foreach (ScoreSection section in score.Sections)
        {
            json.WriteStartObject();
            Number(json, "start", section.FirstBar * score.BarSeconds);
            Number(json, "end", (section.FirstBar + section.Bars) * score.BarSeconds);
            json.WriteString("label", section.Kind);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWords(Utf8JsonWriter json, VoicePlan plan)
    {
        json.WriteStartArray("words");
        for (int line = 0; line < plan.Lines.Count; line++)
        {
            foreach ((double start, double end, string text) in Words(plan, line))
            {
                json.WriteStartObject();
                Number(json, "start", start);
                Number(json, "end", end);
                json.WriteString("text", text);
                json.WriteNumber("line", line);
                WriteSinger(json, plan, line);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteSyllables(Utf8JsonWriter json, Score score, VoicePlan plan)
    {
        json.WriteStartArray("syllables");
        foreach (SungSyllable syllable in plan.Syllables)
        {
            json.WriteStartObject();
            Number(json, "start", syllable.Vowel);
            Number(json, "end", syllable.End);
            Number(json, "first_sound", syllable.Start);
            json.WriteString("text", syllable.Text);
            if (!plan.Sources[syllable.Line].IsSpoken)
                json.WriteNumber("pitch_midi", Melody.Sounding(syllable.Midi, score, plan.Sources[syllable.Line]));
            json.WriteNumber("line", syllable.Line);
            WriteSinger(json, plan, syllable.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePhonemes(Utf8JsonWriter json, VoicePlan plan)
    {
        json.WriteStartArray("phonemes");
        foreach (SungPhone phone in plan.Phones)
        {
            json.WriteStartObject();
            Number(json, "start", phone.Start);
            Number(json, "end", phone.End);
            json.WriteString("phone", phone.Symbol);
            WriteSinger(json, plan, plan.Syllables[phone.Syllable].Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSinger(Utf8JsonWriter json, VoicePlan plan, int line)
    {
        if (plan.Sources[line].Singer.Length > 0)
            json.WriteString("singer", plan.Sources[line].Singer);
    }

    private static void Times(Utf8JsonWriter json, string name, int count, double step)
    {
        json.WriteStartArray(name);
        for (int i = 0; i < count; i++)
            json.WriteRawValue((i * step).ToString("0.####", CultureInfo.InvariantCulture));
        json.WriteEndArray();
    }

    internal static void Number(Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value.ToString("0.####", CultureInfo.InvariantCulture));
    }

    private static string Stamp(double seconds)
    {
        int minutes = (int)(seconds / 60);
        return minutes.ToString("00", CultureInfo.InvariantCulture) + ":" + (seconds - 60 * minutes).ToString("00.000", CultureInfo.InvariantCulture);
    }
}
