using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Face;

namespace AvatarMotion.Evaluation;

/// <summary>How well a baked mouth keeps the times of the phones that it was given.</summary>
/// <param name="OnsetMedian">Median over the sounds that open the mouth, which are the first of a phrase and vowels after closed lips: when the opening crosses half of its way, against the sound's start, ms; negative leads the sound.</param>
/// <param name="OnsetP95">95th percentile of the same without sign, ms.</param>
/// <param name="Closures">Share of p, b and m in which a film of 24 frames a second shows closed lips, in the mean over where its frames fall.</param>
/// <param name="LipTeeth">The same for f and v and the lower lip at the teeth.</param>
/// <param name="Rest">95th percentile over phrase ends of the time from the last sound to a mouth at rest, ms.</param>
/// <param name="Opened">Share of the vowels in which the mouth opens by a good part of what the vowel asks for.</param>
internal readonly record struct MouthScore(double OnsetMedian, double OnsetP95, double Closures, double LipTeeth, double Rest, double Opened)
{
    private const double Step = 0.002;
    private const double Film = 1.0 / 24;
    private const int Phases = 8;
    private const float Closed = 0.06f;
    private const float AtRest = 0.05f;
    private const double Pause = 0.35;

    /// <summary>Nothing is known.</summary>
    public static MouthScore None { get; } = new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>Measures a take against its phones, which ascend.</summary>
    public static MouthScore Of(IFaceTake take, IReadOnlyList<Phone> phones)
    {
        MouthTrace trace = new(take);
        List<double> onsets = [], sizes = [], rests = [];
        double opened = 0, vowels = 0;
        for (int i = 0; i < phones.Count; i++)
        {
            Phone phone = phones[i];
            if (phone.Symbol.Length == 0)
                continue;
            if (i + 1 == phones.Count || phones[i + 1].Start - phone.End >= Pause)
                rests.Add(1000 * (FirstRest(trace, phone.End) - phone.End));
            bool isFirst = i == 0 || phone.Start - phones[i - 1].End >= Pause;
            bool opens = Phones.IsVowel(phone.Symbol) && !isFirst && phone.Start - phones[i - 1].End < 0.02 && IsClosing(phones[i - 1].Symbol);
            if ((opens || (isFirst && !IsClosing(phone.Symbol))) && Onset(trace, phone) is { } onset)
                onsets.Add(1000 * (onset - phone.Start));
            if (!Phones.IsVowel(phone.Symbol))
                continue;
            float asked = FaceShapes.Opening(VisemeMap.Shape(phone.Symbol, 0f));
            vowels++;
            opened += Peak(trace, phone.Start, phone.End + 0.02).Opening > 0.55f * asked ? 1 : 0;
        }

        sizes.AddRange(onsets.ConvertAll(Math.Abs));
        return new MouthScore(
            Quantile(onsets, 0.5), Quantile(sizes, 0.95), Shown(trace, phones, Phones.ClosesLips, static frame => frame.MouthOpening < Closed),
            Shown(trace, phones, static symbol => symbol.Length > 0 && symbol[0] is 'f' or 'v', static frame => frame[FaceShape.FF] > 0.7f), Quantile(rests, 0.95),
            vowels > 0 ? opened / vowels : double.NaN);
    }

    // When the mouth crosses half of the way from its narrowest before a sound to its widest in it; none where that is hardly a way.
    private static double? Onset(MouthTrace trace, Phone sound)
    {
        (double peakTime, float peak) = Peak(trace, sound.Start, Math.Min(sound.End, sound.Start + 0.15));
        double lowTime = sound.Start;
        float low = float.PositiveInfinity;
        for (double time = sound.Start - 0.12; time < peakTime; time += Step)
        {
            if (trace.At(time).MouthOpening <= low)
                (lowTime, low) = (time, trace.At(time).MouthOpening);
        }

        for (double time = lowTime; time <= peakTime && peak > low + 0.08f; time += Step)
        {
            if (trace.At(time).MouthOpening >= 0.5f * (peak + low))
                return time;
        }

        return null;
    }

    private static bool IsClosing(string symbol) => Phones.ClosesLips(symbol) || (symbol.Length > 0 && symbol[0] is 'f' or 'v');

    private static (double Time, float Opening) Peak(MouthTrace trace, double from, double to)
    {
        (double Time, float Opening) best = (from, -1f);
        for (double time = from; time <= to; time += Step)
        {
            float opening = trace.At(time).MouthOpening;
            if (opening > best.Opening)
                best = (time, opening);
        }

        return best;
    }

    private static double FirstRest(MouthTrace trace, double end)
    {
        double time = end - 0.05;
        while (trace.At(time).MouthOpening > AtRest && time < end + 2)
            time += Step;
        return Math.Max(time, end);
    }

    private static double Shown(MouthTrace trace, IReadOnlyList<Phone> phones, Func<string, bool> asks, Func<FaceFrame, bool> shows)
    {
        int all = 0, shown = 0;
        foreach (Phone phone in phones)
        {
            if (!asks(phone.Symbol))
                continue;
            for (int phase = 0; phase < Phases; phase++)
            {
                all++;
                double offset = phase * Film / Phases;
                for (double time = offset + Film * Math.Ceiling((phone.Start - 0.06 - offset) / Film); time <= phone.End + 0.02; time += Film)
                {
                    if (!shows(trace.At(time)))
                        continue;
                    shown++;
                    break;
                }
            }
        }

        return all > 0 ? (double)shown / all : double.NaN;
    }

    private static double Quantile(List<double> values, double share)
    {
        if (values.Count == 0)
            return double.NaN;
        values.Sort();
        return values[(int)Math.Min(values.Count - 1, share * values.Count)];
    }
}
