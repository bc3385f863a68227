using System;

namespace AvatarMotion.Audio;

/// <summary>Classes of speech sounds that one mouth stands for.</summary>
internal static class LookAlikes
{
    /// <summary>Silence and breath.</summary>
    public const int Rest = 0;

    // One string per mouth: its letters are the names of its classes.
    private static readonly string[] Mouths = { "", "iɪɨj", "eɛə", "æaɑʌ", "ɔo", "ʊuɯywø", "ɝ", "mpb", "fv", "θð", "szç", "ʃʒ", "tdnlɹr", "ŋkɡxhʁ" };

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
