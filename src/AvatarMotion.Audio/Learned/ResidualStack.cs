using System;

namespace AvatarMotion.Audio;

/// <summary>Residual blocks one after the other. Immutable.</summary>
internal sealed class ResidualStack
{
    private readonly ResidualBlock[] _blocks;

    /// <param name="name">Tensors are called NAME.dilations, NAME.0.a.weight and so on.</param>
    /// <param name="slope">Of the leaky rectifiers.</param>
    public ResidualStack(NetworkWeights weights, string name, float slope)
    {
        float[] dilations = weights[name + ".dilations"].Values;
        _blocks = new ResidualBlock[dilations.Length];
        for (int i = 0; i < _blocks.Length; i++)
        {
            _blocks[i] = new ResidualBlock(weights, FormattableString.Invariant($"{name}.{i}"), (int)dilations[i], slope);
            Reach += _blocks[i].Reach;
            Widest = Math.Max(Widest, _blocks[i].Reach);
        }
    }

    /// <summary>Frames to each side on which an output depends.</summary>
    public int Reach { get; }

    /// <summary>Reach of the widest block: the margin that the signals need.</summary>
    public int Widest { get; }

    /// <summary>Changes the signals in place.</summary>
    public void Apply(Signals signals, HearingOptions options)
    {
        Signals scratch = new(signals.Count, signals.Length, 0), other = new(signals.Count, signals.Length, 0);
        foreach (ResidualBlock block in _blocks)
            block.Apply(signals, scratch, other, options);
    }
}
