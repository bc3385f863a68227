using System.Collections.Generic;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class AlignmentDoubtTests
{
    [Test]
    public void OneWordForMinutesOfSingingIsSaid() =>
        Assert.That(AlignmentDoubt.Of(Words(1.0), 150), Does.StartWith("The lyrics have 1 word for 150 s of singing"));

    [Test]
    public void WordsThatWereNotHeardAreSaid() =>
        Assert.That(AlignmentDoubt.Of(Words(0.1, 0.2, 0.1, 0.9), 4), Does.StartWith("Of 4 words of the lyrics 3 were not heard"));

    [Test]
    public void SureWordsAndAWordlessSongNeedNoSentence()
    {
        Assert.That(AlignmentDoubt.Of(Words(0.9, 0.8, 0.3), 5), Is.Null);
        Assert.That(AlignmentDoubt.Of(Lyrics.None, 100), Is.Null);
    }

    private static Lyrics Words(params double[] confidences)
    {
        List<LyricWord> words = new();
        foreach (double confidence in confidences)
            words.Add(new LyricWord { Text = "la", Confidence = confidence });
        return new Lyrics { Lines = new[] { new LyricLine { Words = words } } };
    }
}
