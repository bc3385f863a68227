using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Tests;

internal sealed class WordGesturesTests
{
    [TestCase("en", "my heart will fly to you", "my Chest, heart Chest, fly Reach, you Point")]
    [TestCase("en", "No, don't call me", "no Shake, don't Shake, call Call, me Chest")]
    [TestCase("en", "Dance all night", "dance Dance")]
    [TestCase("es", "mi corazón vuela al cielo", "mi Chest, corazón Chest, vuela Reach, cielo Reach")]
    [TestCase("fr", "j'entends ton cœur qui danse", "j' Chest, entends Hear, ton Point, cœur Chest, danse Dance")]
    [TestCase("de", "ich ruf dich an, mein Stern", "ich Chest, ruf Call, dich Point, mein Chest, stern Reach")]
    [TestCase("it", "no, non piangere amore mio", "no Shake, non Shake, piangere Eyes, amore Chest, mio Chest")]
    [TestCase("ja", "君の心は空へ", "君 Point, 心 Chest, 空 Reach")]
    [TestCase("pl", "moje serce", "")]
    public void HandsAnswerToWords(string language, string text, string expected)
    {
        IReadOnlyList<KeyWord> words = WordGestures.Of(new LyricLine { Start = 1, End = 5, Text = text }, language);
        Assert.That(string.Join(", ", words.Select(word => word.Word + " " + word.Gesture)), Is.EqualTo(expected));
    }

    [Test]
    public void AWordHasItsOwnTimeWhereItIsKnown()
    {
        LyricWord[] sung = [new() { Text = "my", Start = 1, End = 1.2 }, new() { Text = "heart,", Start = 2, End = 2.6 }];
        KeyWord heart = WordGestures.Of(new LyricLine { Start = 1, End = 3, Text = "my heart,", Words = sung }, "en").Single(word => word.Word == "heart");
        Assert.That(heart.Start, Is.EqualTo(2));
        Assert.That(heart.End, Is.EqualTo(2.5).Within(0.01), "the comma is not sung");
    }

    [Test]
    public void TheStrongestWordsAreKeptApart()
    {
        KeyWord[] words = [new(0, 0.2, "i", WordGesture.Chest, 0.3), new(0.5, 1, "heart", WordGesture.Chest, 1), new(1.2, 1.4, "you", WordGesture.Point, 0.5), new(3, 3.4, "you", WordGesture.Point, 0.5)];
        Assert.That(WordGestures.Pick(words, 1.5).Select(word => word.Word), Is.EqualTo(new[] { "heart", "you" }));
        Assert.That(WordGestures.Pick([], 1.5), Is.Empty);
    }

    [Test]
    public void AnyLineIsSearchedWithoutHarm() => Prop.ForAll<string>(text =>
    {
        foreach (string language in new[] { "en", "fr", "ja", "" })
        {
            foreach (KeyWord word in WordGestures.Of(new LyricLine { Start = 1, End = 3, Text = text ?? "" }, language))
                Assert.That(word.Start, Is.InRange(1, 3));
        }
    }).QuickCheckThrowOnFailure();
}
