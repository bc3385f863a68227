using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using AvatarMotion.Audio;
using AvatarMotion.Media;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>The report as people meet it: opened in a browser, looked at, clicked, played.</summary>
[Category("Slow")]
public sealed class ReportInBrowserTests
{
    private const string Picture = "document.querySelector('.picture').toDataURL()";
    private const int MiddleX = 800, MiddleY = 600;

    private Chromium _browser = null!;
    private string _folder = "";

    [OneTimeSetUp]
    public void StartBrowser()
    {
        _browser = Chromium.Start();
        _folder = Directory.CreateTempSubdirectory("report-page").FullName;
    }

    [OneTimeTearDown]
    public void EndBrowser()
    {
        _browser?.Dispose();
        if (_folder.Length > 0)
            Directory.Delete(_folder, true);
    }

    [Test]
    public async Task LoadsWithoutComplaintAndAsksNobody()
    {
        using ChromiumPage page = await Open(FullSong.Create());
        Assert.That(page.Complaints, Is.Empty);
        Assert.That(page.Requests.Where(address => !address.StartsWith("data:", StringComparison.Ordinal)), Has.Exactly(1).Items.And.All.StartsWith("file:"));
        Assert.That(await page.Ask("document.querySelector('#facts').textContent"), Does.Contain("120.0 BPM").And.Contain("4/4").And.Contain("−13.5 LUFS"));
        Assert.That(await page.Ask("document.querySelector('#sureness').textContent"), Is.EqualTo("The beat is sure"));
        Assert.That(await Colors(page), Is.GreaterThan(40), "something is drawn");
    }

    [Test]
    public async Task TextWithMarkupIsText()
    {
        using ChromiumPage page = await Open(FullSong.Create());
        Assert.That(await page.Ask("document.querySelector('#title').textContent"), Is.EqualTo(FullSong.UglyTitle));
        Assert.That(await page.Ask("document.querySelectorAll('img, b b, i i, #lyrics b').length"), Is.EqualTo("0"));
        Assert.That(await page.Ask("document.title"), Does.StartWith("</script><img"));
        Assert.That(await page.Ask("document.querySelector('#lyrics').textContent"), Does.Contain(FullSong.UglyWord));
    }

    [Test]
    public async Task AnInlineScriptThatGotInWouldNotRun()
    {
        using ChromiumPage page = await Open(FullSong.Create());
        await page.Ask("(document.body.insertAdjacentHTML('beforeend', '<p id=evil onclick=\"document.title=1\">x</p>'), document.getElementById('evil').click(), 1)");
        Assert.That(await page.Ask("document.title"), Is.Not.EqualTo("1"), "the content policy holds");
    }

    [Test]
    public async Task WheelZoomsAndDragMoves()
    {
        using ChromiumPage page = await Open(FullSong.Create());
        string whole = await page.Ask(Picture);
        await page.Wheel(MiddleX, MiddleY, -800);
        await page.Until($"{Picture} !== {Quoted(whole)}");
        string near = await page.Ask(Picture);
        await page.Mouse("mousePressed", MiddleX, MiddleY, 1);
        await page.Mouse("mouseMoved", MiddleX - 200, MiddleY, 1);
        await page.Mouse("mouseReleased", MiddleX - 200, MiddleY, 1);
        await page.Until($"{Picture} !== {Quoted(near)}");
        Assert.That(await page.Ask("document.querySelector('#time').textContent"), Is.EqualTo("0:00.0"), "a drag is no click");
        await page.Key("0", "Digit0", 48, "0");
        await page.Until($"{Picture} === {Quoted(whole)}");
    }

    [Test]
    public async Task ClickSeeksAndKeysStep()
    {
        using ChromiumPage page = await Open(FullSong.Create());
        (double x, double y) = await Spot(page, 9);
        await page.Click(x, y);
        await page.Until("document.querySelector('#stage').getAttribute('aria-valuenow') > 8.9");
        Assert.That(double.Parse(await Place(page), CultureInfo.InvariantCulture), Is.EqualTo(9).Within(0.06));
        await page.Key("ArrowRight", "ArrowRight", 39);
        await page.Until("document.querySelector('#bar').textContent === '5.2'");
        await page.Key("Home", "Home", 36);
        await page.Key("]", "BracketRight", 221, "]");
        await page.Until("document.querySelector('#stage').getAttribute('aria-valuetext') === '0:05, bar 3 beat 1, Chorus'");
    }

    [Test]
    public async Task PlaysClicksAndRepeatsASection()
    {
        using ChromiumPage page = await Open(FullSong.Create(), Tone(18));
        await page.Key("m", "KeyM", 77, "m");
        (double x, double y) = await Spot(page, 9);
        await page.Click(x, y, 2);
        await page.Until("document.querySelector('#loop').getAttribute('aria-pressed') === 'true'");
        double before = double.Parse(await Place(page), CultureInfo.InvariantCulture);
        await page.Key(" ", "Space", 32, " ");
        await page.Until($"document.querySelector('#stage').getAttribute('aria-valuenow') > {before + 0.4:0.0}");
        Assert.That(await page.Ask("document.querySelector('#play').getAttribute('aria-label')"), Is.EqualTo("Pause"));
        Assert.That(await page.Ask("document.querySelector('#clicks').getAttribute('aria-pressed')"), Is.EqualTo("true"));
        await page.Key(" ", "Space", 32, " ");
        await page.Until("document.querySelector('#play').getAttribute('aria-label') === 'Play'");
        string stopped = await Place(page);
        await Task.Delay(200);
        Assert.That(await Place(page), Is.EqualTo(stopped), "pause holds");
        Assert.That(page.Complaints, Is.Empty);
    }

