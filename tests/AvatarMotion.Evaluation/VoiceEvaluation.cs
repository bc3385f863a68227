using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Evaluation;

/// <summary>Prints how well singing is found in mixes, and how the mouth answers to vowels and rests of a voice alone.</summary>
public sealed class VoiceEvaluation
{
    private const double ClosedGap = 0.4;
    private static readonly string[] OpenVowels = { "a", "e", "o" };
    private static readonly string[] CloseVowels = { "i", "u" };

    [Test]
    public void FindsSingingInRealMixes()
    {
        List<double> scores = new();
        TestContext.Out.WriteLine("song | precision | recall | F");
        foreach (RealSong real in RealSong.All())
        {
            if (!real.Truth.TryGetProperty("words", out JsonElement words))
                continue;
            Song song = real.Hear();
            bool[] truth = Words(words, song.Duration), heard = Spans(song);
            int both = 0, extra = 0, missed = 0;
            for (int i = 0; i < truth.Length; i++)
            {
                both += truth[i] && heard[i] ? 1 : 0;
                extra += !truth[i] && heard[i] ? 1 : 0;
                missed += truth[i] && !heard[i] ? 1 : 0;
            }

            scores.Add(2.0 * both / Math.Max(1, 2 * both + extra + missed));
            Print($"{real.Id} | {(double)both / Math.Max(1, both + extra):0.000} | {(double)both / Math.Max(1, both + missed):0.000} | {scores[^1]:0.000}");
        }

        Print($"mean F {Mean(scores):0.000} of {scores.Count}");
        Assert.That(Mean(scores), Is.GreaterThan(0.8));
    }

    [Test]
    public void OpensTheMouthWithTheVowelsOfAVoiceAlone()
    {
        List<double> open = new(), close = new(), rest = new();
        foreach (RealSong real in RealSong.All())
        {
            if (!real.Truth.TryGetProperty("phonemes", out JsonElement phonemes))
                continue;
            Song song = real.Hear();
            foreach (JsonElement phoneme in phonemes.EnumerateArray())
            {
                string phone = phoneme.GetProperty("phone").GetString() ?? "";
                double mouth = song.MouthOpen.Mean(phoneme.GetProperty("start").GetDouble(), phoneme.GetProperty("end").GetDouble());
                (Array.IndexOf(OpenVowels, phone) >= 0 ? open : Array.IndexOf(CloseVowels, phone) >= 0 ? close : phone == "pau" ? rest : null)?.Add(mouth);
            }
        }

        Print($"mean opening: a e o {Mean(open):0.00}, i u {Mean(close):0.00}, rests {Mean(rest):0.00}");
        Assert.That(Mean(open), Is.GreaterThan(0.45));
        Assert.That(Mean(close), Is.LessThan(Mean(open) - 0.15));
        Assert.That(Mean(rest), Is.LessThan(0.06));
    }

    [Test]
    public void FollowsTheScoreOfAVoiceAlone()
    {
        List<double> octaves = new(), pitches = new(), chromas = new();
        TestContext.Out.WriteLine("song | raw pitch | raw chroma | answered | octave errors");
        foreach (RealSong real in RealSong.All())
        {
            if (!real.Truth.TryGetProperty("notes_midi", out JsonElement notes))
                continue;
            PitchScore score = Against(notes, real.Hear().Pitch);
            (pitches, chromas, octaves) = (With(pitches, score.RawPitch), With(chromas, score.RawChroma), With(octaves, score.OctaveErrors));
            Print($"{real.Id} | {score.RawPitch:0.000} | {score.RawChroma:0.000} | {score.Recall:0.000} | {score.OctaveErrors:0.000}");
        }

        Print($"mean: raw pitch {Mean(pitches):0.000}, raw chroma {Mean(chromas):0.000}, octave errors {Mean(octaves):0.000} of {octaves.Count}");
        Assert.That(Mean(octaves), Is.LessThan(0.05));
    }

    private static PitchScore Against(JsonElement notes, PitchCurve pitch)
    {
        PitchScore score = new();
        foreach (JsonElement note in notes.EnumerateArray())
        {
            int last = Math.Min(pitch.Hz.Count, (int)(note.GetProperty("end").GetDouble() / pitch.Hop));
            for (int i = (int)Math.Ceiling(note.GetProperty("start").GetDouble() / pitch.Hop); i < last; i++)
                score.Add(note.GetProperty("pitch_midi").GetDouble(), pitch.Hz[i]);
        }

        return score;
    }

    private static List<double> With(List<double> values, double value)
    {
        values.Add(value);
        return values;
    }

    private static bool[] Words(JsonElement words, double duration)
    {
        bool[] sung = new bool[(int)(100 * duration)];
        double last = double.MinValue;
        foreach (JsonElement word in words.EnumerateArray())
        {
            double start = word.GetProperty("start").GetDouble(), end = word.GetProperty("end").GetDouble();
            Mark(sung, start - last < ClosedGap ? Math.Min(start, last) : start, end);
            last = end;
        }

        return sung;
    }

    private static bool[] Spans(Song song)
    {
        bool[] sung = new bool[(int)(100 * song.Duration)];
        foreach (VoiceSpan span in song.Voice)
            Mark(sung, span.Start, span.End);
        return sung;
    }

    private static void Mark(bool[] sung, double start, double end)
    {
        for (int i = Math.Max(0, (int)(100 * start)); i < Math.Min(sung.Length, 100 * end); i++)
            sung[i] = true;
    }

    private static double Mean(List<double> values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value / values.Count;
        return sum;
    }

    private static void Print(FormattableString line) => TestContext.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
