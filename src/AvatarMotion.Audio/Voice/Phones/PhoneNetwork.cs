using System;
using System.IO;

namespace AvatarMotion.Audio;

/// <summary>The acoustic model: from mel bands of the singer and of the mix to classes of speech sounds. Immutable.</summary>
/// <remarks>Trained on singing that was synthesized for it, over synthesized bands (research/voice). Convolutions over time with growing dilation, two frames of 10 ms to a step.</remarks>
internal sealed class PhoneNetwork
{
    /// <summary>Answers per second.</summary>
    public const double Rate = Hops.PerSecond / FramesPerStep;

    /// <summary>Frames of the features that make a step.</summary>
    public const int FramesPerStep = 2;

    private const float Slope = 0.1f;
    private static readonly Lazy<PhoneNetwork> Shared = new(() => new PhoneNetwork(NetworkWeights.Embedded("phones.weights")));
    private readonly Convolution _enter;
    private readonly Convolution[] _blocks;
    private readonly Convolution _leave;
    private readonly int _widest;
    private readonly Tensor _meet;
    private readonly float[] _meetBias;
    private readonly Tensor _greet;

    public PhoneNetwork(NetworkWeights weights)
    {
        Check(weights["classes"].Values);
        Bands = new PhoneBands(weights["mel.pool"]);
        (Prior, Scale) = (weights["input.prior"].Values, weights["input.scale"].Values);
        (_meet, _meetBias, _greet) = (weights["meet.weight"], weights["meet.bias"].Values, weights["greet.weight"]);
        Tensor enter = weights["enter.weight"];
        // Two frames make a step: the pair of taps becomes twice the inputs.
        _enter = new Convolution(new Tensor(new[] { enter.Shape[0], enter.Shape[1] * enter.Shape[2], 1 }, enter.Values), weights["enter.bias"]);
        float[] dilations = weights["dilations"].Values;
        _blocks = new Convolution[dilations.Length];
        for (int i = 0; i < _blocks.Length; i++)
        {
            _blocks[i] = new Convolution(weights[FormattableString.Invariant($"block{i}.weight")], weights[FormattableString.Invariant($"block{i}.bias")], (int)dilations[i]);
            Reach += _blocks[i].Reach;
            _widest = Math.Max(_widest, _blocks[i].Reach);
        }

        _leave = new Convolution(weights["leave.weight"], weights["leave.bias"]);
    }

    /// <summary>The network that this library carries.</summary>
    public static PhoneNetwork Default => Shared.Value;

    public PhoneBands Bands { get; }

    /// <summary>Values per frame of the input: the mel bands under the singer's share, those of the mix, and the voice's activity.</summary>
    public int Inputs => Scale.Length;

    /// <summary>Usual mean of every mel band, which stands in where a song is short.</summary>
    public float[] Prior { get; }

    /// <summary>Factor on every input.</summary>
    public float[] Scale { get; }

    /// <summary>Steps to either side that an answer depends on.</summary>
    public int Reach { get; }

    /// <summary>What is known of a singer's sound as the first layer takes it: an offset for each of its outputs.</summary>
    /// <param name="singer">The mean of every mel band against the usual one, then the deviation from it.</param>
    public float[] Greet(float[] singer)
    {
        float[] met = Multiply(_meet, singer);
        for (int i = 0; i < met.Length; i++)
        {
            float value = met[i] + _meetBias[i];
            met[i] = value < 0f ? value * Slope : value;
        }

        return Multiply(_greet, met);
    }

    /// <summary>Log odds of every class for each step, not yet normalized.</summary>
    /// <param name="input">Twice <see cref="Inputs"/> rows: every input of a step's first and second frame.</param>
    /// <param name="greeting">Whom <see cref="Greet"/> met.</param>
    public Signals Answer(Signals input, float[] greeting, HearingOptions options)
    {
        Signals inside = new(_enter.Outputs, input.Length, _widest), change = new(_enter.Outputs, input.Length, 0), outside = new(_leave.Outputs, input.Length, 0);
        _enter.Apply(input, inside, options);
        for (int row = 0; row < greeting.Length; row++)
        {
            foreach (ref float value in inside.Row(row))
                value += greeting[row];
        }

        Activations.Rectify(inside, Slope);
        foreach (Convolution block in _blocks)
        {
            block.Apply(inside, change, options);
            Activations.Rectify(change, Slope);
            Activations.Add(inside, change);
        }

        _leave.Apply(inside, outside, options);
        return outside;
    }

    private static float[] Multiply(Tensor matrix, float[] vector)
    {
        float[] result = new float[matrix.Shape[0]];
        for (int row = 0; row < result.Length; row++)
        {
            for (int i = 0; i < vector.Length; i++)
                result[row] += matrix.Values[row * vector.Length + i] * vector[i];
        }

        return result;
    }

    /// <summary>The weights must be trained for the classes of this library.</summary>
    private static void Check(float[] classes)
    {
        bool same = classes.Length == PhoneClasses.Count;
        for (int i = 0; same && i < classes.Length; i++)
        {
            string name = PhoneClasses.Name(i);
            same = (name.Length == 1 ? name[0] : 0) == (int)classes[i];
        }

        if (!same)
            throw new InvalidDataException("The acoustic model was trained for other classes of speech sounds than PhoneClasses names.");
    }
}
