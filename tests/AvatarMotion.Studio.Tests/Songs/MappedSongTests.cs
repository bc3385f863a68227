using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AvatarMotion.Audio;
using AvatarMotion.Media;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>A tempo map beside a song: found, laid where the song is struck, and remembered by the Show.</summary>
internal sealed class MappedSongTests
{
    private const int Rate = 22_050;
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("mapped").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase(0.37)]
    [TestCase(-1.234)]
    [TestCase(0)]
    public void NotesSayWhereTheMapBelongs(double offset)
    {
        double[] notes = [2, 2.5, 2.75, 3.5, 4, 4.125, 5, 5.75, 6, 6.25, 7, 7.5, 8.25, 8.5, 9, 9.5, 9.875, 10.5, 11, 11.25];
        TempoMap map = Map(notes, MidiBytes.Tempo(120));
        Assert.That(TempoMapOffset.Find(map, Struck(notes.Select(note => note + offset))), Is.EqualTo(offset).Within(0.008));
    }

    [Test]
    public void BeatsSayItWhereThereAreNoNotes()
    {
        TempoMap map = Map([], MidiBytes.Tempo(100));
        Assert.That(TempoMapOffset.Find(map, Struck(Enumerable.Range(0, 24).Select(i => 0.12 + 0.6 * i))), Is.EqualTo(0.12).Within(0.008));
    }

    [Test]
    public void NothingStruckMovesNothing()
    {
        Assert.That(TempoMapOffset.Find(Map([], MidiBytes.Tempo(100)), new Waveform([new float[16 * Rate]], Rate)), Is.Zero);
    }

    [Test]
    public void TheOnlyMapInTheFolderGivesBarsAndSectionsAndThePlanRemembersIt()
    {
        WavFile.Write(Path.Combine(_folder, "song.wav"), Struck(Enumerable.Range(0, 30).Select(i => 0.25 + 0.5 * i)));
        Write([], MidiBytes.Signature(3, 4), MidiBytes.Tempo(120), MidiBytes.Marker("Verse 1"));
        string show = Path.Combine(_folder, "out", "song.show.yaml");
        SongSource source = SongSource.Find(_folder);
        Assert.That(source.TempoMapPath, Is.EqualTo(Path.Combine(_folder, "song.mid")));
        PlannedShow planned = ShowDesk.Plan(source with { TempoOffset = 0.25 }, show, new PlanOptions());
        Assert.That(planned.Song.Bars.Take(3).Select(bar => bar.Start), Is.EqualTo(new[] { 0.25, 1.75, 3.25 }).Within(1e-4));
        Assert.That(planned.Song.Bars[0].Beats, Is.EqualTo(3));
        Assert.That(planned.Song.Confidence, Is.GreaterThanOrEqualTo(0.9));
        Assert.That(File.ReadAllText(show), Does.Contain("tempo-map: \"../song.mid\", offset: 0.25"));
        planned = ShowDesk.Plan(new SongSource(source.SoundPath, ""), show, new PlanOptions());
        Assert.That(planned.Song.Bars[0].Beats, Is.EqualTo(3), "though only the song was named");
        File.Delete(Path.Combine(_folder, "song.mid"));
        planned = ShowDesk.Plan(new SongSource(source.SoundPath, ""), show, new PlanOptions());
        Assert.That(planned.Warnings, Has.Some.Contains("the tempo map of the plan is not there"));
    }

    [Test]
    public void AnOffsetWithoutAMapIsOneSentence()
    {
        string song = Path.Combine(_folder, "song.wav");
        WavFile.Write(song, Struck([1, 2, 3]));
        Assert.That(() => SongHearing.Hear(new SongSource(song, "") { TempoOffset = 1 }), Throws.TypeOf<StudioException>().With.Message.StartsWith("--offset says where a tempo map lies, and there is none"));
    }

    [Test]
    public void MarkersNameTheSections()
    {
        Song heard = new() { Duration = 100, Energy = new Curve(1, Enumerable.Range(0, 100).Select(i => i < 50 ? 0f : 1f).ToArray()), Sections = [new Section { End = 40, Kind = SectionKind.Verse }, new Section { Start = 40, End = 100, Kind = SectionKind.Drop, SameAs = 1 }] };
        Song song = MarkerSections.Apply(heard, [new(8, "Strophe 1"), new(24, "Chorus 1"), new(40, "???"), new(60, "Pre Chorus"), new(70, "chorus 2"), new(99.9, "end")]);
        Assert.That(song.Sections.Select(section => section.Kind), Is.EqualTo(new[] { SectionKind.Intro, SectionKind.Verse, SectionKind.Chorus, SectionKind.Drop, SectionKind.PreChorus, SectionKind.Chorus }));
        Assert.That(song.Sections.Select(section => section.SameAs), Is.EqualTo(new[] { 0, 1, 2, 3, 4, 2 }));
        Assert.That(song.Sections.Select(section => section.Start), Is.EqualTo(new double[] { 0, 8, 24, 40, 60, 70 }));
        Assert.That(song.Sections[^1].End, Is.EqualTo(100));
        Assert.That(song.Sections[^1].Energy, Is.EqualTo(1));
        Assert.That(MarkerSections.Apply(heard, [new(8, "only one")]), Is.SameAs(heard));
    }

    [Test]
    public void AMapThatMissesTheSongIsOneSentence()
    {
        Write([], MidiBytes.Tempo(120));
        SongSource source = new(Path.Combine(_folder, "song.wav"), "") { TempoMapPath = Path.Combine(_folder, "song.mid"), TempoOffset = 100 };
        Assert.That(() => MappedSong.Read(source, Struck([1, 2]), []), Throws.TypeOf<StudioException>().With.Message.Contains("no beat of this tempo map lies in the song; give its --offset."));
    }

    [Test]
    public void SeveralMapsInAFolderAreNoAnswer()
    {
        Write([], MidiBytes.Tempo(120));
        File.Copy(Path.Combine(_folder, "song.mid"), Path.Combine(_folder, "other.MIDI"));
        Assert.That(SongSource.OnlyTempoMap(_folder), Is.Empty);
    }

    private TempoMap Map(double[] notes, params byte[][] events)
    {
        Write(notes, events);
        return TempoMap.Read(Path.Combine(_folder, "song.mid"));
    }

    private void Write(double[] notes, params byte[][] events)
    {
        List<(int, byte[])> track = [.. events.Select(bytes => (0, bytes))];
        int before = 0;
        foreach (double note in notes)
        {
            int tick = (int)Math.Round(note * 960);
            track.Add((tick - before, [0x90, 60, 100]));
            before = tick;
        }

        File.WriteAllBytes(Path.Combine(_folder, "song.mid"), MidiBytes.File(0, 480, MidiBytes.Track([.. track])));
    }

    /// <summary>Sixteen seconds of faint noise with a stroke at each of the times.</summary>
    private static Waveform Struck(IEnumerable<double> times)
    {
        float[] samples = new float[16 * Rate];
        uint noise = 1;
        for (int i = 0; i < samples.Length; i++)
        {
            noise = noise * 1664525u + 1013904223u;
            samples[i] = 0.002f * ((noise >> 16) / 32768f - 1f);
        }

        foreach (double time in times)
        {
            int start = (int)Math.Round(time * Rate);
            for (int i = 0; i < Rate / 10 && start + i < samples.Length; i++)
            {
                if (start + i >= 0)
                    samples[start + i] += 0.5f * MathF.Exp(-i / 400f) * MathF.Sin(0.2f * i);
            }
        }

        return new Waveform([samples], Rate);
    }
}
