using System;
using System.IO;
using System.Text.Json;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class PhoneNetworkTests
{
    private static readonly JsonElement Reference = ReadReference();
    private static readonly HearingOptions OneThread = new(1, null, default);

    [Test]
    public void AnswersAsTheTrainerDoes()
    {
        PhoneNetwork network = PhoneNetwork.Default;
        float[] features = Numbers("features"), expected = Numbers("logs");
        int steps = Reference.GetProperty("frames").GetInt32() / 2;
        Signals input = new(2 * network.Inputs, steps, 0);
        for (int i = 0; i < features.Length; i++)
        {
            int frame = i / network.Inputs, feature = i % network.Inputs;
            input.Row(2 * feature + frame % 2)[frame / 2] = features[i] * network.Scale[feature];
        }

        Signals odds = network.Answer(input, network.Greet(Numbers("singer")), OneThread);
        for (int step = 0; step < steps; step++)
        {
            double sum = 0;
            for (int i = 0; i < odds.Count; i++)
                sum += Math.Exp(odds.Row(i)[step]);
            for (int i = 0; i < odds.Count; i++)
                Assert.That(odds.Row(i)[step] - Math.Log(sum), Is.EqualTo(expected[step * odds.Count + i]).Within(2e-3), $"step {step}, {PhoneClasses.Name(i)}");
        }
    }

    [Test]
    public void PoolsBandsAsTheTrainerDoes()
    {
        PhoneBands bands = PhoneNetwork.Default.Bands;
        float[] middle = Numbers("middle"), logs = new float[2 * bands.Count], expected = Numbers("mel");
        bands.Fill(middle, Numbers("share"), logs);
        for (int i = 0; i < logs.Length; i++)
            Assert.That(logs[i], Is.EqualTo(expected[i]).Within(1e-3), $"band {i}");
    }

    [Test]
    public void AStretchInTheMiddleHearsWhatTheWholeHears()
    {
        PhoneNetwork network = PhoneNetwork.Default;
        SeededNoise noise = new();
        Signals whole = new(2 * network.Inputs, 200, 0), part = new(2 * network.Inputs, 2 * network.Reach + 5, 0);
        for (int row = 0; row < whole.Count; row++)
        {
            for (int step = 0; step < 200; step++)
                whole.Row(row)[step] = noise.Next();
            whole.Row(row).Slice(60, part.Length).CopyTo(part.Row(row));
        }

        float[] greeting = network.Greet(Numbers("singer"));
        Signals all = network.Answer(whole, greeting, OneThread), some = network.Answer(part, greeting, OneThread);
        for (int row = 0; row < all.Count; row++)
            Assert.That(some.Row(row).Slice(network.Reach, 5).ToArray(), Is.EqualTo(all.Row(row).Slice(60 + network.Reach, 5).ToArray()), PhoneClasses.Name(row));
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
        using Stream stream = typeof(PhoneNetworkTests).Assembly.GetManifestResourceStream("phones.reference.json")!;
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    /// <summary>Numbers in [-1, 1] from a linear congruential sequence.</summary>
    private sealed class SeededNoise
    {
        private uint _state = 1;

        public float Next()
        {
            _state = _state * 1664525 + 1013904223;
            return (_state >> 8) / 8388608f - 1f;
        }
    }
}
