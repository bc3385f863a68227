using System;
using System.Collections.Generic;

namespace AvatarMotion.SongMaker;

/// <summary>What the mouth does over time: formants with coarticulation, levels of voice, hiss and air.</summary>
/// <remarks>Consonant formants follow the locus theory (Delattre et al. 1955; Sussman's locus equations 1991): each gives way to the neighboring vowel by its <see cref="Sound.Pull"/>.</remarks>
internal sealed class Mouth
{
    private readonly double[] _snap;

    private Mouth(int count)
    {
        Count = count;
        F1 = Curve.Filled(count, 500);
        F2 = Curve.Filled(count, 1450);
        F3 = Curve.Filled(count, 2450);
        Voice = new double[count];
        Nasal = new double[count];
        Noise = new double[count];
        Center = Curve.Filled(count, 4000);
        Q = Curve.Filled(count, 1);
        Air = new double[count];
        _snap = new double[count];
    }

    public int Count { get; }

    public double[] F1 { get; }

    public double[] F2 { get; }

    public double[] F3 { get; }

    public double[] Voice { get; }

    public double[] Nasal { get; }

    public double[] Noise { get; }

    public double[] Center { get; }

    public double[] Q { get; }

    public double[] Air { get; }

    /// <summary>The mouth of a singer who sings these phones, which are in order of time.</summary>
    public static Mouth Of(IReadOnlyList<SungPhone> phones, double duration)
    {
        Mouth mouth = new((int)(duration / Curve.Hop) + 2);
        int free = 0;
        for (int i = 0; i < phones.Count; i++)
        {
            mouth.Breathe(phones, i);
            free = mouth.Place(phones, i, free);
        }

        mouth.SmoothAll();
        return mouth;
    }

    private int Place(IReadOnlyList<SungPhone> phones, int at, int free)
    {
        SungPhone phone = phones[at];
        Sound sound = Sounds.Of(phone.Symbol);
        int start = Curve.Index(phone.Start, Count);
        int end = Curve.Index(phone.End, Count);
        int hold = Math.Max(free, start - (int)(0.15 / Curve.Hop));
        Sound vowel = Neighbor(phones, at);
        if (sound.IsStop)
        {
            int release = Release(phones, at, sound, start, end);
            Shape(hold, release, sound, vowel);
            Shape(release, end, sound.Release > 0 ? sound : Open(sound, vowel), vowel);
            AddStop(sound, start, release, end, IsBeforeVowel(phones, at) && !FollowsHiss(phones, at));
        }
        else
        {
            Shape(hold, end, sound, vowel);
            if (sound.Glide is { } glide)
                GlideTo(start, end, sound, Sounds.Of(glide));
            AddSteady(sound, start, end);
        }

        return end;
    }

    // A breath before a phrase where there is time for one.
    private void Breathe(IReadOnlyList<SungPhone> phones, int at)
    {
        double pause = phones[at].Start - (at > 0 ? phones[at - 1].End : 0);
        double length = Math.Min(0.55 * pause, 0.3);
        if (length < 0.12)
            return;
        int end = Curve.Index(phones[at].Start - 0.05, Count);
        int start = Curve.Index(phones[at].Start - 0.05 - length, Count);
        for (int i = start; i < end; i++)
            Air[i] = 0.035 * Math.Sin(Math.PI * Math.Pow((double)(i - start) / (end - start), 1.6));
    }

    // The lips or tongue let go: formants set out for the vowel at the burst.
    private static Sound Open(Sound stop, Sound vowel) => stop with { F1 = 0.5 * (stop.F1 + vowel.F1), Pull = 0.5 + 0.5 * stop.Pull };

    private void Shape(int from, int to, Sound sound, Sound vowel)
    {
        for (int i = from; i < to; i++)
        {
            F1[i] = sound.Pull >= 1 ? vowel.F1 : sound.F1;
            F2[i] = sound.F2 + sound.Pull * (vowel.F2 - sound.F2);
            F3[i] = sound.F3 + sound.Pull * (vowel.F3 - sound.F3);
            Nasal[i] = sound.IsNasal ? 1 : 0;
        }
    }

