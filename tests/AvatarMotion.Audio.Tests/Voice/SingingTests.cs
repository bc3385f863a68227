using System;
using System.Collections.Generic;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class SingingTests
{
    [Test]
    public void ShortGapsCloseAndShortSpansFall()
    {
        VoiceFrames frames = new(1000);
        float[] score = new float[1000];
        Sing(frames, score, 100, 200);
        Sing(frames, score, 230, 300);
        Sing(frames, score, 400, 415);
        Sing(frames, score, 600, 700);
        List<VoiceSpan> spans = VoiceSpans.Find(frames, score, 10, true);
        Assert.That(spans, Is.EqualTo(new[] { new VoiceSpan(1.0, 3.0), new VoiceSpan(6.0, 7.0) }));
    }

    [Test]
    public void ASpanEndsWithTheSong()
    {
        VoiceFrames frames = new(300);
        float[] score = new float[300];
        Sing(frames, score, 100, 300);
        Assert.That(VoiceSpans.Find(frames, score, 2.95, true)[0].End, Is.EqualTo(2.95));
    }

    [Test]
    public void TheMaskIsTheSpansFrameByFrame()
    {
        bool[] mask = VoiceSpans.Mask(new List<VoiceSpan> { new(0.1, 0.2), new(0.45, 9) }, 50);
        for (int i = 0; i < 50; i++)
            Assert.That(mask[i], Is.EqualTo(i is >= 10 and < 20 or >= 45), $"frame {i}");
    }

    [Test]
    public void AStillSpectrumIsNoVoiceHoweverLoud()
    {
        Synth synth = new(20);
        for (int bar = 0; bar < 10; bar++)
        {
            foreach (int note in new[] { 60, 64, 67 })
                synth.Note(2 * bar, 1.95, note + bar % 2, 0.1f);
        }

        Assert.That(Sung(Song.Analyze(synth.Waveform)), Is.LessThanOrEqualTo(2.0));
    }

    [Test]
    public void AFlatTunedSingerIsHeardByTheVowels()
    {
        Synth synth = new(12);
        (float First, float Second)[] vowels = { (800, 1250), (300, 2300), (450, 900), (550, 1900) };
        for (int syllable = 0; syllable < 20; syllable++)
        {
            (float first, float second) = vowels[syllable % 4];
            Flat(synth, 1 + 0.45 * syllable, 0.42, 57 + 2 * (syllable / 4 % 3), first, second);
        }

        Assert.That(Sung(Song.Analyze(synth.Waveform)), Is.GreaterThan(7.0), "of 9 s");
    }

    [Test]
    public void TheMouthIsShutWhereNobodySings()
    {
        VoiceFrames frames = new(200);
        for (int i = 0; i < 200; i++)
            (frames.Hz[i], frames.Level[i], frames.Open[i], frames.Spread[i]) = (220f, 1f, 0.4f, 0.5f);
        bool[] sung = new bool[200];
        Array.Fill(sung, true, 50, 100);
        float[] open = Mouth.Open(frames, sung), spread = Mouth.Spread(frames, sung);
        Assert.That(open[100], Is.GreaterThan(0.8f));
        Assert.That(spread[100], Is.EqualTo(0.7f).Within(0.01f));
        for (int i = 0; i < 50; i++)
        {
            Assert.That(open[i], Is.Zero);
            Assert.That(spread[i], Is.Zero);
        }
    }

    [Test]
    public void AQuieterFrameOpensTheMouthLess()
    {
        VoiceFrames frames = new(400);
        bool[] sung = new bool[400];
        Array.Fill(sung, true);
        for (int i = 0; i < 400; i++)
            (frames.Hz[i], frames.Open[i], frames.Level[i]) = (220f, 0.4f, i < 300 ? 1f : 0.35f);
        float[] open = Mouth.Open(frames, sung);
        Assert.That(open[350], Is.LessThan(0.7f * open[150]));
    }

    private static void Flat(Synth synth, double time, double length, double midi, float first, float second)
    {
        float hertz = (float)(440.0 * Math.Pow(2.0, (midi - 69) / 12.0));
        synth.Add(time, length, t =>
        {
            float sum = 0f;
            for (int h = 1; h * hertz < 4000f; h++)
                sum += (Formant(h * hertz - first, 90f) + 0.5f * Formant(h * hertz - second, 120f) + 0.02f) * MathF.Sin(2f * MathF.PI * h * hertz * t);
            return 0.3f * sum * Math.Min(1f, t * 40f) * Math.Min(1f, ((float)length - t) * 40f);
        });
    }

    private static float Formant(float away, float width) => 1f / (1f + away * away / (width * width));

    private static void Sing(VoiceFrames frames, float[] score, int from, int to)
    {
        for (int i = from; i < to; i++)
            (frames.Hz[i], score[i]) = (220f, 1f);
    }

    private static double Sung(Song song)
    {
        double sum = 0;
        foreach (VoiceSpan span in song.Voice)
            sum += span.End - span.Start;
        return sum;
    }
}
