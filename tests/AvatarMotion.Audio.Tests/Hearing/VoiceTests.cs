using System;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class VoiceTests
{
    [TestCase(45)]
    [TestCase(57)]
    [TestCase(69)]
    [TestCase(76)]
    public void FollowsTheSungPitchWithinAThirdOfASemitone(double midi)
    {
        Synth synth = new(4);
        synth.Sing(1, 2, midi, 800, 1200);
        Song song = Song.Analyze(synth.Waveform);
        Assert.That(song.Voice, Has.Count.EqualTo(1));
        Assert.That(song.Voice[0].Start, Is.EqualTo(1.0).Within(0.1));
        Assert.That(song.Voice[0].End, Is.EqualTo(3.0).Within(0.1));
        Assert.That(song.Notes, Has.Count.EqualTo(1));
        Assert.That(song.Notes[0].Midi, Is.EqualTo(midi).Within(0.34));
        Assert.That(song.Pitch.Hz[50], Is.Zero);
    }

    [Test]
    public void OpensTheMouthOnSyllablesAndClosesItBetween()
    {
        Synth synth = new(8);
        for (int syllable = 0; syllable < 10; syllable++)
            synth.Sing(1 + 0.6 * syllable, 0.35, 57 + syllable % 5, 750, 1250);
        Curve open = Song.Analyze(synth.Waveform).MouthOpen;
        for (int syllable = 0; syllable < 10; syllable++)
        {
            double start = 1 + 0.6 * syllable;
            Assert.That(open.Mean(start + 0.05, start + 0.3), Is.GreaterThan(0.4), $"syllable {syllable}");
            Assert.That(open.Mean(start + 0.43, start + 0.52), Is.LessThan(0.1), $"after syllable {syllable}");
        }

        Assert.That(open.Mean(0, 0.8), Is.Zero);
    }

    [Test]
    public void TellsVowelsApart()
    {
        Synth synth = new(6);
        synth.Sing(0.5, 1, 57, 800, 1250);
        synth.Sing(2.0, 1, 57, 300, 2300);
        synth.Sing(3.5, 1, 57, 320, 850);
        Song song = Song.Analyze(synth.Waveform);
        float a = song.MouthOpen.Mean(0.7, 1.3), i = song.MouthOpen.Mean(2.2, 2.8), u = song.MouthOpen.Mean(3.7, 4.3);
        Assert.That(a, Is.GreaterThan(i + 0.15).And.GreaterThan(u));
        Assert.That(song.MouthSpread.Mean(2.2, 2.8), Is.GreaterThan(0.3));
        Assert.That(song.MouthSpread.Mean(3.7, 4.3), Is.LessThan(0.0));
    }

    [Test]
    public void HeldChordsAreMostlyNoVoice()
    {
        Synth synth = new(20);
        for (int bar = 0; bar < 10; bar++)
        {
            foreach (int note in new[] { 60, 64, 67 })
                synth.Note(2 * bar, 1.95, note + bar % 2, 0.1f);
        }

        double sung = 0;
        foreach (VoiceSpan span in Song.Analyze(synth.Waveform).Voice)
            sung += span.End - span.Start;
        Assert.That(sung, Is.LessThanOrEqualTo(2.0));
    }

    [Test]
    public void ABandWithoutASingerHasHardlyAVoice()
    {
        double sung = 0;
        Song song = Song.Analyze(new PopSong(118).Waveform);
        foreach (VoiceSpan span in song.Voice)
            sung += span.End - span.Start;
        Assert.That(sung, Is.LessThanOrEqualTo(0.03 * song.Duration));
    }

    [Test]
    public void AStemTellsWhereTheVoiceIs()
    {
        PopSong pop = new(118);
        Synth voice = new(pop.Waveform.Duration);
        voice.Sing(20, 5, 64, 700, 1300);
        Song song = Song.Analyze(pop.Waveform, new SongOptions { Vocals = voice.Waveform });
        Assert.That(song.Voice, Has.Count.EqualTo(1));
        Assert.That(song.Voice[0].Start, Is.EqualTo(20).Within(0.1));
        Assert.That(song.Voice[0].End, Is.EqualTo(25).Within(0.1));
    }
}
