using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class LoudnessTests
{
    // EBU Tech 3341, test 1: a stereo sine of 1 kHz at -23 dBFS reads -23 LUFS within 0.1.
    [TestCase(44100)]
    [TestCase(48000)]
    [TestCase(96000)]
    [TestCase(22050)]
    [TestCase(8000)]
    public void ASineOfMinus23IsMinus23Lufs(int rate)
    {
        LoudnessMeter meter = Measure(Stereo(rate, 20, Level(-23)));
        Assert.That(meter.Integrated, Is.EqualTo(-23).Within(0.1));
        Assert.That(meter.ShortTerm.At(10), Is.EqualTo(-23f).Within(0.1f));
    }

    [Test]
    public void HalfTheChannelsAreThreeDecibelsLess()
    {
        float[] sine = Stereo(48000, 10, Level(-23)).Channel(0).ToArray();
        Assert.That(Measure(new Waveform(new[] { sine }, 48000)).Integrated, Is.EqualTo(-26.01).Within(0.1));
    }

    // EBU Tech 3341, test 3: 10 s at -36, 60 s at -23, 10 s at -36 dBFS read -23 LUFS, because the gate closes.
    [Test]
    public void QuietPartsAreGatedAway()
    {
        LoudnessMeter meter = Measure(Stereo(48000, 80, time => time < 10 || time >= 70 ? Level(-36)(time) : Level(-23)(time)));
        Assert.That(meter.Integrated, Is.EqualTo(-23).Within(0.1));
    }

    // EBU Tech 3342, test 1: 20 s at -20 and 20 s at -30 dBFS have a range of 10 LU within 1.
    [Test]
    public void TheRangeIsThatOfTheStandard()
    {
        LoudnessMeter meter = Measure(Stereo(48000, 40, time => time < 20 ? Level(-20)(time) : Level(-30)(time)));
        Assert.That(meter.Range, Is.EqualTo(10).Within(1));
    }

    [Test]
    public void SilenceAndHardlyAnySoundAreMinus70()
    {
        Assert.That(Measure(Stereo(44100, 3, _ => 0)).Integrated, Is.EqualTo(-70));
        Assert.That(Measure(Stereo(44100, 3, _ => 0)).ShortTerm.At(1), Is.EqualTo(-70f));
        Assert.That(Measure(Stereo(44100, 0.05, Level(-23))).Integrated, Is.InRange(-70, 0));
        Assert.That(Measure(Stereo(100, 3, Level(-23))).Integrated, Is.InRange(-70, 0), "a rate below the filters");
    }

    [Test]
    public void BrokenSamplesCountAsSilence()
    {
        Waveform waveform = Stereo(48000, 10, time => time is > 4 and < 4.001 ? float.NaN : Level(-23)(time));
        Assert.That(Measure(waveform).Integrated, Is.EqualTo(-23).Within(0.1));
    }

    [Test]
    public void ThreadsDoNotChangeTheLoudness()
    {
        Waveform waveform = new PopSong(118).Waveform;
        LoudnessMeter one = LoudnessMeter.Measure(waveform, new HearingOptions(1, null, default));
        LoudnessMeter many = LoudnessMeter.Measure(waveform, new HearingOptions(4, null, default));
        Assert.That(many.Integrated, Is.EqualTo(one.Integrated));
        Assert.That(many.ShortTerm.Values, Is.EqualTo(one.ShortTerm.Values));
    }

    [Test]
    public void FfmpegMeasuresTheSame()
    {
        Waveform waveform = new PopSong(118).Waveform;
        string? answer = Ebur128(waveform);
        if (answer is null)
            Assert.Ignore("ffmpeg is not installed; its ebur128 filter is what this test compares with.");
        string summary = answer![answer.LastIndexOf("Summary", StringComparison.Ordinal)..];
        LoudnessMeter meter = Measure(waveform);
        Assert.That(meter.Integrated, Is.EqualTo(Number(summary, "I:")).Within(0.15));
        Assert.That(meter.Range, Is.EqualTo(Number(summary, "LRA:")).Within(1.0));
    }

    private static double Number(string text, string name)
    {
        Match match = Regex.Match(text, "\\s" + Regex.Escape(name) + "\\s+(-?[0-9.]+)");
        return double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static string? Ebur128(Waveform waveform)
    {
        ProcessStartInfo start = new("ffmpeg") { RedirectStandardInput = true, RedirectStandardError = true };
        string[] arguments = { "-hide_banner", "-nostats", "-f", "f32le", "-ar", "44100", "-ac", waveform.ChannelCount.ToString(CultureInfo.InvariantCulture), "-i", "-", "-af", "ebur128", "-f", "null", "-" };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            using Process process = Process.Start(start)!;
            System.Threading.Tasks.Task<string> answer = process.StandardError.ReadToEndAsync();
            using (Stream input = process.StandardInput.BaseStream)
            {
                for (int i = 0; i < waveform.Length; i++)
                {
                    for (int channel = 0; channel < waveform.ChannelCount; channel++)
                        input.Write(BitConverter.GetBytes(waveform.Channel(channel)[i]));
                }
            }

            return answer.Result;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static LoudnessMeter Measure(Waveform waveform) => LoudnessMeter.Measure(waveform, new HearingOptions(1, null, default));

    /// <summary>A sine of 1 kHz whose peak is so many decibels below full scale.</summary>
    private static Func<double, float> Level(double decibels) => time => (float)(Math.Pow(10, decibels / 20) * Math.Sin(2 * Math.PI * 1000 * time));

    private static Waveform Stereo(int rate, double seconds, Func<double, float> sound)
    {
        float[] samples = new float[(int)(seconds * rate)];
        for (int i = 0; i < samples.Length; i++)
            samples[i] = sound((double)i / rate);
        return new Waveform(new[] { samples, samples }, rate);
    }
}
