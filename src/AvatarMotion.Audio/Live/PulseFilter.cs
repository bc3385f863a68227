using System;

namespace AvatarMotion.Audio;

/// <summary>
/// A forward filter over tempo and phase: how much it believes that the beat has this length and is at this point, given all onsets so far.
/// Nothing is allocated after construction.
/// </summary>
/// <remarks>
/// The bar pointer model (Whiteley, Cemgil and Godsill 2006) run forward only, on a grid that turns with the music: 64 phases for each of 124 tempi, every tempo with a running
/// offset, so that a step of time moves nothing. Onsets multiply the belief by 1 + gain × strength × template, whose mean over the phases is 1: a filter that knows nothing gains
/// nothing, and what one gains (<see cref="Evidence"/>) says how well the music was foretold.
/// </remarks>
internal sealed unsafe class PulseFilter
{
    /// <summary>Tempi, in equal ratios.</summary>
    public const int Tempi = 124;

    /// <summary>Points of a beat.</summary>
    public const int Phases = 64;

    private const double Slowest = 50.0;
    private const double Ratio = 1.012;
    private const int Fine = 4;
    private const double BumpSeconds = 0.024;
    private const float Half = 0.45f;
    private const float Quarter = 0.1f;
    private const float AirHalf = 0.85f;
    private const float AirQuarter = 0.3f;
    private const float Gain = 1.4f;
    private const float AirGain = 1.0f;
    private const double PriorCenter = 112.0;
    private const double PriorOctaves = 0.6;
    private const double PriorPull = 0.7;
    private const float TempoDrift = 0.03f;
    private const float PhaseDrift = 0.012f;
    private const float Renewal = 0.0005f;
    private const int DriftFrames = 4;
    private const float LargestMiss = 0.12f;
    private const float BestTemplate = 0.8f;
    private const float BestAirTemplate = 0.6f;

    private readonly double[] _frequency = new double[Tempi];
    private readonly double[] _offset = new double[Tempi];
    private readonly float[] _prior = new float[Tempi];
    private readonly float[] _pull = new float[Tempi];
    private readonly float[] _tempo = new float[Tempi];
    private readonly float[] _templates = new float[Tempi * Fine * 2 * Phases];
    private readonly float[] _airs = new float[Tempi * Fine * 2 * Phases];
    private float[] _belief = new float[Tempi * Phases];
    private float[] _other = new float[Tempi * Phases];
    private int _frame;
    private float _mean;
    private float _airMean;

    public PulseFilter()
    {
        double sum = 0;
        for (int k = 0; k < Tempi; k++)
        {
            _frequency[k] = Slowest / 60.0 * Math.Pow(Ratio, k);
            double octaves = Math.Log(60.0 * _frequency[k] / PriorCenter, 2.0) / PriorOctaves;
            _prior[k] = (float)Math.Exp(-0.5 * octaves * octaves);
            sum += _prior[k];
            _pull[k] = (float)Math.Exp(-0.5 * octaves * octaves * PriorPull / LiveFrames.Rate);
            FillTemplate(k, _templates, Half, Quarter);
            FillTemplate(k, _airs, AirHalf, AirQuarter);
        }

        for (int k = 0; k < Tempi; k++)
            _prior[k] /= (float)sum;
        Reset();
    }

    /// <summary>How much better than chance the last frame was foretold, as a natural logarithm.</summary>
    public float Evidence { get; private set; }

    /// <summary>What <see cref="Evidence"/> would be had the beat been certain and the onset on it.</summary>
    public float Possible { get; private set; }

    /// <summary>Belief in each tempo, sum 1.</summary>
    public ReadOnlySpan<float> Tempo => _tempo;

    /// <summary>Beats per second of a (fractional) tempo index.</summary>
    public static double FrequencyOf(double index) => Slowest / 60.0 * Math.Pow(Ratio, index);

    /// <summary>Tempo index, fractional, of beats per second.</summary>
    public static double IndexOf(double frequency) => Math.Log(frequency * 60.0 / Slowest) / Math.Log(Ratio);

    /// <summary>Forgets everything.</summary>
    public void Reset()
    {
        Array.Clear(_offset, 0, Tempi);
        for (int k = 0; k < Tempi; k++)
        {
            _tempo[k] = _prior[k];
            _belief.AsSpan(k * Phases, Phases).Fill(_prior[k] / Phases);
        }
    }

    /// <summary>One frame further.</summary>
    /// <param name="strength">Onset strength of what carries the beat, in [0, 1.2].</param>
    /// <param name="air">Onset strength of what lies over it, which is nearly as strong between the beats, in [0, 1.2].</param>
    /// <param name="heard">False in silence, where nothing is learned.</param>
    public void Step(float strength, float air, bool heard)
    {
        for (int k = 0; k < Tempi; k++)
        {
            double offset = _offset[k] + _frequency[k] / LiveFrames.Rate;
            _offset[k] = offset >= 1.0 ? offset - 1.0 : offset;
        }

        if (heard)
        {
            _mean += 0.008f * (strength - _mean);
            _airMean += 0.008f * (air - _airMean);
        }

        float gain = heard ? Gain * Math.Max(strength - _mean, -LargestMiss) : 0f;
        Possible = gain > 0f ? MathF.Log(1f + BestTemplate * gain) : 0f;
        float airGain = heard ? AirGain * Math.Max(air - _airMean, -LargestMiss) : 0f;
        Possible += airGain > 0f ? MathF.Log(1f + BestAirTemplate * airGain) : 0f;
        Weigh(gain, airGain);
        if (++_frame % DriftFrames == 0)
            Drift();
    }

