using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

public sealed class SongStyleTests
{
    [TestCase(70, 0, 0, "ballad")]
    [TestCase(124, 1, 2, "house")]
    [TestCase(92, 2, 2, "hip-hop")]
    [TestCase(160, 4, 4, "hip-hop")]
    [TestCase(112, 2, 4, "pop")]
    public void ReadsTheStyleFromTempoAndDrums(double bpm, int kickEvery, int snareEvery, string style)
    {
        Song song = SyntheticSong.VerseChorus(bpm);
        song = song with { Drums = new DrumHits { Kick = Hits(song, kickEvery, 0), Snare = Hits(song, snareEvery, 1) } };
        if (style == "pop")
            song = song with { BeatsPerMinute = 116 };
        IReadOnlyDictionary<string, double> shares = SongStyle.Of(song);
        Assert.That(shares.OrderByDescending(share => share.Value).First().Key, Is.EqualTo(style));
        Assert.That(shares.Values.Sum(), Is.EqualTo(1.0).Within(1e-9));
    }

    [Test]
    public void AGuessedBeatMeansCalm() =>
        Assert.That(SongStyle.Of(new Song { Duration = 30 })["ballad"], Is.GreaterThan(0.5));

    private static List<Onset> Hits(Song song, int every, int from)
    {
        List<Onset> hits = new();
        for (int i = from; every > 0 && i < song.Beats.Count; i += every)
            hits.Add(new Onset(song.Beats[i], 0.9f));
        return hits;
    }
}
