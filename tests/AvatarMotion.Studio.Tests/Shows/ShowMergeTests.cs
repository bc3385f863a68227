using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

public sealed class ShowMergeTests
{
    [Test]
    public void AnUntouchedShowIsReplacedWhole()
    {
        string old = ShowFile.Text(Plan(3, "a"));
        Show plan = Plan(3, "b");
        Assert.That(ShowFile.MergeText(old, plan), Is.EqualTo(ShowFile.Text(plan)));
    }

    [Test]
    public void TheSamePlanLeavesEveryByte()
    {
        string old = "# my show\n" + ShowFile.Text(Plan(3, "a")).Replace("lights:", "lights:   # soft", StringComparison.Ordinal);
        Assert.That(ShowFile.MergeText(old, Plan(3, "a")), Is.EqualTo(old));
    }

    [Test]
    public void APersonsItemKeepsItsBytesAndComments()
    {
        string old = ShowFile.Text(Plan(3, "a"));
        string line = LineOf(old, "p03");
        string mine = "  # louder here,\n  # please\n" + line.Replace("energy: 0.5", "energy:   0.9", StringComparison.Ordinal) + "   # mine";
        string merged = ShowFile.MergeText(old.Replace(line, mine, StringComparison.Ordinal), Plan(3, "b"));
        Assert.That(merged, Does.Contain(mine));
        Assert.That(merged.Replace(mine, LineOf(ShowFile.Text(Plan(3, "b")), "p03"), StringComparison.Ordinal), Is.EqualTo(ShowFile.Text(Plan(3, "b"))));
    }

    [Test]
    public void ALockedItemStays()
    {
        string old = ShowFile.Text(Plan(2, "a"));
        string line = LineOf(old, "p01");
        string locked = line.Replace(" }", ", lock: true }", StringComparison.Ordinal).Replace("both, lock: true }", "both }", StringComparison.Ordinal);
        string merged = ShowFile.MergeText(old.Replace(line, locked, StringComparison.Ordinal), Plan(2, "b"));
        Assert.That(merged, Does.Contain(locked));
    }

    [Test]
    public void AnItemOfAPersonsOwnStaysThoughThePlanDoesNotKnowIt()
    {
        const string Own = "  - { id: mine, at: 2.3, who: lead, moves: [ spin ] }  # a surprise";
        string old = ShowFile.Text(Plan(3, "a")).Replace("phrases:\n", "phrases:\n" + Own + "\n", StringComparison.Ordinal);
        string[] merged = ShowFile.MergeText(old, Plan(3, "b")).Split('\n');
        int place = Array.IndexOf(merged, Own);
        Assert.That(merged[place - 1], Does.Contain("p01"));
        Assert.That(merged[place + 1], Does.Contain("p03"));
    }

    [Test]
    public void ItemsOverSeveralLinesKeepTheirShape()
    {
        const string Block = "  - id: p03\n    at: 3.1\n    # the turn\n    moves:\n      - spin      # twice\n      - ~spin\n    why: |\n      because\n      I say so";
        string old = ShowFile.Text(Plan(3, "a"));
        string edited = old.Replace(LineOf(old, "p03"), Block, StringComparison.Ordinal);
        string merged = ShowFile.MergeText(edited, Plan(3, "b"));
        Assert.That(merged, Does.Contain(Block + "\n  - { id: p05"));
        Assert.That(ShowFile.Parse(merged).Phrases[1].Why, Does.StartWith("because\nI say so"));
    }