    // A diphthong holds its first vowel and moves to the second at the end: over half of a short one, over a fifth of a second of a long one.
    private void GlideTo(int start, int end, Sound from, Sound to)
    {
        int length = Math.Min((int)(0.62 * (end - start)), (int)(0.22 / Curve.Hop));
        int turn = end - length - (int)(0.12 * length);
        for (int i = turn; i < end; i++)
        {
            double share = Math.Min((double)(i - turn) / length, 1);
            F1[i] = from.F1 + share * (to.F1 - from.F1);
            F2[i] = from.F2 + share * (to.F2 - from.F2);
            F3[i] = from.F3 + share * (to.F3 - from.F3);
        }
    }

    private void AddSteady(Sound sound, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            double tap = sound.IsTrilled ? 0.55 + 0.45 * Math.Cos(2 * Math.PI * 26 * (i - start) * Curve.Hop) : 1;
            Voice[i] = sound.Voice * tap;
            Air[i] = sound.Aspiration;
            Hiss(i, sound, sound.Noise);
        }
    }

    private void AddStop(Sound sound, int start, int release, int end, bool breathes)
    {
        int burst = Math.Min(release + (int)(0.010 / Curve.Hop), end);
        for (int i = start; i < end; i++)
        {
            Voice[i] = i < release ? sound.Voice : sound.Voice * 3;
            if (i >= release && (i < burst || sound.Release > 0))
                Hiss(i, sound, sound.Noise * (breathes || sound.Release > 0 ? 1 : 0.6));
            else if (i >= burst && sound.Voice == 0)
                Air[i] = breathes ? sound.Aspiration : 0.3 * sound.Aspiration;
        }

        for (int i = release; i < burst; i++)
            _snap[i] = 1;
    }

    private void Hiss(int i, Sound sound, double level)
    {
        Noise[i] = level;
        if (level <= 0)
            return;
        Center[i] = sound.Center > 0 ? sound.Center : Math.Clamp(F2[i] * 1.08, 900, 2600);
        Q[i] = sound.Q;
    }

    // A voiceless stop before a vowel lets go early and breathes; after s, and before consonants, it lets go late.
    private static int Release(IReadOnlyList<SungPhone> phones, int at, Sound sound, int start, int end)
    {
        if (sound.Release > 0)
            return start + (int)((end - start) * (1 - sound.Release));
        double share = sound.Voice > 0 ? 0.78 : IsBeforeVowel(phones, at) && !FollowsHiss(phones, at) ? 0.48 : 0.7;
        return start + (int)((end - start) * share);
    }

    private static bool IsBeforeVowel(IReadOnlyList<SungPhone> phones, int at) =>
        at + 1 < phones.Count && phones[at + 1].Start - phones[at].End < 0.01 && Sounds.Of(phones[at + 1].Symbol) is { Voice: > 0.5, IsNasal: false };

    private static bool FollowsHiss(IReadOnlyList<SungPhone> phones, int at) => at > 0 && phones[at - 1].Symbol == "s" && phones[at - 1].Syllable == phones[at].Syllable;

    // The vowel of the same syllable; diphthongs show the side that is nearer.
    private static Sound Neighbor(IReadOnlyList<SungPhone> phones, int at)
    {
        for (int i = at; i < phones.Count && phones[i].Syllable == phones[at].Syllable; i++)
        {
            if (Audio.Phones.IsVowel(phones[i].Symbol))
                return Sounds.Of(phones[i].Symbol);
        }

        for (int i = at; i >= 0 && phones[i].Syllable == phones[at].Syllable; i--)
        {
            if (Audio.Phones.IsVowel(phones[i].Symbol))
                return Sounds.Of(Sounds.Of(phones[i].Symbol).Glide ?? phones[i].Symbol);
        }

        return Sounds.Of("ə");
    }

    private void SmoothAll()
    {
        Curve.Smooth(F1, 0.040);
        Curve.Smooth(F2, 0.045);
        Curve.Smooth(F3, 0.045);
        Curve.Smooth(Voice, 0.014);
        Curve.Smooth(Nasal, 0.016);
        Curve.Smooth(Air, 0.012);
        double[] sharp = (double[])Noise.Clone();
        Curve.Smooth(Noise, 0.012);
        for (int i = 0; i < Count; i++)
            Noise[i] = _snap[i] > 0 ? sharp[i] : Noise[i];
    }
}
