using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Media.Tests;

internal sealed class VideoWriterTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void PictureAndSoundAreWhatTheDesignSays()
    {
        string film = _folder.File("film.mp4");
        TestFilm.Write(film, TestFilm.Small with { Title = "夜 = \"Night\"", Artist = "A & B" }, VideoSound.FromWaveform(TestFilm.Clicks(2)), 60);
        JsonElement probe = TestFilm.Probe(film);
        JsonElement picture = TestFilm.Stream(probe, "video"), sound = TestFilm.Stream(probe, "audio");
        string[] names = ["codec_name", "pix_fmt", "color_range", "color_space", "color_transfer", "color_primaries", "avg_frame_rate", "nb_frames"];
        Assert.That(names.Select(x => picture.GetProperty(x).GetString()), Is.EqualTo(new[] { "h264", "yuv420p", "tv", "bt709", "bt709", "bt709", "30/1", "60" }));
        Assert.That(sound.GetProperty("codec_name").GetString(), Is.EqualTo("aac"));
        Assert.That(picture.GetProperty("start_time").GetString(), Is.EqualTo("0.000000"));
        Assert.That(sound.GetProperty("start_time").GetString(), Is.EqualTo("0.000000"));
        JsonElement tags = probe.GetProperty("format").GetProperty("tags");
        Assert.That(tags.GetProperty("title").GetString(), Is.EqualTo("夜 = \"Night\""));
        Assert.That(tags.GetProperty("artist").GetString(), Is.EqualTo("A & B"));
    }

    [Test]
    public void IndexStandsBeforeTheMedia()
    {
        string film = _folder.File("film.mp4");
        TestFilm.Write(film, TestFilm.Small, null, 30);
        string bytes = Encoding.Latin1.GetString(File.ReadAllBytes(film));
        Assert.That(bytes.IndexOf("moov", StringComparison.Ordinal), Is.Positive.And.LessThan(bytes.IndexOf("mdat", StringComparison.Ordinal)));
    }

    [TestCase(30, 1)]
    [TestCase(30000, 1001)]
    [TestCase(24, 1)]
    public void FlashAndClickMeetWithinOneMillisecond(int numerator, int denominator)
    {
        FrameRate rate = new(numerator, denominator);
        int[] flashes = [20, 61, 97];
        double[] times = [.. flashes.Select(x => rate.TimeOf(x))];
        string film = _folder.File("film.mp4");
        TestFilm.Write(film, TestFilm.Small with { FrameRate = rate }, VideoSound.FromWaveform(TestFilm.Clicks(6, times)), 120, flashes);
        ExpectTogether(film, times);
    }

    [TestCase("wav", 0.001)]
    [TestCase("flac", 0.001)]
    [TestCase("ogg", 0.001)]
    public void SoundFileKeepsItsTimeFromAnyStart(string extension, double tolerance)
    {
        Waveform song = TestFilm.Clicks(8, 3.0, 4.0, 5.5);
        string path = _folder.File("song." + extension);
        WavFile.Write(_folder.File("clicks.wav"), song);
        if (extension != "wav")
            Tools.Run("ffmpeg", "-v", "error", "-i", _folder.File("clicks.wav"), path);
        else
            File.Move(_folder.File("clicks.wav"), path);
        string film = _folder.File("film.mp4");
        TestFilm.Write(film, TestFilm.Small, VideoSound.FromFile(path, start: 2.5, length: 4), 120, 15, 45, 90);
        ExpectTogether(film, [0.5, 1.5, 3.0], tolerance);
        JsonElement sound = TestFilm.Stream(TestFilm.Probe(film), "audio");
        Assert.That(double.Parse(sound.GetProperty("duration").GetString()!, System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(4).Within(0.03));
    }

    [TestCase("mp3")]
    [TestCase("m4a")]
    public void SoundFileIsHeardWhenTheAnalysisHeardIt(string extension)
    {
        WavFile.Write(_folder.File("clicks.wav"), TestFilm.Clicks(6, 1.0, 4.0));
        string song = _folder.File("song." + extension);
        Tools.Run("ffmpeg", "-v", "error", "-i", _folder.File("clicks.wav"), song);
        double heard = Loudest(AudioFile.Read(song), 3.5, 4.5);
        TestFilm.Write(_folder.File("film.mp4"), TestFilm.Small, VideoSound.FromFile(song), 180);
        Tools.Run("ffmpeg", "-v", "error", "-i", _folder.File("film.mp4"), "-af", "aresample=async=1:first_pts=0", _folder.File("film.wav"));
        Assert.That(Loudest(AudioFile.Read(_folder.File("film.wav")), 3.5, 4.5), Is.EqualTo(heard).Within(0.001));
    }

    [Test]
    public void CutsBeginClosedGroups()
    {
        string film = _folder.File("film.mp4");
        VideoFormat format = TestFilm.Small with { FrameRate = new FrameRate(30000, 1001), KeyFrames = [0, 17, 100, 150] };
        TestFilm.Write(film, format, null, 320);
        List<long> keys = KeyFrames(film);
        Assert.That(keys, Is.SupersetOf(new[] { 0L, 17, 100, 150 }));
        Assert.That(keys.Zip(keys.Skip(1), (a, b) => b - a).Max(), Is.LessThanOrEqualTo(120));
    }

    [Test]
    public void EveryFrameArrivesOnceAndInOrder()
    {
        string film = _folder.File("film.mp4");
        using (VideoWriter writer = new(film, TestFilm.Small))
        {
            for (int i = 0; i < 100; i++)
                writer.Submit(TestFilm.Frame(writer, TestFilm.Small, (byte)(40 + i * 2 % 180)));
            writer.Complete();
        }

        Tools.Run("ffmpeg", "-v", "error", "-i", film, "-vf", "extractplanes=y", "-f", "rawvideo", _folder.File("luma"));
        byte[] luma = File.ReadAllBytes(_folder.File("luma"));
        int size = TestFilm.Small.Width * TestFilm.Small.Height;
        Assert.That(luma, Has.Length.EqualTo(100 * size));
        for (int i = 0; i < 100; i++)
            Assert.That(luma[i * size + size / 2], Is.EqualTo(40 + i * 2 % 180).Within(2), $"frame {i}");
    }

    [Test]
    public void SameFramesGiveTheSameFile()
    {
        TestFilm.Write(_folder.File("a.mp4"), TestFilm.Small, VideoSound.FromWaveform(TestFilm.Clicks(2, 1)), 60, 30);
        TestFilm.Write(_folder.File("b.mp4"), TestFilm.Small, VideoSound.FromWaveform(TestFilm.Clicks(2, 1)), 60, 30);
        Assert.That(File.ReadAllBytes(_folder.File("b.mp4")), Is.EqualTo(File.ReadAllBytes(_folder.File("a.mp4"))));
    }

    [TestCase(63, 36)]
    [TestCase(64, 0)]
    [TestCase(10_000, 36)]
    public void ImpossibleSizesAreTheCallersMistake(int width, int height) =>
        Assert.That(() => new VideoWriter(_folder.File("x.mp4"), new VideoFormat { Width = width, Height = height }), Throws.ArgumentException);

    private void ExpectTogether(string film, double[] times, double tolerance = 0.001)
    {
        List<double> flashes = TestFilm.FlashTimes(film);
        List<double> clicks = TestFilm.ClickTimes(film, _folder.File("film.wav"));
        Assert.That(flashes, Is.EqualTo(times).Within(0.0002));
        Assert.That(clicks, Is.EqualTo(flashes).Within(tolerance));
    }

    private static List<long> KeyFrames(string film)
    {
        JsonElement probe = TestFilm.Probe(film, "-select_streams", "v", "-show_entries", "packet=pts,flags");
        List<JsonElement> packets = [.. probe.GetProperty("packets").EnumerateArray().OrderBy(x => x.GetProperty("pts").GetInt64())];
        return [.. packets.Select((packet, index) => (packet, index)).Where(x => x.packet.GetProperty("flags").GetString()!.StartsWith('K')).Select(x => (long)x.index)];
    }

    private static double Loudest(Waveform sound, double start, double end)
    {
        int best = (int)(start * sound.SampleRate);
        for (int i = best; i < (int)(end * sound.SampleRate); i++)
        {
            if (MathF.Abs(sound.Channel(0)[i]) > MathF.Abs(sound.Channel(0)[best]))
                best = i;
        }

        return (double)best / sound.SampleRate;
    }
}
