using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using AvatarMotion.Audio;

namespace AvatarMotion.Evaluation;

/// <summary>Reads what is known about the song of one folder.</summary>
internal static class TruthFile
{
    /// <summary>The file's name in every folder.</summary>
    public const string Name = "truth.json";

    private const double WordGap = 0.4;
    private static readonly string[] Endings = [".wav", ".flac", ".ogg", ".mp3", ".m4a", ".opus", ".aac", ".aiff", ".aif"];
    private static readonly string[] Vowels = ["a", "i", "u", "e", "o"];
    private static readonly Dictionary<string, string> DrumNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["KD"] = "kick", ["BD"] = "kick", ["kick"] = "kick",
        ["SD"] = "snare", ["snare"] = "snare",
        ["HH"] = "hat", ["CHH"] = "hat", ["OHH"] = "hat", ["PHH"] = "hat", ["hat"] = "hat",
    };

    /// <summary>All folders under <paramref name="folder"/> that hold a truth, by name; the folder itself where it holds one.</summary>
    public static List<Truth> All(string folder)
    {
        if (!Directory.Exists(folder))
            throw new EvaluationException($"{folder}: there is no such folder; name one that holds a folder per song, each with a {Name}.");
        if (File.Exists(Path.Combine(folder, Name)))
            return [Read(folder)];
        string[] folders = Directory.GetDirectories(folder);
        Array.Sort(folders, string.CompareOrdinal);
        List<Truth> truths = [];
        foreach (string song in folders)
        {
            if (File.Exists(Path.Combine(song, Name)))
                truths.Add(Read(song));
        }

        return truths.Count > 0 ? truths : throw new EvaluationException($"{folder}: no folder in it holds a {Name}; see \"Your own songs\" in docs/evaluation.md.");
    }

    public static Truth Read(string folder)
    {
        string full = Path.GetFullPath(folder), id = Path.GetFileName(Path.TrimEndingDirectorySeparator(full));
        TruthJson json = new(Path.Combine(folder, Name));
        List<double> beats = json.Numbers("beats");

        // Two collections name their songs so: a game's tempo map whose octave the metal leaves open, and karaoke files.
        bool isGame = id.StartsWith("fof-", StringComparison.Ordinal), isKaraoke = id.StartsWith("us-", StringComparison.Ordinal);
        return new Truth
        {
            Id = id,
            Folder = full,
            AudioPath = Audio(full, json),
            Beats = beats,
            Downbeats = json.Numbers("downbeats"),
            BeatsPerMinute = Tempo(json, beats),
            AnyBeatOctave = json.Flag("any_beat_octave", isGame || isKaraoke),
            Boundaries = Boundaries(json),
            Voice = Voice(json),
            Words = Words(json),
            Language = Language(json.Text("language", "")),
            Syllables = Syllables(json),
            Notes = Notes(json),
            Voiced = Voiced(json),
            Phones = SungPhones(json),
            AnyPitchOctave = json.Flag("any_pitch_octave", isKaraoke),
            Drums = Drums(json),
            Stems = Stems(full, json),
        };
    }

    private static string Audio(string folder, TruthJson json)
    {
        string named = json.Text("audio", "");
        if (named.Length > 0)
            return Existing(folder, named, "audio", json);
        List<string> sounds = [];
        foreach (string file in Directory.GetFiles(folder))
        {
            bool isSound = Array.IndexOf(Endings, Path.GetExtension(file).ToLowerInvariant()) >= 0;
            if (isSound && Path.GetFileNameWithoutExtension(file) == "audio")
                return file;
            if (isSound)
                sounds.Add(file);
        }

        return sounds.Count == 1 ? sounds[0] : throw json.Wrong("audio", sounds.Count == 0 ? "is missing, and no sound lies beside it" : "is missing, and several sounds lie beside it");
    }

    /// <summary>A voice alone has no tempo that could be heard, so the tempo of its score does not count.</summary>
    private static double Tempo(TruthJson json, List<double> beats)
    {
        if (beats.Count == 0)
            return json.Find("phonemes") is null ? json.Number("bpm", 0) : 0;
        double[] intervals = new double[Math.Max(1, beats.Count - 1)];
        for (int i = 0; i + 1 < beats.Count; i++)
            intervals[i] = beats[i + 1] - beats[i];
        Array.Sort(intervals);
        double median = intervals[intervals.Length / 2];
        return json.Number("bpm", median > 0 ? 60 / median : 0);
    }

    /// <summary>Sections as <c>{ "start", "end" }</c>, <c>[ start, end ]</c>, or starts alone.</summary>
    private static List<double> Boundaries(TruthJson json)
    {
        List<double> lines = [];
        double end = double.NaN;
        foreach (JsonElement section in json.List("sections", static item => item))
        {
            bool isPlain = section.ValueKind == JsonValueKind.Number;
            lines.Add(isPlain ? section.GetDouble() : json.Part(section, "start", 0, "sections"));
            bool hasEnd = section.ValueKind == JsonValueKind.Object ? section.TryGetProperty("end", out _) : !isPlain && section.GetArrayLength() > 1 && section[1].ValueKind == JsonValueKind.Number;
            end = hasEnd ? json.Part(section, "end", 1, "sections") : double.NaN;
        }

        if (!double.IsNaN(end))
            lines.Add(end);
        return lines;
    }

    /// <summary>Marked stretches, else the words with short gaps closed.</summary>
    private static List<VoiceSpan> Voice(TruthJson json) =>
        json.Find("voice") is not null ? SpanScore.United(json.Spans("voice"), 0) : SpanScore.United(json.Spans("words"), WordGap);

    /// <summary>A code is taken as it is; of names, those that the collections use are known.</summary>
    private static string Language(string named) => named.ToLowerInvariant() switch
    {
        "english" or "englisch" => "en",
        "spanish" => "es",
        "french" => "fr",
        "german" => "de",
        "italian" => "it",
        "japanese" => "ja",
        { Length: 2 } code => code,
        _ => "",
    };

    /// <summary>Words with their texts; where the line is not told, a word stands in that of the word before.</summary>
    private static List<TruthWord> Words(TruthJson json)
    {
        int line = 0;
        List<TruthWord> words = json.List("words", word =>
        {
            bool named = word.ValueKind == JsonValueKind.Object && word.TryGetProperty("text", out _);
            line = word.ValueKind == JsonValueKind.Object && word.TryGetProperty("line", out _) ? (int)json.Part(word, "line", 3, "words") : line;
            return new TruthWord(json.Part(word, "start", 0, "words"), named ? json.Word(word, "text", 2, "words").Trim() : "", line);
        });
        words.RemoveAll(static word => word.Text.Length == 0);
        return words;
    }

    private static List<double> Syllables(TruthJson json)
    {
        if (json.Find("syllables") is null)
            return json.List("notes_midi", note => json.Part(note, "start", 0, "notes_midi"));
        return json.List("syllables", syllable => json.Part(syllable, syllable.TryGetProperty("first_sound", out _) ? "first_sound" : "start", 0, "syllables"));
    }

    private static List<Note> Notes(TruthJson json)
    {
        string field = json.Find("notes_midi") is null ? "syllables" : "notes_midi";
        List<Note> notes = json.List(field, note => note.ValueKind != JsonValueKind.Object || note.TryGetProperty("pitch_midi", out _)
            ? new Note(json.Part(note, "start", 0, field), json.Part(note, "end", 1, field), json.Part(note, "pitch_midi", 2, field))
            : default);
        notes.RemoveAll(static note => note.Midi <= 0);
        return notes;
    }

    private static List<VoiceSpan> Voiced(TruthJson json)
    {
        if (json.Find("notes_midi") is null)
            return [];
        List<VoiceSpan> vowels = [];
        foreach (JsonElement phoneme in json.List("phonemes", static item => item))
        {
            if (Array.IndexOf(Vowels, json.Word(phoneme, "phone", 2, "phonemes")) >= 0)
                vowels.Add(new VoiceSpan(json.Part(phoneme, "start", 0, "phonemes"), json.Part(phoneme, "end", 1, "phonemes")));
        }

        return vowels;
    }

    /// <summary>Every phone of a folder's truth as it is written there, pauses too.</summary>
    public static List<Phone> AllPhones(string folder) => PhonesAsMarked(new TruthJson(Path.Combine(folder, Name)));

    private static List<Phone> PhonesAsMarked(TruthJson json) => json.List("phonemes", phoneme => new Phone(
        json.Part(phoneme, "start", 0, "phonemes"), json.Part(phoneme, "end", 1, "phonemes"), json.Word(phoneme, "phone", 2, "phonemes")));

    /// <summary>Phones as IPA; what stands for silence or breath is left out.</summary>
    private static List<Phone> SungPhones(TruthJson json)
    {
        List<Phone> phones = PhonesAsMarked(json);
        phones.RemoveAll(static phone => phone.Symbol is "" or "sil" or "pau" or "br" or "cl" or "AP" or "SP");
        phones.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return phones;
    }

    private static Dictionary<string, IReadOnlyList<double>> Drums(TruthJson json)
    {
        Dictionary<string, IReadOnlyList<double>> drums = [];
        foreach (JsonElement hit in json.List("drum_onsets", static item => item))
        {
            double time = json.Part(hit, "time", 0, "drum_onsets");
            if (!DrumNames.TryGetValue(json.Word(hit, "drum", 1, "drum_onsets"), out string? drum))
                continue;
            if (!drums.TryGetValue(drum, out IReadOnlyList<double>? times))
                drums[drum] = times = new List<double>();
            ((List<double>)times).Add(time);
        }

        return drums;
    }

    private static Dictionary<string, string> Stems(string folder, TruthJson json)
    {
        Dictionary<string, string> stems = [];
        if (json.Find("stems") is not { } given)
            return stems;
        if (given.ValueKind != JsonValueKind.Object)
            throw json.Wrong("stems", "is an object of names and files");
        foreach (JsonProperty stem in given.EnumerateObject())
            stems[stem.Name] = Existing(folder, stem.Value.ValueKind == JsonValueKind.String ? stem.Value.GetString()! : "", "stems", json);
        return stems;
    }

    private static string Existing(string folder, string name, string field, TruthJson json)
    {
        string path = Path.Combine(folder, name);
        return name.Length > 0 && File.Exists(path) ? path : throw json.Wrong(field, $"names \"{name}\", which is not there");
    }
}
