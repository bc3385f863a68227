using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Chooses syllable starts inside a stretch: vowels on onsets of the voice, in a flow of expected lengths, breaths between words.</summary>
/// <remarks>
/// Dynamic programming over a 20 ms grid; the cost of a length is the square of its log ratio to the expected one, as in Ellis's beat tracker
/// (2007). Lengths count singing, not the pauses in it in full; several speaking rates are tried, because a held last
/// syllable says nothing about the others. What is heard of the vowel's color is held against the vowel that is written.
/// </remarks>
internal sealed class SyllablePlacement
{
    private const double Step = 0.02;
    private const double RatePrice = 0.1;
    private const double ColorPrice = 0.1;
    private const double Shortest = 0.06;
    private const double PauseShare = 0.6;
    private const double Evenness = 0.9;
    private const double HeldPrice = 0.1;
    private const double SplitPrice = 1.2;
    private const double LatePrice = 8.0;
    private static readonly double[] Rates = { 1.0, 0.8, 0.62, 0.48, 0.37 };
    private readonly IReadOnlyList<SyllableCue> _cues;
    private readonly double _start;
    private readonly double[] _gain;
    private readonly double[] _clock;
    private readonly double[] _color;
    private readonly double[] _square;
    private readonly double[] _heard;
    private readonly double[] _best;
    private readonly double[] _next;
    private readonly int[,] _from;
    private double _shift;

    private SyllablePlacement(IReadOnlyList<SyllableCue> cues, double start, int cells, SyllableEvidence evidence)
    {
        _cues = cues;
        _start = start;
        _gain = new double[cells];
        _clock = new double[cells + 1];
        _color = new double[cells + 1];
        _square = new double[cells + 1];
        _heard = new double[cells + 1];
        for (int i = 0; i < cells; i++)
        {
            _gain[i] = evidence.At(start + i * Step);
            _clock[i + 1] = _clock[i] + (evidence.Sung(start + (i + 0.5) * Step) ? Step : PauseShare * Step);
            double? color = evidence.Color(start + (i + 0.5) * Step);
            _heard[i + 1] = _heard[i] + (color is null ? 0 : 1);
            _color[i + 1] = _color[i] + (color ?? 0);
            _square[i + 1] = _square[i] + (color ?? 0) * (color ?? 0);
        }

        Center();

        _best = new double[cells];
        _next = new double[cells];
        _from = new int[cues.Count, cells];
    }

    // Voices and mixes differ in brightness: colors count against the mean of the line.
    private void Center()
    {
        double mean = _color[_color.Length - 1] / Math.Max(1, _heard[_heard.Length - 1]);
        double expected = 0;
        foreach (SyllableCue cue in _cues)
            expected += cue.Color / _cues.Count;
        _shift = mean - expected;
    }

    /// <summary>How badly the color heard in cells [<paramref name="from"/>, <paramref name="to"/>) fits the vowel of a syllable.</summary>
    private double Mismatch(int syllable, int from, int to)
    {
        double color = _cues[syllable].Color + _shift;
        return ColorPrice * (_square[to] - _square[from] - 2 * color * (_color[to] - _color[from]) + color * color * (_heard[to] - _heard[from]));
    }

    /// <summary>Starts of the syllables in [<paramref name="start"/>, <paramref name="end"/>); the first may move a little where <paramref name="freeStart"/>.</summary>
    public static double[] Place(IReadOnlyList<SyllableCue> cues, double start, double end, bool freeStart, SyllableEvidence evidence)
    {
        int count = cues.Count, cells = (int)((end - start) / Step);
        if (count == 0)
            return Array.Empty<double>();
        if (count == 1 && !freeStart)
            return new[] { start };
        if ((end - start) / (count + 0.5) < Shortest || cells < count * 2 || cells > 4000)
            return Evenly(count, start, end);
        return new SyllablePlacement(cues, start, cells, evidence).Solve(freeStart);
    }

    private static double[] Evenly(int count, double start, double end)
    {
        double[] starts = new double[count];
        for (int i = 0; i < count; i++)
            starts[i] = start + (end - start) * i / count;
        return starts;
    }

    private double[] Solve(bool freeStart)
    {
        double weights = 0.5;
        foreach (SyllableCue cue in _cues)
            weights += cue.Weight;
        double[] vowels = new double[_cues.Count];
        double best = double.NegativeInfinity;
        foreach (double rate in Rates)
        {
            double unit = Math.Max(rate * _clock[_clock.Length - 1] / weights, 1.2 * Shortest);
            double value = Try(unit, freeStart, out int last) - RatePrice * _cues.Count * Math.Log(rate) * Math.Log(rate);
            if (value <= best)
                continue;
            best = value;
            for (int syllable = _cues.Count - 1; syllable >= 0; syllable--)
            {
                vowels[syllable] = _start + last * Step;
                last = _from[syllable, last];
            }
        }

        return BeforeVowels(vowels, freeStart);
    }

    private double Try(double unit, bool freeStart, out int last)
    {
        double onset = _cues[0].Onset / Step;
        int slack = freeStart ? (int)(onset + 0.35 / Step) : (int)(onset + 1);
        for (int i = 0; i < _best.Length; i++)
        {
            double late = (i - onset) * Step;
            _best[i] = i <= slack ? _gain[i] - LatePrice * late * late : double.NegativeInfinity;
        }

        for (int syllable = 1; syllable < _cues.Count; syllable++)
            Advance(syllable, unit);
        last = 0;
        double highest = double.NegativeInfinity;
        double held = unit * _cues[_cues.Count - 1].Weight;
        for (int i = 0; i < _best.Length; i++)
        {
            double score = _best[i] - Cost(_clock[_clock.Length - 1] - _clock[i], held, HeldPrice) - Mismatch(_cues.Count - 1, i, _best.Length);
            if (score > highest)
                (highest, last) = (score, i);
        }

        return highest;
    }

    private void Advance(int syllable, double unit)
    {
        double expected = unit * _cues[syllable - 1].Weight;
        int shortest = (int)(Shortest / Step);
        bool inWord = !_cues[syllable].BeginsWord;
        for (int i = 0; i < _next.Length; i++)
        {
            _next[i] = double.NegativeInfinity;
            for (int length = shortest; length <= i; length++)
            {
                double sung = _clock[i] - _clock[i - length];
                if (sung > 6 * expected)
                    break;
                double silent = (length * Step - sung) / (1 - PauseShare);
                double split = inWord && silent > 0.25 ? SplitPrice : 0;
                double score = _best[i - length] + _gain[i] - Cost(sung, expected, Evenness) - split - Mismatch(syllable - 1, i - length, i);
                if (score > _next[i])
                    (_next[i], _from[syllable, i]) = (score, i - length);
            }
        }

        Array.Copy(_next, _best, _best.Length);
    }

    private static double Cost(double length, double expected, double longPrice)
    {
        double ratio = Math.Log(Math.Max(length, 0.5 * Step) / expected);
        return (ratio < 0 ? Evenness : longPrice) * ratio * ratio;
    }

    /// <summary>The consonants come before the vowel, which lands on the note.</summary>
    private double[] BeforeVowels(double[] vowels, bool freeStart)
    {
        double[] starts = new double[vowels.Length];
        for (int i = 0; i < starts.Length; i++)
        {
            double room = i == 0 ? vowels[0] - _start : 0.55 * (vowels[i] - vowels[i - 1]);
            starts[i] = vowels[i] - Math.Min(_cues[i].Onset, Math.Max(0, room));
        }

        if (!freeStart)
            starts[0] = _start;
        return starts;
    }
}