    /// <summary>Adds the belief of the tempi within <paramref name="reach"/> of <paramref name="index"/> by phase: <see cref="Phases"/> values.</summary>
    public void ReadPhases(int index, int reach, Span<float> phases)
    {
        phases.Clear();
        for (int k = Math.Max(0, index - reach); k <= Math.Min(Tempi - 1, index + reach); k++)
        {
            double shift = _offset[k] * Phases;
            int whole = (int)shift;
            float part = (float)(shift - whole);
            for (int j = 0; j < Phases; j++)
            {
                float belief = _belief[k * Phases + j];
                phases[(j + whole) & (Phases - 1)] += (1f - part) * belief;
                phases[(j + whole + 1) & (Phases - 1)] += part * belief;
            }
        }
    }

    private void FillTemplate(int k, float[] templates, float half, float quarter)
    {
        double width = BumpSeconds * _frequency[k];
        Span<float> table = stackalloc float[Fine * Phases];
        float mean = 0f;
        for (int i = 0; i < table.Length; i++)
        {
            double phase = (double)i / table.Length;
            table[i] = Bump(phase, 0, width) + half * Bump(phase, 0.5, width) + quarter * (Bump(phase, 0.25, width) + Bump(phase, 0.75, width));
            mean += table[i] / table.Length;
        }

        for (int fine = 0; fine < Fine; fine++)
        {
            for (int j = 0; j < 2 * Phases; j++)
                templates[(k * Fine + fine) * 2 * Phases + j] = table[(j * Fine + fine) % table.Length] - mean;
        }
    }

    private static float Bump(double phase, double center, double width)
    {
        double off = Math.Abs(phase - center);
        off = Math.Min(off, 1.0 - off) / width;
        return (float)Math.Exp(-0.5 * off * off);
    }

    private void Weigh(float gain, float airGain)
    {
        float total = 0f;
        Lanes factor = Lanes.All(gain), airFactor = Lanes.All(airGain), one = Lanes.All(1f);
        fixed (float* beliefs = _belief, templates = _templates, airs = _airs)
        {
            for (int k = 0; k < Tempi; k++)
            {
                int shift = (int)(_offset[k] * Phases * Fine);
                float* belief = beliefs + k * Phases;
                float* template = templates + (k * Fine + (shift & (Fine - 1))) * 2 * Phases + shift / Fine;
                float* airy = airs + (template - templates);
                Lanes sum = Lanes.All(0f);
                for (int j = 0; j < Phases; j += Lanes.Count)
                {
                    Lanes now = Lanes.Load(belief + j) * (one + factor * Lanes.Load(template + j) + airFactor * Lanes.Load(airy + j));
                    now.Store(belief + j);
                    sum += now;
                }

                _tempo[k] = sum.Sum();
                total += _tempo[k];
            }
        }

        Evidence = MathF.Log(Math.Max(total, 1e-6f));
        Renew(1f / Math.Max(total, 1e-20f));
    }

    /// <summary>Brings the sum back to 1, pulls a little toward likely tempi, and leaves a door open to every other pulse.</summary>
    private void Renew(float scale)
    {
        float sum = 0f;
        for (int k = 0; k < Tempi; k++)
        {
            _tempo[k] *= scale * _pull[k];
            sum += _tempo[k];
        }

        fixed (float* beliefs = _belief)
        {
            for (int k = 0; k < Tempi; k++)
            {
                Lanes keep = Lanes.All((1f - Renewal) * scale * _pull[k] / sum), fresh = Lanes.All(Renewal * _prior[k] / Phases);
                for (float* belief = beliefs + k * Phases, end = belief + Phases; belief < end; belief += Lanes.Count)
                    (keep * Lanes.Load(belief) + fresh).Store(belief);
                _tempo[k] = (1f - Renewal) * _tempo[k] / sum + Renewal * _prior[k];
            }
        }
    }

    /// <summary>Tempo and phase wander a little.</summary>
    private void Drift()
    {
        for (int k = 0; k < Tempi; k++)
        {
            Span<float> from = _belief.AsSpan(k * Phases, Phases), to = _other.AsSpan(k * Phases, Phases);
            float stay = 1f - 2f * PhaseDrift - (k > 0 ? TempoDrift : 0f) - (k + 1 < Tempi ? TempoDrift : 0f);
            for (int j = 0; j < Phases; j++)
                to[j] = stay * from[j] + PhaseDrift * (from[(j + 1) & (Phases - 1)] + from[(j - 1) & (Phases - 1)]);
            if (k > 0)
                AddShifted(k - 1, k, to);
            if (k + 1 < Tempi)
                AddShifted(k + 1, k, to);
        }

        (_belief, _other) = (_other, _belief);
    }

    private void AddShifted(int source, int target, Span<float> to)
    {
        ReadOnlySpan<float> from = _belief.AsSpan(source * Phases, Phases);
        double shift = (_offset[target] - _offset[source] + 1.0) * Phases;
        int whole = (int)shift;
        float part = (float)(shift - whole);
        for (int j = 0; j < Phases; j++)
            to[j] += TempoDrift * ((1f - part) * from[(j + whole) & (Phases - 1)] + part * from[(j + whole + 1) & (Phases - 1)]);
    }
}
