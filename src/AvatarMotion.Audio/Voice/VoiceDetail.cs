using System;

namespace AvatarMotion.Audio;

/// <summary>The last part of the voice network: a two-dimensional filter over neighboring bands and frames, which corrects the first guesses. Immutable.</summary>
internal sealed unsafe class VoiceDetail
{
    /// <summary>Bands to either side that are looked at.</summary>
    public const int BandReach = 2;

    /// <summary>Frames to either side that are looked at.</summary>
    public const int TimeReach = 1;

    private const float Slope = 0.1f;
    private readonly int _filters;
    private readonly int _maps;
    private readonly int _bands;
    private readonly float[] _weights;
    private readonly float[] _bias;
    private readonly float[] _merge;
    private readonly float _mergeBias;

    public VoiceDetail(NetworkWeights weights, int bands)
    {
        Tensor refine = weights["refine.weight"];
        if (refine.Shape.Length != 4 || refine.Shape[2] != 2 * TimeReach + 1 || refine.Shape[3] != 2 * BandReach + 1 || refine.Shape[0] % ConvolutionKernel.Outputs != 0)
            throw new ArgumentException("The refining filters of the voice network come in fours and span 3 frames and 5 bands.", nameof(weights));
        (_filters, _maps, _bands) = (refine.Shape[0], refine.Shape[1], bands);
        int products = refine.Values.Length / _filters;
        _weights = new float[refine.Values.Length];
        for (int filter = 0; filter < _filters; filter++)
        {
            int block = filter / ConvolutionKernel.Outputs * ConvolutionKernel.Outputs * products;
            for (int product = 0; product < products; product++)
                _weights[block + product * ConvolutionKernel.Outputs + filter % ConvolutionKernel.Outputs] = refine.Values[filter * products + product];
        }

        _bias = weights["refine.bias"].Values;
        _merge = weights["merge.weight"].Values;
        _mergeBias = weights["merge.bias"].Values[0];
    }

    /// <summary>Writes the shares of all frames of <paramref name="maps"/> into <paramref name="answer"/>.</summary>
    /// <param name="row">Row of a map's band.</param>
    public void Apply(Signals maps, VoiceAnswer answer, Func<int, int, int> row)
    {
        Signals filtered = new(_filters, maps.Length, 0);
        int[] places = Offsets(maps, row);
        for (int band = 0; band < _bands; band++)
        {
            Filter(maps, filtered, places, band);
            Merge(filtered, maps.Row(row(_maps - 1, band)), answer, band);
        }
    }

    private void Filter(Signals maps, Signals filtered, int[] places, int band)
    {
        fixed (float* input = maps.Values, target = filtered.Values, weights = _weights, bias = _bias)
        fixed (int* offsets = places)
        {
            for (int filter = 0; filter < _filters; filter += ConvolutionKernel.Outputs)
            {
                ConvolutionWork work = new()
                {
                    Input = input + band * maps.Pitch, Offsets = offsets, Products = places.Length, Weights = weights + filter * places.Length, Bias = bias + filter,
                    Output = target + filtered.Start(filter), Pitch = filtered.Pitch, Rows = ConvolutionKernel.Outputs,
                };
                ConvolutionKernel.Run(work, 0, maps.Length, ConvolutionKernel.Widest);
            }
        }
    }

    /// <summary>Where each product reads, seen from the start of band 0's row.</summary>
    private int[] Offsets(Signals maps, Func<int, int, int> row)
    {
        int[] offsets = new int[_weights.Length / _filters];
        int at = 0;
        for (int map = 0; map < _maps; map++)
        {
            for (int time = -TimeReach; time <= TimeReach; time++)
            {
                for (int band = -BandReach; band <= BandReach; band++)
                    offsets[at++] = maps.Start(row(map, band)) + time;
            }
        }

        return offsets;
    }

    private void Merge(Signals filtered, ReadOnlySpan<float> guess, VoiceAnswer answer, int band)
    {
        for (int frame = 0; frame < guess.Length; frame++)
        {
            float sum = guess[frame] + _mergeBias;
            for (int filter = 0; filter < _filters; filter++)
            {
                float value = filtered.Values[filtered.Start(filter) + frame];
                sum += _merge[filter] * (value < 0f ? value * Slope : value);
            }

            answer.Share(frame)[band] = Activations.Sigmoid(sum);
        }
    }
}
