using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using AvatarMotion.Audio;
using AvatarMotion.Media;
using AvatarMotion.Studio;
using NUnit.Framework;

namespace AvatarMotion.Evaluation;

/// <summary>Holds the analysis of our own song against its score: beats, singing, pitch, mouth, and words of which only the lines are given.</summary>
public sealed class SampleEvaluation
{
    private static readonly string Folder = Find();
    private JsonElement _truth;
    private Song _song = new();

    [OneTimeSetUp]
    public void Hear()
    {
        using JsonDocument truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "truth.json")));
        _truth = truth.RootElement.Clone();
        Waveform waveform = AudioFile.Read(Path.Combine(Folder, "first-light.ogg"));
        _song = Song.Analyze(waveform, new SongOptions { FirstLine = 8.2 }) with { PhonePosteriors = PhoneListener.Listen(waveform) };
    }

    [Test]
    public void BeatsAndBarsAreThoseOfTheScore()
    {
        List<double> beats = new(), bars = new(), heard = new();
        foreach (JsonElement beat in _truth.GetProperty("beats").EnumerateArray())
            beats.Add(beat.GetDouble());
        foreach (JsonElement bar in _truth.GetProperty("downbeats").EnumerateArray())
            bars.Add(bar.GetDouble());
        foreach (Bar bar in _song.Bars)
            heard.Add(bar.Start);
        Assert.That(BeatScore.F(beats, _song.Beats, skip: 0), Is.EqualTo(1.0));
        Assert.That(BeatScore.F(bars, heard, skip: 0), Is.EqualTo(1.0));
    }

    [Test]
    public void SungNotesHaveTheirPitch()
    {
        int right = 0, voiced = 0, all = 0;
        foreach (JsonElement syllable in _truth.GetProperty("syllables").EnumerateArray())
        {
            int last = (int)(100 * syllable.GetProperty("end").GetDouble());
            for (int i = (int)Math.Ceiling(100 * syllable.GetProperty("start").GetDouble()); i <= last; i++, all++)
            {
                if (_song.Pitch.Hz[i] <= 0)
                    continue;
                voiced++;
                double midi = 69 + 12 * Math.Log2(_song.Pitch.Hz[i] / 440);
                right += Math.Abs(midi - syllable.GetProperty("pitch_midi").GetDouble()) <= 0.5 ? 1 : 0;
            }
        }

        Print($"within 50 cents: {(double)right / all:0.000} of what is sung, {(double)right / voiced:0.000} of what is heard as sung");
        Assert.That((double)right / all, Is.GreaterThan(0.8));
        Assert.That((double)right / voiced, Is.GreaterThan(0.9));
    }

    [Test]
    public void SyllablesStartWhereTheyAreSungThoughOnlyLinesAreGiven()
    {
        string lines = Regex.Replace(File.ReadAllText(Path.Combine(Folder, "first-light.lrc")), "<[^>]*> ?", " ");
        Lyrics placed = LyricAligner.Align(LrcReader.Read(lines, _song.Duration).Lyrics, _song, new BuiltInPronouncer());
        List<double> errors = new();
        List<double>[] truth = new List<double>[placed.Lines.Count];
        foreach (JsonElement syllable in _truth.GetProperty("syllables").EnumerateArray())
            (truth[syllable.GetProperty("line").GetInt32()] ??= new List<double>()).Add(syllable.GetProperty("first_sound").GetDouble());
        for (int line = 0; line < truth.Length; line++)
        {
            int next = 0;
            foreach (LyricWord word in placed.Lines[line].Words)
            {
                foreach (Syllable syllable in word.Syllables)
                    errors.Add(Math.Abs(syllable.Start - truth[line][Math.Min(next++, truth[line].Count - 1)]));
            }

            Assert.That(next, Is.EqualTo(truth[line].Count), $"syllables of line {line}: {placed.Lines[line].Text}: {string.Join(' ', placed.Lines[line].Words.Select(word => word.Syllables.Count))}");
        }

        errors.Sort();
        int near = errors.FindAll(error => error <= 0.3).Count;
        Print($"{errors.Count} syllable starts: median error {1000 * errors[errors.Count / 2]:0} ms, {(double)near / errors.Count:0.000} within 300 ms");
        Assert.That(errors[errors.Count / 2], Is.LessThan(0.1));
    }

    [Test]
    public void PhonesStartWhereTheyAreSungWhereWordsAreGiven()
    {
        Lyrics lyrics = LyricFile.Read(Path.Combine(Folder, "first-light.lrc"), _song, []);
        List<(string Symbol, double Start)> truth = new();
        foreach (JsonElement phoneme in _truth.GetProperty("phonemes").EnumerateArray())
            truth.Add((phoneme.GetProperty("phone").GetString()!, phoneme.GetProperty("start").GetDouble()));
        List<double> errors = new();
        foreach (LyricLine line in lyrics.Lines)
        {
            foreach (LyricWord word in line.Words)
                AddVowelErrors(word, truth, errors);
        }

        errors.Sort();
        Print($"{errors.Count} vowels inside given words: median error {1000 * errors[errors.Count / 2]:0} ms, 95 % within {1000 * errors[(int)(0.95 * errors.Count)]:0} ms");
        Assert.That(errors, Has.Count.GreaterThan(100));
        Assert.That(errors[errors.Count / 2], Is.LessThan(0.04));
    }

    /// <summary>Vowels in their order, where a word has as many as were sung: who pronounces may choose other ones.</summary>
    private static void AddVowelErrors(LyricWord word, List<(string Symbol, double Start)> truth, List<double> errors)
    {
        List<double> sung = new(), placed = new();
        foreach ((string symbol, double start) in truth)
        {
            if (Phones.IsVowel(symbol) && start >= word.Start - 0.01 && start < word.End - 0.01)
                sung.Add(start);
        }

        foreach (Syllable syllable in word.Syllables)
        {
            foreach (Phone phone in syllable.Phones)
            {
                if (Phones.IsVowel(phone.Symbol))
                    placed.Add(phone.Start);
            }
        }

        for (int i = 0; i < placed.Count && placed.Count == sung.Count; i++)
            errors.Add(Math.Abs(placed[i] - sung[i]));
    }

    private static void Print(FormattableString line) => TestContext.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !Directory.Exists(Path.Combine(folder, "samples", "first-light")))
            folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder ?? throw new DirectoryNotFoundException("The folder samples/first-light is not above the tests; run them inside the repository."), "samples", "first-light");
    }
}
