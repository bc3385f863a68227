using System;

namespace AvatarMotion.Audio;

/// <summary>Runs the rhythm network along a song of any length: stretches of a few minutes, each with as much before and after it as the network looks at, so that the result is that of the whole song at once.</summary>
internal sealed class RhythmNetworkReader : IFeatureReader
{
    private readonly RhythmNetwork _network;
    private readonly HearingOptions _options;
    private readonly int _reach;
    private int _done;

    /// <param name="frames">Frames of the song.</param>
    /// <param name="stretch">Frames between two runs.</param>
    public RhythmNetworkReader(RhythmNetwork network, int frames, HearingOptions options, int stretch = 24000)
    {
        _network = network;
        _options = options;
        _reach = (network.Reach + RhythmNetwork.Stride - 1) / RhythmNetwork.Stride * RhythmNetwork.Stride;
        Stretch = Math.Min(stretch, frames);
        Window = new FeatureWindow(network.Features, Math.Min(frames, stretch + 2 * _reach + RhythmNetwork.Stride));
        Activations = new BeatActivations(frames, network.TempoBins);
    }

    public FeatureWindow Window { get; }

    public int Stretch { get; }

    public BeatActivations Activations { get; }

    public void Read(int last, int total)
    {
        int until = last == total ? total : Math.Max(_done, (last - _reach) / RhythmNetwork.Stride * RhythmNetwork.Stride);
        if (until == _done)
            return;
        Signals features = new(_network.Features, last - Window.First, _network.Margin);
        for (int row = 0; row < features.Count; row++)
            Window.Rows[row].AsSpan(0, features.Length).CopyTo(features.Row(row));
        Activations.Take(_network.Run(features, _options), Window.First, _done, until);
        _done = until;
        if (last < total)
            Window.Advance(Math.Max(0, until - _reach));
    }
}
