using System.Linq;
using AvatarMotion.Audio;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Tests;

internal sealed class LineEmotionTests
{
    [TestCase("en", "we cry in the rain", "sadness")]
    [TestCase("en", "I'm not afraid, never cry", "joy")]
    [TestCase("en", "love is all around", "joy")]
    [TestCase("en", "I hate this war, burn it down", "anger")]
    [TestCase("en", "it's magic, unbelievable", "surprise")]
    [TestCase("en", "hush now, the river is quiet", "calm")]
    [TestCase("es", "lloro por tu amor perdido, triste y solo", "sadness")]
    [TestCase("es", "bailamos de alegría en la fiesta", "joy")]
    [TestCase("fr", "je pleure et mon chagrin est noir", "sadness")]
    [TestCase("fr", "on danse, on rit, la vie est belle", "joy")]
    [TestCase("de", "ich weine, der Schmerz ist so tief", "sadness")]
    [TestCase("de", "wir tanzen und lachen, wie schön", "joy")]
    [TestCase("de", "Hass und Krieg, die Wut brennt", "anger")]
    [TestCase("it", "piango da sola, che dolore", "sadness")]
    [TestCase("it", "balliamo insieme felici", "joy")]
    [TestCase("ja", "君が好き 笑顔が輝く", "joy")]
    [TestCase("ja", "涙が止まらない 悲しくて", "sadness")]
    [TestCase("ja", "もう怖くない", "joy")]
    public void WordsSayWhatALineFeels(string language, string text, string emotion)
    {
        LineFeeling felt = Feel(text, language);
        Assert.That(felt.Emotion, Is.EqualTo(emotion), felt.Why);
        Assert.That(felt.Why, Does.StartWith("says “"));
    }

    [Test]
    public void WithoutAStrongWordTheMusicDecides()
    {
        Assert.That(Feel("la la la", "en").Emotion, Is.EqualTo("joy"));
        Assert.That(Feel("la la la", "en").Why, Does.Contain("music"));
    }

    [Test]
    public void MoreWordsAreStrongerAndNegationTurnsThem()
    {
        Assert.That(Feel("I am so very happy, what joy", "en").Strength, Is.GreaterThan(Feel("the table is good", "en").Strength));
        Assert.That(Feel("I am happy", "en").Valence, Is.GreaterThan(0.3));
        Assert.That(Feel("I am not happy", "en").Valence, Is.LessThan(0));
        Assert.That(Feel("je ne suis pas heureux", "fr").Valence, Is.LessThan(0));
        Assert.That(Feel("ich liebe dich nicht", "de").Valence, Is.LessThan(0.2));
    }

    [Test]
    public void AnyTextHasAFeelingWithinItsBounds() => Prop.ForAll<string>(text =>
    {
        foreach (string language in new[] { "en", "es", "fr", "de", "it", "ja", "xx" })
        {
            LineFeeling felt = Feel(text ?? "", language);
            Assert.That(felt.Strength, Is.InRange(0, 1));
            Assert.That(felt.Valence, Is.InRange(-1, 1));
            Assert.That(felt.Arousal, Is.InRange(-1, 1));
            Assert.That(new[] { "neutral", "joy", "anger", "sadness", "calm", "surprise" }, Does.Contain(felt.Emotion));
        }
    }).QuickCheckThrowOnFailure();

    [TestCase("en")]
    [TestCase("es")]
    [TestCase("fr")]
    [TestCase("de")]
    [TestCase("it")]
    [TestCase("ja")]
    public void EveryLanguageHasItsWords(string language)
    {
        string[] lines = StemTable<bool>.Lines(language + ".feelings").ToArray();
        int words = lines.Where(line => !line.StartsWith("not") && !line.StartsWith("more") && !line.StartsWith("less")).Sum(line => line[(line.IndexOf(':') + 1)..].Split(' ', System.StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.That(words, Is.GreaterThanOrEqualTo(120));
    }

    private static LineFeeling Feel(string text, string language)
    {
        Song song = SyntheticSongs.Pop;
        Section chorus = song.Sections.First(section => section.Kind == SectionKind.Chorus);
        return LineEmotion.Of(new LyricLine { Start = chorus.Start, End = chorus.Start + 2, Text = text }, song with { Lyrics = new Lyrics { Language = language } });
    }
}
