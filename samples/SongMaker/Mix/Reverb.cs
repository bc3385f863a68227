using System;

namespace AvatarMotion.SongMaker;

/// <summary>A small hall: eight delay lines in a feedback network.</summary>
/// <remarks>Feedback delay network after Jot and Chaigne (1991), Householder mixing.</remarks>
internal sealed class Reverb
{
    private static readonly int[] Lengths = { 1423, 1777, 2081, 2399, 2749, 3049, 3361, 3677 };
    private readonly float[][] _lines = new float[8][];
    private readonly double[] _damped = new double[8];
    private readonly double _feedback;
    private int _time;

    public Reverb(double seconds, int rate)
    {
        for (int i = 0; i < 8; i++)
            _lines[i] = new float[Lengths[i]];
        _feedback = Math.Pow(10, -3.0 * 2500 / rate / seconds);
    }

    /// <summary>The wet sound alone.</summary>
    public Stereo Process(Stereo dry)
    {
        Stereo wet = new(dry.Length);
        Span<double> taps = stackalloc double[8];
        for (int i = 0; i < dry.Length; i++, _time++)
        {
            double sum = 0;
            for (int line = 0; line < 8; line++)
            {
                double value = _lines[line][_time % Lengths[line]];
                _damped[line] += 0.55 * (value - _damped[line]);
                taps[line] = _damped[line] * _feedback;
                sum += taps[line];
            }

            for (int line = 0; line < 8; line++)
            {
                double input = (line & 1) == 0 ? dry.Left[i] : dry.Right[i];
                _lines[line][_time % Lengths[line]] = (float)(taps[line] - 0.25 * sum + 0.35 * input);
            }

            wet.Left[i] = (float)(taps[0] + taps[2] - taps[4] + taps[6]);
            wet.Right[i] = (float)(taps[1] - taps[3] + taps[5] + taps[7]);
        }

        return wet;
    }
}
