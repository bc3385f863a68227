namespace AvatarMotion.Audio;

/// <summary>x + B(rectified(A(x))): a dilated convolution, a leaky rectifier and a convolution of one tap beside the signal itself. Immutable.</summary>
internal sealed class ResidualBlock
{
    private readonly Convolution _first;
    private readonly Convolution _second;
    private readonly float _slope;

    /// <param name="name">The weights stand under NAME.a and NAME.b.</param>
    /// <param name="slope">What the rectifier leaves of negative values.</param>
    public ResidualBlock(NetworkWeights weights, string name, int dilation, float slope)
    {
        _first = new Convolution(weights[name + ".a.weight"], weights[name + ".a.bias"], dilation);
        _second = new Convolution(weights[name + ".b.weight"], weights[name + ".b.bias"]);
        _slope = slope;
    }

    /// <summary>How far, in times, it looks to each side.</summary>
    public int Reach => _first.Reach + _second.Reach;

    /// <summary>Replaces <paramref name="signals"/> (margin at least <see cref="Reach"/>); the scratch signals have the same shape.</summary>
    public void Apply(Signals signals, Signals scratch, Signals other, HearingOptions options)
    {
        _first.Apply(signals, scratch, options);
        Activations.Rectify(scratch, _slope);
        _second.Apply(scratch, other, options);
        Activations.Add(signals, other);
    }
}
