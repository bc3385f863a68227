using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class BackingStemTests
{
    [Test]
    public void HarmonyIsHeardInTheBackingWhereThereIsOne()
    {
        Song major = Heard(Chords(4, 12)), minor = Heard(Chords(3, 12));
        Assert.That(major.Feel.Valence, Is.GreaterThan(minor.Feel.Valence + 0.1));
        Assert.That(major.Beats, Is.Not.Empty);
    }

    [TestCase(3.0)]
    [TestCase(16.0)]
    public void ABackingOfAnotherLengthIsUsedAsFarAsItGoes(double seconds) => Assert.That(Heard(Chords(4, seconds)).Sections, Is.Not.Empty);

    /// <summary>Bare drums, whose harmony only the backing tells.</summary>
    private static Song Heard(Waveform backing)
    {
        Synth mix = new(12);
        for (int beat = 0; beat < 22; beat++)
            mix.Kick(0.5 + 0.5 * beat);
        return Song.Analyze(mix.Waveform, new SongOptions { Backing = backing });
    }

    /// <summary>Tonic and fifth with a third of so many semitones.</summary>
    private static Waveform Chords(int third, double seconds)
    {
        Synth band = new(seconds);
        for (double time = 0; time + 1 < seconds; time += 1)
        {
            foreach (int note in new[] { 57, 57 + third, 64, 69, 69 + third })
                band.Note(time, 0.95, note, 0.2f);
        }

        return band.Waveform;
    }
}
