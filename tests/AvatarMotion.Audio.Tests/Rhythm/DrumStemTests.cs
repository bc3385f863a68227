using System.Collections.Generic;
using AvatarMotion.Evaluation;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class DrumStemTests
{
    [Test]
    public void ADrumStemTellsTheHitsThatTheMixHides()
    {
        Synth mix = new(24), stem = new(24);
        List<double> kicks = new();
        for (int eighth = 0; eighth < 80; eighth++)
        {
            double time = 0.5 + 0.25 * eighth;
            if (eighth % 8 is 0 or 3)
                kicks.Add(time);
            if (eighth % 8 == 4)
                stem.Snare(time);
            mix.Note(time, 0.24, 31 + eighth % 5, 0.5f);
        }

        foreach (double time in kicks)
        {
            mix.Kick(time, 0.05f);
            stem.Kick(time);
        }

        Song song = Song.Analyze(mix.Waveform, new SongOptions { Drums = stem.Waveform });
        Assert.That(EventScore.F(kicks, Times(song.Drums.Kick), 0.03, 0), Is.GreaterThan(0.9));
    }

    [TestCase(3.0)]
    [TestCase(9.0)]
    public void AStemOfAnotherLengthIsUsedAsFarAsItGoes(double seconds)
    {
        Synth mix = new(6), stem = new(seconds);
        for (int beat = 0; beat < 10; beat++)
        {
            mix.Kick(0.2 + 0.5 * beat);
            stem.Kick(0.2 + 0.5 * beat);
        }

        Song song = Song.Analyze(mix.Waveform, new SongOptions { Drums = stem.Waveform });
        Assert.That(song.Drums.Kick, Is.Not.Empty);
    }

    private static List<double> Times(IReadOnlyList<Onset> onsets)
    {
        List<double> times = new();
        foreach (Onset onset in onsets)
            times.Add(onset.Time);
        return times;
    }
}
