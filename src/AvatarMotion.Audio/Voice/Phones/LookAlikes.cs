using System;

namespace AvatarMotion.Audio;

/// <summary>Classes of speech sounds that one mouth stands for.</summary>
internal static class LookAlikes
{
    /// <summary>Silence and breath.</summary>
    public const int Rest = 0;

    // One string per mouth: its letters are the names of its classes.
    private static readonly string[] Mouths = { "", "iɪɨj", "eɛə", "æaɑʌ", "ɔo", "ʊuɯywø", "ɝ", "mpb", "fv", "θð", "szç", "ʃʒ", "tdnlɹr", "ŋkɡxhʁ" };

    // Which mouth each vowel of a VowelTrack (a, i, u, e, o) makes.
    private static readonly int[] VowelMouths = { 3, 1, 5, 2, 4 };

    private static readonly int[] MouthOf = Index();

    /// <summary>Number of mouths.</summary>
    public static int Count => Mouths.Length;

    /// <summary>The mouth of a class of <see cref="PhoneClasses"/>.</summary>
    public static int Of(int phoneClass) => MouthOf[phoneClass];

    /// <summary>Adds up the probabilities of each mouth.</summary>
    public static void Sum(ReadOnlySpan<float> logs, float[] sums)
    {
        Array.Clear(sums, 0, sums.Length);
        for (int phone = 0; phone < logs.Length; phone++)
            sums[MouthOf[phone]] += MathF.Exp(logs[phone]);
    }

    /// <summary>Divides what all five plain vowels have together as <paramref name="vowels"/> knows them at a frame: it remembers what was sung before and hears what comes.</summary>
    public static void Divide(float[] sums, VowelTrack vowels, int frame)
    {
        float all = 0f, known = 1e-9f;
        for (int vowel = 0; vowel < VowelMouths.Length; vowel++)
        {
            all += sums[VowelMouths[vowel]];
            known += vowels.Vowel(frame, vowel);
        }

        for (int vowel = 0; vowel < VowelMouths.Length; vowel++)
            sums[VowelMouths[vowel]] = all * vowels.Vowel(frame, vowel) / known;
    }

    private static int[] Index()
    {
        int[] mouths = new int[PhoneClasses.Count];
        for (int phone = PhoneClasses.Breath + 1; phone < mouths.Length; phone++)
        {
            string name = PhoneClasses.Name(phone);
            for (int mouth = 1; mouth < Mouths.Length; mouth++)
            {
                if (Mouths[mouth].IndexOf(name[0]) >= 0)
                    mouths[phone] = mouth;
            }
        }

        return mouths;
    }
}
