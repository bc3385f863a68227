using System;

namespace AvatarMotion.Audio;

/// <summary>What the voice network sees of a sound: log magnitudes of bands, of the middle and of the side, relative to the song's level. Holds scratch memory: one instance per thread.</summary>
internal sealed class VoiceFeatures
{
    private const float Floor = 1e-4f;
    private const float MagnitudeScale = 4f / ShortTime.Size;
    private readonly VoiceNetwork _network;
    private readonly Sound _middle;
    private readonly Sound? _side;
    private readonly float _scale;
    private readonly ShortTime _spectrum = new();
    private readonly float[] _real = new float[ShortTime.Padded];
    private readonly float[] _imaginary = new float[ShortTime.Padded];
    private float[] _samples = Array.Empty<float>();

    /// <param name="level">Level of the whole song, as <see cref="Level"/> gives it.</param>
    public VoiceFeatures(Waveform waveform, double level, VoiceNetwork network)
    {
        _network = network;
        _middle = new Sound(waveform, Sound.FullRate, 1f);
        _side = waveform.ChannelCount > 1 ? new Sound(waveform, Sound.FullRate, 1f, side: true) : null;
        _scale = (float)(MagnitudeScale / level);
    }

    /// <summary>Root mean square of middle and side together over the whole song, never 0.</summary>
    public static double Level(Waveform waveform)
    {
        double middle = Loudness.Rms(waveform), side = waveform.ChannelCount > 1 ? Loudness.Rms(waveform, side: true) : 0;
        return Math.Sqrt(middle * middle + side * side) + 1e-7;
    }

    /// <summary>Writes the normalized features of frames [<paramref name="first"/>, <paramref name="last"/>) into the first two of <paramref name="maps"/>.</summary>
    public void Fill(int first, int last, Signals maps)
    {
        Fill(_middle, first, last, maps, 0);
        if (_side is not null)
            Fill(_side, first, last, maps, 1);
        else
            Quiet(last - first, maps);
    }

    private void Fill(Sound sound, int first, int last, Signals maps, int map)
    {
        int length = (last - 1 - first) * Hops.Samples + ShortTime.Size;
        if (_samples.Length < length)
            _samples = new float[length];
        sound.Read((long)first * Hops.Samples - ShortTime.Size / 2, _samples.AsSpan(0, length));
        for (int frame = first; frame < last; frame++)
        {
            _spectrum.Analyze(new ReadOnlySpan<float>(_samples, (frame - first) * Hops.Samples, ShortTime.Size), _real, _imaginary);
            for (int band = 0; band < _network.Bands; band++)
                maps.Values[maps.Start(_network.MapRow(map, band)) + frame - first] = _network.Normalize(map, band, MathF.Log(_scale * Magnitude(band) + Floor));
        }
    }

    private void Quiet(int frames, Signals maps)
    {
        for (int band = 0; band < _network.Bands; band++)
            maps.Row(_network.MapRow(1, band)).Slice(0, frames).Fill(_network.Normalize(1, band, MathF.Log(Floor)));
    }

    private float Magnitude(int band)
    {
        int first = _network.Edges[band], last = _network.Edges[band + 1];
        float sum = 0f;
        for (int bin = first; bin < last; bin++)
            sum += _real[bin] * _real[bin] + _imaginary[bin] * _imaginary[bin];
        return MathF.Sqrt(sum / (last - first));
    }
}
