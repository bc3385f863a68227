using System;
using System.Collections.Generic;
using System.IO;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Evaluation;

/// <summary>The songs of the shared data, each heard once for all tests.</summary>
internal static class RealSongs
{
    private static readonly Dictionary<string, HeardTruth> Heard = new(StringComparer.Ordinal);

    /// <summary>Every song whose truth <paramref name="speaks"/> of what is asked; skips the test where the data is absent.</summary>
    public static IEnumerable<HeardTruth> Where(Predicate<Truth> speaks)
    {
        foreach (Truth truth in TruthFile.All(SharedData.Require("songs")))
        {
            if (!speaks(truth))
                continue;
            if (!Heard.TryGetValue(truth.Id, out HeardTruth? song))
                Heard[truth.Id] = song = SongListening.Hear(truth);
            yield return song;
        }
    }

    /// <summary>The table of <paramref name="groups"/> over those songs, printed.</summary>
    public static ScoreTable Table(Predicate<Truth> speaks, params string[] groups)
    {
        ScoreTable table = new(groups);
        foreach (HeardTruth song in Where(speaks))
            table.Add(song);
        StringWriter text = new();
        ScoreReport.Print(table, text);
        TestContext.Out.WriteLine(text);
        return table;
    }
}
