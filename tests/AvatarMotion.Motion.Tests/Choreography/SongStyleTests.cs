using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

public sealed class SongStyleTests
{
    [TestCase(70, 0, 0, "ballad contemporary stage")]
    [TestCase(124, 1, 2, "house shuffle disco")]
    [TestCase(92, 2, 2, "hip-hop popping breaking")]
    [TestCase(160, 4, 4, "hip-hop popping pop k-pop")]
    [TestCase(112, 2, 4, "pop k-pop j-pop")]
    public void ReadsTheStyleFromTempoAndDrums(double bpm, int kickEvery, int snareEvery, string styles)
    {
        Song song = SyntheticSong.VerseChorus(bpm);
        song = song with { Drums = new DrumHits { Kick = Hits(song, kickEvery, 0), Snare = Hits(song, snareEvery, 1) } };
        if (styles.StartsWith("pop", System.StringComparison.Ordinal))
            song = song with { BeatsPerMinute = 116 };
        Assert.That(styles.Split(' '), Has.Member(MainOf(song)));
    }

    [TestCase("rock", 130, 0.8, "rock")]
    [TestCase("metal", 140, 0.95, "rock")]
    [TestCase("latin", 96, 0.6, "latin")]
    [TestCase("jazz", 120, 0.6, "swing")]
    [TestCase("funk", 108, 0.7, "locking popping disco waacking")]
    [TestCase("hip-hop", 90, 0.6, "hip-hop popping breaking")]
    [TestCase("electronic", 126, 0.8, "house shuffle")]
    [TestCase("orchestral", 80, 0.2, "contemporary ballet")]
    [TestCase("ballad", 72, 0.2, "ballad contemporary stage")]
    [TestCase("pop", 118, 0.8, "k-pop pop j-pop")]
    public void GenreTempoAndExcitementChooseTheMainStyle(string music, double bpm, double arousal, string styles)
    {
        Song song = Heard(music, bpm, arousal);
        Assert.That(styles.Split(' '), Has.Member(MainOf(song)));
    }

    [Test]
    public void AccentsFitTheMainStyleAndEachOther()
    {
        foreach (string music in new[] { "rock", "metal", "pop", "folk", "electronic", "hip-hop", "ballad", "latin", "reggae", "funk", "jazz", "orchestral" })
        {
            for (int i = 0; i < 12; i++)
            {
                string[] chosen = SongStyle.Of(Heard(music, 60 + 9 * i, 0.08 * i)).Keys.ToArray();
                Assert.That(chosen, Has.Length.InRange(2, 3));
                foreach (string one in chosen)
                    Assert.That(chosen.All(other => DanceStyles.Fit(one, other)), string.Join(" ", chosen));
            }
        }
    }

    [Test]
    public void OnlyBarsOfThreeAreWaltzed()
    {
        Assert.That(SongStyle.Of(Heard("folk", 100, 0.4)).Keys, Has.No.Member("waltz"));
        Assert.That(MainOf(Heard("folk", 100, 0.4, 3)), Is.EqualTo("waltz"));
        Assert.That(SongStyle.Of(Heard("folk", 100, 0.4, 5)).Keys, Has.No.Member("waltz"));
        Song compound = Heard("ballad", 48, 0.3, 2) with { BeatDivision = 3 };
        Assert.That(DanceCounts.PerBeat(compound), Is.EqualTo(3), "six counts in a bar of 6/8");
        Assert.That(MainOf(compound), Is.EqualTo("waltz"));
    }

    [TestCase(100, 4, 2, 1.0)]
    [TestCase(174, 4, 2, 0.5)]
    [TestCase(50, 4, 2, 2.0)]
    [TestCase(170, 3, 2, 1.0)]
    [TestCase(210, 3, 2, 1.0 / 3)]
    [TestCase(50, 2, 3, 3.0)]
    [TestCase(90, 2, 3, 1.0)]
    public void CountsFollowTempoAndMeter(double bpm, int beatsPerBar, int division, double perBeat) =>
        Assert.That(DanceCounts.PerBeat(SyntheticSong.VerseChorus(bpm, beatsPerBar) with { BeatDivision = division }), Is.EqualTo(perBeat));

    [Test]
    public void SongsOfOneKindDoNotAllDanceAlike()
    {
        HashSet<string> mains = new();
        for (int i = 0; i < 20; i++)
            mains.Add(string.Join(" ", SongStyle.Of(Heard("pop", 100 + 1.3 * i, 0.6)).Keys));
        Assert.That(mains, Has.Count.GreaterThanOrEqualTo(4));
    }

    [Test]
    public void AGuessedBeatMeansCalm() =>
        Assert.That(SongStyle.Of(new Song { Duration = 30 })["ballad"], Is.GreaterThan(0.5));

    private static string MainOf(Song song)
    {
        IReadOnlyDictionary<string, double> shares = SongStyle.Of(song);
        Assert.That(shares.Values.Sum(), Is.EqualTo(1.0).Within(1e-9));
        return shares.MaxBy(share => share.Value).Key;
    }

    private static Song Heard(string music, double bpm, double arousal, int beatsPerBar = 4)
    {
        Song song = SyntheticSong.VerseChorus(bpm, beatsPerBar);
        return song with
        {
            Drums = new DrumHits { Kick = Hits(song, music == "electronic" ? 1 : 2, 0) },
            Feel = new SongFeel { Arousal = arousal, Styles = new[] { new StyleWeight(music, 0.85), new StyleWeight("pop", 0.15) } },
        };
    }

    private static List<Onset> Hits(Song song, int every, int from)
    {
        List<Onset> hits = new();
        for (int i = from; every > 0 && i < song.Beats.Count; i += every)
            hits.Add(new Onset(song.Beats[i], 0.9f));
        return hits;
    }
}
