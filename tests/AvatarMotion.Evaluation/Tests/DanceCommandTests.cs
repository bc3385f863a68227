using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using AvatarMotion.Audio;
using AvatarMotion.Motion;
using AvatarMotion.Studio;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Evaluation;

/// <summary><c>evaluate --dance</c> from its words to its table, files, sentences and exit codes, on motions that are made here.</summary>
public sealed class DanceCommandTests
{
    private string _folder = "";

    [OneTimeSetUp]
    public void WriteMotions()
    {
        _folder = Directory.CreateTempSubdirectory("dance-").FullName;
        Directory.CreateDirectory(Path.Combine(_folder, "nobody"));
        WriteTake("still", DanceCheats.StandingStill(12), "");
        WriteTake("puppet", DanceCheats.PuppetOnTheBeat(12, 0.5, 0.5), """
            {"performer":"lead","start":0,"end":12,"move":"puppet","accents":[],"accent_events":[{"time":2.5,"joint":"leftHand","event":"arrive"},{"time":5.5,"joint":"hips","event":"low"}],"contacts":[["leftHand","hips"]]}
            """);
    }

    [OneTimeTearDown]
    public void RemoveMotions() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task AnExportedMotionIsMeasuredAloneAndItsFaultsAreTheExitCode()
    {
        string csv = InFolder("dance.csv"), json = InFolder("dance.out");
        (int code, string output, string errors) = await Run("--dance", InFolder("still.json"), InFolder("puppet.json"), "--people", InFolder("nobody"), "--csv", csv, "--json", json, "--worst");
        Assert.That(code, Is.EqualTo(DanceEvaluation.NotKept), errors);
        Assert.That(output, Does.Contain("| joint speed, m/s").And.Contain("**fails**").And.Contain("Not kept: "));
        Assert.That(output, Does.Not.Contain("speed minima on beats"), "no song is known");
        Assert.That(File.ReadAllLines(csv), Has.Length.EqualTo(4));
        using JsonDocument numbers = JsonDocument.Parse(File.ReadAllBytes(json));
        JsonElement still = numbers.RootElement.GetProperty("dances")[0];
        Assert.That(still.GetProperty("speed").GetDouble(), Is.Zero.Within(1e-4));
        Assert.That(still.GetProperty("down").GetDouble(), Is.EqualTo(1));
        Assert.That(still.TryGetProperty("minima_f", out _), Is.False);
        Assert.That(numbers.RootElement.GetProperty("dances")[1].GetProperty("accents").GetDouble(), Is.EqualTo(2));
        Assert.That(numbers.RootElement.GetProperty("kept").GetProperty("skating_way").GetBoolean(), Is.False, "the puppet drags its feet");
    }

    [Test]
    public async Task ASongBesideTheMotionGivesItsBeats()
    {
        List<double> beats = [];
        for (int i = 0; i < 24; i++)
            beats.Add(0.5 * i);
        await using (FileStream file = File.Create(InFolder("puppet.song.json")))
            SongJson.Write(new Song { Duration = 12, Beats = beats, BeatsPerMinute = 120, Confidence = 1 }, file);
        (_, string output, _) = await Run("--dance", InFolder("puppet.json"), "--people", InFolder("nobody"));
        File.Delete(InFolder("puppet.song.json"));
        Assert.That(output, Does.Match(@"\| speed minima on beats, F ±70 ms +\| +(0\.9\d|1\.00) "));
    }

    [Test]
    public void AnExportSaysTheSameAsTheDanceItCameFrom()
    {
        DanceSubject dance = DanceSongs.Dance("synthetic", SyntheticSong.VerseChorus(), 7, default);
        WriteTake("twin", dance.Track, "");
        DanceSubject read = TakeFile.Read(InFolder("twin.json"));
        foreach (string name in new[] { "speed", "hand_speed", "acceleration", "hips_range", "down", "steps", "minima_per_second" })
            Assert.That(DanceMeasures.Named(name).Of(read), Is.EqualTo(DanceMeasures.Named(name).Of(dance)).Within(1).Percent, name);
    }

    [TestCase("--dance gone.mp3", "gone.mp3: there is no such file or folder")]
    [TestCase("--dance {nobody}", "no folder in it holds a song")]
    [TestCase("--dance {broken.json}", "this is no exported motion")]
    [TestCase("--dance {bones.json}", "there is no bone \"tail\"")]
    [TestCase("--dance --people gone", "gone: there is no such folder of recordings.")]
    public async Task AWrongWordIsOneSentence(string words, string sentence)
    {
        File.WriteAllText(InFolder("broken.json"), "{\"fps\":60,\"bones\":[");
        File.WriteAllText(InFolder("bones.json"), "{\"fps\":60,\"bones\":[\"tail\"],\"positions\":[[[0,0,0]]]}");
        string[] arguments = [.. words.Split(' ').Select(word => word.StartsWith('{') ? InFolder(word.Trim('{', '}')) : word)];
        (int code, string output, string errors) = await Run(arguments);
        Assert.That(code, Is.EqualTo(2));
        Assert.That(output, Is.Empty);
        Assert.That(errors.TrimEnd().Split('\n')[^1], Does.StartWith("avatarmotion: ").And.Contain(sentence));
    }

    [Test]
    public void RecordingsAreFoundByTheNamesOfTheirJoints()
    {
        Dictionary<Bone, int> mixamo = RecordedBones.Find(["mixamorig:Hips", "mixamorig:Spine", "mixamorig:LeftShoulder", "mixamorig:LeftArm", "mixamorig:LeftForeArm", "mixamorig:LeftHand", "mixamorig:LeftUpLeg", "mixamorig:LeftLeg"]);
        Assert.That((mixamo[Bone.LeftUpperArm], mixamo[Bone.LeftLowerArm], mixamo[Bone.LeftLowerLeg]), Is.EqualTo((3, 4, 7)));
        Dictionary<Bone, int> plain = RecordedBones.Find(["Hips", "LeftHip", "LeftKnee", "LeftAnkle", "LeftShoulder", "LeftElbow", "LeftWrist"]);
        Assert.That((plain[Bone.LeftUpperLeg], plain[Bone.LeftUpperArm], plain[Bone.LeftHand]), Is.EqualTo((1, 4, 6)));
    }

    private string InFolder(string name) => Path.Combine(_folder, name);

    private void WriteTake(string name, BodyTrack track, string move)
    {
        StringBuilder json = new();
        json.Append(CultureInfo.InvariantCulture, $"{{\"version\":1,\"fps\":{track.Rate},\"performer\":\"lead\",\"bones\":[{string.Join(',', track.Known().Select(bone => $"\"{Bones.Name(bone)}\""))}],\"positions\":[");
        for (int i = 0; i < track.Frames; i++)
            json.Append(i > 0 ? ",[" : "[").AppendJoin(',', track.Known().Select(bone => Place(track[i, bone]))).Append(']');
        File.WriteAllText(InFolder(name + ".json"), json.Append(CultureInfo.InvariantCulture, $"],\"moves\":[{move}]}}").ToString());
    }

    private static string Place(Vector3 place) => string.Create(CultureInfo.InvariantCulture, $"[{place.X:0.00000},{place.Y:0.00000},{place.Z:0.00000}]");

    private static async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        StringWriter output = new(), errors = new();
        int code = await EvaluateCommand.RunAsync(arguments, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
