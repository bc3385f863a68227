using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Turns what the acoustic model hears into phones in time, for a mouth that has no words to follow.</summary>
/// <remarks>Viterbi (1967) over groups of sounds that look alike, with one price for every change; within a stretch its likeliest sound gives the name.</remarks>
public static class HeardPhones
{
    // A change must pay for itself over about three frames of clear evidence.
    private const float ChangePrice = 3.0f;

    // Where the voice is known to sound, or to be silent, the model's doubt about it counts less.
    private const float UnlikelyRest = 0.12f;
    private const float UnlikelySound = 0.35f;
    private const float Floor = 1e-4f;
    private const double Shortest = 0.03;
    private const double LeastVoice = 0.05;

    /// <summary>Phones, ascending and apart; silence and breath are left out. Empty where nothing was listened to.</summary>
    /// <param name="posteriors">What the model hears.</param>
    /// <param name="voice">Where somebody sings, ascending and apart; null where that is not known.</param>
    public static IReadOnlyList<Phone> Of(PhonePosteriors posteriors, IReadOnlyList<VoiceSpan>? voice = null)
    {
        if (posteriors is null)
            throw new ArgumentNullException(nameof(posteriors));
        int[] groups = Path(posteriors, IsTrusted(voice, posteriors) ? voice : null);
        List<Phone> phones = new();
        for (int first = 0; first < groups.Length;)
        {
            int last = first;
            while (last + 1 < groups.Length && groups[last + 1] == groups[first])
                last++;
            double start = Math.Max(first - 0.5, 0) / posteriors.Rate, end = (last + 0.5) / posteriors.Rate;
            if (groups[first] != LookAlikes.Rest && end - start >= Shortest)
                phones.Add(new Phone(start, end, Name(posteriors, first, last, groups[first])));
            first = last + 1;
        }

        return phones;
    }

    // With one price for any change, the best way into a group is to stay in it or to come from whichever is best.
    private static int[] Path(PhonePosteriors posteriors, IReadOnlyList<VoiceSpan>? voice)
    {
        int frames = posteriors.Frames;
        VowelTrack vowels = VowelTrack.Of(posteriors);
        float[] score = new float[LookAlikes.Count], odds = new float[LookAlikes.Count];
        int span = 0;
        short[] from = new short[frames * LookAlikes.Count];
        for (int frame = 0; frame < frames; frame++)
        {
            LookAlikes.Sum(posteriors.Frame(frame), odds);
            LookAlikes.Divide(odds, vowels, frame);
            if (voice is not null)
                Weigh(odds, IsSung(voice, frame / posteriors.Rate, ref span));
            int best = Largest(score);
            float entering = score[best] - ChangePrice;
            for (int group = 0; group < LookAlikes.Count; group++)
            {
                bool stays = score[group] >= entering;
                from[frame * LookAlikes.Count + group] = (short)(stays ? group : best);
                odds[group] = (stays ? score[group] : entering) + MathF.Log(odds[group] + Floor);
            }

            (score, odds) = (odds, score);
        }

        int[] path = new int[frames];
        int at = Largest(score);
        for (int frame = frames - 1; frame >= 0; frame--)
        {
            path[frame] = at;
            at = from[frame * LookAlikes.Count + at];
        }

        return path;
    }

    // A voice that is hardly found at all in a song to be sung was not found rather than not there.
    private static bool IsTrusted(IReadOnlyList<VoiceSpan>? voice, PhonePosteriors posteriors)
    {
        double sung = 0;
        for (int i = 0; voice is not null && i < voice.Count; i++)
            sung += voice[i].End - voice[i].Start;
        return sung > LeastVoice * posteriors.Frames / posteriors.Rate;
    }

    private static void Weigh(float[] odds, bool isSung)
    {
        if (isSung)
        {
            odds[LookAlikes.Rest] *= UnlikelyRest;
            return;
        }

        for (int group = 0; group < odds.Length; group++)
            odds[group] *= group == LookAlikes.Rest ? 1f : UnlikelySound;
    }

    private static bool IsSung(IReadOnlyList<VoiceSpan> voice, double time, ref int span)
    {
        while (span < voice.Count && voice[span].End < time)
            span++;
        return span < voice.Count && voice[span].Start <= time;
    }

    private static string Name(PhonePosteriors posteriors, int first, int last, int group)
    {
        int best = 0;
        float highest = float.NegativeInfinity;
        for (int phone = 0; phone < PhoneClasses.Count; phone++)
        {
            if (LookAlikes.Of(phone) != group)
                continue;
            float sum = 0f;
            for (int frame = first; frame <= last; frame++)
                sum += MathF.Exp(posteriors.LogProbability(frame, phone));
            if (sum > highest)
                (best, highest) = (phone, sum);
        }

        return PhoneClasses.Name(best);
    }

    private static int Largest(float[] values)
    {
        int best = 0;
        for (int i = 1; i < values.Length; i++)
            best = values[i] > values[best] ? i : best;
        return best;
    }
}
