using System;

namespace AvatarMotion.Audio;

/// <summary>
/// Makes one steady pulse of what a <see cref="PulseFilter"/> believes: chooses a tempo and keeps to it unless another is clearly and lastingly better,
/// follows the phase like a phase-locked loop, and says how sure it is.
/// </summary>
internal sealed class PulseLock
{
    private const int TempoReach = 4;
    private const int PhaseReach = 5;
    private const float Rival = 1.5f;
    private const float OctaveRival = 3.0f;
    private const double RivalSeconds = 0.35;
    private const double OctaveSeconds = 1.6;
    private const double PhaseGain = 0.10;
    private const double TempoGain = 0.06;
    private const double FarPhase = 0.16;
    private const double FarSeconds = 0.45;
    private const double EvidenceMemory = 2.6;
    private const double LeastMemory = 1.0;
    private const double SilenceMemory = 1.2;
    private const double ConfidenceMemory = 0.35;

    /// <summary>Share of the possible evidence that speech and noise reach by chance, and how much more music brings.</summary>
    private const double LeastEvidence = 0.14;
    private const double ClearEvidence = 0.28;
    private const double LeastPossible = 0.008;
    private const double LeastShare = 0.2;
    private const double ClearShare = 0.4;
    private const double ShareGain = 0.05;
    private const double UsualMemory = 3.0;
    private const double SteadyReach = 0.01;
    private const double SteadySeconds = 7.0;
    private const double SteadyBonus = 0.09;
    private const float LockedAt = 0.4f;
    private const float KeptAt = 0.15f;

    private readonly float[] _phases = new float[PulseFilter.Phases];
    private readonly float[] _smooth = new float[PulseFilter.Tempi];
    private int _index;
    private double _rivalFor;
    private double _farFor;
    private double _heardFor;
    private double _usual = 1.8;
    private double _steadyFor;
    private bool _locked;

    /// <summary>Mean gain over chance in the last seconds, natural logarithm per frame.</summary>
    private double _evidence;

    /// <summary>What it would be had every onset been foretold.</summary>
    private double _possible;

    /// <summary>Share of the belief that lies on this pulse, in [0, 1].</summary>
    private double _share;

    /// <summary>Beats since the start at the last frame; whole at beats. Runs on steadily while locked; jumps, by less than a beat, where it locks anew.</summary>
    public double Beat { get; private set; }

    /// <summary>Beats per second.</summary>
    public double Frequency { get; private set; } = 1.8;

    /// <summary>How sure tempo and phase are, in [0, 1].</summary>
    public float Confidence { get; private set; }

    /// <summary>One frame further.</summary>
    public void Step(PulseFilter filter, bool heard)
    {
        double second = 1.0 / LiveFrames.Rate;
        Beat += Frequency * second;
        ChooseTempo(filter.Tempo);
        filter.ReadPhases(_index, TempoReach, _phases);
        double phase = ReadPhase(out float mass);
        _share += ShareGain * (mass - _share);
        Weigh(filter.Evidence, filter.Possible, heard);
        Judge(heard);
        Follow(phase, TempoOf(filter.Tempo), heard);
    }

    private void ChooseTempo(ReadOnlySpan<float> tempo)
    {
        int best = 0;
        for (int k = 0; k < _smooth.Length; k++)
        {
            _smooth[k] = 0f;
            for (int i = Math.Max(0, k - 2); i <= Math.Min(tempo.Length - 1, k + 2); i++)
                _smooth[k] += tempo[i];
            if (_smooth[k] > _smooth[best])
                best = k;
        }

        int near = Nearest();
        double ratio = PulseFilter.FrequencyOf(best) / PulseFilter.FrequencyOf(near);
        bool octave = Math.Abs(ratio - 2.0) < 0.1 || Math.Abs(ratio - 0.5) < 0.03;
        bool wins = Math.Abs(best - near) > TempoReach && _smooth[best] > (octave ? OctaveRival : Rival) * _smooth[near];
        _rivalFor = wins ? _rivalFor + 1.0 / LiveFrames.Rate : 0.0;
        if (!_locked || _rivalFor > (octave ? OctaveSeconds : RivalSeconds))
            (_index, _rivalFor) = (best, 0.0);
        else
            _index = near;
    }

    /// <summary>The best tempo within reach of the one that is kept.</summary>
    private int Nearest()
    {
        int best = _index;
        for (int k = Math.Max(0, _index - TempoReach); k <= Math.Min(_smooth.Length - 1, _index + TempoReach); k++)
        {
            if (_smooth[k] > _smooth[best])
                best = k;
        }

        return best;
    }

