using System;

namespace AvatarMotion.Audio;

/// <summary>A waveform as one channel at a fixed rate, read block by block so that a long song needs no second copy. Safe to read from many threads.</summary>
internal sealed unsafe class Sound
{
    /// <summary>Rate at which the rhythm is heard, in hertz.</summary>
    public const int FullRate = 44100;

    /// <summary>Rate at which harmony and voice are heard, in hertz.</summary>
    public const int LowRate = 11025;

    private const int Piece = 1024;

    private readonly Waveform _waveform;
    private readonly Resampler? _resampler;
    private readonly float _gain;
    private readonly bool _side;
    private readonly int _only;

    /// <param name="waveform">What is heard; samples that are no numbers count as 0.</param>
    /// <param name="rate">Rate to read at, in hertz.</param>
    /// <param name="gain">Factor on every sample.</param>
    /// <param name="side">Reads half the difference of the first two channels (what is not in the middle) instead of the mean of all.</param>
    /// <param name="only">Reads this channel alone; -1 for the mean of all.</param>
    public Sound(Waveform waveform, int rate, float gain, bool side = false, int only = -1)
    {
        _waveform = waveform;
        _gain = gain;
        _side = side;
        _only = only;
        Rate = rate;
        _resampler = waveform.SampleRate == rate ? null : new Resampler(waveform.SampleRate, rate);
        Length = (long)waveform.Length * rate / waveform.SampleRate;
    }

    public int Rate { get; }

    /// <summary>Samples at <see cref="Rate"/>.</summary>
    public long Length { get; }

    /// <summary>Fills <paramref name="into"/> from sample <paramref name="start"/> on; 0 outside the sound.</summary>
    public void Read(long start, Span<float> into)
    {
        if (_resampler is null)
        {
            Mix(start, into);
            return;
        }

        long first = _resampler.InputIndex(start) - _resampler.Before;
        long last = _resampler.InputIndex(start + into.Length - 1) - _resampler.Before + _resampler.Taps;
        float[] input = new float[last - first];
        Mix(first, input);
        fixed (float* source = input)
        {
            for (int i = 0; i < into.Length; i++)
                into[i] = _resampler.At(start + i, source + (_resampler.InputIndex(start + i) - _resampler.Before - first));
        }
    }

    private void Mix(long start, Span<float> into)
    {
        into.Clear();
        int from = (int)Math.Min(Math.Max(start, 0), _waveform.Length);
        int to = (int)Math.Min(Math.Max(start + into.Length, 0), _waveform.Length);
        if (to <= from)
            return;
        Span<float> inside = into.Slice((int)(from - start), to - from);
        Span<float> piece = stackalloc float[Piece];
        int channels = _only >= 0 ? 1 : _side ? Math.Min(2, _waveform.ChannelCount) : _waveform.ChannelCount;
        for (int channel = 0; channel < channels; channel++)
        {
            float scale = (_side && channel == 1 ? -_gain : _gain) / channels;
            for (int first = 0; first < inside.Length; first += Piece)
            {
                Span<float> samples = piece.Slice(0, Math.Min(Piece, inside.Length - first));
                _waveform.Read(Math.Max(_only, channel), from + first, samples);
                for (int i = 0; i < samples.Length; i++)
                    inside[first + i] += scale * Sane(samples[i]);
            }
        }
    }

    /// <summary>0 for what is no number or absurdly loud (more than +60 dB over full scale).</summary>
    private static float Sane(float sample) => sample > -1000f && sample < 1000f ? sample : 0f;
}
