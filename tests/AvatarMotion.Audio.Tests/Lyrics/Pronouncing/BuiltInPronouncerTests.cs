using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

internal sealed class BuiltInPronouncerTests
{
    private const int MostSyllables = 700;

    [TestCase("love", "l ʌ v")]
    [TestCase("loving", "l ʌ . v ɪ ŋ")]
    [TestCase("name", "n eɪ m")]
    [TestCase("night", "n aɪ t")]
    [TestCase("wires", "w aɪɚ z")]
    [TestCase("loved", "l ʌ v d")]
    [TestCase("wanted", "w ɑ n . t ᵻ d")]
    [TestCase("kisses", "k ɪ . s ɪ z")]
    [TestCase("little", "l ɪ . ɾ ə l")]
    [TestCase("heartbeat", "h ɑ ɹ . t b i t")]
    [TestCase("everything", "ɛ v . ɹ i . θ ɪ ŋ")]
    [TestCase("running", "ɹ ʌ . n ɪ ŋ")]
    [TestCase("rollin'", "ɹ oʊ . l ɪ n")]
    [TestCase("gonna", "ɡ ə . n ə")]
    [TestCase("Don’t!", "d oʊ n t")]
    [TestCase("thunder", "θ ʌ n . d ɚ")]
    [TestCase("passion", "p æ . ʃ ə n")]
    [TestCase("through", "θ ɹ u")]
    public void SpeaksEnglish(string word, string expected) => Assert.That(Say(word, "en"), Is.EqualTo(expected));

    [TestCase("corazón", "k o . ɾ a . θ o n")]
    [TestCase("noche", "n o . tʃ e")]
    [TestCase("cielo", "θ j e . l o")]
    [TestCase("guerra", "ɡ e . r a")]
    [TestCase("vergüenza", "b e ɾ . ɣ w e n . θ a")]
    [TestCase("lluvia", "ʎ u β . j a")]
    [TestCase("mujer", "m u . x e ɾ")]
    [TestCase("niño", "n i . ɲ o")]
    [TestCase("quiero", "k j e . ɾ o")]
    [TestCase("bailando", "b aɪ . l a n . d o")]
    [TestCase("día", "d i . a")]
    [TestCase("flores", "f l o . ɾ e s")]
    [TestCase("rey", "r eɪ")]
    [TestCase("HOY", "ɔɪ")]
    public void SpeaksSpanish(string word, string expected) => Assert.That(Say(word, "es"), Is.EqualTo(expected));

    [TestCase("amour", "a . m u ʁ")]
    [TestCase("temps", "t ɑ")]
    [TestCase("chanson", "ʃ ɑ . s ɔ")]
    [TestCase("toujours", "t u . ʒ u ʁ")]
    [TestCase("j'aime", "ʒ ɛ m")]
    [TestCase("c'est", "s ɛ")]
    [TestCase("qu'on", "k ɔ")]
    [TestCase("d'amour", "d a . m u ʁ")]
    [TestCase("lumière", "l y m . j ɛ ʁ")]
    [TestCase("fille", "f i j")]
    [TestCase("yeux", "j ø")]
    [TestCase("oiseau", "w a . z o")]
    [TestCase("chantent", "ʃ ɑ t")]
    [TestCase("montagne", "m ɔ . t a ɲ")]
    [TestCase("besoin", "b ə z . w ɛ")]
    [TestCase("aujourd'hui", "o . ʒ u ʁ . d y . i")]
    public void SpeaksFrench(string word, string expected) => Assert.That(Say(word, "fr"), Is.EqualTo(expected));

    [TestCase("ich", "ɪ ç")]
    [TestCase("nacht", "n a x t")]
    [TestCase("Liebe", "l i . b ə")]
    [TestCase("Straße", "ʃ t ɾ ɑ . s ə")]
    [TestCase("schön", "ʃ ø n")]
    [TestCase("Zeit", "ts aɪ t")]
    [TestCase("sehen", "z e . ə n")]
    [TestCase("Sonne", "z ɔ . n ə")]
    [TestCase("singen", "z ɪ . ŋ ə n")]
    [TestCase("Wolke", "v ɔ l . k ə")]
    [TestCase("über", "y . b ɜ")]
    [TestCase("König", "k ø . n ɪ ç")]
    [TestCase("Katze", "k a . ts ə")]
    [TestCase("Tag", "t ɑ k")]
    public void SpeaksGerman(string word, string expected) => Assert.That(Say(word, "de"), Is.EqualTo(expected));

    [TestCase("amore", "a . m o . r e")]
    [TestCase("ciao", "tʃ a . o")]
    [TestCase("sogno", "s o . ɲ o")]
    [TestCase("famiglia", "f a . m i . ʎ a")]
    [TestCase("cuore", "k ʊ . ɔ . r e")]
    [TestCase("pesce", "p ɛ . ʃ e")]
    [TestCase("gente", "dʒ ɛ n . t e")]
    [TestCase("giorno", "dʒ o r . n o")]
    [TestCase("perché", "p e r . k e")]
    [TestCase("c'è", "tʃ ɛ")]
    [TestCase("bugia", "b u . dʒ i . a")]
    [TestCase("rosa", "r o . z a")]
    public void SpeaksItalian(string word, string expected) => Assert.That(Say(word, "it"), Is.EqualTo(expected));

