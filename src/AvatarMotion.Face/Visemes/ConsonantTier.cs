using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>Consonants as quick gestures on top of the vowels: up before they sound, over as the vowel begins, the lips' own ones last, so that closures win.</summary>
internal sealed class ConsonantTier
{
    // Later in the list goes on top.
    private static readonly FaceShape[] Order =
    {
        FaceShape.KK, FaceShape.NN, FaceShape.DD, FaceShape.RR, FaceShape.TH, FaceShape.SS, FaceShape.CH, FaceShape.FF, FaceShape.PP,
    };

    /// <summary>Share of the opening into a vowel that is over when the consonant is, so that the vowel is never late.</summary>
    private const double BeforeItsEnd = 0.7;

    private readonly List<Gesture> _gestures = new();
    private readonly float[] _levels = new float[FaceShapes.VisemeCount];
    private int _cursor;

    /// <param name="phones">Ascending and apart, see <see cref="SungPhones"/>.</param>
    public ConsonantTier(IReadOnlyList<Phone> phones)
    {
        for (int i = 0; i < phones.Count; i++)
        {
            if (!VowelMixes.Holds(phones[i].Symbol))
                _gestures.Add(Make(phones, i));
        }
    }

    /// <summary>Lays the consonants at <paramref name="time"/> over the vowels in <paramref name="weights"/>.</summary>
    /// <param name="time">Seconds, ascending from call to call.</param>
    /// <param name="vowel">How far the vowel line beneath has left its rest and how round it is, in [0, 1].</param>
    /// <param name="weights">The weights of all shapes.</param>
    public void Write(double time, (float Presence, float Rounding) vowel, float[] weights)
    {
        while (_cursor < _gestures.Count && _gestures[_cursor].LastTime < time)
            _cursor++;
        Array.Clear(_levels, 0, _levels.Length);
        for (int i = _cursor; i < _gestures.Count && _gestures[i].FirstTime - Longest < time; i++)
        {
            int shape = (int)_gestures[i].Shape;
            _levels[shape] = Math.Max(_levels[shape], _gestures[i].Level(time));
        }

        foreach (FaceShape shape in Order)
        {
            float level = _levels[(int)shape];
            if (level > 0f)
                Lay(shape, level * Strength(shape, vowel), weights);
        }
    }

    /// <summary>No gesture begins earlier before its list neighbor than this, seconds.</summary>
    private const double Longest = 0.2;

    private static void Lay(FaceShape shape, float share, float[] weights)
    {
        for (int i = 0; i < FaceShapes.VisemeCount; i++)
            weights[i] *= 1f - share;
        weights[(int)shape] += share;
    }

    // Where no vowel stands beneath, a consonant is drawn in full; rounded lips stay round around the tongue's work.
    private static float Strength(FaceShape shape, (float Presence, float Rounding) vowel)
    {
        float strength = VisemeMap.Dominance(shape);
        if (shape is FaceShape.PP or FaceShape.FF)
            return strength;
        if (shape is not FaceShape.CH)
            strength *= 1f - 0.45f * vowel.Rounding;
        return strength + (0.9f - strength) * (1f - vowel.Presence) * (strength < 0.9f ? 1f : 0f);
    }

    private static Gesture Make(IReadOnlyList<Phone> phones, int index)
    {
        Phone phone = phones[index];
        FaceShape shape = VisemeMap.Shape(phone.Symbol, 0f);
        ConsonantTiming timing = ConsonantTiming.Of(shape);
        double attack = Math.Min(timing.Attack, Math.Max(Room(phones, index, -1), timing.Hurried));
        double room = Room(phones, index, 1);
        double opening = Math.Min(timing.Release, Math.Max(room, timing.Hurried));
        double release = phone.End - (double.IsPositiveInfinity(room) ? 0 : BeforeItsEnd) * opening;
        double hold = Math.Min(phone.Start - timing.Leads, release - timing.Hold);
        return new Gesture(shape, hold - attack, hold, release, release + opening);
    }

    // A neighboring vowel keeps more than half of its time for itself.
    private static double Room(IReadOnlyList<Phone> phones, int index, int side)
    {
        int other = index + side;
        if (other < 0 || other >= phones.Count || !VowelMixes.Holds(phones[other].Symbol))
            return double.PositiveInfinity;
        return 0.5 * (phones[other].End - phones[other].Start);
    }

    private readonly record struct Gesture(FaceShape Shape, double FirstTime, double Hold, double Release, double LastTime)
    {
        public float Level(double time)
        {
            float rise = Easing.Smooth((float)((time - FirstTime) / (Hold - FirstTime)));
            float fall = Easing.Smooth((float)((LastTime - time) / (LastTime - Release)));
            return Math.Min(rise, fall);
        }
    }
}
