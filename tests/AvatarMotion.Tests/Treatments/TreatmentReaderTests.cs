using System.Globalization;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace AvatarMotion.Tests;

public sealed class TreatmentReaderTests
{
    [Test]
    public void ReadsMoodStyleColorsAndSections()
    {
        TreatmentReading reading = TreatmentReader.FromPrompt("Dreamy, slow verses, wild choruses; house with some pop, teal and #f4a, on a rooftop");
        Treatment treatment = reading.Treatment;
        Assert.That(treatment.Mood, Is.EqualTo("dreamy"));
        Assert.That(treatment.SectionEnergy["verse"], Is.EqualTo(0.35));
        Assert.That(treatment.SectionEnergy["chorus"], Is.EqualTo(1.0));
        Assert.That(treatment.Style["house"], Is.EqualTo(0.67));
        Assert.That(treatment.Style["pop"], Is.EqualTo(0.33));
        Assert.That(treatment.Palette.Skip(1).Take(2), Is.EqualTo(new[] { "#12b5b0", "#ff44aa" }));
        Assert.That(treatment.Stage, Is.EqualTo("rooftop"));
        Assert.That(reading.Unknown, Is.Empty);
    }

    [TestCase("energy 80%", 0.8)]
    [TestCase("energy 0.35 please", 0.35)]
    [TestCase("energy 40", 0.4)]
    [TestCase("calm", 0.35)]
    [TestCase("fierce", 0.95)]
    [TestCase("", 0.7)]
    public void ReadsEnergy(string prompt, double energy) =>
        Assert.That(TreatmentReader.FromPrompt(prompt).Treatment.Energy, Is.EqualTo(energy));

    [Test]
    public void UnknownWordsAreListedOnceAndIgnored()
    {
        TreatmentReading reading = TreatmentReader.FromPrompt("a hopeful unicorn, another Unicorn and 7 dwarfs");
        Assert.That(reading.Treatment.Mood, Is.EqualTo("hopeful"));
        Assert.That(reading.Unknown, Is.EqualTo(new[] { "unicorn", "another", "7", "dwarfs" }));
    }

    [Test]
    public void ADarkColorBecomesTheNight() =>
        Assert.That(TreatmentReader.FromPrompt("black and red").Treatment.Palette.Take(2), Is.EqualTo(new[] { "#0c0a14", "#ff2e4c" }));

    [Test]
    public void AnyPromptIsReadTheSameUnderTurkishRules()
    {
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.That(TreatmentReader.FromPrompt("HIP-HOP, PINK, MELANCHOLIC").Unknown, Is.Empty);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [TestCase("#")]
    [TestCase("#zz1 % -- ' 1. .5 %%")]
    [TestCase("🎵 夜 \0 \n")]
    public void OddPromptsDoNotThrow(string prompt) => Assert.That(() => TreatmentReader.FromPrompt(prompt), Throws.Nothing);

    [Test]
    public void EveryMoodHasPalettesThatTheStageCanUse()
    {
        foreach (string mood in MoodPalettes.Moods)
        {
            foreach (var palette in MoodPalettes.Of(mood))
            {
                Assert.That(palette.Count, Is.InRange(3, 5), mood);
                Assert.That(palette, Is.Unique);
                Assert.That(palette, Has.All.Match("^#[0-9a-f]{6}$"));
            }
        }
    }
}