    private double TempoOf(ReadOnlySpan<float> tempo)
    {
        double sum = 0, moment = 0;
        for (int k = Math.Max(0, _index - TempoReach); k <= Math.Min(tempo.Length - 1, _index + TempoReach); k++)
        {
            sum += tempo[k];
            moment += k * tempo[k];
        }

        return PulseFilter.FrequencyOf(sum > 0 ? moment / sum : _index);
    }

    /// <summary>Phase in [0, 1) of the strongest heap of belief; one near the running pulse is preferred.</summary>
    private double ReadPhase(out float mass)
    {
        double running = (Beat - Math.Floor(Beat)) * PulseFilter.Phases;
        int best = 0, near = (int)running & (PulseFilter.Phases - 1);
        for (int j = 0; j < PulseFilter.Phases; j++)
        {
            if (Around(j, 2) > Around(best, 2))
                best = j;
            if (Math.Abs(Wrapped(j - running)) < 6 && Around(j, 2) > Around(near, 2))
                near = j;
        }

        int from = _locked && Around(near, 2) > 0.6f * Around(best, 2) ? near : best;
        double moment = 0;
        mass = 0f;
        for (int i = -PhaseReach; i <= PhaseReach; i++)
        {
            float belief = _phases[(from + i) & (PulseFilter.Phases - 1)];
            mass += belief;
            moment += i * belief;
        }

        double phase = (from + (mass > 0f ? moment / mass : 0.0)) / PulseFilter.Phases;
        return phase - Math.Floor(phase);
    }

    private float Around(int center, int reach)
    {
        float sum = 0f;
        for (int i = -reach; i <= reach; i++)
            sum += _phases[(center + i) & (PulseFilter.Phases - 1)];
        return sum;
    }

    private static double Wrapped(double bins) => bins - PulseFilter.Phases * Math.Round(bins / PulseFilter.Phases);

    /// <summary>A plain mean over the first seconds of sound, a fading one from then on; nothing is forgotten in silence.</summary>
    private void Weigh(float evidence, float possible, bool heard)
    {
        if (!heard)
            return;
        _heardFor = Math.Min(_heardFor + 1.0 / LiveFrames.Rate, EvidenceMemory);
        double share = 1 / (Math.Max(_heardFor, LeastMemory) * LiveFrames.Rate);
        _evidence += share * (evidence - _evidence);
        _possible += share * (possible - _possible);
    }

    private void Judge(bool heard)
    {
        double wanted = heard ? Unit((_evidence / Math.Max(_possible, LeastPossible) - LeastEvidence + Steadiness()) / ClearEvidence) * Unit((_share - LeastShare) / ClearShare) : 0.0;
        double memory = heard ? ConfidenceMemory : SilenceMemory;
        Confidence += (float)((wanted - Confidence) / (memory * LiveFrames.Rate));
        _locked = Confidence > (_locked ? KeptAt : LockedAt);
    }

    /// <summary>A tempo that has hardly moved for long is a pulse even where few onsets lie on it (reggae); talk never keeps one.</summary>
    private double Steadiness()
    {
        _usual += (Frequency - _usual) / (UsualMemory * LiveFrames.Rate);
        bool steady = Math.Abs(Frequency / _usual - 1) < SteadyReach;
        _steadyFor = steady ? Math.Min(_steadyFor + 1.0 / LiveFrames.Rate, SteadySeconds) : 0;
        return SteadyBonus * _steadyFor / SteadySeconds;
    }

    private static double Unit(double value) => Math.Min(1.0, Math.Max(0.0, value));

    private void Follow(double phase, double frequency, bool heard)
    {
        if (!heard)
            return;
        double error = phase - (Beat - Math.Floor(Beat));
        error -= Math.Round(error);
        _farFor = Math.Abs(error) > FarPhase ? _farFor + 1.0 / LiveFrames.Rate : 0.0;
        bool jump = !_locked || _farFor > FarSeconds;
        Beat += (jump ? 1.0 : PhaseGain) * (jump || Math.Abs(error) < FarPhase ? error : 0.0);
        Frequency += (!_locked || Math.Abs(frequency / Frequency - 1.0) > 0.06 ? 1.0 : TempoGain) * (frequency - Frequency);
        if (jump)
            _farFor = 0.0;
    }
}
