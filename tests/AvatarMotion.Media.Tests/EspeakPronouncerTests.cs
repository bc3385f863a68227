using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Media.Tests;

internal sealed class EspeakPronouncerTests
{
    [TestCase("first", "en", "fɜst")]
    [TestCase("light", "en", "laɪt")]
    [TestCase("Don’t!", "en", "doʊnt")]
    [TestCase("morning,", "en", "mɔɹ.nɪŋ")]
    [TestCase("choice", "en", "tʃɔɪs")]
    [TestCase("lumière", "fr", "lym.jɛʁ")]
    [TestCase("Katze", "de", "ka.tsə")]
    [TestCase("ひかり", "", "çi.ka.ɽi")]
    [TestCase("хлеб", "", "xɭep")]
    [TestCase("君の", "ja", "ki.mi.no")]
    [TestCase("love", "ja", "lʌv")]
    [TestCase("rythme", "fr", "ʁitm")]
    [TestCase("ooooh", "en", "u")]
    [TestCase("24/7", "de", "fi.rʊn.ttsvan.tsɪç.zi.bən")]
    public void SpeaksKnownWords(string word, string language, string expected)
    {
        string spoken = Join(new EspeakPronouncer().Pronounce(word, language));
        Assert.That(spoken, Is.EqualTo(expected));
    }

    [TestCase("...")]
    [TestCase("🎵")]
    [TestCase("")]
    [TestCase("-")]
    [TestCase("--help")]
    public void WhatHasNoLettersIsSilentAndNothingIsAnOption(string word)
    {
        IReadOnlyList<IReadOnlyList<string>> spoken = new EspeakPronouncer().Pronounce(word, "en");
        Assert.That(spoken.Count, Is.EqualTo(word == "--help" ? 1 : 0));
    }

    [Test]
    public void LanguageThatNobodySpeaksIsSilent() => Assert.That(new EspeakPronouncer().Pronounce("word", "qq"), Is.Empty);

    [Test]
    public void ManyWordsInOneCallAreTheSameAsOneByOne()
    {
        string[] words = ["We", "are", "the", "first", "...", "light", "that", "night-time", "🎵", "can't", "see", "it's", "beautiful", "(oh)", "42"];
        EspeakPronouncer together = new();
        together.Prepare(words, "en");
        foreach (string word in words)
            Assert.That(Join(together.Pronounce(word, "en")), Is.EqualTo(Join(new EspeakPronouncer().Pronounce(word, "en"))), word);
    }

    [Test]
    public void ThousandWordsAreAskedTogether()
    {
        EspeakPronouncer pronouncer = new();
        Stopwatch watch = Stopwatch.StartNew();
        pronouncer.Prepare(Enumerable.Range(0, 1000).Select(i => "word" + (char)('a' + i % 26) + (char)('a' + i / 26 % 26) + (char)('a' + i / 676)), "en");
        // One by one they take ten seconds and more.
        Assert.That(watch.Elapsed.TotalSeconds, Is.LessThan(6));
    }

    [Test]
    public void EverySyllableHasExactlyOneVowel()
    {
        EspeakPronouncer pronouncer = new();
        foreach (string word in new[] { "beautiful", "rhythm", "strengths", "fire", "poetry", "everything", "little", "heart" })
        {
            foreach (IReadOnlyList<string> syllable in pronouncer.Pronounce(word, "en"))
                Assert.That(syllable.Count(Phones.IsVowel), Is.EqualTo(1), $"{word}: {string.Join(' ', syllable)}");
        }
    }

    private static string Join(IReadOnlyList<IReadOnlyList<string>> syllables) => string.Join('.', syllables.Select(x => string.Concat(x)));
}
