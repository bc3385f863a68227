using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Cuts a line into the words that are sung and shown: at spaces, and in scripts without spaces where a reader would pause.</summary>
/// <remarks>
/// Japanese is cut where kana gives way to kanji, katakana or Latin letters, so that particles and endings stay with their word; lines of kanji alone (Chinese) at every character.
/// Marks stay with the word before them, opening ones with the word after them.
/// </remarks>
public static class WordSplitter
{
    private const string Opening = "([{（「『【〈《“‘¿¡\"'";

    private enum Script
    {
        Other,
        Mark,
        Hiragana,
        Katakana,
        Han,
        Space,
    }

    /// <summary>The words of <paramref name="line"/> in order; their letters are parts of it.</summary>
    public static IReadOnlyList<string> Split(string line)
    {
        List<string> words = new();
        bool isChinese = !HasKana(line);
        int start = 0;
        for (int i = 1; i <= line.Length; i++)
        {
            if (i < line.Length && !IsBorder(line, i, isChinese))
                continue;
            string word = line.Substring(start, i - start).Trim();
            if (word.Length > 0)
                words.Add(word);
            start = i;
        }

        return words;
    }

    /// <summary>Whether a letter belongs to a script that is written without spaces: Han, kana and their marks.</summary>
    public static bool IsUnspaced(char letter) => ScriptOf(letter) is Script.Hiragana or Script.Katakana or Script.Han || letter >= '\u3001' && letter <= '\u303F' || letter >= '\uFF01' && letter <= '\uFF0F';

    /// <summary>Whether all letters are hiragana or katakana.</summary>
    public static bool IsKana(string text)
    {
        foreach (char letter in text)
        {
            if (ScriptOf(letter) is not (Script.Hiragana or Script.Katakana))
                return false;
        }

        return text.Length > 0;
    }

    /// <summary>Whether a letter is a Chinese character.</summary>
    public static bool IsHan(char letter) => ScriptOf(letter) == Script.Han;

    private static bool HasKana(string line)
    {
        foreach (char letter in line)
        {
            if (ScriptOf(letter) is Script.Hiragana or Script.Katakana)
                return true;
        }

        return false;
    }

    private static bool IsBorder(string line, int index, bool isChinese)
    {
        if (char.IsLowSurrogate(line[index]))
            return false;
        Script before = ScriptOf(line[index - 1]), after = ScriptOf(line[index]);
        if (before == Script.Space || after == Script.Space)
            return true;
        if (after == Script.Mark)
            return Opening.IndexOf(line[index]) >= 0 && IsUnspaced(line[index]);
        if (before == Script.Mark)
            return Opening.IndexOf(line[index - 1]) < 0 && (IsUnspaced(line[index - 1]) || after == Script.Han);
        return after switch
        {
            Script.Han => isChinese || before != Script.Han,
            Script.Katakana => before != Script.Katakana,
            Script.Hiragana => before == Script.Other || (before == Script.Han && isChinese),
            _ => before is Script.Hiragana or Script.Katakana or Script.Han,
        };
    }

    private static Script ScriptOf(char letter)
    {
        if (char.IsWhiteSpace(letter))
            return Script.Space;
        if (letter is >= '\u3041' and <= '\u309F')
            return Script.Hiragana;
        if (letter is >= '\u30A1' and <= '\u30FA' or '\u30FC' or >= '\uFF66' and <= '\uFF9F')
            return Script.Katakana;
        if (letter is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or '\u3005' or '\u3006' or >= '\uD840' and <= '\uD87F')
            return Script.Han;
        return char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark ? Script.Other : Script.Mark;
    }
}