    [Test]
    public void WindowsLineEndsAndByteOrderMarkStay()
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "windows.show.yaml");
        string old = ShowFile.Text(Plan(3, "a"));
        string edited = old.Replace(LineOf(old, "p03"), LineOf(old, "p03").Replace("energy: 0.5", "energy: 0.9", StringComparison.Ordinal) + " # mine", StringComparison.Ordinal).ReplaceLineEndings("\r\n");
        File.WriteAllText(path, edited, new UTF8Encoding(true));
        ShowFile.Merge(path, Plan(4, "b"));
        byte[] bytes = File.ReadAllBytes(path);
        string merged = new UTF8Encoding(true).GetString(bytes)[1..];
        Assert.That(bytes.Take(3), Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }));
        Assert.That(merged.Replace("\r\n", "", StringComparison.Ordinal), Does.Not.Contain("\n"));
        Assert.That(merged, Does.Contain("energy: 0.9").And.Contain(" # mine\r\n").And.Contain("p07"));
        Assert.That(File.ReadAllText(path + "~"), Is.EqualTo(edited));
    }

    [Test]
    public void MergingWithoutAFileWritesOne()
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "fresh.show.yaml");
        File.Delete(path);
        ShowFile.Merge(path, Plan(2, "a"));
        Assert.That(File.ReadAllText(path), Is.EqualTo(ShowFile.Text(Plan(2, "a"))));
    }

    [Test]
    public void CommentsOnMachineItemsStayWithTheirId()
    {
        string old = ShowFile.Text(Plan(3, "a"));
        string line = LineOf(old, "p05");
        string merged = ShowFile.MergeText(old.Replace(line, "  # nice so far\n" + line + "  # ok", StringComparison.Ordinal), Plan(3, "b"));
        Assert.That(merged, Does.Contain("  # nice so far\n" + LineOf(ShowFile.Text(Plan(3, "b")), "p05") + "  # ok"));
    }

    [Test]
    public void HeaderValuesChangeAloneAndTheirCommentsStay()
    {
        string old = ShowFile.Text(Plan(1, "a")).Replace("seed: 1\n", "seed: 1   # lucky\n", StringComparison.Ordinal);
        string merged = ShowFile.MergeText(old, Plan(1, "a") with { Seed = 9 });
        Assert.That(merged, Is.EqualTo(old.Replace("seed: 1 ", "seed: 9 ", StringComparison.Ordinal)));
    }

    [Test]
    public void MissingListsAreAdded()
    {
        string merged = ShowFile.MergeText("version: 1\nshots: [ { id: s1, at: 1.1, shot: mine }, { id: s2, at: 2.1, shot: other } ] # two", Plan(2, "b"));
        Show show = ShowFile.Parse(merged);
        Assert.That(show.Phrases, Has.Count.EqualTo(2));
        Assert.That(show.Shots.Select(shot => shot.Id), Is.EqualTo(new[] { "s1", "s2" }));
        Assert.That(merged, Does.Contain("- { id: s1, at: 1.1, shot: mine }\n"));
    }

    [Test]
    public void AListThatBecomesEmptyStaysReadable()
    {
        string old = ShowFile.Text(Plan(2, "a"));
        Assert.That(ShowFile.Parse(ShowFile.MergeText(old, Plan(0, "b"))).Phrases, Is.Empty);
    }

    [Test]
    public void ListsWithoutIndentKeepTheirShape()
    {
        string old = ShowFile.Text(Plan(2, "a")).Replace("\n  - ", "\n- ", StringComparison.Ordinal);
        string merged = ShowFile.MergeText(old, Plan(3, "b"));
        Assert.That(ShowFile.Parse(merged).Phrases, Has.Count.EqualTo(3));
        Assert.That(merged, Does.Contain("\n- { id: p05"));
    }

    private static string LineOf(string text, string id) => text.Split('\n').Single(line => line.Contains("id: " + id + ",", StringComparison.Ordinal));

    private static Show Plan(int phrases, string move)
    {
        List<ShowPhrase> list = new();
        for (int i = 0; i < phrases; i++)
            list.Add(ShowMark.Sign(new ShowPhrase { Id = $"p0{2 * i + 1}", At = MusicalTime.At(2 * i + 1), Moves = new[] { move, "~" + move }, Why = "because \"so\": #1", Start = new StagePlace(0.1f, 0, 5, Support.Both) }));
        return new Show
        {
            Song = new SongReference { File = "夜 – it's (1).mp3" },
            Phrases = list,
            Lights = new[] { ShowMark.Sign(new ShowLight { Id = "g1", At = MusicalTime.At(1), Colors = new[] { 1 } }) },
        };
    }
}
