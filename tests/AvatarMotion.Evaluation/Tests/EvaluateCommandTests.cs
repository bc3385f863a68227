using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using AvatarMotion.Audio.Tests;
using AvatarMotion.Media;
using NUnit.Framework;

namespace AvatarMotion.Evaluation;

/// <summary>The command from its words to its tables, files, sentences and exit codes, on a song that is made here.</summary>
public sealed class EvaluateCommandTests
{
    private string _folder = "";
    private PopSong _pop = new(118);

    [OneTimeSetUp]
    public void WriteSongs()
    {
        _folder = Directory.CreateTempSubdirectory("evaluate-").FullName;
        string song = Directory.CreateDirectory(Path.Combine(_folder, "pop, \"made\" here")).FullName;
        _pop = new PopSong(118);
        WavFile.Write(Path.Combine(song, "pop.wav"), _pop.Waveform);
        File.WriteAllText(Path.Combine(song, "truth.json"), $$"""
            { "beats": [{{List(_pop.Beats)}}], "downbeats": [{{List(_pop.Downbeats)}}], "bpm": 118, "sections": [0, {{List(_pop.Boundaries)}}] }
            """);
        Directory.CreateDirectory(Path.Combine(_folder, "no truth here"));
    }

    [OneTimeTearDown]
    public void RemoveSongs() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task PrintsATableAndWritesTheSameNumbers()
    {
        string csv = Path.Combine(_folder, "scores.csv"), json = Path.Combine(_folder, "scores.json");
        (int code, string output, string errors) = await Run(_folder, "--csv", csv, "--json", json);
        Assert.That(code, Is.Zero, errors);
        Assert.That(output, Does.Contain("| pop, \"made\" here |  1.000 |").And.Contain("| **total**"));
        Assert.That(output, Does.Not.Contain("kick").And.Not.Contain("voice"), "nothing is known of them");
        string[] lines = File.ReadAllLines(csv);
        Assert.That(lines[0], Does.StartWith("song,beat_f,beat_f_allowed,cmlc,"));
        Assert.That(lines[1], Does.StartWith("\"pop, \"\"made\"\" here\",1,1,1,"));
        Assert.That(lines[2], Does.StartWith("total,1,1,1,"));
        using JsonDocument scores = JsonDocument.Parse(File.ReadAllBytes(json));
        JsonElement first = scores.RootElement.GetProperty("songs")[0];
        Assert.That(first.GetProperty("accuracy1").GetDouble(), Is.EqualTo(1));
        Assert.That(first.GetProperty("boundary_f_3s").GetDouble(), Is.GreaterThan(0.5));
        Assert.That(first.TryGetProperty("kick_f", out _), Is.False);
        Assert.That(scores.RootElement.GetProperty("total").GetProperty("beat_f").GetDouble(), Is.EqualTo(1));
    }

    [Test]
    public async Task MeasuresOnlyWhatIsAskedFor()
    {
        (int code, string output, _) = await Run(_folder, "--only", "tempo, sections");
        Assert.That(code, Is.Zero);
        Assert.That(output, Does.Contain("Acc 1").And.Contain("lines 3 s").And.Not.Contain("beat F").And.Not.Contain("length"));
    }

    [TestCase("--only beat", "--only knows beats, tempo, sections, voice, pitch, syllables, words, drums, stems, mouth, time, not \"beat\".")]
    [TestCase("--songs nothing*", "no song's name fits \"nothing*\".")]
    [TestCase("--csv", "--csv")]
    [TestCase("--speed --hours 4", "--hours takes a length above 0 and up to 3.")]
    public async Task AWrongWordIsOneSentence(string words, string sentence)
    {
        (int code, string output, string errors) = await Run([_folder, .. words.Split(' ')]);
        Assert.That(code, Is.EqualTo(2));
        Assert.That(output, Is.Empty);
        Assert.That(errors, Does.StartWith("avatarmotion: ").And.Contain(sentence));
        Assert.That(errors.Trim().Split('\n'), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task AMissingFolderAndOneWithoutTruthAreOneSentence()
    {
        string empty = Path.Combine(_folder, "no truth here"), missing = Path.Combine(_folder, "gone");
        Assert.That(await Run(missing), Is.EqualTo((2, "", $"avatarmotion: {missing}: there is no such folder; name one that holds a folder per song, each with a truth.json.{Environment.NewLine}")));
        Assert.That(await Run(empty), Is.EqualTo((2, "", $"avatarmotion: {empty}: no folder in it holds a truth.json; see \"Your own songs\" in docs/evaluation.md.{Environment.NewLine}")));
        Assert.That((await Run("--only", "beats")).Code, Is.EqualTo(2), "no folder at all");
    }

    [Test]
    public async Task HelpNamesTheCommandAsPeopleTypeIt()
    {
        (int code, string output, _) = await Run();
        Assert.That(code, Is.Zero);
        Assert.That(output, Does.Contain("avatarmotion evaluate [<FOLDER>...] [options]"));
    }

    private static async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        StringWriter output = new(), errors = new();
        int code = await EvaluateCommand.RunAsync(arguments, output, errors);
        return (code, output.ToString(), errors.ToString());
    }

    private static string List(List<double> times) => string.Join(", ", times.ConvertAll(static time => time.ToString("0.0000", CultureInfo.InvariantCulture)));
}
