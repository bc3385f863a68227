using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using AvatarMotion.Audio;
using AvatarMotion.Studio;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

public sealed class SongJsonTests
{
    private static readonly double[] ExpectedDownbeats = { 0.5 };

    [Test]
    public void ReadsBackWhatItWrote()
    {
        Song song = Full(), read = SongJson.Read(Written(song));
        Assert.That(read.Duration, Is.EqualTo(song.Duration).Within(1e-4));
        Assert.That(read.Title, Is.EqualTo(song.Title));
        Assert.That(read.Artist, Is.EqualTo(song.Artist));
        Assert.That(read.BeatsPerMinute, Is.EqualTo(song.BeatsPerMinute).Within(1e-4));
        Assert.That(read.Beats, Is.EqualTo(song.Beats).Within(1e-4));
        Assert.That(read.Bars, Is.EqualTo(song.Bars));
        Assert.That(read.Sections, Is.EqualTo(song.Sections));
        Assert.That(read.Events, Is.EqualTo(song.Events));
        Assert.That(read.Drums.Snare, Is.EqualTo(song.Drums.Snare));
        Assert.That(read.Voice, Is.EqualTo(song.Voice));
        Assert.That(read.Pitch.Hz, Is.EqualTo(song.Pitch.Hz).Within(0.01));
        Assert.That(read.Pitch.Hop, Is.EqualTo(song.Pitch.Hop));
        Assert.That(read.Notes, Is.EqualTo(song.Notes));
        Assert.That(read.Energy.Values, Is.EqualTo(song.Energy.Values).Within(1e-4));
        Assert.That(read.Phrases, Is.EqualTo(song.Phrases));
        Assert.That(read.BeatDivision, Is.EqualTo(3));
        Assert.That(read.Fullness.Values, Is.EqualTo(song.Fullness.Values).Within(1e-4));
        Assert.That(read.Loudness.Values, Is.EqualTo(song.Loudness.Values).Within(0.005));
        Assert.That(read.IntegratedLoudness, Is.EqualTo(song.IntegratedLoudness));
        Assert.That(read.Feel with { Styles = [] }, Is.EqualTo(song.Feel with { Styles = [] }));
        Assert.That(read.Feel.Styles, Is.EqualTo(song.Feel.Styles));
        Assert.That(read.MouthSpread.Hop, Is.EqualTo(song.MouthSpread.Hop));
        Assert.That(read.HeardPhones, Is.EqualTo(song.HeardPhones));
        Assert.That(read.Lyrics.Language, Is.EqualTo("en"));
        LyricWord word = read.Lyrics.Lines[0].Words[0];
        Assert.That(word.Text, Is.EqualTo("夜\"light"));
        Assert.That(word.Syllables[0].Phones, Is.EqualTo(song.Lyrics.Lines[0].Words[0].Syllables[0].Phones));
        Assert.That(read.Lyrics.Lines[0].Singer, Is.EqualTo("Lumi"));
    }

    [Test]
    public void WritesTheSameBytesAgainAfterReading()
    {
        MemoryStream first = Written(Full());
        Assert.That(Encoding.UTF8.GetString(Written(SongJson.Read(first)).ToArray()), Is.EqualTo(Encoding.UTF8.GetString(first.ToArray())));
    }

    [Test]
    public void KeepsThePromisedFields()
    {
        using JsonDocument json = JsonDocument.Parse(Written(Full(), "3fa1"));
        JsonElement root = json.RootElement;
        Assert.That(root.GetProperty("version").GetInt32(), Is.EqualTo(1));
        Assert.That(root.GetProperty("sha256").GetString(), Is.EqualTo("3fa1"));
        Assert.That(Numbers(root.GetProperty("downbeats")), Is.EqualTo(ExpectedDownbeats));
        Assert.That(root.GetProperty("tempo")[0].GetProperty("bpm").GetDouble(), Is.EqualTo(120).Within(0.01));
        Assert.That(root.GetProperty("meter")[0].GetProperty("beats").GetInt32(), Is.EqualTo(12), "four felt beats of three");
        Assert.That(root.GetProperty("meter")[0].GetProperty("unit").GetInt32(), Is.EqualTo(8));
        Assert.That(root.GetProperty("sections")[0].GetProperty("label").GetString(), Is.EqualTo("pre-chorus"));
        Assert.That(root.GetProperty("events")[0].GetProperty("kind").GetString(), Is.EqualTo("final-hit"));
        Assert.That(root.GetProperty("words")[0].GetProperty("confidence").GetDouble(), Is.EqualTo(0.5));
        Assert.That(root.GetProperty("phonemes")[0].GetProperty("phone").GetString(), Is.EqualTo("l"));
        Assert.That(root.GetProperty("phonemes")[0].GetProperty("viseme").GetString(), Is.EqualTo("viseme of l"));
        Assert.That(root.GetProperty("drums").GetProperty("snare").GetArrayLength(), Is.EqualTo(1));
        Assert.That(root.GetProperty("pitch").GetProperty("hz").GetArrayLength(), Is.EqualTo(2));
        Assert.That(root.GetProperty("energy").GetProperty("values").GetArrayLength(), Is.EqualTo(2));
    }

    [Test]
    public void AnEmptySongIsWrittenToo()
    {
        Song read = SongJson.Read(Written(new Song { Duration = 3 }));
        Assert.That(read.Beats, Is.Empty);
        Assert.That(read.Lyrics, Is.EqualTo(Lyrics.None));
    }

