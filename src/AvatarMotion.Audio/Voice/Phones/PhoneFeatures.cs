using System;

namespace AvatarMotion.Audio;

/// <summary>What the acoustic model sees of a stretch of a song: mel bands of the singer and of the mix against their own means, and the voice's activity, at 100 frames a second.</summary>
/// <remarks>Without the means a brighter microphone or another mix would be another vowel.</remarks>
internal sealed class PhoneFeatures
{
    private const int BlockFrames = 1000;
    private const double PriorFrames = 100.0;
    private const double PriorVariance = 2.0;
    private readonly PhoneNetwork _network;
    private readonly float[] _values;
    private readonly int _frames;

    /// <param name="waveform">The whole song.</param>
    /// <param name="level">Its level, as <see cref="VoiceFeatures.Level"/> gives it.</param>
    /// <param name="first">First frame of the stretch.</param>
    /// <param name="last">The frame after its last.</param>
    public PhoneFeatures(Waveform waveform, double level, int first, int last, PhoneNetwork network, HearingOptions options)
    {
        _network = network;
        _frames = last - first;
        _values = new float[_frames * network.Inputs];
        VoiceNetwork voice = VoiceNetwork.Default;
        Blocks.Run(_frames, BlockFrames, options, () => new VoiceShares(waveform, level, voice, options.Cancellation), (shares, from, to) => Hear(shares, first, from, to));
        Singer = new float[2 * network.Bands.Count];
        Normalize();
    }

    /// <summary>The singer's sound: the mean of every mel band under the share against the usual one, then the deviation from it.</summary>
    public float[] Singer { get; }

    /// <summary>Steps of the stretch.</summary>
    public int Steps => _frames / PhoneNetwork.FramesPerStep;

    /// <summary>The network's input for steps [<paramref name="first"/>, <paramref name="last"/>): a row for each input of a step's first frame, and one for that of its second.</summary>
    public Signals Input(int first, int last)
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

    private void Hear(VoiceShares shares, int start, int first, int last)
    {
        PhoneBands bands = _network.Bands;
        float[] middle = new float[bands.Bands];
        shares.Look(start + first, start + last);
        for (int frame = first; frame < last; frame++)
        {
            Span<float> values = Frame(frame);
            shares.Middle(start + frame, middle);
            bands.Fill(middle, shares.At(start + frame), values.Slice(0, 2 * bands.Count));
            values[2 * bands.Count] = shares.Activity(start + frame);
        }
    }

    /// <summary>Takes the means away, those under the share weighted by the activity; a second of usual sound counts too, for short songs.</summary>
    private void Normalize()
    {
        int mel = _network.Bands.Count;
        double[] mean = Sums(mel, out double sung);
        for (int i = 0; i < mean.Length; i++)
            mean[i] /= i < mel ? sung : PriorFrames + _frames;
        double[] deviation = new double[mel];
        for (int frame = 0; frame < _frames; frame++)
        {
            Span<float> values = Frame(frame);
            for (int i = 0; i < mean.Length; i++)
                values[i] -= (float)mean[i];
            for (int i = 0; i < mel; i++)
                deviation[i] += (double)values[2 * mel] * values[i] * values[i];
            for (int i = 0; i < values.Length; i++)
                values[i] *= _network.Scale[i];
        }

        for (int i = 0; i < mel; i++)
        {
            Singer[i] = (float)(mean[i] - _network.Prior[i]);
            Singer[mel + i] = (float)Math.Sqrt((deviation[i] + PriorFrames * PriorVariance) / sung);
        }
    }

    private double[] Sums(int mel, out double sung)
    {
        double[] sums = new double[2 * mel];
        sung = PriorFrames;
        for (int i = 0; i < sums.Length; i++)
            sums[i] = PriorFrames * _network.Prior[i];
        for (int frame = 0; frame < _frames; frame++)
        {
            ReadOnlySpan<float> values = Frame(frame);
            float activity = values[2 * mel];
            sung += activity;
            for (int i = 0; i < sums.Length; i++)
                sums[i] += i < mel ? activity * values[i] : values[i];
        }

        return sums;
    }

    private Span<float> Frame(int frame) => new(_values, frame * _network.Inputs, _network.Inputs);
}
