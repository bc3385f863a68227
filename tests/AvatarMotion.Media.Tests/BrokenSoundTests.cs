using System.IO;
using NUnit.Framework;

namespace AvatarMotion.Media.Tests;

/// <summary>Songs that break off or hold nothing: used as far as they go, with one warning.</summary>
internal sealed class BrokenSoundTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase("song.mp3")]
    [TestCase("song.ogg")]
    [TestCase("song.flac")]
    public void CutFileIsUsedToItsBreakWithOneWarning(string name)
    {
        string song = Make(name, "sine=330:duration=20,tremolo=f=3", "44100");
        Assert.That(AudioFile.Decode(song).Warnings, Is.Empty, "whole");
        byte[] whole = File.ReadAllBytes(song);
        File.WriteAllBytes(song, whole[..(whole.Length / 2)]);
        DecodedSound half = AudioFile.Decode(song);
        Assert.That(half.Waveform.Duration, Is.InRange(5, 15));
        Assert.That(half.Warnings, Has.Count.EqualTo(1));
        Assert.That(half.Warnings[0], Does.Contain(name));
    }

    [Test]
    public void SilenceAndThinSoundAreSaidOnce()
    {
        Assert.That(AudioFile.Decode(Make("silence.wav", "anullsrc=r=44100:d=3", "44100")).Warnings, Has.Count.EqualTo(1).And.Some.Contains("silent"));
        Assert.That(AudioFile.Decode(Make("thin.wav", "sine=330:duration=3", "8000")).Warnings, Has.Count.EqualTo(1).And.Some.Contains("8000"));
    }

    [Test]
    public void OutputPlaceRefusesWhatIsReadAndWhatCannotBeWritten()
    {
        string song = _folder.File("song.wav");
        File.WriteAllText(song, "x");
        File.CreateSymbolicLink(_folder.File("link.mp4"), song);
        Assert.That(() => OutputPlace.Check(_folder.File("link.mp4"), song), Throws.TypeOf<MediaException>().With.Property(nameof(MediaException.OutputFailed)).False);
        Assert.That(() => OutputPlace.Check(_folder.File("song.wav/x.mp4")), Throws.TypeOf<MediaException>().With.Property(nameof(MediaException.OutputFailed)).True);
        Assert.That(() => OutputPlace.Check(""), Throws.TypeOf<MediaException>());
        OutputPlace.Check(_folder.File("new/folder/x.mp4"), song);
        Assert.That(_folder.Names, Has.Length.EqualTo(2), "looking leaves nothing");
    }

    private string Make(string name, string source, string rate)
    {
        string path = _folder.File(name);
        Tools.Run("ffmpeg", "-v", "error", "-f", "lavfi", "-i", source, "-ar", rate, path);
        return path;
    }
}
