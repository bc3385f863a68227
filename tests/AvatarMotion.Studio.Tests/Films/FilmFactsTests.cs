using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using AvatarMotion.Audio;
using AvatarMotion.Media;
using AvatarMotion.Rendering;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>Facts of a film file as players and other programs find them: six seconds of the sample, at thumbnail size.</summary>
[TestFixture]
public sealed class FilmFactsTests
{
    private const double Start = 24.3;
    private const double Length = 6.0;
    private string _folder = "";
    private string _film = "";
    private FilmReport _report = null!;

    [OneTimeSetUp]
    public void MakeTheFilm()
    {
        _folder = Directory.CreateTempSubdirectory("film-facts").FullName;
        _film = Path.Combine(_folder, "film.mp4");
        FilmOptions options = new() { From = Start, To = Start + Length, Draft = true, Video = SampleFilm.Thumbnail, ContactSheet = Path.Combine(_folder, "sheet.png") };
        _report = ShowRenderer.Render(SampleFilm.Planned, _film, options);
    }

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(_folder, true);

    [Test]
    public void PictureAndSoundAreWhatPlayersExpect()
    {
        JsonElement root = Probe("-show_streams", "-show_format");
        JsonElement picture = root.GetProperty("streams")[0];
        Assert.That(picture.GetProperty("codec_name").GetString(), Is.EqualTo("h264"));
        Assert.That(picture.GetProperty("pix_fmt").GetString(), Is.EqualTo("yuv420p"));
        foreach (string tag in new[] { "color_space", "color_transfer", "color_primaries" })
            Assert.That(picture.GetProperty(tag).GetString(), Is.EqualTo("bt709"), tag);
        Assert.That(picture.GetProperty("r_frame_rate").GetString(), Is.EqualTo("30/1"));
        Assert.That(picture.GetProperty("nb_frames").GetString(), Is.EqualTo("180"));
        Assert.That(root.GetProperty("streams")[1].GetProperty("codec_name").GetString(), Is.EqualTo("aac"));
        Assert.That(_report.Frames, Is.EqualTo(180));
        JsonElement tags = root.GetProperty("format").GetProperty("tags");
        Assert.That(tags.GetProperty("title").GetString(), Is.EqualTo(SampleFilm.Planned.Song.Title));
        Assert.That(tags.GetProperty("artist").GetString(), Is.EqualTo(SampleFilm.Planned.Song.Artist));
    }

    [Test]
    public void FilmPlaysWhileItLoads()
    {
        string text = Encoding.Latin1.GetString(File.ReadAllBytes(_film));
        Assert.That(text.IndexOf("moov", StringComparison.Ordinal), Is.LessThan(text.IndexOf("mdat", StringComparison.Ordinal)));
    }

    [Test]
    public void EveryCutBeginsWithAKeyFrame()
    {
        HashSet<int> keys = [];
        int index = 0;
        foreach (JsonElement packet in Probe("-select_streams", "v", "-show_entries", "packet=pts_time,flags").GetProperty("packets").EnumerateArray())
        {
            if (packet.GetProperty("flags").GetString()!.StartsWith('K'))
                keys.Add((int)Math.Round(double.Parse(packet.GetProperty("pts_time").GetString()!, CultureInfo.InvariantCulture) * 30));
            index++;
        }

        MusicalGrid grid = new(SampleFilm.Planned.Song);
        int[] cuts = [.. SampleFilm.Planned.Show.Shots.Select(s => (int)Math.Ceiling((grid.ToSeconds(s.At) - Start) * 30 - 1e-6)).Where(f => f > 0 && f < index)];
        Assert.That(cuts, Is.Not.Empty, "the span holds a cut");
        Assert.That(keys, Is.SupersetOf(cuts));
    }

    [Test]
    public void SoundBeginsWithinAMillisecondOfTheSong()
    {
        Waveform film = AudioFile.Read(_film);
        Waveform song = AudioFile.Read(SampleFilm.Planned.SongPath);
        const int Rate = 44_100;
        Assert.That((film.SampleRate, song.SampleRate), Is.EqualTo((Rate, Rate)));
        int from = (int)Math.Round(Start * Rate);
        int best = 0;
        double most = double.NegativeInfinity;
        for (int lag = -441; lag <= 441; lag++)
        {
            double sum = 0;
            for (int i = Rate; i < 3 * Rate; i++)
                sum += film.Channel(0)[i] * song.Channel(0)[from + i + lag];
            if (sum > most)
                (most, best) = (sum, lag);
        }

        Assert.That(Math.Abs(best) / (double)Rate, Is.LessThanOrEqualTo(0.001));
    }

    [Test]
    public void WordsAreSeenWhileTheyAreSungAndNowhereElse()
    {
        Performance performance = SampleFilm.Bake(SampleFilm.Planned);
        IReadOnlyList<LyricLine> lines = SampleFilm.Planned.Song.Lyrics.Lines;
        LyricLine line = lines[2];
        byte[] with = Frame(performance, 0.5 * (line.Start + line.End), words: true);
        byte[] without = Frame(performance, 0.5 * (line.Start + line.End), words: false);
        int lower = 0;
        int upper = 0;
        for (int i = 0; i < 160 * 90; i++)
        {
            if (Math.Abs(with[i] - without[i]) > 30)
                (lower, upper) = i >= 160 * 60 ? (lower + 1, upper) : (lower, upper + 1);
        }

        Assert.That(lower, Is.GreaterThan(100), "changed pixels in the lower third");
        Assert.That(upper, Is.Zero, "above it");
        const double BeforeTheTitle = 0.3;
        Assert.That(lines[0].Start, Is.GreaterThan(BeforeTheTitle + 1.5));
        Assert.That(Frame(performance, BeforeTheTitle, words: true), Is.EqualTo(Frame(performance, BeforeTheTitle, words: false)));
        double credits = SampleFilm.Planned.Song.Duration - 1;
        Assert.That(Frame(performance, credits, words: true), Is.Not.EqualTo(Frame(performance, credits, words: false)));
    }

    [Test]
    public void ContactSheetIsWrittenAndNothingElseIsLeft()
    {
        Picture sheet = PngFile.Read(Path.Combine(_folder, "sheet.png"));
        Assert.That(sheet.Width, Is.GreaterThan(1000));
        Assert.That(Directory.GetFiles(_folder), Has.Length.EqualTo(2), "the film and the sheet, nothing else");
    }

    private static byte[] Frame(Performance performance, double time, bool words)
    {
        using FilmPicture picture = SampleFilm.Open(SampleFilm.Planned, performance, words);
        byte[] frame = new byte[picture.Size.Yuv420Bytes];
        using DrawnFrame drawn = picture.Submit(time);
        picture.FinishYuv(drawn, frame, time);
        return frame;
    }

    private JsonElement Probe(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("ffprobe", ["-v", "error", .. arguments, "-of", "json", _film]) { RedirectStandardOutput = true })!;
        string json = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return JsonDocument.Parse(json).RootElement;
    }
}
