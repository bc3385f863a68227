using System;

namespace AvatarMotion.Audio;

/// <summary>The singer's share of a sound's spectrum and the voice's activity, for any stretch of frames. Holds scratch memory: one instance per thread.</summary>
internal sealed class VoiceShares
{
    private readonly VoiceNetwork _network;
    private readonly VoiceFeatures _features;
    private readonly HearingOptions _work;
    private readonly int _frames;
    private VoiceAnswer? _answer;
    private Signals? _maps;
    private int _first;

    /// <param name="level">Level of the whole sound, as <see cref="VoiceFeatures.Level"/> gives it.</param>
    /// <param name="cancellation">Stops the work.</param>
    public VoiceShares(Waveform waveform, double level, VoiceNetwork network, System.Threading.CancellationToken cancellation)
    {
        _network = network;
        _features = new VoiceFeatures(waveform, level, network);
        // Stretches run side by side already.
        _work = new HearingOptions(1, null, cancellation);
        _frames = FramesOf(waveform);
    }

    /// <summary>Frames of a sound.</summary>
    public static int FramesOf(Waveform waveform) => (int)((long)waveform.Length * Sound.FullRate / waveform.SampleRate / Hops.Samples) + 1;

    /// <summary>Hears frames [<paramref name="first"/>, <paramref name="last"/>), and what lies around them as far as it counts.</summary>
    public void Look(int first, int last)
    {
        // The network takes frames in pairs, counted from the song's first.
        _first = Math.Max(0, first - _network.Reach) / 2 * 2;
        int end = Math.Min(_frames, last + _network.Reach);
        _first = Math.Min(_first, Math.Max(0, end - 1) / 2 * 2);
        _maps = _network.NewMaps(end - _first);
        _features.Fill(_first, end, _maps);
        _answer = _network.Answer(_maps, _work);
    }

    /// <summary>The singer's share of each band at a frame that was looked at; outside the sound that of its nearest frame.</summary>
    public ReadOnlySpan<float> At(int frame) => _answer!.Share(Index(frame));

    /// <summary>How surely somebody sings at a frame that was looked at, in [0, 1].</summary>
    public float Activity(int frame) => _answer!.Activity[Index(frame)];

    /// <summary>Logarithm of the middle's magnitude in every band at a frame that was looked at, relative to the sound's level.</summary>
    public void Middle(int frame, Span<float> bands)
    {
        for (int band = 0; band < bands.Length; band++)
            bands[band] = _network.Feature(0, band, _maps!.Row(_network.MapRow(0, band))[Index(frame)]);
    }

    private int Index(int frame) => Math.Min(Math.Max(frame, 0), _frames - 1) - _first;
}