    [TestCase("ひかり", "ç i . k a . ɽ i")]
    [TestCase("きょう", "k j o . o")]
    [TestCase("ずっと", "z ɯ t . t o")]
    [TestCase("とんで", "t o n . d e")]
    [TestCase("さんぽ", "s a m . p o")]
    [TestCase("じかん", "dʑ i . k a ɴ")]
    [TestCase("メロディー", "m e . ɽ o . d i . i")]
    [TestCase("ちゃいろ", "tɕ a . i . ɽ o")]
    [TestCase("ﾗﾌﾞ", "ɽ a . b ɯ")]
    [TestCase("は", "w a")]
    [TestCase("君の", "k i . m i . n o")]
    [TestCase("歌う", "ɯ . t a . ɯ")]
    [TestCase("世界", "s e . k a . i")]
    [TestCase("薔薇", "ə . ə . ə . ə")]
    [TestCase("kimi", "k i . m i")]
    [TestCase("itsumo", "i . ts ɯ . m o")]
    [TestCase("hitotsu", "ç i . t o . ts ɯ")]
    [TestCase("dance", "d æ n s")]
    public void SpeaksJapanese(string word, string expected) => Assert.That(Say(word, "ja"), Is.EqualTo(expected));

    [TestCase("사랑", "", "s a . ɾ a ŋ")]
    [TestCase("안녕", "ko", "a n . n j ʌ ŋ")]
    [TestCase("небо", "ru", "n e . b o")]
    [TestCase("love", "ru", "l ʌ v")]
    [TestCase("love", "ko", "l ʌ v")]
    public void OtherScriptsAreReadAsTheyAre(string word, string language, string expected) => Assert.That(Say(word, language), Is.EqualTo(expected));

    [TestCase("24/7", 5)]
    [TestCase("1999", 5)]
    [TestCase("2nd", 2)]
    [TestCase("night-time", 2)]
    [TestCase("LOVE", 1)]
    [TestCase("yeeeeaaah", 1)]
    [TestCase("ooooh", 1)]
    [TestCase("NYC", 3)]
    [TestCase("café", 2)]
    [TestCase("quiet", 2)]
    [TestCase("window", 2)]
    [TestCase("rooftops", 2)]
    [TestCase("into", 2)]
    public void EnglishHasItsSyllables(string word, int syllables) => Assert.That(new BuiltInPronouncer().Pronounce(word, "en"), Has.Count.EqualTo(syllables));

    [TestCase("")]
    [TestCase("…")]
    [TestCase("!?")]
    [TestCase("'")]
    [TestCase("🎵")]
    public void WhatHasNoLettersHasNoSound(string word) => Assert.That(new BuiltInPronouncer().Pronounce(word, "en"), Is.Empty);

    [Test]
    [SetCulture("tr-TR")]
    public void TurkishCultureChangesNothing()
    {
        Assert.That(Say("LIGHT", "en"), Is.EqualTo("l aɪ t"));
        Assert.That(Say("İSTANBUL", "es"), Does.StartWith("i s ."));
        Assert.That(LanguageGuess.Of(["I LIKE THIS NIGHT", "IT IS MINE"]), Is.EqualTo("en"));
    }

    [Test]
    public void AnythingAtAllIsSpokenInFiniteTime() => Prop.ForAll<string>(text =>
    {
        foreach (string language in new[] { "en", "es", "fr", "de", "it", "ja", "ko", "ru", "zh", "", "qq" })
        {
            IReadOnlyList<IReadOnlyList<string>> spoken = new BuiltInPronouncer().Pronounce(text ?? "", language);
            Assert.That(spoken, Has.Count.LessThanOrEqualTo(MostSyllables));
            Assert.That(spoken.All(syllable => syllable.Count > 0 && syllable.All(phone => phone.Length > 0)));
        }
    }).QuickCheckThrowOnFailure();

    [Test]
    public void EverySymbolIsASoundThatTheEarKnows()
    {
        string[] words = ["butterflies", "rhythm", "corazones", "guitarra", "feuille", "grenouille", "zwölf", "pflanze", "ghiaccio", "zucchero", "りゅうがく", "ヴァイオリン"];
        foreach (string language in new[] { "en", "es", "fr", "de", "it" })
        {
            foreach (string phone in words.SelectMany(word => new BuiltInPronouncer().Pronounce(word, language)).SelectMany(syllable => syllable))
                Assert.That(PhoneClasses.Parts(phone), Is.Not.Empty, $"{language}: {phone}");
        }
    }

    private static string Say(string word, string language) => string.Join(" . ", new BuiltInPronouncer().Pronounce(word, language).Select(syllable => string.Join(' ', syllable)));
}
