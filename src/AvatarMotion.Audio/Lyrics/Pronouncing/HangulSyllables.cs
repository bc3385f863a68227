using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Speaks Korean writing block by block: each is one syllable of a beginning, a vowel and an end.</summary>
internal static class HangulSyllables
{
    private const char First = '\uAC00';
    private const char Last = '\uD7A3';
    private const int Vowels = 21;
    private const int Ends = 28;

    private static readonly string[] Beginnings = "k k n t t ɾ m p p s s - tɕ tɕ tɕ k t p h".Split(' ');
    private static readonly string[] Middles = "a,ɛ,j a,j ɛ,ʌ,e,j ʌ,j e,o,w a,w ɛ,w e,j o,u,w ʌ,w e,w i,j u,ɯ,ɯ i,i".Split(',');
    private static readonly string[] Finals = "- k k k n n n t l k m l l l p l m p p t t ŋ t t k t p t".Split(' ');

    /// <summary>Whether a letter is a whole Korean syllable.</summary>
    public static bool IsBlock(char letter) => letter is >= First and <= Last;

    /// <summary>The phones of one block.</summary>
    public static IReadOnlyList<string> Say(char block)
    {
        int index = block - First;
        List<string> phones = new();
        Add(phones, Beginnings[index / (Vowels * Ends)]);
        foreach (string phone in Middles[index / Ends % Vowels].Split(' '))
            Add(phones, phone == "i" && phones.Count > 0 && phones[phones.Count - 1] == "ɯ" ? "-" : phone);
        Add(phones, Finals[index % Ends]);
        return phones;
    }

    private static void Add(List<string> phones, string phone)
    {
        if (!string.Equals(phone, "-", StringComparison.Ordinal))
            phones.Add(phone);
    }
}
