using System;
using System.Collections.Generic;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class FormTests
{
    [Test]
    public void AnAabaSongHasItsBordersAndItsLikeness()
    {
        Synth synth = new(68);
        int[][] chords = { new[] { 48, 53, 55, 48 }, new[] { 50, 57, 52, 54 } };
        for (int bar = 0; bar < 32; bar++)
        {
            bool bridge = bar / 8 == 2;
            Bar(synth, 2 * bar, chords[bridge ? 1 : 0][bar % 4], bridge);
        }

        Song song = Song.Analyze(synth.Waveform);
        Assert.That(Nearest(song.Sections, 32), Is.LessThan(0.1), "into the bridge");
        Assert.That(Nearest(song.Sections, 48), Is.LessThan(0.1), "out of the bridge");
        Assert.That(At(song, 52).SameAs, Is.EqualTo(At(song, 4).SameAs));
        Assert.That(At(song, 40).SameAs, Is.Not.EqualTo(At(song, 4).SameAs));
    }

    [Test]
    public void TheSameMusicHasTheSameName()
    {
        Synth synth = new(112);
        for (int bar = 0; bar < 56; bar++)
            Bar(synth, 2 * bar, 48, false);
        BarFeatures bars = Features(synth, 56);
        SectionKind[] kinds = { SectionKind.Intro, SectionKind.Chorus, SectionKind.Drop, SectionKind.Verse, SectionKind.Chorus, SectionKind.Verse, SectionKind.Outro };
        int[] same = { 0, 1, 1, 0, 1, 0, 1 };
        List<SectionDraft> drafts = new();
        for (int i = 0; i < kinds.Length; i++)
            drafts.Add(new SectionDraft(8 * i, 8 * i + 8, bars) { Kind = kinds[i], SameAs = same[i] });
        SectionNames.Agree(drafts);
        SectionKind[] expected = { SectionKind.Intro, SectionKind.Chorus, SectionKind.Chorus, SectionKind.Verse, SectionKind.Chorus, SectionKind.Verse, SectionKind.Outro };
        Assert.That(drafts.ConvertAll(draft => draft.Kind), Is.EqualTo(expected), "the drop was a chorus; intro and outro may differ from their likes");
    }

    [Test]
    public void SilenceBeforeTheMusicIsOneSection()
    {
        Synth synth = new(124);
        for (int bar = 0; bar < 32; bar++)
            Bar(synth, 60 + 2 * bar, bar / 8 % 2 == 0 ? 48 : 54, bar / 8 % 2 == 1);
        Song song = Song.Analyze(synth.Waveform);
        Assert.That(song.Sections[0].Kind, Is.EqualTo(SectionKind.Intro));
        Assert.That(song.Sections[0].End, Is.EqualTo(60).Within(0.6));
        Assert.That(song.Sections[0].Energy, Is.LessThan(0.01));
        Assert.That(song.Sections[1].Length, Is.GreaterThan(8));
        Assert.That(At(song, 62).SameAs, Is.Not.EqualTo(0), "no music is like silence");
        Assert.That(At(song, 80).SameAs, Is.EqualTo(At(song, 110).SameAs));
    }

    [Test]
    public void LikenessOfABarWithItselfIsHighest()
    {
        Synth synth = new(16);
        for (int bar = 0; bar < 8; bar++)
            Bar(synth, 2 * bar, bar % 2 == 0 ? 48 : 54, bar % 2 == 1);
        BarFeatures bars = Features(synth, 8);
        for (int i = 0; i < 8; i++)
        {
            for (int j = 0; j < 8; j++)
                Assert.That(bars.Likeness(i, j), Is.LessThanOrEqualTo(bars.Likeness(i, i) + 1e-6));
        }

        Assert.That(bars.Likeness(2, 4), Is.GreaterThan(bars.Likeness(2, 3) + 0.3));
        Assert.That(bars.Harmony(2, 4), Is.GreaterThan(bars.Harmony(2, 3)));
    }

    [Test]
    public void ADropFollowsItsBuild()
    {
        Song song = Eventful(bar => bar < 12 ? 0.25f + 0.02f * bar : 0.9f, bar => bar < 12 ? 0.1f : 0.8f);
        List<SongEvent> events = EventFinder.Find(song);
        Assert.That(events, Has.Member(new SongEvent(24, SongEventKind.Drop)));
        Assert.That(events, Has.Member(new SongEvent(8, SongEventKind.Build) { Length = 16 }));
    }

    [Test]
    public void ABreakIsWhereEnergyAndBassFall()
    {
        Song song = Eventful(bar => bar < 12 ? 0.9f : 0.3f, bar => bar < 12 ? 0.8f : 0.1f);
        Assert.That(EventFinder.Find(song), Has.Member(new SongEvent(24, SongEventKind.Break) { Length = 24 }));
    }

    [Test]
    public void AnEvenSongHasNoEvents() => Assert.That(EventFinder.Find(Eventful(_ => 0.5f, _ => 0.5f)), Is.Empty);

    [Test]
    public void TheFinalHitIsTheLastStrongStroke()
    {
        Song song = Eventful(_ => 0.5f, _ => 0.5f) with
        {
            Drums = new DrumHits { Kick = new[] { new Onset(10, 1f), new Onset(46.5, 0.8f), new Onset(47.5, 0.2f) } },
        };
        Assert.That(EventFinder.Find(song), Is.EqualTo(new[] { new SongEvent(46.5, SongEventKind.FinalHit) }));
    }

    [Test]
    public void EnergyRisesWithTheMusic()
    {
        Synth synth = new(24);
        for (int bar = 0; bar < 12; bar++)
            Bar(synth, 2 * bar, 48, bar >= 6);
        EnergyCurves curves = new(OnsetListener.Listen(new Sound(synth.Waveform, Sound.FullRate, 1f), new HearingOptions(1, null, default)));
        Assert.That(curves.Energy.Mean(14, 22), Is.GreaterThan(curves.Energy.Mean(2, 10) + 0.3));
        Assert.That(curves.Bass.Mean(14, 22), Is.GreaterThan(curves.Bass.Mean(2, 10)));
    }

    private static void Bar(Synth synth, double start, int root, bool loud)
    {
        foreach (int interval in new[] { 0, 4, 7 })
            synth.Note(start, 1.95, root + 12 + interval, loud ? 0.08f : 0.05f);
        for (int beat = 0; beat < 4; beat++)
        {
            synth.Hat(start + 0.5 * beat);
            if (beat % 2 == 0)
                synth.Kick(start + 0.5 * beat, loud ? 0.9f : 0.3f);
            else if (loud)
                synth.Snare(start + 0.5 * beat);
        }
    }

    private static BarFeatures Features(Synth synth, int count)
    {
        List<double> lines = new();
        for (int bar = 0; bar <= count; bar++)
            lines.Add(2.0 * bar);
        HearingOptions work = new(1, null, default);
        OnsetFrames frames = OnsetListener.Listen(new Sound(synth.Waveform, Sound.FullRate, 1f), work);
        HarmonyFrames harmony = HarmonyListener.Listen(new Sound(synth.Waveform, Sound.LowRate, 1f), work);
        return new BarFeatures(lines, frames, harmony, new Song { Energy = new EnergyCurves(frames).Energy });
    }

    private static Song Eventful(Func<int, float> energy, Func<int, float> bass)
    {
        List<Bar> bars = new();
        float[] energies = new float[480], basses = new float[480];
        for (int bar = 0; bar < 24; bar++)
            bars.Add(new Bar(2 * bar, 2 * bar + 2, 4 * bar, 4));
        for (int i = 0; i < 480; i++)
            (energies[i], basses[i]) = (energy(i / 20), bass(i / 20));
        return new Song { Duration = 48, Confidence = 1, Bars = bars, Energy = new Curve(0.1, energies), Bass = new Curve(0.1, basses) };
    }

    private static double Nearest(IReadOnlyList<Section> sections, double time)
    {
        double best = double.MaxValue;
        foreach (Section section in sections)
            best = Math.Min(best, Math.Abs(section.Start - time));
        return best;
    }

    private static Section At(Song song, double time)
    {
        foreach (Section section in song.Sections)
        {
            if (time < section.End)
                return section;
        }

        return song.Sections[^1];
    }
}
