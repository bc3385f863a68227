using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

internal sealed class SungSpellingTests
{
    [TestCase("24/7", "en", "twenty four seven")]
    [TestCase("1999", "en", "nineteen ninety nine")]
    [TestCase("1905", "en", "nineteen oh five")]
    [TestCase("2024", "en", "two thousand twenty four")]
    [TestCase("21st", "en", "twenty first")]
    [TestCase("20th", "en", "twentieth")]
    [TestCase("5am", "en", "five am")]
    [TestCase("99", "fr", "quatre vingt dix neuf")]
    [TestCase("71", "fr", "soixante et onze")]
    [TestCase("21", "de", "einundzwanzig")]
    [TestCase("1999", "de", "neunzehnhundertneunundneunzig")]
    [TestCase("28", "it", "ventotto")]
    [TestCase("500", "es", "quinientos")]
    [TestCase("1001", "es", "mil uno")]
    [TestCase("365", "ja", "さんびゃくろくじゅうご")]
    [TestCase("7", "ko", "7")]
    [TestCase("1234567", "en", "1234567")]
    [TestCase("noooooo", "en", "no")]
    [TestCase("yeeeeah", "en", "yeah")]
    [TestCase("Ooooh", "en", "ooh")]
    [TestCase("looove", "en", "love")]
    [TestCase("sweeeet", "en", "sweet")]
    [TestCase("siiii", "es", "si")]
    [TestCase("night-time", "en", "night time")]
    [TestCase("rollin’", "en", "rollin'")]
    [TestCase("HEY!!!", "en", "hey")]
    [TestCase("TV", "en", "t v")]
    [TestCase("MMM", "en", "m")]
    [TestCase("(oh,", "en", "oh")]
    [TestCase("--", "en", "")]
    public void BringsWhatIsWrittenToWords(string written, string language, string expected) => Assert.That(string.Join(' ', SungSpelling.Words(written, language)), Is.EqualTo(expected));

    [Test]
    public void WordsHaveNoSpacesAndAreNeverEmpty() => Prop.ForAll<string>(text =>
    {
        foreach (string word in SungSpelling.Words(text ?? "", "en"))
            Assert.That(word.Trim('\'', ' '), Is.Not.Empty);
    }).QuickCheckThrowOnFailure();
}
