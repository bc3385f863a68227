using System;
using System.Collections.Generic;

namespace AvatarMotion;

/// <summary>What the words of one line feel like together.</summary>
internal sealed class FeltWords
{
    private const int NegationReach = 3;
    private const int DegreeReach = 2;
    private const int JapaneseReach = 4;
    private const float Turned = -0.6f;
    private const float TurnedArousal = 0.1f;

    private float _weight;
    private float _valence;
    private float _arousal;
    private float _surprise;
    private float _strongest;

    private FeltWords()
    {
    }

    /// <summary>Sum of the strength of all words that were found; 0 where none was.</summary>
    public float Weight => _weight;

    /// <summary>Mean valence in [-1, 1].</summary>
    public float Valence => _weight > 0f ? _valence / _weight : 0f;

    /// <summary>Mean arousal in [-1, 1].</summary>
    public float Arousal => _weight > 0f ? _arousal / _weight : 0f;

    /// <summary>Share of the words that surprise, in [0, 1].</summary>
    public float Surprise => _weight > 0f ? _surprise / _weight : 0f;

    /// <summary>The word that says most, "not" before it where it is negated; empty where none was found.</summary>
    public string Strongest { get; private set; } = "";

    /// <summary>Looks up the words of a line.</summary>
    /// <param name="line">The text.</param>
    /// <param name="language">ISO 639-1.</param>
    public static FeltWords Of(string line, string language)
    {
        FeltWords felt = new();
        if (FeelingLexicon.Of(language) is not { } lexicon)
            return felt;
        if (language == "ja")
            felt.AddUnspaced(line, lexicon);
        else
            felt.AddSpaced(LineTokens.Of(line, language), lexicon);
        return felt;
    }

    private void AddSpaced(List<(string Word, int At)> tokens, FeelingLexicon lexicon)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (!lexicon.Words.TryFind(tokens[i].Word, out FeelingWord feeling))
                continue;
            bool isTurned = false;
            float degree = 1f;
            for (int back = 1; back <= NegationReach && back <= i; back++)
            {
                isTurned |= lexicon.Negations.TryFind(tokens[i - back].Word, out bool _);
                if (back <= DegreeReach && lexicon.Degrees.TryFind(tokens[i - back].Word, out float factor))
                    degree *= factor;
            }

            isTurned |= IsTurnedAfter(tokens, i);
            Add(tokens[i].Word, feeling, degree, isTurned);
        }
    }

    // French and German negate after the verb, German after the object too.
    private static bool IsTurnedAfter(List<(string Word, int At)> tokens, int index) =>
        (index + 1 < tokens.Count && tokens[index + 1].Word is ("pas" or "jamais" or "nicht" or "nie")) || (index + 2 < tokens.Count && tokens[index + 2].Word is "nicht");

    private void AddUnspaced(string line, FeelingLexicon lexicon)
    {
        int position = 0;
        while (position < line.Length)
        {
            int length = lexicon.Words.LengthAt(line, position, out FeelingWord feeling);
            if (length > 0)
                Add(line.Substring(position, length), feeling, 1f, IsTurnedAfter(line, position + length, lexicon));
            position += Math.Max(length, 1);
        }
    }

    private static bool IsTurnedAfter(string line, int from, FeelingLexicon lexicon)
    {
        for (int i = from; i < line.Length && i <= from + JapaneseReach; i++)
        {
            if (char.IsWhiteSpace(line[i]))
                return false;
            if (lexicon.Negations.LengthAt(line, i, out bool _) > 0)
                return true;
        }

        return false;
    }

    private void Add(string word, FeelingWord feeling, float degree, bool isTurned)
    {
        float valence = isTurned ? Turned * feeling.Valence : feeling.Valence;
        float strength = degree * Math.Max(Math.Abs(valence), 0.3f);
        _weight += strength;
        _valence += strength * valence;
        _arousal += strength * (isTurned ? TurnedArousal : feeling.Arousal);
        _surprise += feeling.Surprises && !isTurned ? strength : 0f;
        if (strength > _strongest)
            (_strongest, Strongest) = (strength, isTurned ? "not " + word : word);
    }
}
