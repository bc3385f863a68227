using System;

namespace AvatarMotion.Audio;

/// <summary>A convolution over time, with zeros around the signal ("same"): out[o][t] = bias[o] + Σ over inputs i and taps k of weight[o][i][k] × in[i][stride × t + dilation × (k - K/2)]. Immutable.</summary>
internal sealed class Convolution
{
    private const int BlockTimes = 512;
    private readonly int _stride;
    private readonly int _dilation;
    private readonly int _taps;
    private readonly float[] _weights;
    private readonly float[] _bias;

    /// <param name="weight">Shape [outputs, inputs, taps], an odd number of taps.</param>
    /// <param name="bias">Shape [outputs], or null for zeros.</param>
    /// <param name="dilation">Distance between taps.</param>
    /// <param name="stride">Input times per output time.</param>
    public Convolution(Tensor weight, Tensor? bias, int dilation = 1, int stride = 1)
    {
        if (weight.Shape.Length != 3 || weight.Shape[2] % 2 == 0 || (bias is not null && bias.Values.Length != weight.Shape[0]))
            throw new ArgumentException("A convolution has weights [outputs, inputs, taps] with an odd number of taps, and a bias for each output.", nameof(weight));
        (Outputs, Inputs, _taps) = (weight.Shape[0], weight.Shape[1], weight.Shape[2]);
        _dilation = dilation;
        _stride = stride;
        int padded = (Outputs + ConvolutionKernel.Outputs - 1) / ConvolutionKernel.Outputs * ConvolutionKernel.Outputs;
        _bias = new float[padded];
        bias?.Values.CopyTo(_bias, 0);
        _weights = Pack(weight, padded);
    }

    public int Inputs { get; }

    public int Outputs { get; }

    /// <summary>How far, in input times, an output looks to each side: the margin that the input needs.</summary>
    public int Reach => _dilation * (_taps / 2);

    /// <summary>Length of the output for an input of <paramref name="length"/>.</summary>
    public int OutputLength(int length) => (length + _stride - 1) / _stride;

    /// <summary>Computes <paramref name="output"/>, on several threads; the result does not depend on them.</summary>
    /// <param name="input"><see cref="Inputs"/> signals with at least <see cref="Reach"/> zeros around them.</param>
    /// <param name="output"><see cref="Outputs"/> signals of <see cref="OutputLength"/>, not the input itself.</param>
    public void Apply(Signals input, Signals output, HearingOptions options)
    {
        if (input.Count != Inputs || input.Margin < Reach || output.Count != Outputs || output.Length != OutputLength(input.Length))
            throw new ArgumentException("The signals do not fit the convolution.", nameof(input));
        Signals source = _stride == 1 ? input : Split(input);
        int[] places = Places(source);
        Blocks.Each(output.Length, BlockTimes, options, (first, last) => Run(source, output, places, first, last));
    }

    private unsafe void Run(Signals source, Signals output, int[] places, int first, int last)
    {
        fixed (float* input = source.Values, target = output.Values, weights = _weights, bias = _bias)
        fixed (int* offsets = places)
        {
            for (int row = 0; row < Outputs; row += ConvolutionKernel.Outputs)
            {
                ConvolutionWork work = new()
                {
                    Input = input,
                    Offsets = offsets,
                    Products = places.Length,
                    Weights = weights + row * places.Length,
                    Bias = bias + row,
                    Output = target + output.Start(row),
                    Pitch = output.Pitch,
                    Rows = Math.Min(ConvolutionKernel.Outputs, Outputs - row),
                };
                ConvolutionKernel.Run(work, first, last, ConvolutionKernel.Widest);
            }
        }
    }

    /// <summary>Where each product reads, seen from time 0.</summary>
    private int[] Places(Signals source)
    {
        int[] places = new int[Inputs * _taps];
        for (int input = 0; input < Inputs; input++)
        {
            for (int tap = 0; tap < _taps; tap++)
            {
                int away = _dilation * (tap - _taps / 2);
                int phase = (away % _stride + _stride) % _stride;
                places[input * _taps + tap] = source.Start(input * _stride + phase) + (away - phase) / _stride;
            }
        }

        return places;
    }

    /// <summary>Each signal taken apart into every stride-th value, so that neighboring outputs read neighboring values.</summary>
    private Signals Split(Signals input)
    {
        Signals parts = new(input.Count * _stride, OutputLength(input.Length), Reach / _stride + 1);
        for (int row = 0; row < parts.Count; row++)
        {
            ReadOnlySpan<float> from = input.Row(row / _stride);
            Span<float> to = parts.Row(row);
            for (int i = 0, at = row % _stride; at < from.Length; i++, at += _stride)
                to[i] = from[at];
        }

        return parts;
    }

    /// <summary>Four outputs side by side for each input and tap.</summary>
    private float[] Pack(Tensor weight, int padded)
    {
        int products = Inputs * _taps;
        float[] packed = new float[padded * products];
        for (int output = 0; output < Outputs; output++)
        {
            int block = output / ConvolutionKernel.Outputs * ConvolutionKernel.Outputs * products;
            for (int product = 0; product < products; product++)
                packed[block + product * ConvolutionKernel.Outputs + output % ConvolutionKernel.Outputs] = weight.Values[output * products + product];
        }

        return packed;
    }
}
