using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using AvatarMotion.Audio;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>MIDI files of known bytes and the beats they mean.</summary>
public sealed class TempoMapTests
{
    private string _path = "";

    [SetUp]
    public void MakeFolder() => _path = Path.Combine(Directory.CreateTempSubdirectory("tempo-map").FullName, "song.mid");

    [TearDown]
    public void RemoveFolder() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Test]
    public void WithoutAnyWordItIs120InFourFour()
    {
        KnownGrid grid = Read(MidiBytes.File(0, 480, MidiBytes.Track())).Grid(2.6, 0);
        Assert.That(grid.Beats, Is.EqualTo(new[] { 0, 0.5, 1, 1.5, 2, 2.5 }).Within(1e-12));
        Assert.That(grid.Positions, Is.EqualTo(new[] { 0, 1, 2, 3, 0, 1 }));
        Assert.That(grid.BeatDivision, Is.EqualTo(2));
        Assert.That(grid.Markers, Is.Empty);
    }

    [Test]
    public void TempoChangesTakeEffectWhereTheyStand()
    {
        // Two beats at 120, half a beat at 60, then 240.
        TempoMap map = Read(MidiBytes.File(1, 96, MidiBytes.Track((0, MidiBytes.Tempo(120)), (192, MidiBytes.Tempo(60)), (48, MidiBytes.Tempo(240)))));
        Assert.That(map.Grid(2.3, 0).Beats, Is.EqualTo(new[] { 0, 0.5, 1, 1.625, 1.875, 2.125 }).Within(1e-6));
    }

    [Test]
    public void CompoundMetersAreFeltInDottedQuarters()
    {
        KnownGrid grid = Read(MidiBytes.File(0, 480, MidiBytes.Track((0, MidiBytes.Signature(6, 8))))).Grid(3.1, 0);
        Assert.That(grid.Beats, Is.EqualTo(new[] { 0, 0.75, 1.5, 2.25, 3 }).Within(1e-9));
        Assert.That(grid.Positions, Is.EqualTo(new[] { 0, 1, 0, 1, 0 }));
        Assert.That(grid.BeatDivision, Is.EqualTo(3));
    }

    [TestCase(3, 4, "0 1 2 0 1 2 0")]
    [TestCase(2, 2, "0 1 0 1")]
    [TestCase(12, 8, "0 1 2 3 0")]
    [TestCase(5, 4, "0 1 2 3 4 0 1")]
    [TestCase(7, 8, "0 1 2 3 4 5 6 0 1 2 3 4 5")]
    [TestCase(3, 8, "0 1 2 0 1 2 0 1 2 0 1 2 0")]
    public void BarsHaveTheBeatsOfTheirSignature(int beats, int unit, string positions) =>
        Assert.That(string.Join(' ', Read(MidiBytes.File(0, 480, MidiBytes.Track((0, MidiBytes.Signature(beats, unit))))).Grid(3.1, 0).Positions), Is.EqualTo(positions));

    [Test]
    public void ASignatureThatChangesBeginsABar()
    {
        // One bar of pickup (1/4), two of 4/4, then 3/4, at 120.
        byte[] track = MidiBytes.Track((0, MidiBytes.Signature(1, 4)), (480, MidiBytes.Signature(4, 4)), (8 * 480, MidiBytes.Signature(3, 4)));
        Assert.That(string.Join(' ', Read(MidiBytes.File(1, 480, track)).Grid(6.9, 0).Positions), Is.EqualTo("0 0 1 2 3 0 1 2 3 0 1 2 0 1"));
    }

    [Test]
    public void OfManyTemposAtOneTickTheLastOneCounts()
    {
        List<(int, byte[])> events = [(0, MidiBytes.Tempo(90))];
        for (int i = 0; i < 40; i++)
            events.AddRange([(96, MidiBytes.Tempo(60)), (0, MidiBytes.Tempo(200)), (0, MidiBytes.Tempo(90))]);
        double[] even = [.. Enumerable.Range(0, 42).Select(i => i * 60 / 90.0)];
        Assert.That(Read(MidiBytes.File(0, 96, MidiBytes.Track([.. events]))).Grid(27.5, 0).Beats, Is.EqualTo(even).Within(1e-4));
    }

    [Test]
    public void TheLastMarkerBeforeTheSongNamesItsBeginning()
    {
        byte[] track = MidiBytes.Track((0, MidiBytes.Marker("Count-in")), (960, MidiBytes.Marker("Verse")), (1920, MidiBytes.Marker("Chorus")));
        Assert.That(Read(MidiBytes.File(0, 480, track)).Grid(8, -1.5).Markers, Is.EqualTo(new[] { new Marker(0, "Verse"), new Marker(1.5, "Chorus") }));
    }

    [Test]
    public void MarkersKeepTheirNamesInEveryEncoding()
    {
        byte[] track = MidiBytes.Track((0, MidiBytes.Marker("Intro")), (960, MidiBytes.Marker("Refrão é")), (960, MidiBytes.Marker("Brücke", Encoding.Latin1)), (0, MidiBytes.Marker("cue", kind: 7)), (960, MidiBytes.Marker("サビ")));
        IReadOnlyList<Marker> markers = Read(MidiBytes.File(0, 480, track)).Grid(10, 0.25).Markers;
        Assert.That(markers, Is.EqualTo(new Marker[] { new(0.25, "Intro"), new(1.25, "Refrão é"), new(2.25, "Brücke"), new(3.25, "サビ") }));
    }

    [Test]
    public void CuePointsStandInWhereThereAreNoMarkers() =>
        Assert.That(Read(MidiBytes.File(0, 480, MidiBytes.Track((480, MidiBytes.Marker("Verse", kind: 7))))).Grid(10, 0).Markers, Is.EqualTo(new Marker[] { new(0.5, "Verse") }));

    [Test]
    public void AnOffsetMovesEverythingAndCutsAtTheSongsEdges()
    {
        TempoMap map = Read(MidiBytes.File(0, 480, MidiBytes.Track((0, MidiBytes.Marker("Verse")))));
        KnownGrid late = map.Grid(2.0, 0.3), early = map.Grid(2.0, -0.7);
        Assert.That(late.Beats, Is.EqualTo(new[] { 0.3, 0.8, 1.3, 1.8 }).Within(1e-9));
        Assert.That(late.Positions, Is.EqualTo(new[] { 0, 1, 2, 3 }));
        Assert.That(early.Beats, Is.EqualTo(new[] { 0.3, 0.8, 1.3, 1.8 }).Within(1e-9));
        Assert.That(early.Positions, Is.EqualTo(new[] { 2, 3, 0, 1 }));
        Assert.That(early.Markers, Is.EqualTo(new Marker[] { new(0, "Verse") }), "what began before the song begins with it");
    }

    [Test]
    public void NotesAreReadThroughRunningStatusAndSystemExclusive()
    {
        byte[] track = MidiBytes.Track(
            (0, [0x90, 60, 100]), (480, [60, 0]), (0, [0xF0, 3, 1, 2, 0xF7]), (0, [0xC1, 5]), (480, [0x99, 36, 90]), (480, [36, 80]), (0, [0xE0, 0, 64]), (480, [0x80, 60, 0]));
        TempoMap map = Read([.. MidiBytes.File(1, 480, track, MidiBytes.Chunk("XFIH", [1, 2, 3]), MidiBytes.Track((240, [0x92, 50, 1])))]);
        Assert.That(map.Notes, Is.EqualTo(new[] { 0, 0.25, 1, 1.5 }).Within(1e-9));
    }

    [Test]
    public void ARiffWrappingIsTakenOff()
    {
        byte[] plain = MidiBytes.File(0, 480, MidiBytes.Track((0, MidiBytes.Tempo(60))));
        byte[] wrapped = [.. Encoding.ASCII.GetBytes("RIFF"), 0, 0, 0, 0, .. Encoding.ASCII.GetBytes("RMIDdata"), (byte)plain.Length, 0, 0, 0, .. plain];
        Assert.That(Read(wrapped).Grid(1.5, 0).Beats, Is.EqualTo(new double[] { 0, 1 }));
    }

    [Test]
    public void WhatCannotBeUsedIsOneSentence()
    {
        byte[] good = MidiBytes.File(0, 480, MidiBytes.Track((0, MidiBytes.Tempo(120)), (480, [0x90, 60, 100])));
        Refused([], "this is no MIDI file");
        Refused(Encoding.ASCII.GetBytes("ID3 what a lovely song it is"), "this is no MIDI file; export the tempo map");
        Refused(MidiBytes.File(2, 480, MidiBytes.Track()), "this MIDI file holds several songs (format 2); save the song you mean as format 0 or 1");
        Refused(MidiBytes.File(0, 0xE728, MidiBytes.Track()), "this MIDI file counts film frames (SMPTE) and has no beats; save it with ticks per quarter note");
        Refused(MidiBytes.File(0, 0, MidiBytes.Track()), "this MIDI file is damaged near byte");
        Refused(MidiBytes.File(0, 480), "this MIDI file has no track");
        Refused(good[..^8], "this MIDI file is damaged near byte");
        Refused(MidiBytes.File(0, 480, MidiBytes.Track((0, [0xFF, 0x51, 3, 0, 0, 0]))), "this MIDI file is damaged near byte");
        Refused(MidiBytes.File(0, 480, MidiBytes.Track((0, [0xFF, 0x58, 2, 0, 2]))), "this MIDI file is damaged near byte");
        Refused(MidiBytes.File(0, 480, MidiBytes.Track((0, [60, 100]))), "this MIDI file is damaged near byte");
        Assert.That(() => TempoMap.Read(_path + "x"), Throws.TypeOf<StudioException>().With.Message.Contains("there is no such tempo map"));
        Assert.That(() => Read(MidiBytes.File(0, 480, MidiBytes.Track((0, MidiBytes.Tempo(6000))))).Grid(10, 0), Throws.TypeOf<StudioException>().With.Message.Contains("less than 50 ms"));
    }

    [Test]
    public void CountlessBeatsBeforeTheSongAreASentence()
    {
        TempoMap map = Read(MidiBytes.File(0, 480, MidiBytes.Track((0, [0xFF, 0x51, 3, 0, 0, 1]))));
        Assert.That(() => map.Grid(10, -600), Throws.TypeOf<StudioException>().With.Message.Contains("beats come before the song; correct the tempo"));
    }

    [Test]
    public void AMapMayBeginTenMinutesBeforeItsSong() =>
        Assert.That(Read(MidiBytes.File(0, 480, MidiBytes.Track((0, MidiBytes.Tempo(240))))).Grid(1.1, -600).Beats, Is.EqualTo(new[] { 0, 0.25, 0.5, 0.75, 1 }).Within(1e-4));

    [Test]
    public void DamageOfAnyKindIsASentenceOrAGrid() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), Gen.Choose(0, 255).ToArbitrary(), (place, value) =>
    {
        byte[] bytes = MidiBytes.File(1, 96, MidiBytes.Track((0, MidiBytes.Tempo(120)), (0, MidiBytes.Signature(3, 4)), (0, MidiBytes.Marker("Verse")), (200, [0x90, 60, 9])), MidiBytes.Track((5, [0xB0, 1, 2])));
        bytes[place % bytes.Length] = (byte)value;
        try
        {
            KnownGrid grid = Read(place % 3 == 0 ? bytes[..(place / 3 % bytes.Length)] : bytes).Grid(20, 0.1);
            Assert.That(grid.Positions, Has.Count.EqualTo(grid.Beats.Count));
            Assert.That(grid.Beats.Zip(grid.Beats.Skip(1)).All(pair => pair.Second > pair.First), Is.True);
        }
        catch (StudioException error)
        {
            Assert.That(error.Message, Does.EndWith("."));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    private void Refused(byte[] bytes, string sentence) => Assert.That(() => Read(bytes), Throws.TypeOf<StudioException>().With.Message.StartsWith(_path).And.Message.Contains(sentence));

    private TempoMap Read(byte[] bytes)
    {
        File.WriteAllBytes(_path, bytes);
        return TempoMap.Read(_path);
    }
}
