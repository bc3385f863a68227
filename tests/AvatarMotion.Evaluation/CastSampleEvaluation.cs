using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.Json;
using AvatarMotion.Audio;
using AvatarMotion.Media;
using AvatarMotion.Studio;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Evaluation;

/// <summary>Holds the analysis of our songs with several singers, a rap and a Spanish ballad, against their scores: grid, form, voice, pitch, drums, and words of which only the lines are given.</summary>
[TestFixture("frame-by-frame")]
[TestFixture("marea")]
public sealed class CastSampleEvaluation
{
    private readonly string _folder;
    private Truth _truth = null!;
    private JsonElement _json;
    private Song _song = new();

    public CastSampleEvaluation(string name)
    {
        _folder = Path.Combine(SharedData.RepositoryRoot, "samples", name);
    }

    [OneTimeSetUp]
    public void Hear()
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, TruthFile.Name)));
        _json = json.RootElement.Clone();
        _truth = TruthFile.Read(_folder);
        Waveform sound = AudioFile.Read(_truth.AudioPath);
        _song = Song.Analyze(sound, new SongOptions { FirstLine = Lines()[0].GetProperty("start").GetDouble() }) with { PhonePosteriors = PhoneListener.Listen(sound) };
    }

    [Test]
    public void BeatsAndBarsAreThoseOfTheScore()
    {
        List<double> heard = new();
        foreach (Bar bar in _song.Bars)
            heard.Add(bar.Start);
        Assert.That(BeatScore.F(_truth.Beats, _song.Beats, skip: 0), Is.GreaterThan(0.97));
        Assert.That(BeatScore.F(_truth.Downbeats, heard, skip: 0), Is.GreaterThan(0.97));
    }

    [Test]
    public void EveryVerseAndChorusIsFound()
    {
        int right = 0;
        List<JsonElement> sections = Items("sections").FindAll(s => s.GetProperty("label").GetString() is "verse" or "chorus");
        foreach (JsonElement section in sections)
        {
            double start = section.GetProperty("start").GetDouble();
            foreach (Section heard in _song.Sections)
                right += Math.Abs(heard.Start - start) < 0.5 && Enum.Parse<SectionKind>(section.GetProperty("label").GetString()!, true) == heard.Kind ? 1 : 0;
        }

        Assert.That(right, Is.EqualTo(sections.Count));
    }

    [Test]
    public void WhoeverSingsOrRapsIsHeard()
    {
        List<VoiceSpan> lines = Lines().ConvertAll(l => new VoiceSpan(l.GetProperty("start").GetDouble(), l.GetProperty("end").GetDouble()));
        Score score = SpanScore.Of(lines, _song.Voice);
        Print($"voice: precision {score.Precision:0.000}, recall {score.Recall:0.000}");
        Assert.That(score.Precision, Is.GreaterThan(0.85));
        Assert.That(score.Recall, Is.GreaterThan(0.85));
    }

    // Where both sing, the man sings an octave below, and either may be heard.
    [Test]
    public void SungNotesHaveTheirPitch()
    {
        int right = 0, voiced = 0;
        foreach (Note note in _truth.Notes)
        {
            for (int i = (int)Math.Ceiling(100 * note.Start); i <= (int)(100 * note.End); i++)
            {
                if (_song.Pitch.Hz[i] <= 0)
                    continue;
                voiced++;
                double away = 69 + 12 * Math.Log2(_song.Pitch.Hz[i] / 440) - note.Midi;
                right += Math.Abs(away) <= 0.5 || Math.Abs(away + 12) <= 0.5 ? 1 : 0;
            }
        }

        Print($"within 50 cents: {(double)right / voiced:0.000} of what is heard as sung");
        Assert.That((double)right / voiced, Is.GreaterThan(0.85));
    }

    [Test]
    public void LinesInTheLyricsFileBeginWhereTheyAreSung()
    {
        Lyrics lyrics = Placed();
        List<JsonElement> lines = Lines();
        Assert.That(lyrics.Lines, Has.Count.EqualTo(lines.Count));
        List<double> away = new();
        for (int i = 0; i < lines.Count; i++)
        {
            away.Add(Math.Abs(lyrics.Lines[i].Start - lines[i].GetProperty("start").GetDouble()));
            if (away[^1] > 0.1)
                Print($"{away[^1]:0.000} s: {lyrics.Lines[i].Text}");
        }

        away.Sort();
        Print($"line starts: median error {1000 * away[away.Count / 2]:0} ms, largest {1000 * away[^1]:0} ms");
        Assert.That(away[away.Count / 2], Is.LessThan(0.03));
        Assert.That(away[^1], Is.LessThan(0.25));
    }

    [Test]
    public void WordsStartWhereTheyAreSungThoughOnlyLinesAreGiven()
    {
        List<JsonElement> words = Items("words");
        List<double> errors = new();
        foreach (LyricLine line in Placed().Lines)
        {
            foreach (LyricWord word in line.Words)
                errors.Add(Math.Abs(word.Start - words[Math.Min(errors.Count, words.Count - 1)].GetProperty("start").GetDouble()));
        }

        Assert.That(errors, Has.Count.EqualTo(words.Count));
        errors.Sort();
        double near = (double)errors.FindAll(error => error <= 0.3).Count / errors.Count;
        Print($"{errors.Count} word starts: median error {1000 * errors[errors.Count / 2]:0} ms, {near:0.000} within 300 ms");
        Assert.That(errors[errors.Count / 2], Is.LessThan(0.08));
        Assert.That(near, Is.GreaterThan(0.85));
    }

    private Lyrics Placed()
    {
        string file = Path.Combine(_folder, Path.GetFileName(_folder) + ".lrc");
        return LyricFile.Read(file, _song, new List<string>());
    }

    private List<JsonElement> Lines() => Items("lines");

    private List<JsonElement> Items(string name)
    {
        List<JsonElement> items = new();
        foreach (JsonElement item in _json.GetProperty(name).EnumerateArray())
            items.Add(item);
        return items;
    }

    private static void Print(FormattableString line) => TestContext.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
