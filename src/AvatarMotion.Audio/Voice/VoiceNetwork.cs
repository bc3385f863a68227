using System;

namespace AvatarMotion.Audio;

/// <summary>The network that tells a singer from a band: from band magnitudes to the singer's share of every band, and whether somebody sings. Immutable.</summary>
/// <remarks>
/// Trained on synthesized songs with exact truth (research/voice). Convolutions over time with growing dilation at 50 steps a second, then a
/// small two-dimensional filter that sharpens the shares at 100 frames a second.
/// </remarks>
internal sealed class VoiceNetwork
{
    private const float Slope = 0.1f;
    private const int Maps = 3;
    private static readonly Lazy<VoiceNetwork> Shared = new(() => new VoiceNetwork(NetworkWeights.Embedded("voice.weights")));
    private readonly float[] _mean;
    private readonly float[] _scale;
    private readonly Convolution _enter;
    private readonly Convolution[] _blocks;
    private readonly Convolution _leave;
    private readonly VoiceDetail _detail;

    public VoiceNetwork(NetworkWeights weights)
    {
        Edges = Whole(weights["bands.edges"]);
        (_mean, _scale) = (weights["input.mean"].Values, weights["input.scale"].Values);
        Tensor enter = weights["enter.weight"];
        // Two frames make a step: the pair of taps becomes twice the inputs.
        _enter = new Convolution(new Tensor(new[] { enter.Shape[0], enter.Shape[1] * enter.Shape[2], 1 }, enter.Values), weights["enter.bias"]);
        int[] dilations = Whole(weights["dilations"]);
        _blocks = new Convolution[dilations.Length];
        for (int i = 0; i < _blocks.Length; i++)
        {
            _blocks[i] = new Convolution(weights[$"block{i}.weight"], weights[$"block{i}.bias"], dilations[i]);
            Reach += 2 * dilations[i];
        }

        _leave = new Convolution(weights["leave.weight"], weights["leave.bias"]);
        _detail = new VoiceDetail(weights, Bands);
        Reach += 4;
    }

    /// <summary>The network that this library carries.</summary>
    public static VoiceNetwork Default => Shared.Value;

    /// <summary>Bands of the spectrum.</summary>
    public int Bands => Edges.Length - 1;

    /// <summary>First bin of each band, and the bin after the last.</summary>
    public int[] Edges { get; }

    /// <summary>Frames to either side that an answer depends on.</summary>
    public int Reach { get; }

    /// <summary>Row of a band in the maps (0 middle, 1 side, 2 first guess); two empty rows lie around each map.</summary>
    public int MapRow(int map, int band) => map * (Bands + 2 * VoiceDetail.BandReach) + VoiceDetail.BandReach + band;

    /// <summary>Room for the features of <paramref name="frames"/> frames.</summary>
    public Signals NewMaps(int frames) => new(Maps * (Bands + 2 * VoiceDetail.BandReach), (frames + 1) / 2 * 2, VoiceDetail.TimeReach);

    /// <summary>A feature as the network wants it.</summary>
    public float Normalize(int map, int band, float feature) => (feature - _mean[map * Bands + band]) * _scale[map * Bands + band];

    /// <summary>The feature that <see cref="Normalize"/> made <paramref name="value"/> of.</summary>
    public float Feature(int map, int band, float value) => value / _scale[map * Bands + band] + _mean[map * Bands + band];

    /// <summary>Answers for all frames of <paramref name="maps"/>, whose first two are filled; the first frame is an even one of the song.</summary>
    public VoiceAnswer Answer(Signals maps, HearingOptions options)
    {
        int steps = maps.Length / 2, widest = 0;
        foreach (Convolution block in _blocks)
            widest = Math.Max(widest, block.Reach);
        Signals inside = new(_enter.Outputs, steps, widest), change = new(_enter.Outputs, steps, 0), outside = new(_leave.Outputs, steps, 0);
        _enter.Apply(Pairs(maps), inside, options);
        Activations.Rectify(inside, Slope);
        foreach (Convolution block in _blocks)
        {
            block.Apply(inside, change, options);
            Activations.Rectify(change, Slope);
            Activations.Add(inside, change);
        }

        _leave.Apply(inside, outside, options);
        VoiceAnswer answer = new(maps.Length, Bands);
        Spread(outside, maps, answer);
        _detail.Apply(maps, answer, MapRow);
        return answer;
    }

    /// <summary>Even and odd frames of each feature as rows of their own.</summary>
    private Signals Pairs(Signals maps)
    {
        Signals pairs = new(4 * Bands, maps.Length / 2, 0);
        for (int row = 0; row < 2 * Bands; row++)
        {
            ReadOnlySpan<float> from = maps.Row(MapRow(row / Bands, row % Bands));
            Span<float> even = pairs.Row(2 * row), odd = pairs.Row(2 * row + 1);
            for (int step = 0; step < even.Length; step++)
                (even[step], odd[step]) = (from[2 * step], from[2 * step + 1]);
        }

        return pairs;
    }

    /// <summary>Steps back to frames: first guesses into their map, activity into the answer.</summary>
    private void Spread(Signals outside, Signals maps, VoiceAnswer answer)
    {
        for (int row = 0; row <= Bands; row++)
        {
            ReadOnlySpan<float> even = outside.Row(row), odd = outside.Row(Bands + 1 + row);
            Span<float> to = row < Bands ? maps.Row(MapRow(2, row)) : answer.Activity;
            for (int step = 0; step < even.Length; step++)
                (to[2 * step], to[2 * step + 1]) = (even[step], odd[step]);
        }

        Activations.Sigmoid(answer.Activity);
    }

    private static int[] Whole(Tensor tensor)
    {
        int[] values = new int[tensor.Values.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = (int)tensor.Values[i];
        return values;
    }
}
