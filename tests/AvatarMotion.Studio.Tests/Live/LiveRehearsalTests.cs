using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using AvatarMotion.Audio;
using AvatarMotion.Media;
using AvatarMotion.Motion;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

internal sealed class LiveRehearsalTests
{
    private string _folder = "";

    [OneTimeSetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("avatarmotion-live-").FullName;

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void DancesToASongFileAndWritesTheTake()
    {
        LiveSounds drums = LiveSounds.Drums(_ => 120, 12);
        string song = Path.Combine(_folder, "drums.wav"), bvh = Path.Combine(_folder, "d.bvh"), json = Path.Combine(_folder, "d.json");
        Write(song, drums.Samples);
        List<LiveBeat> told = [];
        Rig rig = StandardRig.Create();
        LiveRehearsal danced = LiveRehearsal.Run(LiveSource.File(song, paced: false), rig, new LiveOptions(), told.Add);
        LiveExport.Write(danced.Recording, rig, bvh);
        LiveExport.Write(danced.Recording, rig, json);
        LiveAgreement agreement = LiveAgreement.Of(danced.Beats, new Song { Beats = drums.Beats });
        Assert.That(danced.Recording.Duration, Is.EqualTo(12).Within(0.05));
        Assert.That(told, Is.EqualTo(danced.Beats));
        Assert.That(danced.Recording.Moves.Last().End, Is.EqualTo(12).Within(0.05));
        Assert.That(agreement.Compared, Is.GreaterThan(8));
        Assert.That(agreement.Locked, Is.EqualTo(1));
        Assert.That(agreement.LockedAt, Is.LessThan(5));
        Assert.That(Math.Abs(agreement.MedianSeconds), Is.LessThan(0.02));
        Assert.That(File.ReadLines(bvh).First(), Is.EqualTo("HIERARCHY"));
        using JsonDocument take = JsonDocument.Parse(File.ReadAllText(json));
        Assert.That(take.RootElement.GetProperty("positions").GetArrayLength(), Is.EqualTo(720).Within(3));
        Assert.That(take.RootElement.GetProperty("positions")[100].GetArrayLength(), Is.EqualTo(take.RootElement.GetProperty("bones").GetArrayLength()));
    }

    [Test]
    public void ComparesWithWhatWasLate()
    {
        LiveBeat[] beats = Enumerable.Range(0, 12).Select(i => new LiveBeat(0.5 * i + 0.03, i, 120, 1, i < 2 ? LiveMode.Groove : LiveMode.Dance, "sway")).ToArray();
        LiveAgreement agreement = LiveAgreement.Of(beats, new Song { Beats = Enumerable.Range(0, 12).Select(i => 0.5 * i).ToArray() });
        Assert.That(agreement.LockedAt, Is.EqualTo(1.03).Within(1e-9));
        Assert.That(agreement.MedianSeconds, Is.EqualTo(0.03).Within(1e-9));
        Assert.That(LiveAgreement.Of([], new Song()).Compared, Is.Zero);
    }

    [Test]
    public void RefusesWhatItCannotHearOrWrite()
    {
        Assert.That(() => LiveExport.Check(Path.Combine(_folder, "x.fbx"), ""), Throws.InstanceOf<StudioException>().With.Message.Contain(".bvh or .json"));
        Assert.That(() => LiveSource.Pipe(new MemoryStream([]), 44100, 40), Throws.InstanceOf<StudioException>());
        LiveSource nothing = LiveSource.Pipe(new MemoryStream([]), 44100, 1);
        Assert.That(() => LiveRehearsal.Run(nothing, StandardRig.Create(), new LiveOptions(), _ => { }), Throws.InstanceOf<StudioException>().With.Message.Contain("No sound came"));
    }

    /// <summary>An early warning, not a mark to tune to: real songs, the octave left open.</summary>
    [Test]
    public void FollowsMostOfRealSongs()
    {
        List<double> shares = [];
        foreach (string song in new[] { "mdb-beatles", "mdb-rock", "osu-nekodex-circles", "osu-nekodex-welcome-to-osu", "sm-goin-under", "fof-sectoid-metal-madness" })
            shares.Add(SongShare(SharedData.Require("songs/" + song)));
        TestContext.Out.WriteLine($"{100 * shares.Average():0} % of beats within 70 ms");
        Assert.That(shares.Average(), Is.GreaterThan(0.75));
    }

    private static double SongShare(string folder)
    {
        using JsonDocument truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "truth.json")));
        double[] beats = truth.RootElement.GetProperty("beats").EnumerateArray().Select(beat => beat.GetDouble()).ToArray();
        LiveSource song = LiveSource.File(Directory.GetFiles(folder, "audio.*")[0], paced: false);
        BeatFollower follower = new(song.SampleRate);
        float[] block = new float[song.SampleRate / 100];
        List<LiveBeat> found = [];
        double last = 0;
        while (song.Read(block) == block.Length && follower.Time < 60)
        {
            follower.Push(block);
            double beat = follower.BeatAt(follower.Time);
            if (Math.Floor(beat) > Math.Floor(last) && follower.Time > beats[0] + 4)
                found.Add(new LiveBeat(follower.Time - (beat - Math.Floor(beat)) * 60 / follower.BeatsPerMinute, found.Count, 0, 1, LiveMode.Dance, ""));
            last = beat;
        }

        LiveAgreement agreement = LiveAgreement.Of(found, new Song { Beats = beats });
        TestContext.Out.WriteLine($"{Path.GetFileName(folder)}: {100 * agreement.Locked:0} %, median {1000 * agreement.MedianSeconds:0} ms");
        return agreement.Locked;
    }

    private static void Write(string path, float[] samples)
    {
        using FileStream file = new(path, FileMode.Create);
        WavWriter writer = new(file, 1, 44100, samples.Length);
        writer.Write(new Waveform([samples], 44100));
    }
}
