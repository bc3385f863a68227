using System;

namespace AvatarMotion.Audio;

/// <summary>What the network hears in a song; curves are probabilities per 100-Hz frame.</summary>
internal sealed class BeatActivations
{
    private const double Least = 0.003;
    private const int MeterRow = 5;
    private const int TempoRow = 9;
    private readonly float[] _tempoBins;
    private readonly double[] _tempo;
    private readonly double[] _meters = new double[4];
    private double _triple;
    private double _weight;

    /// <param name="tempoBins">Beats per minute of the network's tempo rows, ascending in even ratios.</param>
    public BeatActivations(int frames, float[] tempoBins)
    {
        Beat = new float[frames];
        Downbeat = new float[frames];
        Offbeat = new float[frames];
        Kick = new float[frames];
        Snare = new float[frames];
        Strokes = new[] { new float[frames], new float[frames], new float[frames] };
        _tempoBins = tempoBins;
        _tempo = new double[tempoBins.Length];
    }

    /// <summary>A beat, downbeats among them.</summary>
    public float[] Beat { get; }

    /// <summary>A downbeat.</summary>
    public float[] Downbeat { get; }

    /// <summary>The middle between two beats.</summary>
    public float[] Offbeat { get; }

    /// <summary>A kick, as far as it helps to find beats.</summary>
    public float[] Kick { get; }

    /// <summary>A snare, as far as it helps to find beats.</summary>
    public float[] Snare { get; }

    /// <summary>Strokes of kick, snare and hat, to be told one by one.</summary>
    public float[][] Strokes { get; }

    /// <summary>Probability that beats divide into three, over the whole song.</summary>
    public double Triple => _triple / Math.Max(1, _weight);

    /// <summary>Probability of bars of so many beats, over the whole song.</summary>
    public double Meter(int beats) => _meters[beats is >= 2 and <= 4 ? beats - 2 : 3] / Math.Max(1, _weight);

    /// <summary>Probability of a tempo over the whole song.</summary>
    public double Tempo(double bpm)
    {
        if (_tempoBins.Length < 2)
            return 0;
        double step = Math.Log(_tempoBins[1] / _tempoBins[0]);
        double place = Math.Min(Math.Max(Math.Log(bpm / _tempoBins[0]) / step, 0), _tempoBins.Length - 1);
        int left = Math.Min((int)place, _tempoBins.Length - 2);
        return (_tempo[left] + (_tempo[left + 1] - _tempo[left]) * (place - left)) / Math.Max(1, _weight);
    }

    /// <summary>Takes frames [<paramref name="from"/>, <paramref name="to"/>) from what the network answers for a stretch that begins at frame <paramref name="start"/>.</summary>
    public void Take(RhythmAnswer answer, int start, int from, int to)
    {
        Signals slow = answer.Slow;
        float[][] pulses = { Beat, Downbeat, Offbeat };
        answer.Fast.Row(0).Slice(from - start, to - from).CopyTo(Kick.AsSpan(from));
        answer.Fast.Row(1).Slice(from - start, to - from).CopyTo(Snare.AsSpan(from));
        for (int row = 0; row < Strokes.Length; row++)
            answer.Strokes.Row(row).Slice(from - start, to - from).CopyTo(Strokes[row].AsSpan(from));
        for (int row = 0; row < pulses.Length; row++)
        {
            Span<float> values = slow.Row(row);
            for (int i = from; i < to; i++)
            {
                int left = (i - start) / RhythmNetwork.Stride, right = Math.Min(values.Length - 1, (i - start + 1) / RhythmNetwork.Stride);
                pulses[row][i] = 0.5f * (values[left] + values[right]);
            }
        }

        for (int i = (from - start) / RhythmNetwork.Stride; i < (to - start + 1) / RhythmNetwork.Stride; i++)
            Count(slow, i);
    }

    private void Count(Signals slow, int frame)
    {
        _weight++;
        _triple += slow.Row(MeterRow - 1)[frame];
        for (int i = 0; i < _meters.Length; i++)
            _meters[i] += slow.Row(MeterRow + i)[frame];
        for (int i = 0; i < _tempo.Length; i++)
            _tempo[i] += slow.Row(TempoRow + i)[frame];
    }

    /// <summary>ln(p / (1 - p)) of each value, within ±5.8.</summary>
    public static float[] LogOdds(float[] probabilities)
    {
        float[] odds = new float[probabilities.Length];
        for (int i = 0; i < odds.Length; i++)
        {
            double p = Math.Min(Math.Max(probabilities[i], Least), 1.0 - Least);
            odds[i] = (float)Math.Log(p / (1.0 - p));
        }

        return odds;
    }
}