    [Test]
    public async Task AGuessIsSaidAndDrawnFaint()
    {
        using ChromiumPage sure = await Open(FullSong.Create()), guess = await Open(FullSong.Create(confidence: 0.1));
        Assert.That(await guess.Ask("document.querySelector('#sureness').textContent"), Does.Contain("guess"));
        Assert.That(await guess.Ask(Picture), Is.Not.EqualTo(await sure.Ask(Picture)));
        Assert.That(await guess.Ask("document.querySelector('#readout').textContent"), Does.Not.Contain("bar 1.1"));
    }

    [Test]
    public async Task FingersMoveAndPinchOnAPhone()
    {
        using ChromiumPage page = await Open(FullSong.Create(), isPhone: true);
        Assert.That(await page.Ask("document.documentElement.scrollWidth <= innerWidth"), Is.EqualTo("true"), "nothing sticks out");
        Assert.That(await page.Ask("[...document.querySelectorAll('button')].every(button => button.getBoundingClientRect().height >= 44)"), Is.EqualTo("true"), "buttons for fingers");
        string whole = await page.Ask(Picture);
        double y = double.Parse(await page.Ask("document.querySelector('#stage').getBoundingClientRect().top + 150"), CultureInfo.InvariantCulture);
        await page.Touch("touchStart", (150, y), (250, y));
        await page.Touch("touchMove", (120, y), (280, y));
        await page.Touch("touchMove", (60, y), (340, y));
        await page.Touch("touchEnd");
        await page.Until($"{Picture} !== {Quoted(whole)}");
        Assert.That(await Place(page), Is.EqualTo("0.0"), "a pinch is no tap");
    }

    [Test]
    public async Task AnEmptySongAndOneWithoutBeatsAreShown()
    {
        foreach (Song song in new[] { new Song { Duration = 1.2 }, FullSong.Create() with { Beats = [], Bars = [], Phrases = [], BeatsPerMinute = 0 } })
        {
            using ChromiumPage page = await Open(song);
            await page.Key("ArrowRight", "ArrowRight", 39);
            await page.Until("document.querySelector('#stage').getAttribute('aria-valuenow') > 0.9");
            Assert.That(page.Complaints, Is.Empty);
            Assert.That(await page.Ask("document.querySelector('#clicks').disabled"), Is.EqualTo("true"));
        }
    }

    private async Task<ChromiumPage> Open(Song song, string sound = "", bool isPhone = false)
    {
        byte[] wave = [.. Enumerable.Range(0, (int)(100 * song.Duration)).Select(i => (byte)(128 + 100 * Math.Sin(i / 9.0)))];
        string file = Path.Combine(_folder, $"{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, ReportPage.Compose(song, "file", new WaveformPeaks(0.01, wave, [.. wave.Select(value => (byte)(value / 3))]), sound), Encoding.UTF8);
        return isPhone ? await _browser.Open(file, 390, 844, isPhone: true) : await _browser.Open(file, 1600, 1000);
    }

    /// <summary>Where a moment of an 18 s song stands on the page while all of it is seen, in the middle of the lanes.</summary>
    private static async Task<(double X, double Y)> Spot(ChromiumPage page, double time)
    {
        const string Box = "document.querySelector('#stage').getBoundingClientRect()", Gutter = "92", Border = "1";
        string x = await page.Ask($"{Box}.left + {Border} + {Gutter} + ({Box}.width - 2 * {Border} - {Gutter}) * {time.ToString(CultureInfo.InvariantCulture)} / 18");
        string y = await page.Ask($"{Box}.top + {Box}.height / 2");
        return (double.Parse(x, CultureInfo.InvariantCulture), double.Parse(y, CultureInfo.InvariantCulture));
    }

    private static string Tone(int seconds)
    {
        float[] samples = [.. Enumerable.Range(0, seconds * 16_000).Select(i => 0.2f * MathF.Sin(i * 0.1f))];
        return Convert.ToBase64String(SmallSound.Encode(new Waveform([samples], 16_000), 32_000, 1));
    }

    private static Task<string> Place(ChromiumPage page) => page.Ask("document.querySelector('#stage').getAttribute('aria-valuenow')");

    /// <summary>How many different colors the lanes show.</summary>
    private static async Task<int> Colors(ChromiumPage page) => int.Parse(
        await page.Ask("(c => new Set(new Uint32Array(c.getContext('2d').getImageData(0, 0, c.width, c.height).data.buffer)).size)(document.querySelector('.picture'))"), CultureInfo.InvariantCulture);

    private static string Quoted(string text) => $"'{text}'";
}
