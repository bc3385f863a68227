using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>
/// The vowels of a song as one slow line of the mouth that goes on beneath the consonants: each vowel is reached as it sounds, round ones announce themselves early,
/// and between phrases the mouth rests.
/// </summary>
/// <remarks>
/// Between two neighbors the shares of two exponential dominance functions (Cohen and Massaro 1993) make a logistic step; here it is a smooth step of limited length,
/// so that a vowel stands undisturbed in its middle and an edit stays local. Look-ahead of rounding after Perkell and Matthies 1992.
/// </remarks>
internal sealed class VowelTier
{
    /// <summary>Phones further apart than this belong to two breaths, seconds; between them the mouth has time to rest.</summary>
    public const double Pause = 0.2;

    private const double Early = 0.065;
    private const double Reached = 0.025;
    private const double Fall = 0.07;
    private const double Glide = 0.16;
    private const double RoundGlide = 0.28;
    private readonly List<Step> _steps = new();
    private int _cursor;

    /// <param name="phones">Ascending and apart, see <see cref="SungPhones"/>.</param>
    public VowelTier(IReadOnlyList<Phone> phones)
    {
        _steps.Add(new Step(double.NegativeInfinity, double.NegativeInfinity, VisemeMix.Rest));
        int first = 0;
        for (int i = 0; i < phones.Count; i++)
        {
            if (i + 1 < phones.Count && phones[i + 1].Start - phones[i].End <= Pause)
                continue;
            AddBreath(phones, first, i);
            first = i + 1;
        }
    }

    /// <summary>Adds the vowel line at <paramref name="time"/>; returns how far the mouth has left its rest, and how round it is, both in [0, 1].</summary>
    public (float Presence, float Rounding) Write(double time, float[] weights)
    {
        while (_cursor + 1 < _steps.Count && _steps[_cursor + 1].From <= time)
            _cursor++;
        Step now = _steps[_cursor];
        if (_cursor == 0)
            return (0f, 0f);
        VisemeMix before = _steps[_cursor - 1].Mix;
        float amount = now.To > now.From ? Easing.Smooth((float)((time - now.From) / (now.To - now.From))) : 1f;
        before.AddTo(weights, 1f - amount);
        now.Mix.AddTo(weights, amount);
        float presence = (1f - amount) * Presence(before) + amount * Presence(now.Mix);
        return (presence, (1f - amount) * before.Rounding + amount * now.Mix.Rounding);
    }

    private static float Presence(VisemeMix mix) => mix.MainShare > 0f ? 1f : 0f;

    // One breath: from rest through its vowels to rest.
    private void AddBreath(IReadOnlyList<Phone> phones, int first, int last)
    {
        double lastEnd = double.NaN, lastLength = 0;
        foreach (Hold hold in Holds(phones, first, last))
        {
            double to = hold.Start + Math.Min(Reached, 0.3 * hold.Length);
            double longest = hold.Mix.Rounding > 0.5f ? RoundGlide : Glide;
            double from;
            if (double.IsNaN(lastEnd))
                from = hold.Start - phones[first].Start < 0.01 ? hold.Start - Early : Math.Max(phones[first].Start - 0.05, to - longest);
            else
                from = Math.Max(lastEnd - (hold.Mix.Rounding > 0.5f ? Math.Min(0.12, 0.45 * lastLength) : Math.Min(0.05, 0.35 * lastLength)), to - longest);
            Add(from, to, hold.Mix);
            (lastEnd, lastLength) = (hold.End, hold.Length);
        }

        if (!double.IsNaN(lastEnd))
            Add(lastEnd - Math.Min(0.03, 0.2 * lastLength), Math.Max(lastEnd, phones[last].End) + Fall, VisemeMix.Rest);
    }

    // Steps never overlap: where one begins before the other is over, they meet in the middle.
    private void Add(double from, double to, VisemeMix mix)
    {
        Step before = _steps[_steps.Count - 1];
        if (from < before.To)
        {
            double middle = Math.Min(0.5 * (from + before.To), to);
            middle = Math.Max(middle, before.From);
            _steps[_steps.Count - 1] = before with { To = middle };
            from = middle;
        }

        _steps.Add(new Step(from, Math.Max(to, from), mix));
    }

    private static IEnumerable<Hold> Holds(IReadOnlyList<Phone> phones, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            Phone phone = phones[i];
            if (!VowelMixes.Holds(phone.Symbol))
                continue;
            char? glide = VowelMixes.Glide(phone.Symbol);
            VisemeMix mix = VowelMixes.Of(phone.Symbol[0]);
            double length = phone.End - phone.Start;

            // Singers stay on a diphthong's first vowel and glide at its end.
            double turn = phone.Start + Math.Max(0.55 * length, length - 0.22);
            yield return new Hold(phone.Start, glide is null ? phone.End : turn, mix);
            if (glide is not null)
                yield return new Hold(turn, phone.End, VowelMixes.Of(glide.Value));
        }
    }

    private readonly record struct Step(double From, double To, VisemeMix Mix);

    private readonly record struct Hold(double Start, double End, VisemeMix Mix)
    {
        public double Length => End - Start;
    }
}