    [Test]
    public void AnAnalysisFromBeforePhrasesAndLoudnessIsStillRead()
    {
        const string Old = """{"version":1,"duration":2,"bpm":120,"confidence":0.5,"beats":[0.5,1],"notes":[{"start":0,"end":1,"midi":60}]}""";
        Song read = SongJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(Old)));
        Assert.That((read.BeatDivision, read.IntegratedLoudness, read.Phrases.Count), Is.EqualTo((2, -70.0, 0)));
        Assert.That((read.Feel.Valence, read.Feel.Styles.Count), Is.EqualTo((0.5, 0)));
        Assert.That(read.Notes[0].VibratoHertz, Is.Zero);
        Assert.That(read.Fullness.Values, Is.Empty);
    }

    [Test]
    public void MetersAreWrittenAsMusiciansDo()
    {
        Bar[] bars = [new(0, 1, 0, 2), new(1, 2, 2, 2), new(2, 3.5, 4, 3), new(3.5, 4, 7, 1)];
        Song song = new() { Bars = bars };
        Assert.That(Meter.ChangesOf(song), Is.EqualTo(new[] { new Meter(0, 2, 4), new Meter(2, 3, 4) }), "the cut last bar is no change");
        Assert.That(Meter.Usual(song with { BeatDivision = 3 })?.ToString(), Is.EqualTo("6/8"));
        Assert.That(Meter.Usual(new Song()), Is.Null);
    }

    [TestCase("", "damaged")]
    [TestCase("{", "damaged")]
    [TestCase("[]", "no song analysis")]
    [TestCase("{}", "no song analysis")]
    [TestCase("{\"version\":2}", "version 2")]
    [TestCase("{\"version\":\"x\"}", "version x")]
    [TestCase("{\"version\":1,\"beats\":[\"a\"]}", "damaged")]
    [TestCase("{\"version\":1,\"energy\":{\"hop\":0,\"values\":[]}}", "damaged")]
    [TestCase("{\"version\":1,\"events\":[{\"time\":1,\"kind\":\"boom\"}]}", "boom")]
    public void DamageIsOneSentence(string text, string part) =>
        Assert.That(() => SongJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))), Throws.TypeOf<InvalidDataException>().With.Message.Contains(part));

    private static MemoryStream Written(Song song, string? hash = null)
    {
        MemoryStream stream = new();
        SongJson.Write(song, stream, hash, phone => "viseme of " + phone);
        stream.Position = 0;
        return stream;
    }

    private static List<double> Numbers(JsonElement array)
    {
        List<double> numbers = new();
        foreach (JsonElement number in array.EnumerateArray())
            numbers.Add(number.GetDouble());
        return numbers;
    }

    private static Song Full() => new()
    {
        Duration = 12.3456,
        Title = "First \"Light\"",
        Artist = "夜",
        BeatsPerMinute = 120,
        Confidence = 0.8125,
        Beats = new[] { 0.5, 1.0, 1.5, 2.0, 2.50004 },
        Bars = new[] { new Bar(0.5, 2.5, 0, 4) },
        Sections = new[] { new Section { Start = 0, End = 12.3456, Kind = SectionKind.PreChorus, Energy = 0.25, SameAs = 0, Confidence = 0.75 } },
        Events = new[] { new SongEvent(11.5, SongEventKind.FinalHit), new SongEvent(12, SongEventKind.Build) { Length = 2.5 } },
        Drums = new DrumHits { Snare = new[] { new Onset(1.0, 0.75f) } },
        Voice = new[] { new VoiceSpan(1, 2) },
        Pitch = new PitchCurve { Hop = 0.01, Hz = new[] { 0f, 220.123f }, Confidence = new[] { 0f, 0.5f } },
        Notes = new[] { new Note(1, 2, 57.01) { VibratoHertz = 5.5f, VibratoCents = 42.5f }, new Note(2, 3, 58) },
        BeatDivision = 3,
        Phrases = new[] { new Phrase(0.5, 2.5, 0, 1) },
        Fullness = new Curve(0.1, new[] { 0f, 0.3333f }),
        Loudness = new Curve(0.1, new[] { -70f, -14.25f }),
        IntegratedLoudness = -13.75,
        Feel = new SongFeel { Valence = 0.75, Arousal = 0.25, Danceability = 0.5, Styles = new[] { new StyleWeight("rock", 0.75), new StyleWeight("ballad", 0.25) } },
        Energy = new Curve(0.1, new[] { 0.25f, 0.5f }),
        MouthSpread = new Curve(0.01, new[] { -1f, 1f }),
        HeardPhones = new[] { new Phone(0.5, 0.75, "a"), new Phone(0.75, 0.8, "m") },
        Lyrics = new Lyrics { Language = "en", Lines = new[] { Line() } },
    };

    private static LyricLine Line() => new()
    {
        Start = 1,
        End = 2,
        Text = "夜\"light",
        Singer = "Lumi",
        Words = new[]
        {
            new LyricWord
            {
                Start = 1,
                End = 2,
                Text = "夜\"light",
                Confidence = 0.5,
                Syllables = new[] { new Syllable { Start = 1, End = 2, Text = "light", Phones = new[] { new Phone(1, 1.25, "l") } } },
            },
        },
    };
}
