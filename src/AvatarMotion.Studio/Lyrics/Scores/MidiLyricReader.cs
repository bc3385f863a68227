using System;
using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Karaoke in MIDI files (.mid, .kar): lyric events, or the text events of a words track.</summary>
/// <remarks>MIDI Manufacturers Association, RP-017 "SMF Lyric Events", 1998; the .kar habits of Tune 1000: \ begins a paragraph, / a line, @ an entry of the head.</remarks>
internal sealed class MidiLyricReader : ILyricReader
{
    private const double LongestSyllable = 2.0;

    public bool Reads(LyricSource source) => source.BeginsWith("MThd") || (source.BeginsWith("RIFF") && source.BeginsWith("RMID", 8));

    public Lyrics Read(LyricSource source, LyricNotices notices)
    {
        MidiScore score;
        try
        {
            score = MidiReader.Read(source.Bytes, source.Name);
        }
        catch (StudioException error)
        {
            throw new LyricFormatException("this MIDI file is damaged or of a kind that is not read; save it again as format 0 or 1.", 0, error);
        }

        TickClock clock = new(score.TicksPerQuarter, score.Tempos.Select(tempo => ((double)tempo.Tick, 60e6 / tempo.MicrosecondsPerQuarter)));
        (List<(long Tick, string Text)> texts, int track, string language) = Texts(score);
        if (texts.Count == 0)
            throw new LyricFormatException("this MIDI file has no lyrics.");
        return new Lyrics { Lines = SungLines.Build(Notes(texts, Sung(score, texts, track), clock), breaksAtRests: false), Language = language };
    }

    /// <summary>The lyric events where there are any; else the track with most texts, without its head.</summary>
    private static (List<(long Tick, string Text)> Texts, int Track, string Language) Texts(MidiScore score)
    {
        bool hasLyrics = score.Texts.Count(text => text.IsLyric) > 1;
        var tracks = score.Texts.Where(text => text.IsLyric == hasLyrics).GroupBy(text => text.Track).OrderByDescending(track => track.Count()).ToList();
        if (tracks.Count == 0)
            return ([], 0, "");
        byte[] all = [.. tracks[0].SelectMany(text => text.Text.Append((byte)'\n'))];
        System.Text.Encoding encoding = LyricEncoding.Of(all);
        string language = "";
        List<(long, string)> texts = [];
        foreach ((long tick, _, _, byte[] bytes) in tracks[0].OrderBy(text => text.Tick))
        {
            string text = encoding.GetString(bytes).TrimEnd('\0');
            if (text.StartsWith("@L", StringComparison.Ordinal))
                language = LanguageNames.Code(text[2..].Trim().ToLowerInvariant());
            if (!text.StartsWith('@') && text.Length > 0 && (hasLyrics || tracks[0].Count() > 4))
                texts.Add((tick, text));
        }

        return (texts, tracks[0].Key, language);
    }

    /// <summary>Notes of the melody: the channel whose notes begin most often where syllables do.</summary>
    private static List<(long Start, long End, int Key)> Sung(MidiScore score, List<(long Tick, string Text)> texts, int track)
    {
        HashSet<long> ticks = [.. texts.Select(text => text.Tick)];
        var voices = score.Keys.GroupBy(key => (key.Track, key.Channel)).Where(voice => voice.Key.Channel != 9).ToList();
        var melody = voices.OrderByDescending(voice => voice.Count(key => key.IsDown && ticks.Contains(key.Tick)) + (voice.Key.Track == track ? 0.5 * texts.Count : 0) - 0.01 * voice.Count()).FirstOrDefault();
        List<(long Start, long End, int Key)> notes = [];
        if (melody is null || melody.Count(key => key.IsDown && ticks.Contains(key.Tick)) < 0.3 * texts.Count)
            return notes;
        Dictionary<int, long> down = [];
        foreach ((long tick, _, _, int key, bool isDown) in melody.OrderBy(key => key.Tick).ThenBy(key => key.IsDown))
        {
            if (down.Remove(key, out long start))
                notes.Add((start, tick, key));
            if (isDown)
                down[key] = tick;
        }

        notes.Sort();
        return notes;
    }

    private static IEnumerable<SungNote> Notes(List<(long Tick, string Text)> texts, List<(long Start, long End, int Key)> melody, TickClock clock)
    {
        bool marksWords = texts.Any(text => text.Text.Trim('\r', '\n', '/', '\\') is { Length: > 1 } part && (part.EndsWith(' ') || part.StartsWith(' ') || part.EndsWith('-')));
        bool beginsLine = true, beginsWord = true;
        for (int i = 0; i < texts.Count; i++)
        {
            string text = texts[i].Text;
            beginsLine |= text.StartsWith('/') || text.StartsWith('\\') || text.StartsWith('\r') || text.StartsWith('\n');
            string syllable = text.Trim('/', '\\', '\r', '\n');
            string letters = syllable.Trim().TrimEnd('-', '_');
            if (letters.Length > 0)
            {
                double start = clock.Seconds(texts[i].Tick), next = i + 1 < texts.Count ? clock.Seconds(texts[i + 1].Tick) : start + 0.5;
                int note = melody.FindIndex(each => Math.Abs(each.Start - texts[i].Tick) <= 2);
                double end = note >= 0 ? Math.Min(next, clock.Seconds(melody[note].End)) : Math.Min(next, start + LongestSyllable);
                bool begins = beginsWord || beginsLine || syllable.StartsWith(' ') || !marksWords || WordSplitter.IsUnspaced(letters[0]);
                yield return new SungNote(start, Math.Max(end, start + 0.05), letters) { Midi = note >= 0 ? melody[note].Key : null, BeginsWord = begins, BeginsLine = beginsLine };
                (beginsLine, beginsWord) = (false, syllable.EndsWith(' '));
            }

            beginsLine |= text.EndsWith('\r') || text.EndsWith('\n') || text.EndsWith('/');
        }
    }
}
