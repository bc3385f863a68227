using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>What the mouth does by the sound alone, where there are no lyrics: how much of each of five vowels, of shut lips, of other consonants and of rest there is at each moment. Immutable.</summary>
public sealed class VowelTrack
{
    /// <summary>The vowels, in their order: a, i, u, e, o, as in Japanese songs and most avatars.</summary>
    public const string Vowels = "aiueo";

    private const int Closed = 5;
    private const int Consonant = 6;
    private const int Rest = 7;
    private const int AnyVowel = 8;
    private const int Kinds = 9;

    // A mouth does not change its vowel within 20 ms; this bridges what the model doubts for a moment.
    private const double SmoothSteps = 1.2;

    // Which of the five vowels (a i u e o) it is that the model takes for a class, where all five are sung equally often: measured on held-out
    // synthesized mixtures (research/voice/phonecheck.py), where æ, ɑ, ʌ count as a, ɪ, ɨ as i, ʊ, ɯ, y as u, ɛ as e and ɔ, ø as o, as their lips look. A vowel
    // that is taken for a consonant speaks too: w for u, j for i.
    private static readonly Dictionary<char, float[]> FiveOf = new()
    {
        ['i'] = new[] { 0.01f, 0.83f, 0.10f, 0.05f, 0.02f },
        ['ɪ'] = new[] { 0.04f, 0.44f, 0.18f, 0.28f, 0.06f },
        ['y'] = new[] { 0.02f, 0.19f, 0.60f, 0.14f, 0.05f },
        ['e'] = new[] { 0.01f, 0.14f, 0.08f, 0.72f, 0.04f },
        ['ø'] = new[] { 0.13f, 0.15f, 0.10f, 0.32f, 0.29f },
        ['ɛ'] = new[] { 0.08f, 0.08f, 0.02f, 0.73f, 0.09f },
        ['æ'] = new[] { 0.63f, 0.04f, 0.04f, 0.16f, 0.12f },
        ['a'] = new[] { 0.84f, 0.01f, 0.02f, 0.07f, 0.06f },
        ['ɑ'] = new[] { 0.61f, 0.02f, 0.03f, 0.04f, 0.30f },
        ['ɔ'] = new[] { 0.18f, 0.05f, 0.08f, 0.06f, 0.63f },
        ['o'] = new[] { 0.09f, 0.03f, 0.09f, 0.05f, 0.74f },
        ['ʊ'] = new[] { 0.09f, 0.06f, 0.54f, 0.03f, 0.28f },
        ['u'] = new[] { 0.02f, 0.07f, 0.75f, 0.02f, 0.13f },
        ['ɯ'] = new[] { 0.05f, 0.13f, 0.55f, 0.08f, 0.18f },
        ['ɨ'] = new[] { 0.04f, 0.20f, 0.46f, 0.21f, 0.09f },
        ['ə'] = new[] { 0.09f, 0.22f, 0.08f, 0.25f, 0.36f },
        ['ʌ'] = new[] { 0.54f, 0.04f, 0.09f, 0.13f, 0.20f },
        ['ɝ'] = new[] { 0.12f, 0.13f, 0.08f, 0.31f, 0.36f },
        ['m'] = new[] { 0.18f, 0.20f, 0.27f, 0.16f, 0.20f },
        ['n'] = new[] { 0.14f, 0.20f, 0.29f, 0.17f, 0.20f },
        ['ŋ'] = new[] { 0.12f, 0.24f, 0.31f, 0.15f, 0.18f },
        ['l'] = new[] { 0.16f, 0.20f, 0.25f, 0.17f, 0.23f },
        ['ɹ'] = new[] { 0.20f, 0.17f, 0.22f, 0.14f, 0.27f },
        ['r'] = new[] { 0.25f, 0.15f, 0.15f, 0.20f, 0.24f },
        ['ʁ'] = new[] { 0.23f, 0.17f, 0.19f, 0.16f, 0.24f },
        ['w'] = new[] { 0.17f, 0.18f, 0.29f, 0.13f, 0.24f },
        ['j'] = new[] { 0.12f, 0.31f, 0.20f, 0.20f, 0.16f },
        ['f'] = new[] { 0.21f, 0.18f, 0.21f, 0.17f, 0.23f },
        ['v'] = new[] { 0.20f, 0.19f, 0.22f, 0.17f, 0.21f },
        ['θ'] = new[] { 0.19f, 0.18f, 0.24f, 0.18f, 0.20f },
        ['ð'] = new[] { 0.18f, 0.22f, 0.25f, 0.17f, 0.19f },
        ['s'] = new[] { 0.17f, 0.20f, 0.23f, 0.19f, 0.21f },
        ['z'] = new[] { 0.19f, 0.22f, 0.25f, 0.14f, 0.19f },
        ['ʃ'] = new[] { 0.18f, 0.25f, 0.19f, 0.21f, 0.17f },
        ['ʒ'] = new[] { 0.16f, 0.25f, 0.24f, 0.18f, 0.17f },
        ['ç'] = new[] { 0.19f, 0.21f, 0.23f, 0.18f, 0.18f },
        ['x'] = new[] { 0.21f, 0.19f, 0.23f, 0.19f, 0.19f },
        ['h'] = new[] { 0.20f, 0.19f, 0.18f, 0.21f, 0.21f },
        ['p'] = new[] { 0.21f, 0.17f, 0.23f, 0.17f, 0.22f },
        ['b'] = new[] { 0.20f, 0.17f, 0.25f, 0.17f, 0.20f },
        ['t'] = new[] { 0.18f, 0.18f, 0.21f, 0.19f, 0.24f },
        ['d'] = new[] { 0.16f, 0.20f, 0.27f, 0.16f, 0.20f },
        ['k'] = new[] { 0.18f, 0.19f, 0.24f, 0.17f, 0.21f },
        ['ɡ'] = new[] { 0.17f, 0.21f, 0.22f, 0.20f, 0.20f },
    };

