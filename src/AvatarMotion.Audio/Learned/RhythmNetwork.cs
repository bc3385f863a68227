using System;

namespace AvatarMotion.Audio;

/// <summary>Hears drum hits at 100 frames per second, and beats, bars and tempo at 50. Immutable.</summary>
/// <remarks>
/// A temporal convolutional network in the manner of Davies and Böck (2019, "Temporal convolutional networks for musical audio beat
/// tracking"), trained on synthesized songs only (research/rhythm): a front of 85 features, a branch of dilated blocks for drums, a
/// deeper one for beats that also sees the drums.
/// </remarks>
internal sealed class RhythmNetwork
{
    /// <summary>Input frames per frame of the beats.</summary>
    public const int Stride = 2;

    private const float Slope = 0.1f;
    private static readonly Lazy<RhythmNetwork> Shipped = new(() => new RhythmNetwork(NetworkWeights.Embedded("rhythm.weights")));
    private readonly Convolution _front;
    private readonly Convolution _enterDrums;
    private readonly ResidualBlock[] _drums;
    private readonly Convolution _fast;
    private readonly Convolution _enterFront;
    private readonly Convolution _enterHits;
    private readonly ResidualBlock[] _trunk;
    private readonly Convolution _slow;

    public RhythmNetwork(NetworkWeights weights)
    {
        _front = Layer(weights, "front");
        _enterDrums = Layer(weights, "drums.enter");
        _drums = BlocksOf(weights, "drums");
        _fast = Layer(weights, "fast");
        _enterFront = Layer(weights, "trunk.front", Stride);
        _enterHits = Layer(weights, "trunk.drums", Stride);
        _trunk = BlocksOf(weights, "trunk");
        _slow = Layer(weights, "slow");
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
            int drums = _front.Reach + _enterDrums.Reach + Sum(_drums) + _enterHits.Reach;
            return drums + Stride * (Sum(_trunk) + 1);
        }
    }

    /// <summary>Probabilities for each frame of <paramref name="features"/>, and for each second one.</summary>
    public void Run(Signals features, HearingOptions options, out Signals fast, out Signals slow)
    {
        int frames = features.Length;
        Signals front = new(_front.Outputs, frames, Math.Max(_enterDrums.Reach, _enterFront.Reach));
        _front.Apply(features, front, options);
        Activations.Rectify(front, Slope);
        Signals hits = new(_enterDrums.Outputs, frames, Math.Max(Widest(_drums), _enterHits.Reach));
        _enterDrums.Apply(front, hits, options);
        Activations.Rectify(hits, Slope);
        Through(_drums, hits, options);
        Activations.Rectify(hits, Slope);
        fast = new(_fast.Outputs, frames, 0);
        _fast.Apply(hits, fast, options);
        Squash(fast);
        slow = Slow(front, hits, options);
    }

    /// <summary>Margin that the input needs.</summary>
    public int Margin => _front.Reach;

    private Signals Slow(Signals front, Signals hits, HearingOptions options)
    {
        int frames = _enterFront.OutputLength(front.Length);
        Signals trunk = new(_enterFront.Outputs, frames, Widest(_trunk)), other = new(_enterHits.Outputs, frames, 0);
        _enterFront.Apply(front, trunk, options);
        _enterHits.Apply(hits, other, options);
        Activations.Add(trunk, other);
        Activations.Rectify(trunk, Slope);
        Through(_trunk, trunk, options);
        Activations.Rectify(trunk, Slope);
        Signals slow = new(_slow.Outputs, frames, 0);
        _slow.Apply(trunk, slow, options);
        Squash(slow);
        return slow;
    }

    private static void Through(ResidualBlock[] blocks, Signals signals, HearingOptions options)
    {
        Signals scratch = new(signals.Count, signals.Length, 0), other = new(signals.Count, signals.Length, 0);
        foreach (ResidualBlock block in blocks)
            block.Apply(signals, scratch, other, options);
    }

    private static void Squash(Signals signals)
    {
        for (int row = 0; row < signals.Count; row++)
            Activations.Sigmoid(signals.Row(row));
    }

    private static Convolution Layer(NetworkWeights weights, string name, int stride = 1) =>
        new(weights[name + ".weight"], weights[name + ".bias"], 1, stride);

    private static ResidualBlock[] BlocksOf(NetworkWeights weights, string name)
    {
        float[] dilations = weights[name + ".dilations"].Values;
        ResidualBlock[] blocks = new ResidualBlock[dilations.Length];
        for (int i = 0; i < blocks.Length; i++)
            blocks[i] = new ResidualBlock(weights, FormattableString.Invariant($"{name}.{i}"), (int)dilations[i], Slope);
        return blocks;
    }

    private static int Sum(ResidualBlock[] blocks)
    {
        int sum = 0;
        foreach (ResidualBlock block in blocks)
            sum += block.Reach;
        return sum;
    }

    private static int Widest(ResidualBlock[] blocks)
    {
        int widest = 0;
        foreach (ResidualBlock block in blocks)
            widest = Math.Max(widest, block.Reach);
        return widest;
    }
}
