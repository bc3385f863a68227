using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.Json;
using NUnit.Framework;

namespace AvatarMotion.Evaluation;

/// <summary>Prints how well singing is found in mixes, and how pitch and mouth answer to a voice alone; holds the floors under them.</summary>
public sealed class VoiceEvaluation
{
    private static readonly string[] OpenVowels = { "a", "e", "o" };
    private static readonly string[] CloseVowels = { "i", "u" };

    [Test]
    public void FindsSingingInRealMixes()
    {
        ScoreTable table = RealSongs.Table(static truth => truth.Voice.Count > 0, "voice", "syllables");
        Assert.That(table.Mean("voice_f"), Is.GreaterThan(0.8));
    }

    [Test]
    public void FollowsThePitchOfAVoiceAlone()
    {
        ScoreTable table = RealSongs.Table(static truth => truth.Voiced.Count > 0, "pitch", "syllables");
        Assert.That(table.Mean("raw_chroma"), Is.GreaterThan(0.6));
        Assert.That(table.Mean("octave_errors"), Is.LessThan(0.05));
    }

    [Test]
    public void TakesTheSingerOutOfMixes()
    {
        ScoreTable table = RealSongs.Table(static truth => truth.Stems.Count > 1 && truth.Stems.ContainsKey("vocals"), "stems");
        Assert.That(table.Mean("si_sdr_gain_db"), Is.GreaterThan(3));
    }

    [Test]
    public void OpensTheMouthWithTheVowelsOfAVoiceAlone()
    {
        List<double> open = new(), close = new(), rest = new();
        foreach (HeardTruth heard in RealSongs.Where(static truth => truth.Voiced.Count > 0))
        {
            using JsonDocument truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(heard.Truth.Folder, TruthFile.Name)));
            foreach (JsonElement phoneme in truth.RootElement.GetProperty("phonemes").EnumerateArray())
            {
                string phone = phoneme.GetProperty("phone").GetString() ?? "";
                double mouth = heard.Song.MouthOpen.Mean(phoneme.GetProperty("start").GetDouble(), phoneme.GetProperty("end").GetDouble());
                (Array.IndexOf(OpenVowels, phone) >= 0 ? open : Array.IndexOf(CloseVowels, phone) >= 0 ? close : phone == "pau" ? rest : null)?.Add(mouth);
            }
        }

        Print($"mean opening: a e o {Mean(open):0.00}, i u {Mean(close):0.00}, rests {Mean(rest):0.00}");
        Assert.That(Mean(open), Is.GreaterThan(0.45));
        Assert.That(Mean(close), Is.LessThan(Mean(open) - 0.15));
        Assert.That(Mean(rest), Is.LessThan(0.06));
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
