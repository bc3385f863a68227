using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>Variety, repetition and speed of plans from the whole built-in vocabulary.</summary>
public sealed class PlanVarietyTests
{
    private static readonly string[] Styles = { "pop", "rock", "metal", "folk", "electronic", "hip-hop", "ballad", "latin", "reggae", "funk", "jazz", "orchestral" };

    [TestCaseSource(nameof(Styles))]
    public void ThreeMinutesHaveManyMovesAndNoneWearsOut(string style)
    {
        Song song = Plans.ThreeMinutes(style is "ballad" or "orchestral" ? 80 : 116, style, style is "ballad" or "orchestral" ? 0.2 : 0.7);
        IReadOnlyList<DancePhrase> plan = Choreographer.Plan(song, new ChoreographyOptions { Seed = 7 });
        Dictionary<string, double> seconds = Plans.Seconds(plan, MoveLibrary.Default);
        double most = seconds.Values.Max() / song.Duration;
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{style} {song.Duration:0} s: {string.Join(" ", SongStyle.Of(song).Select(share => $"{share.Key} {share.Value:0.00}"))}; {seconds.Count} moves, most {100 * most:0.0} %"));
        foreach (DancePhrase phrase in plan)
            TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{phrase.Id} {phrase.Start,6:0.0} e{phrase.Energy:0.00} {string.Join(" ", phrase.Moves),-60} | {phrase.Why}"));
        Assert.That(seconds.Count, Is.GreaterThanOrEqualTo(24));
        Assert.That(most, Is.LessThanOrEqualTo(0.12), seconds.MaxBy(each => each.Value).Key);
    }
}
