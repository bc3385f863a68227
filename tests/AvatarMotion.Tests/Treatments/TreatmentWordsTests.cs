using System;
using System.Linq;
using AvatarMotion.Audio;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Tests;

/// <summary>What single words mean, and what any prompt may not break.</summary>
public sealed class TreatmentWordsTests
{
    [TestCase("sad ballad", "melancholic", "ballad")]
    [TestCase("K-Pop idol, cheerful", "playful", "k-pop")]
    [TestCase("hot salsa nights", "hopeful", "latin")]
    [TestCase("charleston, funny", "playful", "swing")]
    [TestCase("angry headbang", "fierce", "rock")]
    [TestCase("gentle waltz", "dreamy", "waltz")]
    [TestCase("b-boy freezes", "hopeful", "breaking")]
    [TestCase("dark trap", "fierce", "hip-hop")]
    [TestCase("ethereal techno", "dreamy", "house")]
    [TestCase("sleek street", "cool", "")]
    public void MoodAndStyleAreReadFromTheirManyNames(string prompt, string mood, string style)
    {
        Treatment treatment = TreatmentReader.FromPrompt(prompt).Treatment;
        Assert.That(treatment.Mood, Is.EqualTo(mood));
        if (style.Length > 0)
            Assert.That(treatment.Style.MaxBy(share => share.Value).Key, Is.EqualTo(style));
    }

    [Test]
    public void TheFirstMoodWinsAndBringsItsEnergy()
    {
        Treatment treatment = TreatmentReader.FromPrompt("melancholic but fierce").Treatment;
        Assert.That(treatment.Mood, Is.EqualTo("melancholic"));
        Assert.That(treatment.Energy, Is.EqualTo(MoodPalettes.EnergyOf("melancholic")));
    }

    [TestCase("quiet bridge", "bridge", 0.35)]
    [TestCase("choruses explosive", "chorus", 1.0)]
    [TestCase("motionless intro", "intro", 0.15)]
    public void AWordBesideAPartSpeaksOfThatPart(string prompt, string section, double energy)
    {
        Treatment treatment = TreatmentReader.FromPrompt(prompt).Treatment;
        Assert.That(treatment.SectionEnergy[section], Is.EqualTo(energy));
        Assert.That(treatment.Energy, Is.EqualTo(new Treatment().Energy), "the whole stays as it was");
    }

    [TestCase("energy 250%", 1.0)]
    [TestCase("0%", 0.0)]
    [TestCase("energy 1", 1.0)]
    [TestCase("7 dwarfs", 0.7)]
    public void EnergyStaysWithinItsRange(string prompt, double energy) => Assert.That(TreatmentReader.FromPrompt(prompt).Treatment.Energy, Is.EqualTo(energy));

    [TestCase("pink", "#ff4f9a")]
    [TestCase("#ABCDEF", "#abcdef")]
    [TestCase("#f0a", "#ff00aa")]
    public void AColorBecomesTheDominant(string prompt, string color) => Assert.That(TreatmentReader.FromPrompt(prompt).Treatment.Palette[1], Is.EqualTo(color));

    [Test]
    public void ManyColorsFillThePaletteAndNoMore()
    {
        Treatment treatment = TreatmentReader.FromPrompt("red, green, blue, yellow, pink, navy").Treatment;
        Assert.That(treatment.Palette, Is.EqualTo(new[] { "#14245c", "#ff2e4c", "#2fd96b", "#3d7bff" }));
    }

    [Test]
    public void AnyPromptGivesATreatmentThatAShowCanHold() => Prop.ForAll<string>(prompt =>
    {
        Treatment treatment = TreatmentReader.FromPrompt(prompt ?? "").Treatment;
        Assert.That(MoodPalettes.Moods, Does.Contain(treatment.Mood));
        Assert.That(treatment.Energy, Is.InRange(0.0, 1.0));
        Assert.That(treatment.Palette, Has.Count.InRange(3, 5).And.All.Match("^#[0-9a-f]{6}$"));
        Assert.That(treatment.SectionEnergy.Keys, Is.SubsetOf(SectionWords.All));
        Assert.That(TreatmentReader.FromPrompt(treatment.Prompt).Treatment.Palette, Is.EqualTo(treatment.Palette), "a prompt read again says the same");
    }).QuickCheckThrowOnFailure();

    [Test]
    public void EveryPartOfASongHasItsWord()
    {
        foreach (SectionKind kind in Enum.GetValues<SectionKind>())
        {
            Assert.That(SectionWords.All, Does.Contain(SectionWords.Of(kind)));
            Assert.That(SectionWords.Name(SectionWords.Of(kind)), Is.EqualTo(SectionWords.Of(kind)));
        }

        Assert.That(SectionWords.Name("hook"), Is.EqualTo("chorus"));
        Assert.That(SectionWords.Name("solo"), Is.EqualTo("instrumental"));
        Assert.That(SectionWords.Name("dwarfs"), Is.Null);
    }

    [Test]
    public void AnUnknownMoodFallsBackToTheFirst() => Assert.That(MoodPalettes.Of("bewildered"), Is.EqualTo(MoodPalettes.Of("hopeful")));
}
