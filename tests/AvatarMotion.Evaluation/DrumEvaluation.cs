using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Evaluation;

/// <summary>Prints how well kick and snare hits are found in mixes.</summary>
public sealed class DrumEvaluation
{
    [Test]
    public void FindsKicksInRealMixes()
    {
        double kicks = 0, snares = 0;
        int songs = 0;
        foreach (RealSong real in RealSong.All())
        {
            if (!real.Truth.TryGetProperty("drum_onsets", out JsonElement onsets))
                continue;
            Song song = real.Hear();
            double kick = EventScore.F(Truth(onsets, "KD"), Times(song.Drums.Kick), 0.05, 0);
            double snare = EventScore.F(Truth(onsets, "SD"), Times(song.Drums.Snare), 0.05, 0);
            TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{real.Id} | kick F {kick:0.000} | snare F {snare:0.000}"));
            (kicks, snares, songs) = (kicks + kick, snares + snare, songs + 1);
        }

        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mean kick F {kicks / songs:0.000}, snare F {snares / songs:0.000} of {songs}"));
        Assert.That(kicks / songs, Is.GreaterThan(0.5));
    }

    private static List<double> Truth(JsonElement onsets, string drum)
    {
        List<double> times = new();
        foreach (JsonElement onset in onsets.EnumerateArray())
        {
            if (onset[1].GetString() == drum)
                times.Add(onset[0].GetDouble());
        }

        return times;
    }

    private static List<double> Times(IReadOnlyList<Onset> onsets)
    {
        List<double> times = new();
        foreach (Onset onset in onsets)
            times.Add(onset.Time);
        return times;
    }
}
