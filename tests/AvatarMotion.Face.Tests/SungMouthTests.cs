using System;
using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Face.Tests;

/// <summary>How sounds shape each other: vowels go on beneath consonants, round lips come early, closures win, nothing sticks.</summary>
public sealed class SungMouthTests
{
    [TestCase("t")]
    [TestCase("n")]
    [TestCase("k")]
    [TestCase("l")]
    public void TheTongueLeavesTheVowelOnTheLips(string tongue)
    {
        FaceFrame frame = FaceSongs.At(Bake((2.0, 2.3, "u"), (2.3, 2.38, tongue), (2.38, 2.7, "u")), 2.33);
        Assert.That(frame[FaceShape.OU], Is.GreaterThan(0.35f), "still round");
        Assert.That(frame[VisemeMap.Shape(tongue, 0f)], Is.GreaterThan(0.1f), "and yet there");
    }

    [Test]
    public void RoundLipsComeBeforeTheSoundsThatAreRound()
    {
        FaceTake round = Bake((2.0, 2.3, "i"), (2.3, 2.5, "s"), (2.5, 3.0, "u")), wide = Bake((2.0, 2.3, "i"), (2.3, 2.5, "s"), (2.5, 3.0, "a"));
        Assert.That(FaceSongs.At(round, 2.43)[FaceShape.OU], Is.GreaterThan(FaceSongs.At(wide, 2.43)[FaceShape.AA] + 0.1f));
        Assert.That(FaceSongs.At(round, 2.2)[FaceShape.OU], Is.LessThan(0.05f), "not before its time");
    }

    [Test]
    public void TeethMeetTheLipForF()
    {
        FaceTake take = Bake((2.0, 2.3, "a"), (2.3, 2.36, "f"), (2.36, 2.7, "a"));
        Assert.That(FaceSongs.Film(take, 2.25, 2.4).Max(frame => frame[FaceShape.FF]), Is.GreaterThan(0.9f));
    }

    [TestCase(4)]
    [TestCase(6)]
    [TestCase(8)]
    public void RapClosesAndOpensInEverySyllable(int syllables)
    {
        double length = 1.0 / syllables;
        List<(double, double, string)> phones = new();
        for (int i = 0; i < 16; i++)
        {
            double start = 1 + i * length;
            phones.Add((start, start + 0.4 * length, i % 2 == 0 ? "b" : "m"));
            phones.Add((start + 0.4 * length, start + length, "a"));
        }

        FaceTake take = Bake(phones.ToArray());
        for (int i = 0; i < 16; i++)
        {
            double start = 1 + i * length;
            Assert.That(Closed(take, start - 0.05, start + 0.4 * length), Is.True, $"closure {i} in a film of 24 frames a second");
            Assert.That(FaceSongs.Film(take, start + 0.3 * length, start + length).Max(frame => frame.MouthOpening), Is.GreaterThan(0.5f), $"vowel {i}");
        }
    }

    [Test]
    public void TheMouthRestsSoonAfterThePhraseWhateverItEndsWith()
    {
        foreach (string last in new[] { "a", "u", "s", "n", "t", "m", "f", "aɪ" })
        {
            FaceTake take = Bake((2.0, 2.6, "a"), (2.6, 3.0, last));
            Assert.That(FaceSongs.Film(take, 3.12, 4.5).Max(frame => frame.MouthOpening), Is.LessThan(0.05f), last);
        }
    }

    [Test]
    public void LipsPartForBreathBeforeAPhraseButFarLessThanForAVowel()
    {
        FaceTake take = Bake((3.0, 4.0, "a"));
        float breath = FaceSongs.Film(take, 2.4, 2.9).Max(frame => frame.MouthOpening);
        Assert.That(breath, Is.InRange(0.03f, 0.13f));
        Assert.That(FaceSongs.At(take, 2.0).MouthOpening, Is.Zero);
    }

    [Test]
    public void NobodyBreathesInsideAPhrase() =>
        Assert.That(SungBreaths.Of(FaceSongs.Sung((2.0, 2.5, "a"), (2.8, 3.4, "a"), (4.6, 5.0, "a"))).Select(breath => breath.End), Is.EqualTo(new[] { 1.95, 4.55 }).Within(1e-9));

    [Test]
    public void ShortPhrasesAskForLittleAir()
    {
        SungBreath small = SungBreaths.Of(FaceSongs.Sung((2.0, 2.3, "a")))[0], deep = SungBreaths.Of(FaceSongs.Sung((2.0, 5.8, "a")))[0];
        Assert.That(deep.Depth, Is.GreaterThan(small.Depth + 0.3f).And.LessThanOrEqualTo(1f));
    }

