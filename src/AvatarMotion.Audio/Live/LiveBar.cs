using System;

namespace AvatarMotion.Audio;

/// <summary>Guesses which beat is the first of a bar of four: where the bass strikes and where the sound changes (chords), over the last bars.</summary>
internal sealed class LiveBar
{
    /// <summary>Beats in a bar.</summary>
    public const int Beats = 4;

    private const double Window = 0.3;
    private const float Memory = 0.14f;
    private const float Rival = 1.25f;
    private readonly float[] _accents = new float[Beats];
    private readonly float[] _timbre = new float[LiveOnset.TimbreCount];
    private readonly float[] _before = new float[LiveOnset.TimbreCount];
    private long _beat = long.MinValue;
    private float _bass;
    private float _bassMean = 0.001f;
    private float _changeMean = 0.05f;
    private int _frames;

    /// <summary>A beat number modulo 4 that is a first beat, in [0, 3].</summary>
    public int Offset { get; private set; }

    /// <summary>One frame further: the beat it is in, and what is heard.</summary>
    public void Step(double beat, LiveOnset onset)
    {
        long whole = (long)Math.Floor(beat);
        double phase = beat - whole;
        if (whole != _beat)
            Finish(whole);
        if (phase < Window)
            _bass = Math.Max(_bass, onset.Bass);
        for (int i = 0; i < _timbre.Length; i++)
            _timbre[i] += onset.Timbre[i];
        _frames++;
    }

    /// <summary>The beat that ends now is told apart from the one before it.</summary>
    private void Finish(long next)
    {
        float change = 0f;
        for (int i = 0; i < _timbre.Length; i++)
        {
            float level = _timbre[i] / Math.Max(1, _frames);
            change += MathF.Abs(level - _before[i]) / _timbre.Length;
            (_before[i], _timbre[i]) = (level, 0f);
        }

        _bassMean += 0.1f * (_bass - _bassMean);
        _changeMean += 0.1f * (change - _changeMean);
        float accent = _bass / Math.Max(_bassMean, 1e-4f) + change / Math.Max(_changeMean, 0.01f);
        int place = (int)((_beat % Beats + Beats) % Beats);
        _accents[place] += Memory * (Math.Min(accent, 4f) - _accents[place]);
        (_beat, _bass, _frames) = (next, 0f, 0);
        Choose();
    }

    private void Choose()
    {
        int best = 0;
        for (int i = 1; i < Beats; i++)
        {
            if (_accents[i] > _accents[best])
                best = i;
        }

        if (_accents[best] > Rival * _accents[Offset])
            Offset = best;
    }
}
