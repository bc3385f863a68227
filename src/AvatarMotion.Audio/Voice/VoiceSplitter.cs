using System;

namespace AvatarMotion.Audio;

/// <summary>Takes the singer's part out of any stretch of a mixture: spectra at 44.1 kHz under a mask, back to sound, at the mixture's own rate. Holds scratch memory: one instance per thread.</summary>
internal sealed unsafe class VoiceSplitter
{
    private readonly Waveform _mixture;
    private readonly IVoiceMask _mask;
    private readonly Sound[] _channels;
    private readonly Resampler? _resampler;
    private readonly ShortTime _spectrum = new();
    private readonly float[] _share = new float[ShortTime.Padded];
    private readonly float[] _real = new float[ShortTime.Padded];
    private readonly float[] _imaginary = new float[ShortTime.Padded];

    public VoiceSplitter(Waveform mixture, IVoiceMask mask)
    {
        _mixture = mixture;
        _mask = mask;
        _channels = new Sound[mixture.ChannelCount];
        for (int channel = 0; channel < _channels.Length; channel++)
            _channels[channel] = new Sound(mixture, Sound.FullRate, 1f, only: channel);
        _resampler = mixture.SampleRate == Sound.FullRate ? null : new Resampler(Sound.FullRate, mixture.SampleRate);
    }

    /// <summary>The voice in <paramref name="count"/> samples of the mixture from <paramref name="start"/> on.</summary>
    public Waveform Voice(int start, int count)
    {
        long first = start, last = (long)start + count;
        if (_resampler is not null)
        {
            first = _resampler.InputIndex(start) - _resampler.Before;
            last = _resampler.InputIndex(last - 1) - _resampler.Before + _resampler.Taps;
        }

        float[][] voice = Split(first, (int)(last - first));
        if (_resampler is not null)
        {
            for (int channel = 0; channel < voice.Length; channel++)
                voice[channel] = AtOwnRate(voice[channel], first, start, count);
        }

        return new Waveform(voice, _mixture.SampleRate);
    }

    /// <summary>The voice of every channel at 44.1 kHz.</summary>
    private float[][] Split(long start, int count)
    {
        int first = (int)FloorDivide(start, Hops.Samples) - ShortTime.Reach;
        int last = (int)FloorDivide(start + count - 1, Hops.Samples) + ShortTime.Reach + 1;
        long from = (long)first * Hops.Samples - ShortTime.Size / 2;
        int length = (last - 1 - first) * Hops.Samples + ShortTime.Size;
        _mask.Look(first, last);
        float[][] input = new float[_channels.Length][], output = new float[_channels.Length][];
        for (int channel = 0; channel < _channels.Length; channel++)
        {
            (input[channel], output[channel]) = (new float[length], new float[length]);
            _channels[channel].Read(from, input[channel]);
        }

        for (int frame = first; frame < last; frame++)
        {
            _mask.Fill(frame, _share);
            for (int channel = 0; channel < _channels.Length; channel++)
                Pass(input[channel], output[channel], (frame - first) * Hops.Samples);
        }

        float[][] voice = new float[_channels.Length][];
        for (int channel = 0; channel < voice.Length; channel++)
        {
            voice[channel] = new float[count];
            for (int i = 0; i < count; i++)
                voice[channel][i] = output[channel][start - from + i] * ShortTime.Weight(start + i);
        }

        return voice;
    }

    private void Pass(float[] input, float[] output, int at)
    {
        _spectrum.Analyze(new ReadOnlySpan<float>(input, at, ShortTime.Size), _real, _imaginary);
        for (int bin = 0; bin < ShortTime.Bins; bin++)
        {
            _real[bin] *= _share[bin];
            _imaginary[bin] *= _share[bin];
        }

        _spectrum.Add(_real, _imaginary, new Span<float>(output, at, ShortTime.Size));
    }

    private float[] AtOwnRate(float[] voice, long first, int start, int count)
    {
        float[] result = new float[count];
        fixed (float* source = voice)
        {
            for (int i = 0; i < count; i++)
                result[i] = _resampler!.At(start + i, source + (_resampler.InputIndex(start + i) - _resampler.Before - first));
        }

        return result;
    }

    private static long FloorDivide(long a, long b) => a >= 0 ? a / b : -((-a + b - 1) / b);
}