    [Test]
    public void AWordThatIsDoubtedFollowsTheSound()
    {
        Song song = Doubted(0.05);
        Assert.That(FaceSongs.At(FaceBaker.Bake(song, Array.Empty<FaceLine>(), new FaceOptions()), 2.5)[FaceShape.OU], Is.GreaterThan(0.5f), "what is heard");
        Assert.That(FaceSongs.At(FaceBaker.Bake(Doubted(0.9), Array.Empty<FaceLine>(), new FaceOptions()), 2.5)[FaceShape.AA], Is.GreaterThan(0.5f), "what is written");
    }

    [Test]
    public void TheChoirBehindDoesNotTakeTheLeadsMouth()
    {
        LyricLine lead = FaceSongs.Sung((2.0, 3.0, "a")).Lyrics.Lines[0], choir = FaceSongs.Sung((2.3, 2.8, "u")).Lyrics.Lines[0] with { Backing = true };
        Song both = new() { Duration = 6, Lyrics = new Lyrics { Lines = new[] { lead, choir } } }, alone = both with { Lyrics = new Lyrics { Lines = new[] { choir } } };
        Assert.That(FaceSongs.At(FaceBaker.Bake(both, Array.Empty<FaceLine>(), new FaceOptions()), 2.6)[FaceShape.AA], Is.GreaterThan(0.5f));
        Assert.That(FaceSongs.At(FaceBaker.Bake(alone, Array.Empty<FaceLine>(), new FaceOptions()), 2.6)[FaceShape.OU], Is.GreaterThan(0.5f), "a choir alone sings");
    }

    [Test]
    public void HeardPhonesMoveTheMouthWhereThereAreNoWords()
    {
        Song song = new() { Duration = 6, HeardPhones = new[] { new Phone(2.0, 2.5, "a"), new Phone(2.5, 2.6, "m"), new Phone(2.6, 3.0, "i") } };
        FaceTake take = FaceBaker.Bake(song, Array.Empty<FaceLine>(), new FaceOptions());
        Assert.That(FaceSongs.At(take, 2.3)[FaceShape.AA], Is.GreaterThan(0.5f));
        Assert.That(Closed(take, 2.48, 2.6), Is.True);
        Assert.That(FaceSongs.At(take, 2.85)[FaceShape.IH], Is.GreaterThan(0.5f));
    }

    [Test]
    public void HighNotesOpenCloseVowels()
    {
        Song song = FaceSongs.Sung((2.0, 3.0, "i"));
        PitchCurve high = new() { Hop = 0.01, Hz = Enumerable.Repeat(880f, 600).ToArray() };
        Note[] notes = { new(0, 1, 69), new(1, 2, 69), new(2, 3, 81) };
        float low = FaceSongs.At(FaceBaker.Bake(song with { Notes = notes }, Array.Empty<FaceLine>(), new FaceOptions()), 2.5).MouthOpening;
        Assert.That(FaceSongs.At(FaceBaker.Bake(song with { Notes = notes, Pitch = high }, Array.Empty<FaceLine>(), new FaceOptions()), 2.5).MouthOpening, Is.GreaterThan(low + 0.1f));
    }

    [Test]
    public void AnyPhonesGiveAMouthThatKeepsItsBoundsAndComesToRest() => Prop.ForAll<byte[]>(numbers =>
    {
        string[] symbols = { "a", "p", "u", "", "s", "m", "xyz", "oʊ", "f", "ɯ" };
        (double, double, string)[] phones = numbers.Select((number, i) => (1 + number * 0.015, 1 + number * 0.015 + (i % 7 - 1) * 0.05, symbols[i % symbols.Length])).ToArray();
        FaceTake take = Bake(phones.Length > 0 ? phones : new[] { (1.0, 1.0, "a") });
        foreach (FaceFrame frame in FaceSongs.Film(take, 0, 6))
            Assert.That(frame.Weights.Take(FaceShapes.VisemeCount).Sum(), Is.InRange(0f, 1.2f));
        Assert.That(FaceSongs.At(take, 5.9).MouthOpening, Is.LessThan(0.05f));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    private static FaceTake Bake(params (double Start, double End, string Symbol)[] phones) => FaceBaker.Bake(FaceSongs.Sung(phones), Array.Empty<FaceLine>(), new FaceOptions());

    private static bool Closed(FaceTake take, double from, double to)
    {
        for (int phase = 0; phase < 6; phase++)
        {
            bool seen = false;
            for (double time = Math.Ceiling((from - phase / 144.0) * 24) / 24 + phase / 144.0; time <= to; time += 1.0 / 24)
                seen |= FaceSongs.At(take, time).MouthOpening < 0.06f;
            if (!seen)
                return false;
        }

        return true;
    }

    private static Song Doubted(double confidence)
    {
        Song song = FaceSongs.Sung((2.0, 3.0, "a"));
        LyricLine line = song.Lyrics.Lines[0];
        return song with
        {
            Lyrics = new Lyrics { Lines = new[] { line with { Words = new[] { line.Words[0] with { Confidence = confidence } } } } },
            HeardPhones = new[] { new Phone(1.9, 3.1, "u") },
        };
    }
}
