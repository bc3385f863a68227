using System;
using System.Threading;

namespace AvatarMotion.Audio;

/// <summary>The singer's share of every bin, from the voice network; next to nothing where nobody sings.</summary>
/// <remarks>A comb over the followed pitch's harmonics was tried on synthesized songs and gave 0.1 dB: the network's shares have it already.</remarks>
internal sealed class VoiceMask : IVoiceMask
{
    private const int GateReach = 10;
    private const float SilentActivity = 0.15f;
    private readonly VoiceShares _shares;
    private readonly BandShares _bands;

    /// <param name="level">Level of the whole mixture, as <see cref="VoiceFeatures.Level"/> gives it.</param>
    /// <param name="cancellation">Stops the work.</param>
    public VoiceMask(Waveform mixture, double level, CancellationToken cancellation)
    {
        VoiceNetwork network = VoiceNetwork.Default;
        _shares = new VoiceShares(mixture, level, network, cancellation);
        _bands = new BandShares(network.Edges);
    }

    public void Look(int first, int last) => _shares.Look(first - GateReach, last + GateReach);

    public void Fill(int frame, Span<float> share)
    {
        _bands.Fill(_shares.At(frame), share);
        float gate = Gate(frame);
        for (int bin = 0; gate < 1f && bin < share.Length; bin++)
            share[bin] *= gate;
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
