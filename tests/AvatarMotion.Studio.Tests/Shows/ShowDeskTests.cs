using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using AvatarMotion.Audio;
using AvatarMotion.Media;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>Plans as files: written whole, laid around what a person wrote, never over another song's.</summary>
internal sealed class ShowDeskTests
{
    private string _folder = "";
    private string _show = "";
    private SongSource _song = null!;

    [SetUp]
    public void MakeSong()
    {
        _folder = Directory.CreateTempSubdirectory("show-desk").FullName;
        _show = Path.Combine(_folder, "out", "song.show.yaml");
        _song = new SongSource(Clicks("song.wav", 0.5), "");
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, true);

    [Test]
    public void PreparingWritesNothingAndKeepingWritesTheSame()
    {
        PlannedShow prepared = ShowDesk.Prepare(_song, _show, new PlanOptions());
        Assert.That(Directory.GetFileSystemEntries(_folder), Has.Length.EqualTo(1));
        ShowDesk.Keep(prepared);
        Assert.That(File.ReadAllText(_show), Is.EqualTo(ShowFile.Text(prepared.Show)));
        Assert.That(ShowFile.Text(ShowDesk.Open(_show).Show), Is.EqualTo(ShowFile.Text(prepared.Show)));
        Assert.That(Directory.GetFiles(Path.Combine(_folder, "out")), Has.Length.EqualTo(2), "the Show and the analysis");
    }

    [Test]
    public void PlanningAgainKeepsAPersonsSettingsAndItemsByteForByte()
    {
        ShowDesk.Plan(_song, _show, new PlanOptions());
        string text = File.ReadAllText(_show).Replace("size: 1280x720", "size: 640x360", StringComparison.Ordinal);
        text = Regex.Replace(text, "mood: [a-z]+", "mood: dreamy");
        string item = Regex.Match(text, @"(?m)^ *- \{ id: p.*$").Value;
        string mine = Regex.Replace(item, "energy: [0-9.]+", "energy:   0.33") + "   # mine";
        File.WriteAllText(_show, text.Replace(item, mine, StringComparison.Ordinal));
        PlannedShow again = ShowDesk.Plan(_song, _show, new PlanOptions { Seed = 99 });
        string after = File.ReadAllText(_show);
        Assert.That(after, Does.Contain(mine).And.Contain("size: 640x360").And.Contain("mood: dreamy").And.Contain("seed: 99"));
        Assert.That(again.Show.Video.Width, Is.EqualTo(640));
        Assert.That(again.Warnings, Has.One.Contains("is there already").And.Some.Contains("the item that is yours"));
        Assert.That(File.Exists(_show + "~"), Is.True);
    }

    [Test]
    public void OnePhrasePlannedAgainLeavesEveryOtherByte()
    {
        ShowDesk.Plan(_song, _show, new PlanOptions());
        string[] before = File.ReadAllLines(_show);
        string id = ShowFile.Read(_show).Phrases[1].Id;
        ShowDesk.PlanPhrase(_show, id, 3);
        string[] after = File.ReadAllLines(_show);
        int[] changed = Enumerable.Range(0, before.Length).Where(i => before[i] != after[i]).ToArray();
        Assert.That(after, Has.Length.EqualTo(before.Length));
        Assert.That(changed, Has.Length.EqualTo(1));
        Assert.That(after[changed[0]], Does.Contain($"id: {id},").And.Contain("lock: true").And.Contain("as you asked"));
        Assert.That(File.Exists(_show + "~"), Is.True);
        ShowDesk.PlanPhrase(_show, id);
        Assert.That(File.ReadAllLines(_show)[changed[0]], Is.Not.EqualTo(after[changed[0]]), "asked again it is another");
        string locked = File.ReadAllLines(_show)[changed[0]];
        ShowDesk.Plan(_song, _show, new PlanOptions { Seed = 41 });
        Assert.That(File.ReadAllLines(_show), Has.Member(locked), "and a new plan keeps it");
    }

