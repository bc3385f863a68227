using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Cli.Tests;

/// <summary>The files and objects that other programs read, field by field, on the sample.</summary>
[TestFixture]
internal sealed class ContractTests
{
    private string _folder = "";
    private JsonElement _song;
    private JsonElement _take;

    [OneTimeSetUp]
    public void AnalyzePlanAndExport()
    {
        _folder = Directory.CreateTempSubdirectory("avatarmotion-contract-").FullName;
        string sample = Path.Combine(SharedData.RepositoryRoot, "samples", "first-light");
        Run analyzed = Run.Of(_folder, "analyze", sample, "--json", "--quiet");
        Assert.That((analyzed.Code, analyzed.Errors), Is.EqualTo((0, "")));
        _song = JsonDocument.Parse(analyzed.Output).RootElement;
        Run planned = Run.Of(_folder, "plan", sample, "-o", "x.show.yaml");
        Assert.That((planned.Code, planned.Output.Trim()), Is.EqualTo((0, "x.show.yaml")), planned.Errors);
        Run exported = Run.Of(_folder, "export", "x.show.yaml", "-o", "x.json", "--fps", "5");
        Assert.That((exported.Code, exported.Output.Trim()), Is.EqualTo((0, "x.json")), exported.Errors);
        _take = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, "x.json"))).RootElement;
    }

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void AnalysisHasTheFieldsOfTheContract()
    {
        Assert.That(_song.GetProperty("version").GetInt32(), Is.EqualTo(1));
        foreach (string text in new[] { "analyzer", "sha256" })
            Assert.That(_song.GetProperty(text).ValueKind, Is.EqualTo(JsonValueKind.String), text);
        Numbers(_song, "duration", "bpm", "confidence");
        Assert.That(_song.GetProperty("confidence").GetDouble(), Is.InRange(0, 1));
        Objects(_song.GetProperty("tempo"), "time", "bpm");
        Objects(_song.GetProperty("meter"), "bar", "beats", "unit");
        foreach (string times in new[] { "beats", "downbeats" })
            Ascending(_song.GetProperty(times));
        foreach (string drum in new[] { "kick", "snare", "hat" })
            Ascending(_song.GetProperty("drums").GetProperty(drum));
        Objects(_song.GetProperty("voice"), "start", "end");
        Objects(_song.GetProperty("notes"), "start", "end", "midi");
        JsonElement pitch = _song.GetProperty("pitch");
        Numbers(pitch, "hop");
        Assert.That(pitch.GetProperty("hz").GetArrayLength(), Is.EqualTo(pitch.GetProperty("confidence").GetArrayLength()));
        Numbers(_song.GetProperty("energy"), "hop");
        Assert.That(_song.GetProperty("energy").GetProperty("values").EnumerateArray().All(v => v.GetDouble() is >= 0 and <= 1), Is.True);
    }

    [Test]
    public void AnalysisNamesSectionsEventsWordsAndPhonemes()
    {
        Objects(_song.GetProperty("sections"), "start", "end", "same_as");
        Texts(_song.GetProperty("sections"), "label");
        Objects(_song.GetProperty("events"), "time");
        Texts(_song.GetProperty("events"), "kind");
        Objects(_song.GetProperty("words"), "start", "end", "confidence");
        Texts(_song.GetProperty("words"), "text");
        Objects(_song.GetProperty("phonemes"), "start", "end");
        Texts(_song.GetProperty("phonemes"), "phone", "viseme");
        Assert.That(_song.GetProperty("words").GetArrayLength(), Is.GreaterThan(20));
        Assert.That(_song.GetProperty("phonemes").GetArrayLength(), Is.GreaterThan(60));
    }

    [Test]
    public void FrozenAnalysisNamesTheSameVisemesAsTheCommand()
    {
        JsonElement frozen = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, "x.song.json"))).RootElement.GetProperty("phonemes");
        Texts(frozen, "phone", "viseme");
        static string[] Visemes(JsonElement phonemes) => [.. phonemes.EnumerateArray().Select(p => p.GetProperty("viseme").GetString()!)];
        Assert.That(Visemes(frozen), Is.EqualTo(Visemes(_song.GetProperty("phonemes"))));
        Assert.That(Visemes(frozen).Distinct(), Is.SubsetOf(AvatarMotion.Face.FaceShapes.Names));
    }

    [Test]
    public void ShowFileHasItsHeaderAndLists()
    {
        string[] lines = File.ReadAllLines(Path.Combine(_folder, "x.show.yaml"));
        Assert.That(lines[0], Is.EqualTo("version: 1"));
        string[] keys = [.. lines.Where(l => l.Length > 0 && char.IsLetter(l[0])).Select(l => l[..l.IndexOf(':', StringComparison.Ordinal)])];
        Assert.That(keys, Is.EqualTo(new[] { "version", "seed", "video", "song", "treatment", "cast", "phrases", "lines", "shots", "lights", "effects" }));
        Assert.That(File.Exists(Path.Combine(_folder, "x.song.json")), Is.True, "the frozen analysis lies beside it");
    }

    [Test]
    public void TakeHasBonesPositionsFaceCameraShotsAndMoves()
    {
        Assert.That(_take.GetProperty("version").GetInt32(), Is.EqualTo(1));
        Assert.That(_take.GetProperty("fps").GetDouble(), Is.EqualTo(5));
        Assert.That(_take.GetProperty("performer").GetString(), Is.EqualTo("lead"));
        int bones = _take.GetProperty("bones").GetArrayLength();
        Assert.That(_take.GetProperty("bones")[0].GetString(), Is.EqualTo("hips"));
        int frames = _take.GetProperty("positions").GetArrayLength();
        Assert.That(frames, Is.EqualTo((int)Math.Ceiling(_song.GetProperty("duration").GetDouble() * 5)).Within(1));
        foreach (JsonElement frame in _take.GetProperty("positions").EnumerateArray())
            Assert.That((frame.GetArrayLength(), frame[0].GetArrayLength()), Is.EqualTo((bones, 3)));
        JsonElement face = _take.GetProperty("face");
        Assert.That(face.GetProperty("weights").GetArrayLength(), Is.EqualTo(frames));
        Assert.That(face.GetProperty("weights")[0].GetArrayLength(), Is.EqualTo(face.GetProperty("names").GetArrayLength()));
        Assert.That(face.GetProperty("names").EnumerateArray().Select(n => n.GetString()), Does.Contain("aa"));
        Assert.That(_take.GetProperty("camera").GetArrayLength(), Is.EqualTo(frames));
        JsonElement view = _take.GetProperty("camera")[0];
        Assert.That((view.GetProperty("position").GetArrayLength(), view.GetProperty("rotation").GetArrayLength()), Is.EqualTo((3, 4)));
        Numbers(view, "fov", "shot");
        Objects(_take.GetProperty("shots"), "start", "end");
        Texts(_take.GetProperty("shots"), "shot", "subject", "transition");
        Objects(_take.GetProperty("moves"), "start", "end");
        Texts(_take.GetProperty("moves"), "performer", "move", "why");
        Assert.That(_take.GetProperty("moves")[0].GetProperty("accents").ValueKind, Is.EqualTo(JsonValueKind.Array));
    }

    [Test]
    public void SkeletonIsWrittenInCentimetresWithCommonNames()
    {
        Run run = Run.Of(_folder, "export", "x.show.yaml", "-o", "x.bvh", "--fps", "5");
        Assert.That(run.Code, Is.Zero, run.Errors);
        string[] lines = File.ReadAllLines(Path.Combine(_folder, "x.bvh"));
        Assert.That(lines[0], Is.EqualTo("HIERARCHY"));
        Assert.That(lines[1], Is.EqualTo("ROOT Hips"));
        Assert.That(string.Join("\n", lines), Does.Contain("JOINT LeftUpLeg").And.Contain("Frame Time: 0.2"));
        string[] motion = lines[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(double.Parse(motion[1], System.Globalization.CultureInfo.InvariantCulture), Is.InRange(40, 140), "height of the hips, centimetres");
    }

    [TestCase("x.fbx")]
    [TestCase("x.show.yaml")]
    [TestCase("x.song.json")]
    public void TakeIsNotWrittenInUnknownFormsOrOverItsSources(string output)
    {
        Run run = Run.Of(_folder, "export", "x.show.yaml", "-o", output);
        Assert.That(run.Code, Is.EqualTo(2), run.Errors);
        Assert.That(run.Output, Is.Empty);
    }

    private static void Numbers(JsonElement owner, params string[] names)
    {
        foreach (string name in names)
            Assert.That(owner.GetProperty(name).ValueKind, Is.EqualTo(JsonValueKind.Number), name);
    }

    private static void Objects(JsonElement list, params string[] numbers)
    {
        Assert.That(list.ValueKind, Is.EqualTo(JsonValueKind.Array));
        foreach (JsonElement item in list.EnumerateArray())
            Numbers(item, numbers);
    }

    private static void Texts(JsonElement list, params string[] names)
    {
        foreach (JsonElement item in list.EnumerateArray())
        {
            foreach (string name in names)
                Assert.That(item.GetProperty(name).ValueKind, Is.EqualTo(JsonValueKind.String), name);
        }
    }

    private static void Ascending(JsonElement times) =>
        Assert.That(times.EnumerateArray().Select(t => t.GetDouble()), Is.Not.Empty.And.Ordered);
}
