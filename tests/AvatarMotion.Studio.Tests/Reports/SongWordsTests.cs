using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

public sealed class SongWordsTests
{
    [TestCase(0.0, "guess")]
    [TestCase(0.29, "guess")]
    [TestCase(0.31, "likely, not certain")]
    [TestCase(0.7, "fairly sure")]
    [TestCase(0.9, "is sure")]
    [TestCase(1.0, "very sure")]
    public void ConfidenceIsSaidInWords(double confidence, string said)
    {
        Song song = new() { Confidence = confidence, Beats = [1, 2] };
        Assert.That(SongWords.Beat(song), Does.Contain(said));
        Assert.That(SongWords.IsGuess(song), Is.EqualTo(said == "guess"));
    }

    [Test]
    public void WithoutBeatsThereIsNothingToBeSureOf() => Assert.That(SongWords.Beat(new Song { Confidence = 1 }), Is.EqualTo("No beat was found"));

    [Test]
    public void TheSameMusicHasTheSameLetter()
    {
        int[] sameAs = [0, 1, 0, 3, 1, 9];
        Song song = new() { Sections = [.. sameAs.Select(first => new Section { SameAs = first })] };
        Assert.That(SongWords.Form(song), Is.EqualTo("A B A C B D"), "an index that points nowhere is music of its own");
    }

    [Test]
    public void AFeelThatNobodyJudgedIsNotSaid()
    {
        Assert.That(SongWords.Feel(new Song()), Is.Empty);
        Assert.That(SongWords.Feel(new Song { Feel = new SongFeel { Valence = 0.1, Arousal = 0.9, Danceability = 0.9 } }), Is.EqualTo("sad, fierce, made for dancing"));
    }

    [TestCase(60, "C4")]
    [TestCase(69.2, "A4")]
    [TestCase(70.6, "B4")]
    [TestCase(0, "C-1")]
    [TestCase(-1, "B-2")]
    public void NotesHaveNames(double midi, string name) => Assert.That(SongWords.Note(midi), Is.EqualTo(name));

    [Test]
    public void ATempoThatMovesIsSaid()
    {
        Song steady = new() { Beats = [.. Enumerable.Range(0, 64).Select(i => 0.5 * i)] };
        Assert.That(SongWords.Tempo(steady), Is.EqualTo("steady tempo"));
        Song moving = new() { Beats = [.. Enumerable.Range(0, 64).Select(i => i < 32 ? 0.5 * i : 16 + 0.4 * (i - 32))] };
        Assert.That(SongWords.Tempo(moving), Is.EqualTo("tempo from 120 to 150"));
    }
}