    [Test]
    public void APhraseThatIsNotThereOrAPersonsOwnIsNotPlannedAgain()
    {
        ShowDesk.Plan(_song, _show, new PlanOptions());
        Assert.That(() => ShowDesk.PlanPhrase(_show, "p99"), Throws.TypeOf<StudioException>().With.Message.Contains("there is no phrase \"p99\""));
        string id = ShowFile.Read(_show).Phrases[1].Id;
        string text = File.ReadAllText(_show);
        string line = Regex.Match(text, $@"(?m)^ *- \{{ id: {id},.*$").Value;
        File.WriteAllText(_show, text.Replace(line, Regex.Replace(line, "energy: [0-9.]+", "energy: 0.01"), StringComparison.Ordinal));
        Assert.That(() => ShowDesk.PlanPhrase(_show, id), Throws.TypeOf<StudioException>().With.Message.Contains("is your own line and stays"));
    }

    [Test]
    public void ACastGrowsAndShrinksWithTheDancersAskedFor()
    {
        PlannedShow five = ShowDesk.Plan(_song, _show, new PlanOptions { Dancers = 5 });
        Assert.That(five.Show.Cast.Select(member => member.Id), Is.EqualTo(new[] { "lead", "dancer2", "dancer3", "dancer4", "dancer5" }));
        Assert.That(five.Show.Cast.Count(member => member.Sings), Is.EqualTo(1));
        Assert.That(five.Show.Formations, Is.Not.Empty);
        Assert.That(five.Show.Lines.Select(line => line.Who), Has.All.EqualTo("lead"));
        PlannedShow again = ShowDesk.Plan(_song, _show, new PlanOptions());
        Assert.That(again.Show.Cast, Has.Count.EqualTo(5), "as planned before");
        PlannedShow one = ShowDesk.Plan(_song, _show, new PlanOptions { Dancers = 1 });
        Assert.That(one.Show.Formations, Is.Empty);
        Assert.That(one.Show.Phrases.Select(phrase => phrase.Who), Has.All.EqualTo("lead"));
        Assert.That(() => ShowDesk.Plan(_song, _show, new PlanOptions { Dancers = 9 }), Throws.TypeOf<StudioException>().With.Message.Contains("one to 8 dancers"));
        Assert.That(() => ShowDesk.Plan(_song, _show, new PlanOptions { Avatar = "lumi", Others = ["nobody.vrm"] }), Throws.TypeOf<StudioException>().With.Message.Contains("no such avatar"));
    }

    [Test]
    public void PlanOfAnotherSongIsNotOverwritten()
    {
        ShowDesk.Plan(_song, _show, new PlanOptions());
        string before = File.ReadAllText(_show);
        SongSource other = new(Clicks("other.wav", 0.4), "");
        Assert.That(() => ShowDesk.Plan(other, _show, new PlanOptions()), Throws.TypeOf<StudioException>().With.Message.Contains("another song"));
        Assert.That(File.ReadAllText(_show), Is.EqualTo(before));
    }

    [Test]
    public void DamagedAnalysisIsNamedWithWhatToDo()
    {
        ShowDesk.Plan(_song, _show, new PlanOptions());
        File.WriteAllText(ShowDesk.AnalysisPath(_show), "{ \"version\": 1, ");
        Assert.That(() => ShowDesk.Open(_show), Throws.TypeOf<StudioException>().With.Message.Contains("song.song.json").And.Message.Contains("delete"));
        File.Delete(ShowDesk.AnalysisPath(_show));
        Assert.That(ShowDesk.Open(_show).Song.Beats, Is.Not.Empty, "it is heard again");
    }

    private string Clicks(string name, double period)
    {
        float[] samples = new float[12 * 22_050];
        for (int i = 0; i < samples.Length; i++)
        {
            double since = i / 22_050.0 % period;
            samples[i] = (float)(Math.Exp(-60 * since) * Math.Sin(2 * Math.PI * 440 * since));
        }

        string path = Path.Combine(_folder, name);
        WavFile.Write(path, new Waveform([samples], 22_050));
        return path;
    }
}