    private static readonly float[][] SharesOf = Shares();
    private readonly float[][] _kinds;

    private VowelTrack(double rate, float[][] kinds) => (Rate, _kinds) = (rate, kinds);

    /// <summary>Frames per second; frame f stands for the time f / rate.</summary>
    public double Rate { get; }

    /// <summary>Number of frames.</summary>
    public int Frames => _kinds[0].Length;

    /// <summary>Reads the mouth from what the acoustic model hears.</summary>
    public static VowelTrack Of(PhonePosteriors posteriors)
    {
        if (posteriors is null)
            throw new ArgumentNullException(nameof(posteriors));
        float[][] kinds = new float[Kinds][];
        for (int kind = 0; kind < Kinds; kind++)
        {
            kinds[kind] = new float[posteriors.Frames];
            for (int frame = 0; frame < posteriors.Frames; frame++)
                kinds[kind][frame] = Sum(posteriors.Frame(frame), kind);
            kinds[kind] = Smoothing.Gaussian(kinds[kind], SmoothSteps);
        }

        Decide(kinds);
        return new VowelTrack(posteriors.Rate, kinds);
    }

    /// <summary>Share in [0, 1] of a vowel, by its place in <see cref="Vowels"/>. All shares of a frame sum to 1.</summary>
    public float Vowel(int frame, int vowel) => vowel >= 0 && vowel < Vowels.Length ? _kinds[vowel][frame] : throw new ArgumentOutOfRangeException(nameof(vowel));

    /// <summary>Share of sounds with shut lips: m, b, p.</summary>
    public float LipsShut(int frame) => _kinds[Closed][frame];

    /// <summary>Share of all other consonants.</summary>
    public float OtherConsonant(int frame) => _kinds[Consonant][frame];

    /// <summary>Share of silence and breath.</summary>
    public float Silent(int frame) => _kinds[Rest][frame];

    /// <summary>How far the mouth is open: the share of all vowels, and half of the consonants that leave the lips apart.</summary>
    public float Openness(int frame) => 1f - _kinds[Rest][frame] - _kinds[Closed][frame] - 0.5f * _kinds[Consonant][frame];

    /// <summary>The strongest vowel at a frame, by its place in <see cref="Vowels"/>, whatever else there is.</summary>
    public int StrongestVowel(int frame)
    {
        int best = 0;
        for (int vowel = 1; vowel < Vowels.Length; vowel++)
            best = _kinds[vowel][frame] > _kinds[best][frame] ? vowel : best;
        return best;
    }

    private static float Sum(ReadOnlySpan<float> logs, int kind)
    {
        float sum = 0f;
        for (int phone = 0; phone < logs.Length; phone++)
        {
            if (SharesOf[phone][kind] > 0f)
                sum += SharesOf[phone][kind] * MathF.Exp(logs[phone]);
        }

        return sum;
    }

    /// <summary>A mouth shows one vowel, no mixture of all that it could be, and holds it while it is sung.</summary>
    private static void Decide(float[][] kinds)
    {
        VowelFlow.Decide(kinds, Vowels.Length, kinds[AnyVowel]);
        for (int vowel = 0; vowel < Vowels.Length; vowel++)
        {
            for (int frame = 0; frame < kinds[vowel].Length; frame++)
                kinds[vowel][frame] *= kinds[AnyVowel][frame];
        }
    }

    private static float[][] Shares()
    {
        float[][] shares = new float[PhoneClasses.Count][];
        for (int phone = 0; phone < shares.Length; phone++)
        {
            shares[phone] = new float[Kinds];
            char letter = PhoneClasses.Name(phone)[0];
            bool sounds = phone > PhoneClasses.Breath;
            if (sounds)
                FiveOf[letter].CopyTo(shares[phone], 0);
            shares[phone][!sounds ? Rest : PhoneClasses.IsVowel(phone) ? AnyVowel : letter is 'p' or 'b' or 'm' ? Closed : Consonant] = 1f;
        }

        return shares;
    }
}
