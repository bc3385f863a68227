using System;

namespace AvatarMotion.SongMaker;

/// <summary>The tube from the larynx to the lips: a cascade of resonances that moves with the mouth, and its loudness told in advance.</summary>
internal sealed class Tract
{
    private const int Resonances = 10;
    private static readonly double[] Widths = { 70, 85, 120, 180, 240, 320, 400, 470, 540, 620 };
    private readonly Resonator[] _cascade = new Resonator[Resonances];
    private readonly double[] _centers = new double[Resonances];
    private readonly double[] _widths = new double[Resonances];
    private readonly double _scale;
    private readonly int _rate;
    private double _nasal;
    private double _zero1;
    private double _zero2;

    public Tract(double scale, int rate)
    {
        _scale = scale;
        _rate = rate;
        for (int i = 0; i < Resonances; i++)
        {
            _cascade[i] = new Resonator();
            _centers[i] = (500 + 1000 * i) * scale;
        }

        // Trained voices draw their upper resonances together, which makes them carry (Sundberg 1974).
        for (int i = 3; i < Resonances; i++)
            _centers[i] = (3300 + 900 * (i - 3)) * scale;
    }

    /// <summary>Moves to the mouth's place; <paramref name="hertz"/> is the pitch, which the first formant never falls below; high notes open the folds longer, which widens all resonances.</summary>
    public void Move(Mouth mouth, int index, double hertz, double looseness)
    {
        _nasal = mouth.Nasal[index];
        double high = 1 + Math.Clamp((hertz - 200) / 320, 0, 1);
        _centers[0] = Math.Max(mouth.F1[index] * _scale, 0.98 * hertz);
        _centers[1] = Math.Max(mouth.F2[index] * _scale, _centers[0] * 1.2);
        _centers[2] = Math.Max(mouth.F3[index] * _scale, _centers[1] * 1.12);
        for (int i = 0; i < Resonances; i++)
        {
            double damp = i == 0 ? 1 + 0.8 * _nasal : 1 + 2.2 * _nasal;
            _widths[i] = Widths[i] * Math.Sqrt(_scale) * damp * looseness * high;
            _cascade[i].Tune(Math.Min(_centers[i], 0.47 * _rate), _widths[i], _rate);
        }
    }

    public double Next(double input)
    {
        double value = input;
        for (int i = 0; i < Resonances; i++)
        {
            if (_centers[i] < 0.46 * _rate)
                value = _cascade[i].Next(value);
        }

        // The nose swallows what is above the murmur.
        double shaded = 0.25 * value + 0.5 * _zero1 + 0.25 * _zero2;
        _zero2 = _zero1;
        _zero1 = value;
        return value + 0.7 * _nasal * (shaded - value);
    }

    /// <summary>Squared magnitude at a frequency.</summary>
    public double Power(double frequency)
    {
        double power = 1;
        for (int i = 0; i < Resonances; i++)
            power *= Resonator.Power(frequency, _centers[i], _widths[i]);
        return power;
    }
}
