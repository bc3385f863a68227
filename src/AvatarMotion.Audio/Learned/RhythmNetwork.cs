using System;

namespace AvatarMotion.Audio;

/// <summary>Hears drum hits at 100 frames per second, and beats, bars and tempo at 50. Immutable.</summary>
/// <remarks>
/// A temporal convolutional network in the manner of Davies and Böck (2019, "Temporal convolutional networks for musical audio beat
/// tracking"), trained on synthesized songs only (research/rhythm): a front of 85 features, a branch of dilated blocks for drums, a
/// deeper one for beats that also sees the drums, and a third that hears nothing but strokes.
/// </remarks>
internal sealed class RhythmNetwork
{
    /// <summary>Input frames per frame of the beats.</summary>
    public const int Stride = 2;

    private const float Slope = 0.1f;
    private static readonly Lazy<RhythmNetwork> Shipped = new(() => new RhythmNetwork(NetworkWeights.Embedded("rhythm.weights")));
    private readonly Convolution _front;
    private readonly Convolution _enterDrums;
    private readonly ResidualStack _drums;
    private readonly Convolution _fast;
    private readonly Convolution _enterFront;
    private readonly Convolution _enterHits;
    private readonly ResidualStack _trunk;
    private readonly Convolution _slow;
    private readonly StrokeBranch _strokes;

    public RhythmNetwork(NetworkWeights weights)
    {
        _front = Layer(weights, "front");
        _enterDrums = Layer(weights, "drums.enter");
        _drums = new ResidualStack(weights, "drums", Slope);
        _fast = Layer(weights, "fast");
        _enterFront = Layer(weights, "trunk.front", Stride);
        _enterHits = Layer(weights, "trunk.drums", Stride);
        _trunk = new ResidualStack(weights, "trunk", Slope);
        _slow = Layer(weights, "slow");
        _strokes = new StrokeBranch(weights, Slope);
        TempoBins = weights["tempo.bins"].Values;
    }

    /// <summary>The network that the library carries.</summary>
    public static RhythmNetwork Default => Shipped.Value;

    /// <summary>Values per frame of the input.</summary>
    public int Features => _front.Inputs;

    /// <summary>Tempi in beats per minute of the last rows of the slow output.</summary>
    public float[] TempoBins { get; }

    /// <summary>Input frames to each side on which an output depends.</summary>
    public int Reach
    {
        get
        {
            int drums = _enterDrums.Reach + _drums.Reach + _enterHits.Reach, beats = drums + Stride * (_trunk.Reach + 1);
            return _front.Reach + Math.Max(beats, _strokes.Reach);
        }
    }

    /// <summary>Probabilities for each frame of <paramref name="features"/>, and for each second one.</summary>
    public RhythmAnswer Run(Signals features, HearingOptions options)
    {
        int frames = features.Length;
        Signals front = new(_front.Outputs, frames, Math.Max(_strokes.Margin, Math.Max(_enterDrums.Reach, _enterFront.Reach)));
        _front.Apply(features, front, options);
        Activations.Rectify(front, Slope);
        Signals hits = new(_enterDrums.Outputs, frames, Math.Max(_drums.Widest, _enterHits.Reach));
        _enterDrums.Apply(front, hits, options);
        Activations.Rectify(hits, Slope);
        _drums.Apply(hits, options);
        Activations.Rectify(hits, Slope);
        Signals fast = new(_fast.Outputs, frames, 0);
        _fast.Apply(hits, fast, options);
        Squash(fast);
        return new RhythmAnswer(fast, Slow(front, hits, options), _strokes.Run(front, options));
    }

    /// <summary>Margin that the input needs.</summary>
    public int Margin => _front.Reach;

    private Signals Slow(Signals front, Signals hits, HearingOptions options)
    {
        int frames = _enterFront.OutputLength(front.Length);
        Signals trunk = new(_enterFront.Outputs, frames, _trunk.Widest), other = new(_enterHits.Outputs, frames, 0);
        _enterFront.Apply(front, trunk, options);
        _enterHits.Apply(hits, other, options);
        Activations.Add(trunk, other);
        Activations.Rectify(trunk, Slope);
        _trunk.Apply(trunk, options);
        Activations.Rectify(trunk, Slope);
        Signals slow = new(_slow.Outputs, frames, 0);
        _slow.Apply(trunk, slow, options);
        Squash(slow);
        return slow;
    }

    private static void Squash(Signals signals)
    {
        for (int row = 0; row < signals.Count; row++)
            Activations.Sigmoid(signals.Row(row));
    }

    private static Convolution Layer(NetworkWeights weights, string name, int stride = 1) =>
        new(weights[name + ".weight"], weights[name + ".bias"], 1, stride);
}
