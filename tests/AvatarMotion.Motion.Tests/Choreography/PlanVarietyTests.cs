using System;
using System.Collections.Generic;
using System.Diagnostics;
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
        Song song = SongOf(style);
        IReadOnlyList<DancePhrase> plan = Plan(song, 7);
        Dictionary<string, double> seconds = Plans.Seconds(plan, MoveLibrary.Default);
        double most = seconds.Values.Max() / song.Duration;
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{style} {song.Duration:0} s: {string.Join(" ", SongStyle.Of(song).Select(share => $"{share.Key} {share.Value:0.00}"))}; {seconds.Count} moves, most {100 * most:0.0} %"));
        foreach (DancePhrase phrase in plan)
            TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{phrase.Id} {phrase.Start,6:0.0} e{phrase.Energy:0.00} {string.Join(" ", phrase.Moves),-60} | {phrase.Why}"));
        Assert.That(seconds.Count, Is.GreaterThanOrEqualTo(24));
        Assert.That(most, Is.LessThanOrEqualTo(0.12), seconds.MaxBy(each => each.Value).Key);
    }

    [TestCaseSource(nameof(Styles))]
    public void NoMoveComesThriceInARowAndNeighborsAreNeverTheSame(string style)
    {
        List<string> danced = Plan(SongOf(style), 3).Where(phrase => phrase.Energy > 0.25f).SelectMany(phrase => phrase.Moves).ToList();
        for (int i = 1; i < danced.Count; i++)
        {
            Assert.That(danced[i], Is.Not.EqualTo(danced[i - 1]), "phrase after phrase something else");
            if (i > 1)
                Assert.That(Name(danced[i]) == Name(danced[i - 1]) && Name(danced[i]) == Name(danced[i - 2]), Is.False, danced[i]);
        }
    }

    [Test]
    public void WhatReturnsInTheMusicReturnsInTheDance()
    {
        int same = 0, all = 0;
        foreach (string style in Styles)
        {
            Song song = SongOf(style);
            IReadOnlyList<DancePhrase> plan = Plan(song, 5);
            for (int section = 0; section < song.Sections.Count; section++)
            {
                int first = song.Sections[section].SameAs;
                if (first == section)
                    continue;
                List<DancePhrase> before = Plans.In(song, plan, first), now = Plans.In(song, plan, section);
                for (int i = 0; i < now.Count; i++)
                {
                    all++;
                    same += Plans.Likeness(now[i], before[i % before.Count]) >= 0.5 ? 1 : 0;
                }
            }
        }

        TestContext.Out.WriteLine($"{same} of {all} phrases of repeated music repeat");
        Assert.That((double)same / all, Is.GreaterThanOrEqualTo(0.95));
    }

    [Test]
    public void DifferentMusicInASongIsDancedDifferently()
    {
        foreach (string style in Styles)
        {
            Song song = SongOf(style);
            IReadOnlyList<DancePhrase> plan = Plan(song, 5);
            HashSet<string> verse = new(Plans.In(song, plan, 1).SelectMany(Plans.Names)), chorus = new(Plans.In(song, plan, 3).SelectMany(Plans.Names));
            Assert.That(verse.Intersect(chorus).Count(), Is.LessThanOrEqualTo(1), style);
        }
    }

    [Test]
    public void SongsHaveHooksOfTheirOwn()
    {
        List<string> hooks = new();
        foreach (string style in Styles)
        {
            for (int i = 0; i < 4; i++)
            {
                Song song = Plans.ThreeMinutes(88 + 11 * i, style, 0.35 + 0.15 * i);
                hooks.Add(Plans.Names(Plans.In(song, Plan(song, 7), 3)[0]).First());
            }
        }

        IGrouping<string, string> most = hooks.GroupBy(hook => hook).MaxBy(group => group.Count())!;
        TestContext.Out.WriteLine(string.Join(", ", hooks.GroupBy(hook => hook).OrderByDescending(group => group.Count()).Select(group => $"{group.Key} {group.Count()}")));
        Assert.That(most.Count(), Is.LessThanOrEqualTo(hooks.Count / 6), most.Key);
        Assert.That(hooks.Distinct().Count(), Is.GreaterThanOrEqualTo(hooks.Count / 3));
    }

    [Test]
    public void SeedsGiveOtherDancesToOneSong()
    {
        Song song = SongOf("pop");
        List<HashSet<string>> dances = Enumerable.Range(1, 6).Select(seed => new HashSet<string>(Plan(song, seed).SelectMany(Plans.Names))).ToList();
        for (int i = 0; i < dances.Count; i++)
        {
            for (int j = 0; j < i; j++)
                Assert.That(dances[i].Intersect(dances[j]).Count() / (double)dances[i].Union(dances[j]).Count(), Is.LessThan(0.75), $"seeds {j + 1} and {i + 1}");
        }
    }

    [Test]
    public void ThreeAndAHalfMinutesArePlannedWithinASecond()
    {
        Song song = Plans.WithDrums(AvatarMotion.Tests.SyntheticSong.Build(124, 4, 0.3, Enumerable.Range(0, 14).Select(i => ((SectionKind)(1 + i % 4), 8, 0.3 + 0.1 * (i % 6), i % 4)).ToList()));
        Assert.That(song.Duration, Is.GreaterThan(210));
        Plan(song, 1);
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        Plan(song, 2);
        double seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        TestContext.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"plan of {song.Duration:0} s with {MoveLibrary.Default.All.Count} moves: {1000 * seconds:0} ms of processor time, {(GC.GetAllocatedBytesForCurrentThread() - allocated) / 1e6:0} MB"));
        Assert.That(seconds, Is.LessThan(1.0));
    }

    private static IReadOnlyList<DancePhrase> Plan(Song song, int seed) => Choreographer.Plan(song, new ChoreographyOptions { Seed = seed });

    private static Song SongOf(string style)
    {
        bool slow = style is "ballad" or "orchestral";
        return Plans.ThreeMinutes(slow ? 80 : style == "electronic" ? 124 : 112, style, slow ? 0.2 : 0.7);
    }

    private static string Name(string text) => MoveCall.Parse(text).Name;
}
