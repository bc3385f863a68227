using System;
using System.Collections.Generic;
using System.IO;
using AvatarMotion.Audio;
using AvatarMotion.Media;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>Stems laid on their song, and the voice written as a file of its own.</summary>
internal sealed class StemReadingTests
{
    private const int Rate = 22_050;
    private readonly float[] _voice = Voice(3);
    private string _folder = "";
    private string _song = "";

    [SetUp]
    public void MakeSong()
    {
        _folder = Directory.CreateTempSubdirectory("stems").FullName;
        float[] mixture = new float[_voice.Length];
        for (int i = 0; i < mixture.Length; i++)
            mixture[i] = 0.5f * _voice[i] + 0.2f * MathF.Sin(2f * MathF.PI * 110f * i / Rate) * MathF.Exp(-4f * (i % Rate) / Rate);
        _song = Write("song.wav", mixture, mixture);
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, true);

    [Test]
    public void AStemThatBeginsLateIsMovedAndScaledAndThatIsSaid()
    {
        Write("vocals.wav", _voice.AsSpan(Rate / 2).ToArray());
        List<string> warnings = [];
        Waveform song = AudioFile.Read(_song);
        SongOptions options = StemReading.Read(StemFiles.Find(_song, _folder, null), song, new SongOptions(), warnings, default);
        Assert.That(options.Vocals!.Length, Is.EqualTo(song.Length));
        Assert.That(options.Drums, Is.Null);
        Assert.That(warnings, Has.One.Contains("vocals.wav begins 0.500 s after the song"));
        for (int i = Rate; i < song.Length; i += 997)
            Assert.That(options.Vocals.Channel(0)[i], Is.EqualTo(0.5f * _voice[i]).Within(0.01f), $"sample {i}");
    }

    [Test]
    public void AStemOfAnotherSongIsRefusedInOneSentence()
    {
        Write("vocals.wav", Voice(77));
        Assert.That(
            () => StemReading.Read(StemFiles.Find(_song, _folder, null), AudioFile.Read(_song), new SongOptions(), [], default),
            Throws.TypeOf<StudioException>().With.Message.Contains("vocals.wav").And.Message.Contains("no stem of the song"));
    }

    [Test]
    public void VoiceAndBackingAreTogetherTheSong()
    {
        VocalFiles files = new(Path.Combine(_folder, "out", "v.wav"), Path.Combine(_folder, "out", "b.wav"));
        SongSource source = SongSource.Find(_song);
        files.Check(source);
        files.Write(source);
        Waveform song = AudioFile.Read(_song), voice = AudioFile.Read(files.VocalsPath), backing = AudioFile.Read(files.BackingPath);
        Assert.That((voice.Length, voice.ChannelCount, voice.SampleRate), Is.EqualTo((song.Length, song.ChannelCount, song.SampleRate)));
        Assert.That(backing.Length, Is.EqualTo(song.Length));
        for (int i = 0; i < song.Length; i += 101)
            Assert.That(voice.Channel(0)[i] + backing.Channel(0)[i], Is.EqualTo(song.Channel(0)[i]).Within(1e-6f), $"sample {i}");
        Assert.That(Directory.GetFiles(Path.Combine(_folder, "out")), Has.Length.EqualTo(2), "nothing half-written is left");
    }

    [Test]
    public void AVoiceThatWasGivenIsTheVoiceThatIsWritten()
    {
        string vocals = Write("take.wav", _voice);
        VocalFiles files = new("", Path.Combine(_folder, "b.wav"));
        SongSource source = SongSource.Find(_song) with { Stems = StemFiles.Find(_song, null, vocals) };
        Assert.That(files.Write(source), Is.Empty, "a voice that is there needs no warning");
        Waveform song = AudioFile.Read(_song), backing = AudioFile.Read(files.BackingPath);
        for (int i = Rate; i < song.Length - Rate; i += 101)
            Assert.That(backing.Channel(1)[i], Is.EqualTo(song.Channel(1)[i] - 0.5f * _voice[i]).Within(0.01f), $"sample {i}");
    }

    [Test]
    public void AVoiceThatIsHardlyThereIsSaid()
    {
        float[] tone = new float[_voice.Length];
        for (int i = 0; i < tone.Length; i++)
            tone[i] = 0.5f * MathF.Sin(2f * MathF.PI * 55f * i / Rate);
        Assert.That(new VocalFiles("", Path.Combine(_folder, "b.wav")).Write(SongSource.Find(Write("tone.wav", tone))), Has.One.StartsWith("hardly any voice"));
    }

    [Test]
    public void TheSongIsNeverOverwritten()
    {
        Assert.That(() => new VocalFiles(_song, "").Check(SongSource.Find(_song)), Throws.TypeOf<MediaException>().With.Message.Contains("overwritten"));
        Assert.That(() => new VocalFiles("a.wav", "a.wav").Check(SongSource.Find(_song)), Throws.TypeOf<StudioException>().With.Message.Contains("two names"));
    }

    [Test]
    public void TheShowKeepsTheStems()
    {
        string show = Path.Combine(_folder, "out", "song.show.yaml");
        string vocals = Write("take.wav", _voice);
        SongSource source = SongSource.Find(_song) with { Stems = StemFiles.Find(_song, null, vocals) };
        ShowDesk.Plan(source, show, new PlanOptions());
        Assert.That(File.ReadAllText(show), Does.Contain("vocals: \"../take.wav\""));
        Assert.That(ShowDesk.Plan(SongSource.Find(_song), show, new PlanOptions()).Show.Song.Vocals, Is.EqualTo("../take.wav"), "planning again keeps them");
        File.Delete(ShowDesk.AnalysisPath(show));
        File.Delete(vocals);
        Assert.That(ShowDesk.Open(show).Warnings, Has.Some.Contains("take.wav").And.Some.Contains("heard in the song itself"));
    }

    private string Write(string name, params float[][] channels)
    {
        string path = Path.Combine(_folder, name);
        WavFile.Write(path, new Waveform(channels, Rate));
        return path;
    }

    /// <summary>Vowel-like tones on pitches that <paramref name="seed"/> chooses.</summary>
    private static float[] Voice(uint seed)
    {
        float[] samples = new float[14 * Rate];
        double phase = 0, hertz = 200;
        for (int i = 0; i < samples.Length; i++)
        {
            if (i % (Rate / 4) == 0)
            {
                seed = seed * 1664525u + 1013904223u;
                hertz = 140 + (seed >> 16) % 260;
            }

            phase += (hertz + 4 * Math.Sin(35.0 * i / Rate)) / Rate;
            for (int h = 1; h <= 12; h++)
                samples[i] += (float)(0.15 / h * Math.Sin(2 * Math.PI * h * phase));
            samples[i] *= Math.Min(1f, i % (Rate / 4) / 800f);
        }

        return samples;
    }
}
