using System;
using System.IO;
using System.Linq;
using System.Threading;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Media.Tests;

internal sealed class AudioFileTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase("mp3")]
    [TestCase("ogg")]
    [TestCase("flac")]
    [TestCase("m4a")]
    [TestCase("opus")]
    public void CompressedSongsAreReadWithTheirPitchAndLength(string extension)
    {
        string path = Encode("tone." + extension);
        DecodedSound read = AudioFile.Decode(path);
        Assert.That(read.Waveform.SampleRate, Is.EqualTo(44100));
        Assert.That(read.Waveform.ChannelCount, Is.EqualTo(2));
        Assert.That(read.Waveform.Duration, Is.EqualTo(2.0).Within(0.06));
        Assert.That(Crossings(read.Waveform, 0.5, 1.5), Is.EqualTo(440).Within(2));
        Assert.That(read.Warnings, Is.Empty);
    }

    [TestCase("夜 – it's (1).mp3")]
    [TestCase("-x.wav")]
    [TestCase("take:1.wav")]
    [TestCase("a%d.wav")]
    [TestCase("a \"quoted\" name.ogg")]
    [TestCase("$(touch x) `y` & ; #.flac")]
    [TestCase("crlf\nname.mp3")]
    public void AnyNameWorks(string name)
    {
        string path = Encode(name);
        Assert.That(AudioFile.Read(path).Duration, Is.EqualTo(2.0).Within(0.06));
    }

    [Test]
    public void NameThatBeginsWithADashWorksFromItsOwnFolder()
    {
        Encode("-i.ogg");
        string before = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(_folder.Path);
        try
        {
            Assert.That(AudioFile.Read("-i.ogg").Duration, Is.EqualTo(2.0).Within(0.06));
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }

    [Test]
    public void MissingEmptyAndFoldersAreRefusedByName()
    {
        File.WriteAllBytes(_folder.File("empty.mp3"), []);
        Assert.That(Refusal(_folder.File("nosuch.mp3")), Does.Contain("nosuch.mp3").And.Contain("not found"));
        Assert.That(Refusal(_folder.File("empty.mp3")), Does.Contain("empty.mp3").And.Contain("is empty"));
        Assert.That(Refusal(_folder.Path), Does.Contain("is a folder"));
    }

    [Test]
    public void TextIsRefusedWithFfmpegsOwnWords()
    {
        string path = _folder.File("letter.mp3");
        File.WriteAllText(path, string.Concat(Enumerable.Repeat("Dear listener, this is a letter.\n", 200)));
        Assert.That(Refusal(path), Does.Contain("is not audio").And.Not.Contain("\n").And.Not.Contain("file:"));
    }

    [TestCase("ffconcat version 1.0\nfile 'tone.wav'\n")]
    [TestCase("#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:2,\ntone.wav\n#EXT-X-ENDLIST\n")]
    public void PlayListNamedMp3IsRefused(string script)
    {
        Encode("tone.wav");
        string path = _folder.File("script.mp3");
        File.WriteAllText(path, script);
        Assert.That(Refusal(path), Does.Contain("play list").Or.Contain("is not audio"));
    }

    [Test]
    public void PictureWithoutSoundIsRefused()
    {
        string path = _folder.File("mute.mp4");
        Tools.Run("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "color=red:s=64x64:d=2", path);
        Assert.That(Refusal(path), Does.Contain("no sound"));
    }

    [Test]
    public void SongUnderOneSecondIsRefusedPlainOrCompressed()
    {
        Assert.That(Refusal(Encode("short.wav", seconds: 0.5)), Does.Contain("at least 1 second").And.Contain("0.5 s"));
        Assert.That(Refusal(Encode("short.ogg", seconds: 0.5)), Does.Contain("at least 1 second"));
    }

    [Test]
    public void SongOverThreeHoursIsRefusedBeforeItIsRead()
    {
        string path = _folder.File("long.wav");
        using (FileStream file = File.Create(path))
        {
            file.Write(SoundBytes.Wav(1, 1, 8000, 8, [128], promised: 3 * 3600 * 8000 + 80000));
            file.SetLength(3L * 3600 * 8000 + 90000);
        }

        Assert.That(Refusal(path), Does.Contain("3 hours"));
    }

    [Test]
    public void TruncatedOggIsReadUpToTheBreak()
    {
        byte[] whole = File.ReadAllBytes(Encode("whole.ogg", seconds: 6));
        string path = _folder.File("broken.ogg");
        File.WriteAllBytes(path, whole[..(whole.Length * 2 / 3)]);
        Assert.That(AudioFile.Read(path).Duration, Is.InRange(1.5, 5.0));
    }

    [Test]
    public void TruncatedFlacIsReadUpToTheBreakWithAWarning()
    {
        byte[] whole = File.ReadAllBytes(Encode("whole.flac", seconds: 6));
        string path = _folder.File("broken.flac");
        File.WriteAllBytes(path, whole[..(whole.Length * 2 / 3)]);
        DecodedSound read = AudioFile.Decode(path);
        Assert.That(read.Waveform.Duration, Is.InRange(2.0, 5.0));
        Assert.That(read.Warnings.Single(), Does.Contain("broken.flac"));
    }

    [Test]
    public void CompressedWavGoesThroughFfmpeg()
    {
        string path = _folder.File("law.wav");
        Tools.Run("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=440:sample_rate=8000:duration=2", "-c:a", "pcm_mulaw", path);
        Assert.That(Crossings(AudioFile.Read(path), 0.5, 1.5), Is.EqualTo(440).Within(2));
    }

    [Test]
    public void CancelledReadStops()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        string path = Encode("tone.mp3");
        Assert.That(() => AudioFile.Read(path, source.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCase("mp3")]
    [TestCase("ogg")]
    [TestCase("flac")]
    [TestCase("m4a")]
    public void TitleAndArtistComeFromTheTags(string extension)
    {
        string path = _folder.File("tagged." + extension);
        Tools.Run("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=440:d=1", "-metadata", "title=夜 = \"Night\"; 1", "-metadata", "artist=A & B", path);
        Assert.That(AudioFile.ReadTags(path), Is.EqualTo(new AudioTags("夜 = \"Night\"; 1", "A & B")));
    }

    [Test]
    public void FileWithoutTagsHasNone() => Assert.That(AudioFile.ReadTags(Encode("bare.wav")), Is.EqualTo(AudioTags.None));

    private string Encode(string name, double seconds = 2)
    {
        string plain = _folder.File("made-" + Guid.NewGuid().ToString("N") + "." + name.Split('.')[^1]);
        Tools.Run("ffmpeg", "-v", "error", "-f", "lavfi", "-i", FormattableString.Invariant($"sine=440:sample_rate=44100:duration={seconds}"), plain);
        string path = _folder.File(name);
        File.Move(plain, path);
        return path;
    }

    private static string Refusal(string path) => Assert.Throws<MediaException>(() => AudioFile.Read(path))!.Message;

    private static double Crossings(Waveform sound, double start, double end)
    {
        ReadOnlySpan<float> part = sound.Channel(0)[(int)(start * sound.SampleRate)..(int)(end * sound.SampleRate)];
        int crossings = 0;
        for (int i = 1; i < part.Length; i++)
        {
            if (part[i - 1] < 0 && part[i] >= 0)
                crossings++;
        }

        return crossings / (end - start);
    }
}
