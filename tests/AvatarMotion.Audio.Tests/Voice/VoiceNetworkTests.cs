using System;
using System.IO;
using System.Text.Json;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class VoiceNetworkTests
{
    private static readonly JsonElement Reference = ReadReference();
    private static readonly HearingOptions OneThread = new(1, null, default);

    [Test]
    public void AnswersAsTheTrainerDoes()
    {
        VoiceNetwork network = VoiceNetwork.Default;
        float[] features = Numbers("features"), mask = Numbers("mask"), activity = Numbers("activity");
        int frames = activity.Length;
        Signals maps = network.NewMaps(frames);
        for (int i = 0; i < features.Length; i++)
        {
            int frame = i / (2 * network.Bands), map = i / network.Bands % 2, band = i % network.Bands;
            maps.Row(network.MapRow(map, band))[frame] = network.Normalize(map, band, features[i]);
        }

        VoiceAnswer answer = network.Answer(maps, OneThread);
        for (int frame = 0; frame < frames; frame++)
        {
            Assert.That(answer.Activity[frame], Is.EqualTo(activity[frame]).Within(1e-3), $"activity of frame {frame}");
            for (int band = 0; band < network.Bands; band++)
                Assert.That(answer.Share(frame)[band], Is.EqualTo(mask[frame * network.Bands + band]).Within(1e-3), $"band {band} of frame {frame}");
        }
    }

    [Test]
    public void SeesAWaveAsTheTrainerDoes()
    {
        Waveform wave = TwoSines();
        VoiceNetwork network = VoiceNetwork.Default;
        Assert.That(VoiceFeatures.Level(wave), Is.EqualTo(Reference.GetProperty("waveLevel").GetDouble()).Within(1e-6));
        Signals maps = network.NewMaps(20);
        new VoiceFeatures(wave, VoiceFeatures.Level(wave), network).Fill(0, 20, maps);
        float[] expected = Numbers("waveFeaturesOfFrame10");
        for (int i = 0; i < expected.Length; i++)
        {
            int map = i / network.Bands, band = i % network.Bands;
            Assert.That(maps.Row(network.MapRow(map, band))[10], Is.EqualTo(network.Normalize(map, band, expected[i])).Within(0.01), $"feature {i}");
        }
    }

    [Test]
    public void AStretchInTheMiddleHearsWhatTheWholeHears()
    {
        VoiceNetwork network = VoiceNetwork.Default;
        Synth synth = new(6);
        synth.Sing(1, 4, 60, 700, 1200);
        VoiceFeatures features = new(synth.Waveform, 0.1, network);
        Signals whole = network.NewMaps(600), part = network.NewMaps(2 * network.Reach + 20);
        features.Fill(0, 600, whole);
        features.Fill(100, 120 + 2 * network.Reach, part);
        VoiceAnswer all = network.Answer(whole, OneThread), some = network.Answer(part, OneThread);
        for (int frame = 0; frame < 20; frame++)
            Assert.That(some.Share(network.Reach + frame).ToArray(), Is.EqualTo(all.Share(100 + network.Reach + frame).ToArray()), $"frame {frame}");
    }

    [Test]
    public void ASoundInOneChannelIsOneInTheMiddle()
    {
        Synth synth = new(1);
        synth.Sing(0, 1, 60, 700, 1200);
        float[] mono = synth.Waveform.ToMono();
        VoiceNetwork network = VoiceNetwork.Default;
        Signals one = network.NewMaps(90), two = network.NewMaps(90);
        new VoiceFeatures(synth.Waveform, 0.1, network).Fill(5, 95, one);
        new VoiceFeatures(new Waveform(new[] { mono, mono }, 44100), 0.1, network).Fill(5, 95, two);
        Assert.That(two.Values, Is.EqualTo(one.Values));
    }

    private static Waveform TwoSines()
    {
        float[] left = new float[9000], right = new float[9000];
        for (int i = 0; i < 9000; i++)
        {
            double t = i / 44100.0;
            left[i] = (float)(0.5 * Math.Sin(2 * Math.PI * 440 * t) + 0.1 * Math.Sin(2 * Math.PI * 5000 * t));
            right[i] = (float)(0.3 * Math.Sin(2 * Math.PI * 440 * t) + 0.2 * Math.Sin(2 * Math.PI * 1234 * t));
        }

        return new Waveform(new[] { left, right }, 44100);
    }

    private static float[] Numbers(string name)
    {
        JsonElement list = Reference.GetProperty(name);
        float[] values = new float[list.GetArrayLength()];
        for (int i = 0; i < values.Length; i++)
            values[i] = list[i].GetSingle();
        return values;
    }

    private static JsonElement ReadReference()
    {
        using Stream stream = typeof(VoiceNetworkTests).Assembly.GetManifestResourceStream("voice.reference.json")!;
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
