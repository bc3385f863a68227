using System;
using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>The tracks of a singing synthesizer's project become lyrics: what was typed on the notes is cut into words, holds and breaths.</summary>
internal sealed class SynthProject
{
    private const int MostNotes = 20_000;
    private readonly List<(string Name, List<SynthNote> Notes)> _tracks = [];

    /// <summary>ISO 639-1 code where the project says it, else empty.</summary>
    public string Language { get; set; } = "";

    /// <summary>Adds a voice; notes in any order.</summary>
    public void Add(string name, IEnumerable<SynthNote> notes)
    {
        List<SynthNote> sorted = [.. notes.Where(note => note.End > note.Start && double.IsFinite(note.End)).OrderBy(note => note.Start).Take(MostNotes)];
        if (sorted.Count > 0)
            _tracks.Add((name.Trim(), sorted));
    }

    public Lyrics Build()
    {
        List<SynthNote> all = [.. _tracks.SelectMany(track => track.Notes)];
        List<string> sung = [.. all.Select(note => SynthLyric.Letters(note.Lyric)).Where(letters => letters.Length > 0 && SynthLyric.KindOf(letters) == NoteKind.Syllable && !SynthLyric.IsRest(letters))];
        bool isRomaji = Language is "" or "ja" && sung.Count > 0 && sung.All(letters => Romaji.ToKana(letters) is not null || WordSplitter.IsKana(letters)) && sung.Exists(letters => !WordSplitter.IsKana(letters));
        bool isKana = sung.Count > 0 && sung.Count(WordSplitter.IsKana) > 0.6 * sung.Count;
        List<LyricLine> lines = [];
        foreach ((string name, List<SynthNote> notes) in _tracks)
            lines.AddRange(SungLines.Build(notes.Select((note, i) => Note(note, i > 0 ? notes[i - 1] : null, isRomaji)).OfType<SungNote>(), breaksAtRests: true, _tracks.Count > 1 && name.Length > 0 ? name : null));
        return new Lyrics { Lines = lines, Language = isRomaji || isKana ? "ja" : Language, PhonesAreGiven = lines.Count > 0 && lines.All(HasPhones) };
    }

    private static SungNote? Note(SynthNote note, SynthNote? before, bool isRomaji)
    {
        string letters = SynthLyric.Letters(note.Lyric);
        NoteKind kind = SynthLyric.KindOf(letters);
        if (SynthLyric.IsRest(letters))
            return null;
        IReadOnlyList<string> hint = SynthLyric.Hint(note.Lyric);
        bool continues = before is not null && before.Lyric.Length > 1 && before.Lyric.TrimEnd().EndsWith('-');
        return new SungNote(note.Start, note.End, kind == NoteKind.Syllable ? letters.Trim('-') : "")
        {
            Kind = kind, Midi = note.Midi, BeginsWord = !continues, Phones = note.Phones.Count > 0 ? note.Phones : hint, Reading = isRomaji && kind == NoteKind.Syllable ? Romaji.ToKana(letters) ?? letters : null,
        };
    }

    private static bool HasPhones(LyricLine line) => line.Words.All(word => word.Syllables.All(syllable => syllable.Phones.Count > 0));
}
