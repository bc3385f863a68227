using System;

namespace AvatarMotion.Audio;

/// <summary>What the acoustic model is given of a stretch of a song: mel bands against their own means, as if from a longer or shorter throat. Immutable.</summary>
/// <remarks>Without the means a brighter microphone or another mix would be another vowel.</remarks>
internal sealed class PhoneInput
{
    private const double PriorFrames = 100.0;
    private const double PriorVariance = 2.0;
    private const float LinearBands = 18f;
    private const float LeastShift = 0.25f;
    private readonly PhoneNetwork _network;
    private readonly float[] _values;
    private readonly int _frames;
    private readonly int _mel;

    /// <param name="heard">The features of the stretch.</param>
    /// <param name="throat">By how many mel bands the spectrum is moved down, as a longer throat does; above 0.7 kHz a band is 4 % of a frequency.</param>
    public PhoneInput(PhoneNetwork network, PhoneFeatures heard, float throat)
    {
        _network = network;
        _mel = network.Bands.Count;
        _frames = heard.Frames;
        _values = new float[_frames * network.Inputs];
        Singer = new float[2 * _mel];
        Move(heard, throat);
        Normalize();
    }

    /// <summary>The singer's sound: the mean of every mel band under the share against the usual one, then the deviation from it.</summary>
    public float[] Singer { get; }

    /// <summary>Steps of the stretch.</summary>
    public int Steps => _frames / PhoneNetwork.FramesPerStep;

    /// <summary>The network's input for steps [<paramref name="first"/>, <paramref name="last"/>): a row for each input of a step's first frame, and one for that of its second.</summary>
    public Signals Rows(int first, int last)
    {
        int inputs = _network.Inputs;
        Signals input = new(inputs * PhoneNetwork.FramesPerStep, last - first, 0);
        for (int row = 0; row < input.Count; row++)
        {
            Span<float> to = input.Row(row);
            int from = (first * PhoneNetwork.FramesPerStep + row % PhoneNetwork.FramesPerStep) * inputs + row / PhoneNetwork.FramesPerStep;
            for (int step = 0; step < to.Length; step++, from += PhoneNetwork.FramesPerStep * inputs)
                to[step] = _values[from];
        }

        return input;
    }

    private void Move(PhoneFeatures heard, float throat)
    {
        for (int band = 0; band < _mel; band++)
        {
            float at = band + throat * Math.Min(Math.Max(band / LinearBands, LeastShift), 1f);
            at = Math.Min(Math.Max(at, 0f), _mel - 1.001f);
            int lower = (int)at;
            float share = at - lower;
            for (int frame = 0; frame < _frames; frame++)
            {
                ReadOnlySpan<float> from = heard.Frame(frame);
                Span<float> to = Frame(frame);
                to[band] = from[lower] * (1f - share) + from[lower + 1] * share;
                to[_mel + band] = from[_mel + lower] * (1f - share) + from[_mel + lower + 1] * share;
            }
        }

        for (int frame = 0; frame < _frames; frame++)
            Frame(frame)[2 * _mel] = heard.Frame(frame)[2 * _mel];
    }

    /// <summary>Takes the means away, those under the share weighted by the activity; a second of usual sound counts too, for short songs.</summary>
    private void Normalize()
    {
        double[] mean = Sums(out double sung);
        for (int i = 0; i < mean.Length; i++)
            mean[i] /= i < _mel ? sung : PriorFrames + _frames;
        double[] deviation = new double[_mel];
        for (int frame = 0; frame < _frames; frame++)
        {
            Span<float> values = Frame(frame);
            for (int i = 0; i < mean.Length; i++)
                values[i] -= (float)mean[i];
            for (int i = 0; i < _mel; i++)
                deviation[i] += (double)values[2 * _mel] * values[i] * values[i];
            for (int i = 0; i < values.Length; i++)
                values[i] *= _network.Scale[i];
        }

        for (int i = 0; i < _mel; i++)
        {
            Singer[i] = (float)(mean[i] - _network.Prior[i]);
            Singer[_mel + i] = (float)Math.Sqrt((deviation[i] + PriorFrames * PriorVariance) / sung);
        }
    }

    private double[] Sums(out double sung)
    {
        double[] sums = new double[2 * _mel];
        sung = PriorFrames;
        for (int i = 0; i < sums.Length; i++)
            sums[i] = PriorFrames * _network.Prior[i];
        for (int frame = 0; frame < _frames; frame++)
        {
            ReadOnlySpan<float> values = Frame(frame);
            float activity = values[2 * _mel];
            sung += activity;
            for (int i = 0; i < sums.Length; i++)
                sums[i] += i < _mel ? activity * values[i] : values[i];
        }

        return sums;
    }

    private Span<float> Frame(int frame) => new(_values, frame * _network.Inputs, _network.Inputs);
}
