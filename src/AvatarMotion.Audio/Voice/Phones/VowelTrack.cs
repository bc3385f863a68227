using System;

namespace AvatarMotion.Audio;

/// <summary>What the mouth does by the sound alone, where there are no lyrics: how much of each of five vowels, of shut lips, of other consonants and of rest there is at each moment. Immutable.</summary>
public sealed class VowelTrack
{
    /// <summary>The vowels, in their order: a, i, u, e, o, as in Japanese songs and most avatars.</summary>
    public const string Vowels = "aiueo";

    private const int Closed = 5;
    private const int Consonant = 6;
    private const int Rest = 7;
    private const int Kinds = 8;

    // A mouth does not change its vowel within 20 ms; this bridges what the model doubts for a moment.
    private const double SmoothSteps = 1.2;
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

    private static float[][] Shares()
    {
        float[][] shares = new float[PhoneClasses.Count][];
        for (int phone = 0; phone < shares.Length; phone++)
        {
            shares[phone] = new float[Kinds];
            foreach ((int kind, float share) in KindsOf(phone))
                shares[phone][kind] = share;
        }

        return shares;
    }

    /// <summary>How a speech sound looks: lips count more than the tongue, so that ø is an o.</summary>
    private static (int Kind, float Share)[] KindsOf(int phone)
    {
        string name = PhoneClasses.Name(phone);
        if (phone <= PhoneClasses.Breath)
            return new[] { (Rest, 1f) };
        if (name is "p" or "b" or "m")
            return new[] { (Closed, 1f) };
        return !PhoneClasses.IsVowel(phone) ? new[] { (Consonant, 1f) } : name[0] switch
        {
            'i' or 'ɪ' or 'ɨ' => One('i'),
            'u' or 'ʊ' or 'ɯ' or 'y' => One('u'),
            'e' or 'ɛ' => One('e'),
            'o' or 'ɔ' or 'ø' => One('o'),
            'ə' => new[] { (Vowels.IndexOf('a'), 0.3f), (Vowels.IndexOf('e'), 0.4f), (Vowels.IndexOf('o'), 0.3f) },
            'ɝ' => new[] { (Vowels.IndexOf('e'), 0.5f), (Vowels.IndexOf('o'), 0.5f) },
            _ => One('a'),
        };
    }

    private static (int Kind, float Share)[] One(char vowel) => new[] { (Vowels.IndexOf(vowel), 1f) };
}
