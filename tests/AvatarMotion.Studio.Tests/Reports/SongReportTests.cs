using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AvatarMotion.Audio;
using AvatarMotion.Media;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>The report as a file: whole, inert, complete and small.</summary>
public sealed class SongReportTests
{
    private static readonly WaveformPeaks Flat = new(0.01, [0, 128, 255], [0, 64, 128]);

    [Test]
    public void NoTextCanEndItsElement()
    {
        string page = ReportPage.Compose(FullSong.Create(), "file", Flat, "");
        Assert.That(page, Does.Not.Contain("<img"));
        Assert.That(page, Does.Not.Contain("<b>夜"));
        Assert.That(Raw(page), Does.Match("^[\\x20-\\x7e]*$").And.Not.Contain("<"), "the data is plain ASCII");
        Assert.That(Regex.Count(page, "</script>"), Is.EqualTo(3), "song, sound, script");
        Assert.That(page, Does.Contain("<title>&lt;/script&gt;&lt;img"));
        Assert.That(page, Does.Not.Contain("@@title@@").And.Contain("@@song@@"), "marks of the template are filled, those of a title are text");
    }

    [Test]
    public void TextsComeThroughUnchanged()
    {
        JsonElement song = Data(ReportPage.Compose(FullSong.Create(), "file", Flat, ""));
        Assert.That(song.GetProperty("title").GetString(), Is.EqualTo(FullSong.UglyTitle));
        Assert.That(song.GetProperty("words")[0][2].GetString(), Is.EqualTo(FullSong.UglyWord));
        Assert.That(song.GetProperty("meter").GetString(), Is.EqualTo("4/4"));
        Assert.That(song.GetProperty("sections")[1][2].GetString(), Is.EqualTo("chorus"));
        Assert.That(song.GetProperty("styles")[1][0].GetString(), Is.EqualTo("<rock>"));
    }

    [Test]
    public void CurvesAndPitchAreWithinHalfAStep()
    {
        JsonElement song = Data(ReportPage.Compose(FullSong.Create(), "file", Flat, ""));
        JsonElement loudness = song.GetProperty("curves").GetProperty("loudness");
        double step = loudness.GetProperty("step").GetDouble(), low = loudness.GetProperty("low").GetDouble();
        Assert.That(loudness.GetProperty("values").GetBytesFromBase64().Select(value => low + step * value), Is.All.EqualTo(-15).Within(0.5 * step + 1e-6));
        byte[] cents = song.GetProperty("pitch").GetProperty("cents").GetBytesFromBase64();
        Assert.That(BitConverter.ToUInt16(cents, 2 * 600), Is.EqualTo(6900), "A4");
        Assert.That(BitConverter.ToUInt16(cents, 0), Is.Zero, "silence");
    }

    [Test]
    public void ThePolicyAllowsThisScriptAndNoRequest()
    {
        string page = ReportPage.Compose(FullSong.Create(), "file", Flat, "");
        string policy = Regex.Match(page, "Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value;
        Assert.That(policy, Does.StartWith("default-src 'none'"));
        foreach ((string tag, string source) in new[] { ("script", "script-src"), ("style", "style-src") })
        {
            string text = Regex.Match(page, $"<{tag}>(.*?)</{tag}>", RegexOptions.Singleline).Groups[1].Value;
            string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            Assert.That(policy, Does.Contain($"{source} 'sha256-{hash}'"));
        }

        Assert.That(Regex.Matches(page, "(https?:)?//[a-z][a-z0-9.]+/[a-z0-9/]*").Select(match => match.Value).Distinct(), Is.EquivalentTo(new[] { "http://www.w3.org/2000/svg" }), "a name, not a place");
    }

    [Test]
    public void AnEmptySongIsShownToo()
    {
        JsonElement song = Data(ReportPage.Compose(new Song { Duration = 1 }, "a-file", Flat, ""));
        Assert.That(song.GetProperty("title").GetString(), Is.EqualTo("a-file"));
        Assert.That(song.GetProperty("feel").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(song.GetProperty("loudness").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(song.GetProperty("curves").EnumerateObject(), Is.Empty);
    }

    [Test]
    public void TheSampleIsSmallWithItsSoundAndTheSameEachTime()
    {
        string folder = Directory.CreateTempSubdirectory("report").FullName;
        string first = Path.Combine(folder, "a.html"), second = Path.Combine(folder, "b.html"), silent = Path.Combine(folder, "c.html");
        Assert.That(SongReport.Write(SampleSong.Heard, first), Is.Empty);
        SongReport.Write(SampleSong.Heard, second);
        SongReport.Write(SampleSong.Heard, silent, withSound: false);
        Assert.That(File.ReadAllBytes(second), Is.EqualTo(File.ReadAllBytes(first)));
        double perSecond = new FileInfo(first).Length / SampleSong.Heard.Song.Duration;
        Assert.That(210 * perSecond, Is.LessThan(3.2e6), "bytes of a song of 3:30");
        Assert.That(new FileInfo(silent).Length, Is.LessThan(350_000));
        Directory.Delete(folder, true);
    }

    [Test]
    public void PeaksFollowTheSound()
    {
        float[] left = new float[2000], right = new float[2000];
        left[1005] = -0.5f;
        right[1500] = 1f;
        WaveformPeaks peaks = WaveformPeaks.Of(new Waveform([left, right], 1000));
        Assert.That(peaks.Peak, Has.Length.EqualTo(200));
        Assert.That((peaks.Peak[100], peaks.Peak[150], peaks.Peak[99]), Is.EqualTo(((byte)128, (byte)255, (byte)0)));
        Assert.That(peaks.Body[150], Is.EqualTo(255 / Math.Sqrt(20)).Within(1), "the root of the mean square of 20 samples");
    }

    private static JsonElement Data(string page) => JsonDocument.Parse(Raw(page)).RootElement;

    private static string Raw(string page) =>
        Regex.Match(page, "<script type=\"application/json\" id=\"song\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
}
