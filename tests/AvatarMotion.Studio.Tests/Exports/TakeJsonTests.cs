using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Text.Json;
using AvatarMotion.Assets;
using AvatarMotion.Audio;
using AvatarMotion.Face;
using AvatarMotion.Motion;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>A short dance of the built-in avatar, sampled and exported.</summary>
public sealed class TakeJsonTests
{
    private const double Rate = 20;
    private static readonly Song Short = SyntheticSong.Build(120, 4, 0.25, [(SectionKind.Verse, 2, 0.5, 0), (SectionKind.Chorus, 3, 0.9, 1)]);
    private Performance _film = null!;
    private JsonElement _json;

    [OneTimeSetUp]
    public void Export()
    {
        BuiltInCast.TryGet("lumi", out Avatar? lumi);
        _film = Performance.Create(Short, lumi!.Rig, new PerformanceOptions { Seed = 3 });
        using MemoryStream file = new();
        TakeJson.Write(_film, _film.Lead, Rate, file);
        using JsonDocument document = JsonDocument.Parse(file.ToArray());
        _json = document.RootElement.Clone();
    }

    [Test]
    public void SamplingTheRealAvatarAllocatesNothing()
    {
        PerformerFrame frame = _film.Lead.NewFrame();
        Assert.That(frame.Body.Springs, Is.Not.Empty, "hair and skirt are springs");
        _film.Lead.Sample(1, frame);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 600; i++)
            _film.Lead.Sample(i * 37 % 100 / 10.0, frame);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void TheRealAvatarIsTheSameInAnyOrder()
    {
        PerformerFrame forward = _film.Lead.NewFrame(), backward = _film.Lead.NewFrame();
        for (int i = 0; i <= 40; i++)
        {
            _film.Lead.Sample(i * 0.25, forward);
            _film.Lead.Sample(10.0 - i * 0.2, backward);
            _film.Lead.Sample(i * 0.25, backward);
            Assert.That(backward.Body.Rotations, Is.EqualTo(forward.Body.Rotations));
            Assert.That(backward.Body.Springs, Is.EqualTo(forward.Body.Springs));
            Assert.That(backward.Face.Weights, Is.EqualTo(forward.Face.Weights));
        }
    }

    [Test]
    public void EveryRotationIsARotationAndEveryWeightAWeight()
    {
        PerformerFrame frame = _film.Lead.NewFrame();
        for (double time = -1; time < 12; time += 0.11)
        {
            _film.Lead.Sample(time, frame);
            foreach (Quaternion rotation in frame.Body.Rotations.Concat(frame.Body.Springs))
                Assert.That(rotation.Length(), Is.EqualTo(1f).Within(1e-3f));
            Assert.That(frame.Face.Weights, Has.All.InRange(0f, 1f));
        }
    }

    [Test]
    public void TheHeaderSaysVersionRateAndWhose()
    {
        Assert.That(_json.GetProperty("version").GetInt32(), Is.EqualTo(1));
        Assert.That(_json.GetProperty("fps").GetDouble(), Is.EqualTo(Rate));
        Assert.That(_json.GetProperty("performer").GetString(), Is.EqualTo("lead"));
        Assert.That(_json.EnumerateObject().Select(property => property.Name), Is.EqualTo("version fps performer bones positions face camera shots moves".Split(' ')));
    }

    [Test]
    public void EveryListHasOneEntryAFrame()
    {
        int frames = (int)Math.Ceiling(Short.Duration * Rate);
        JsonElement face = _json.GetProperty("face");
        foreach (JsonElement list in new[] { _json.GetProperty("positions"), _json.GetProperty("camera"), face.GetProperty("weights"), face.GetProperty("opening") })
            Assert.That(list.GetArrayLength(), Is.EqualTo(frames));
        foreach (JsonElement weights in face.GetProperty("weights").EnumerateArray())
            Assert.That(weights.GetArrayLength(), Is.EqualTo(FaceShapes.Count));
    }

    [Test]
    public void PositionsAreTheSolvedJointsInMetres()
    {
        string[] names = _json.GetProperty("bones").EnumerateArray().Select(name => name.GetString()!).ToArray();
        Assert.That(names, Has.All.Matches<string?>(name => name is not null && Bones.TryParse(name, out Bone bone) && _film.Lead.Rig.Has(bone)));
        PerformerFrame frame = _film.Lead.NewFrame();
        Vector3[] positions = new Vector3[Bones.Count];
        Quaternion[] rotations = new Quaternion[Bones.Count];
        _film.Lead.Sample(60 / Rate, frame);
        frame.Body.Solve(_film.Lead.Rig, positions, rotations);
        for (int i = 0; i < names.Length; i++)
        {
            Bones.TryParse(names[i], out Bone bone);
            Assert.That(Vector3.Distance(Vector(_json.GetProperty("positions")[60][i]), positions[(int)bone]), Is.LessThan(2e-5f), names[i]);
        }
    }

    [Test]
    public void CameraAndShotsAgree()
    {
        JsonElement shots = _json.GetProperty("shots");
        int at = 0;
        foreach (JsonElement view in _json.GetProperty("camera").EnumerateArray())
        {
            double time = at++ / Rate;
            JsonElement shot = shots[view.GetProperty("shot").GetInt32()];
            Assert.That(time, Is.InRange(shot.GetProperty("start").GetDouble() - 1e-4, shot.GetProperty("end").GetDouble() + 1e-4));
            Assert.That(view.GetProperty("rotation").GetArrayLength(), Is.EqualTo(4));
            Assert.That(view.GetProperty("fov").GetDouble(), Is.InRange(5, 110));
        }

        Assert.That(shots.EnumerateArray().Select(shot => shot.GetProperty("shot").GetString()), Is.SubsetOf(ShotLibrary.Default.Names));
    }

    [Test]
    public void MovesAreThoseOfTheLibraryWithTheirReasons()
    {
        List<JsonElement> moves = [.. _json.GetProperty("moves").EnumerateArray()];
        Assert.That(moves, Is.Not.Empty);
        foreach (JsonElement move in moves)
        {
            Assert.That(MoveLibrary.Default.TryGet(move.GetProperty("move").GetString()!, out _), Is.True);
            Assert.That(move.GetProperty("end").GetDouble(), Is.GreaterThan(move.GetProperty("start").GetDouble()));
        }

        Assert.That(moves.Select(move => move.GetProperty("why").GetString()), Has.Some.Not.Empty);
    }

    private static Vector3 Vector(JsonElement numbers) => new(numbers[0].GetSingle(), numbers[1].GetSingle(), numbers[2].GetSingle());
}
