using System;
using System.Threading;

namespace AvatarMotion.Audio;

/// <summary>The singer's share of every bin, from the voice network.</summary>
internal sealed class VoiceMask : IVoiceMask
{
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

    public void Look(int first, int last) => _shares.Look(first, last);

    public void Fill(int frame, Span<float> share) => _bands.Fill(_shares.At(frame), share);
}
