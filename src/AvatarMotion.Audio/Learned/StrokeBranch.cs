namespace AvatarMotion.Audio;

/// <summary>Hears the strokes of the drums in what the front of the rhythm network leaves. Immutable.</summary>
/// <remarks>Trained by itself behind that front (research/rhythm/strokes.py), so that a better ear for drums leaves beats and bars as they are.</remarks>
internal sealed class StrokeBranch
{
    private readonly Convolution _enter;
    private readonly ResidualStack _blocks;
    private readonly Convolution _head;
    private readonly float _slope;

    public StrokeBranch(NetworkWeights weights, float slope)
    {
        _enter = new Convolution(weights["strokes.enter.weight"], weights["strokes.enter.bias"], 1, 1);
        _blocks = new ResidualStack(weights, "strokes", slope);
        _head = new Convolution(weights["strokes.weight"], weights["strokes.bias"], 1, 1);
        _slope = slope;
    }

    /// <summary>Margin that the front needs.</summary>
    public int Margin => _enter.Reach;

    /// <summary>Frames to each side of the front on which an output depends.</summary>
    public int Reach => _enter.Reach + _blocks.Reach;

    /// <summary>Probabilities of kick, snare, hat, crash and tom for each frame.</summary>
    public Signals Run(Signals front, HearingOptions options)
    {
        Signals hits = new(_enter.Outputs, front.Length, _blocks.Widest), strokes = new(_head.Outputs, front.Length, 0);
        _enter.Apply(front, hits, options);
        Activations.Rectify(hits, _slope);
        _blocks.Apply(hits, options);
        Activations.Rectify(hits, _slope);
        _head.Apply(hits, strokes, options);
        for (int row = 0; row < strokes.Count; row++)
            Activations.Sigmoid(strokes.Row(row));
        return strokes;
    }
}
