using System.Collections.Generic;
using System.IO;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Evaluation;

/// <summary>What a truth.json may say, and the sentence for each way in which it can be wrong.</summary>
public sealed class TruthFileTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder()
    {
        _folder = Path.Combine(Directory.CreateTempSubdirectory("truth-").FullName, "my-song");
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, "audio.wav"), "");
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    [Test]
    public void ReadsEveryField()
    {
        File.WriteAllText(Path.Combine(_folder, "voice.flac"), "");
        Truth truth = Read("""
            { "beats": [1, 1.5, 2], "downbeats": [1], "sections": [{ "start": 0, "end": 8, "label": "intro" }, { "start": 8, "end": 20, "label": "verse" }],
              "words": [{ "start": 1, "end": 1.5, "text": "a" }, { "start": 1.8, "end": 2, "text": "b" }, { "start": 4, "end": 5, "text": "c" }],
              "syllables": [{ "start": 1, "end": 1.5, "pitch_midi": 60 }, { "start": 1.8, "first_sound": 1.7, "end": 2 }],
              "drum_onsets": [[0, "KD"], [0.5, "SD"], [0.6, "CY"], { "time": 1, "drum": "kick" }], "stems": { "vocals": "voice.flac" }, "any_beat_octave": true }
            """);
        Assert.That(truth.Id, Is.EqualTo("my-song"));
        Assert.That(truth.AudioPath, Is.EqualTo(Path.Combine(_folder, "audio.wav")));
        Assert.That(truth.Beats, Is.EqualTo(new[] { 1, 1.5, 2 }));
        Assert.That(truth.BeatsPerMinute, Is.EqualTo(120).Within(1e-9), "from the beats where it is not given");
        Assert.That(truth.Boundaries, Is.EqualTo(new double[] { 0, 8, 20 }));
        Assert.That(truth.Voice, Is.EqualTo(new VoiceSpan[] { new(1, 2), new(4, 5) }), "short gaps between words are sung through");
        Assert.That(truth.Syllables, Is.EqualTo(new[] { 1, 1.7 }));
        Assert.That(truth.Notes, Is.EqualTo(new Note[] { new(1, 1.5, 60) }));
        Assert.That(truth.Drums["kick"], Is.EqualTo(new double[] { 0, 1 }));
        Assert.That(truth.Drums, Does.Not.ContainKey("hat"));
        Assert.That(truth.Stems["vocals"], Is.EqualTo(Path.Combine(_folder, "voice.flac")));
        Assert.That(truth.AnyBeatOctave, Is.True);
    }

    [Test]
    public void NothingKnownIsFine()
    {
        Truth truth = Read("{}");
        Assert.That(truth.Beats, Is.Empty);
        Assert.That(truth.BeatsPerMinute, Is.Zero);
        Assert.That(truth.AnyBeatOctave, Is.False);
    }

    [Test]
    public void SectionsMayBeStartsAlone()
    {
        Assert.That(Read("""{ "sections": [0, 8.5, 20] }""").Boundaries, Is.EqualTo(new[] { 0, 8.5, 20 }));
        Assert.That(Read("""{ "sections": [[0, 8.5, "verse"], [8.5, 20, "chorus"]] }""").Boundaries, Is.EqualTo(new[] { 0, 8.5, 20 }));
    }

    [Test]
    public void ATempoWithoutBeatsCountsUnlessAVoiceSingsAlone()
    {
        Assert.That(Read("""{ "bpm": 96 }""").BeatsPerMinute, Is.EqualTo(96));
        Assert.That(Read("""{ "bpm": 96, "phonemes": [] }""").BeatsPerMinute, Is.Zero);
    }

    [Test]
    public void PitchIsKnownOnTheVowelsOfTheNotes()
    {
        Truth truth = Read("""
            { "notes_midi": [{ "start": 0.02, "end": 0.06, "pitch_midi": 69 }], "phonemes": [{ "start": 0, "end": 0.03, "phone": "s" }, { "start": 0.03, "end": 0.1, "phone": "a" }] }
            """);
        Assert.That(SungPitch.Of(truth, 0.01), Is.EqualTo(new double[] { 0, 0, 0, 440, 440, 440, 0 }));
        Assert.That(truth.Syllables, Is.EqualTo(new[] { 0.02 }));
    }

    [TestCase("{ \"beats\": [1,\n2,,] }", "truth.json:2: this is no JSON; mend the file or take it away.")]
    [TestCase("", "truth.json:1: this is no JSON; mend the file or take it away.")]
    [TestCase("[1, 2]", "a truth is one object, { \"beats\": [...], ... }; this is something else.")]
    [TestCase("""{ "beats": 5 }""", "\"beats\" is a list; ")]
    [TestCase("""{ "beats": ["one"] }""", "\"beats\" holds something that is no number; ")]
    [TestCase("""{ "beats": [1e999] }""", "\"beats\" holds something that is no number; ")]
    [TestCase("""{ "words": [{ "end": 2 }] }""", "\"words\" holds an item without \"start\"; ")]
    [TestCase("""{ "drum_onsets": [[1]] }""", "\"drum_onsets\" holds an item without \"drum\"; ")]
    [TestCase("""{ "stems": { "vocals": "gone.wav" } }""", "\"stems\" names \"gone.wav\", which is not there; ")]
    [TestCase("""{ "audio": "gone.wav" }""", "\"audio\" names \"gone.wav\", which is not there; ")]
    [TestCase("""{ "any_beat_octave": "yes" }""", "\"any_beat_octave\" is true or false; ")]
    public void ADamagedTruthIsOneSentence(string text, string sentence) =>
        Assert.That(() => Read(text), Throws.TypeOf<EvaluationException>().With.Message.Contains(sentence).And.Message.StartsWith(_folder));

    [Test]
    public void SeveralSoundsNeedAName()
    {
        File.Delete(Path.Combine(_folder, "audio.wav"));
        Assert.That(() => Read("{}"), Throws.TypeOf<EvaluationException>().With.Message.Contains("no sound lies beside it"));
        File.WriteAllText(Path.Combine(_folder, "mix.flac"), "");
        Assert.That(Read("{}").AudioPath, Does.EndWith("mix.flac"));
        File.WriteAllText(Path.Combine(_folder, "drums.flac"), "");
        Assert.That(() => Read("{}"), Throws.TypeOf<EvaluationException>().With.Message.Contains("several sounds lie beside it"));
        Assert.That(Read("""{ "audio": "mix.flac" }""").AudioPath, Does.EndWith("mix.flac"));
    }

    private Truth Read(string text)
    {
        File.WriteAllText(Path.Combine(_folder, TruthFile.Name), text);
        return TruthFile.Read(_folder);
    }
}
