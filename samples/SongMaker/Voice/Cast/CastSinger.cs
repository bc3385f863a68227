using System;
using System.Collections.Generic;

namespace AvatarMotion.SongMaker;

/// <summary>One singer's track: pulses and air through a moving tract, hiss at the narrow place.</summary>
internal sealed class CastSinger
{
    private const double Reference = 0.1;
    private const double Rising = 0.95;
    private readonly Singer _singer;
    private readonly Mouth _mouth;
    private readonly Melody _melody;
    private readonly double[] _whisper;
    private readonly int _rate;
    private readonly Larynx _larynx;
    private readonly Tract _tract;
    private readonly Resonator _glottis = new();
    private readonly NoiseBand _hiss = new();
    private readonly NoiseBand _hissSkirt = new();
    private double _tilt;
    private double _tilted;
    private double _before;
    private double _white;
    private double _voicedGain;
    private double _airGain;
    private double _hissGain;
    private double _roughness;

    private CastSinger(Singer singer, Mouth mouth, Melody melody, double[] whisper, int rate, int seed)
    {
        _singer = singer;
        _mouth = mouth;
        _melody = melody;
        _whisper = whisper;
        _rate = rate;
        _larynx = new Larynx(rate, seed);
        _tract = new Tract(singer.Tract, rate);
    }

    /// <summary>Sings the chosen lines of the plan; vowels come out at about 0.1 root mean square.</summary>
    public static float[] Sing(VoicePlan plan, Singer singer, Predicate<ScoreLine> takes, Func<SungSyllable, double> transpose, double duration, int rate, int seed)
    {
        List<int> syllables = new();
        for (int i = 0; i < plan.Syllables.Count; i++)
        {
            if (takes(plan.Sources[plan.Syllables[i].Line]))
                syllables.Add(i);
        }

        List<SungPhone> phones = plan.Phones.FindAll(p => takes(plan.Sources[plan.Syllables[p.Syllable].Line]));
        Mouth mouth = Mouth.Of(phones, duration);
        Melody melody = Melody.Of(plan, syllables, singer, transpose, mouth.Count, seed);
        double[] whisper = new double[mouth.Count];
        foreach (SungPhone phone in phones)
        {
            if (plan.Sources[plan.Syllables[phone.Syllable].Line].IsWhispered)
                Array.Fill(whisper, 1, Curve.Index(phone.Start, mouth.Count), Curve.Index(phone.End, mouth.Count) - Curve.Index(phone.Start, mouth.Count));
        }

        return new CastSinger(singer, mouth, melody, whisper, rate, seed).Run((int)(duration * rate));
    }

    private float[] Run(int length)
    {
        const int Block = 44;
        float[] samples = new float[length];
        for (int start = 0; start < length; start += Block)
        {
            int index = Math.Min((int)(start / (Curve.Hop * _rate)), _mouth.Count - 1);
            double hertz = Pitches.Hertz(_melody.Midi[index]);
            Prepare(index, hertz, out double voiced, out double air, out double hiss);
            RunBlock(samples.AsSpan(start, Math.Min(Block, length - start)), hertz, voiced, air, hiss);
        }

        return samples;
    }

    private void Prepare(int index, double hertz, out double voiced, out double air, out double hiss)
    {
        double level = _melody.Level[index];
        double effort = _melody.Effort[index];
        double voice = _mouth.Voice[index] * (1 - _whisper[index]);
        _tract.Move(_mouth, index, hertz, 1 + 0.6 * _whisper[index]);
        double glottal = hertz * (0.75 + 0.6 * effort);
        double corner = 700 * Math.Pow(2, 3.4 * effort);
        _glottis.Tune(glottal, glottal * 0.9, _rate);
        _tilt = 1 - Math.Exp(-2 * Math.PI * corner / _rate);
        (double voicePower, double airPower) = Powers(hertz, glottal, corner);
        voiced = level * voice * Reference * Math.Pow(voicePower, -0.43) * Math.Pow(0.02, -0.07);
        double breath = _mouth.Air[index] * (1 + _whisper[index]) + 0.16 * _singer.Breath * voice + 0.5 * _mouth.Voice[index] * _whisper[index];
        air = level * breath * Reference / Math.Sqrt(airPower);
        _roughness = Math.Clamp((_singer.Speaks - 4 - _melody.Midi[index]) / 6, 0, 0.8);
        double noise = _mouth.Noise[index];
        double center = Math.Min(_mouth.Center[index] * Math.Sqrt(_singer.Tract), 0.4 * _rate);
        _hiss.Tune(center, _mouth.Q[index], _rate);
        _hissSkirt.Tune(center, 0.6 * _mouth.Q[index], _rate);
        double share = Math.Min(Math.PI * center / Math.Max(_mouth.Q[index], 0.3) / _rate, 1);
        hiss = noise * (0.4 + 0.6 * level) * Reference / (0.577 * Math.Sqrt(0.75 * share));
    }

    // What a pulse train and white noise of unit size would come out as: sums over harmonics.
    private (double Voiced, double Air) Powers(double hertz, double glottal, double corner)
    {
        double voiced = 0;
        double air = 0;
        int count = Math.Clamp((int)(9000 / hertz), 8, 60);
        for (int k = 1; k <= count; k++)
        {
            double f = k * hertz;
            double tract = _tract.Power(f);
            double slope = 2 * Math.Sin(Math.PI * f / _rate);
            voiced += tract * Resonator.Power(f, glottal, glottal * 0.9) * slope * slope / (1 + f * f / (corner * corner));
            air += tract * Rise(f);
        }

        return (Math.Max(2 * hertz / _rate * voiced, 1e-12), Math.Max(0.333 * air * hertz / (0.5 * _rate), 1e-12));
    }

    // Turbulence at the glottis rises by 6 dB an octave at the lips.
    private double Rise(double f) => 1 + Rising * Rising - 2 * Rising * Math.Cos(2 * Math.PI * f / _rate);

    private void RunBlock(Span<float> samples, double hertz, double voiced, double air, double hiss)
    {
        for (int i = 0; i < samples.Length; i++)
        {
            double share = 1.0 / (samples.Length - i);
            _voicedGain += (voiced - _voicedGain) * share;
            _airGain += (air - _airGain) * share;
            _hissGain += (hiss - _hissGain) * share;
            double pulse = _glottis.Next(_larynx.Pulse(hertz, _roughness));
            double radiated = pulse - _before;
            _before = pulse;
            _tilted += _tilt * (radiated - _tilted);
            double white = _larynx.White();
            double gate = 0.55 + 0.45 * Math.Cos(2 * Math.PI * (_larynx.Phase - 0.6));
            double turbulence = white - Rising * _white;
            _white = white;
            double inside = _voicedGain * _tilted + _airGain * turbulence * (_voicedGain > 1e-5 ? gate : 1);
            samples[i] = (float)(_tract.Next(inside) + _hissGain * _hissSkirt.Next(_hiss.Next(white)));
        }
    }
}
