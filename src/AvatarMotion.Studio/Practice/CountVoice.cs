using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Media;

namespace AvatarMotion.Studio;

/// <summary>The sound of each count: a spoken number, or a wood block where no voice is installed.</summary>
internal sealed class CountVoice
{
    private const double ClickSeconds = 0.06;
    private static readonly string[] Words = ["one", "two", "three", "four", "five", "six", "seven", "eight"];

    private readonly Dictionary<int, float[]> _sounds = [];
    private bool _isMute;

    /// <param name="sampleRate">Rate of the sounds, in hertz.</param>
    public CountVoice(int sampleRate) => SampleRate = sampleRate;

    /// <summary>Samples per second, in hertz.</summary>
    public int SampleRate { get; }

    /// <summary>What was odd but worked.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>Mono samples of a count, peaking at 1.</summary>
    public float[] Of(DanceCount count)
    {
        if (!_sounds.TryGetValue(count.Number, out float[]? sound))
            _sounds.Add(count.Number, sound = Make(count.Number));
        return sound;
    }

    private float[] Make(int number)
    {
        if (_isMute || number > Words.Length)
            return Click(number == 1);
        try
        {
            Waveform word = SpokenWord.Say(Words[number - 1]);
            return AtRate(word.ToMono(), word.SampleRate);
        }
        catch (MediaException fault)
        {
            _isMute = true;
            Warnings.Add($"The counts are clicked, not spoken: {fault.Message}");
            return Click(number == 1);
        }
    }

    private float[] Click(bool isFirst)
    {
        float[] click = new float[(int)(ClickSeconds * SampleRate)];
        double pitch = isFirst ? 1320 : 880;
        for (int i = 0; i < click.Length; i++)
            click[i] = (float)(Math.Sin(2 * Math.PI * pitch * i / SampleRate) * Math.Exp(-i / (0.012 * SampleRate)));
        return click;
    }

    /// <summary>Linear interpolation: enough for a voice that only counts.</summary>
    private float[] AtRate(float[] samples, int rate)
    {
        float[] result = new float[(int)((long)samples.Length * SampleRate / rate)];
        for (int i = 0; i < result.Length; i++)
        {
            double at = (double)i * rate / SampleRate;
            int left = Math.Min((int)at, samples.Length - 1), right = Math.Min(left + 1, samples.Length - 1);
            result[i] = samples[left] + (float)(at - left) * (samples[right] - samples[left]);
        }

        return result;
    }
}
