using System;
using System.Threading;

namespace AvatarMotion.Audio;

/// <summary>The singer's share of every bin: what the voice network says, sharpened at the followed pitch, next to nothing where nobody sings.</summary>
internal sealed class VoiceMask : IVoiceMask
{
    private const int GateReach = 10;
    private const float SilentActivity = 0.15f;
    private const float PitchThreshold = 2.5f;
    private readonly VoiceShares _shares;
    private readonly BandShares _bands;
    private readonly Sound _middle;
    private readonly FrameSpectrum _spectrum = new(ShortTime.Size);
    private readonly PitchSpectrum _pitch = new(ShortTime.Size, Sound.FullRate);
    private readonly VoiceComb _comb = new();
    private int _first;

    /// <param name="level">Level of the whole mixture, as <see cref="VoiceFeatures.Level"/> gives it.</param>
    /// <param name="cancellation">Stops the work.</param>
    public VoiceMask(Waveform mixture, double level, CancellationToken cancellation)
    {
        VoiceNetwork network = VoiceNetwork.Default;
        _shares = new VoiceShares(mixture, level, network, cancellation);
        _bands = new BandShares(network.Edges);
        _middle = new Sound(mixture, Sound.FullRate, Loudness.Gain(level));
    }

    public void Look(int first, int last)
    {
        _first = first - GateReach;
        int frames = last + GateReach - _first;
        _shares.Look(_first, _first + frames);
        float[][] magnitudes = Masked(frames), salience = new float[frames][];
        float[] thresholds = new float[frames], hertz = new float[frames];
        Array.Fill(thresholds, PitchThreshold);
        for (int frame = 0; frame < frames; frame++)
            _pitch.Salience(magnitudes[frame], salience[frame] = new float[PitchSpectrum.Pitches]);
        int[] path = PitchPath.Find(salience, frames, thresholds);
        for (int frame = 0; frame < frames; frame++)
            hertz[frame] = path[frame] < 0 ? 0f : (float)PitchSpectrum.Frequency(path[frame]);
        _comb.Look(hertz, magnitudes);
    }

    public void Fill(int frame, Span<float> share)
    {
        _bands.Fill(_shares.At(frame), share);
        _comb.Apply(frame - _first, share);
        float gate = Gate(frame);
        for (int bin = 0; gate < 1f && bin < share.Length; bin++)
            share[bin] *= gate;
    }

    /// <summary>The magnitudes of the middle under the network's shares.</summary>
    private float[][] Masked(int frames)
    {
        float[] samples = new float[(frames - 1) * Hops.Samples + ShortTime.Size], share = new float[ShortTime.Padded];
        _middle.Read((long)_first * Hops.Samples - ShortTime.Size / 2, samples);
        float[][] magnitudes = new float[frames][];
        for (int frame = 0; frame < frames; frame++)
        {
            magnitudes[frame] = new float[ShortTime.Padded];
            _spectrum.Magnitudes(new ReadOnlySpan<float>(samples, frame * Hops.Samples, ShortTime.Size), magnitudes[frame]);
            _bands.Fill(_shares.At(_first + frame), share);
            for (int bin = 0; bin < ShortTime.Bins; bin++)
                magnitudes[frame][bin] *= share[bin];
        }

        return magnitudes;
    }

    /// <summary>1 where somebody may sing within 0.1 s, falling to 0 where surely nobody does.</summary>
    private float Gate(int frame)
    {
        float sum = 0f;
        for (int i = -GateReach; i <= GateReach; i++)
            sum += _shares.Activity(frame + i);
        float open = Math.Min(1f, sum / (2 * GateReach + 1) / SilentActivity);
        return open * open;
    }
}
