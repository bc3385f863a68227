using System;
using System.Collections.Generic;
using System.IO;
using AvatarMotion.Audio;
using AvatarMotion.Media;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>A practice film as a file: a phrase at 80 %, twice, small.</summary>
public sealed class PracticeFilmTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("practice").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, true);

    [Test]
    public void TheFilmLastsAsLongAsTheSlowedRoundsAndSoundsLikeTheSong()
    {
        string film = Path.Combine(_folder, "p.mp4");
        FilmReport report = PracticeFilm.Render(SampleFilm.Planned, film, new PracticeOptions { From = 10, To = 12, Tempo = 0.8, Times = 2, Video = SampleFilm.Thumbnail });
        Assert.That(report.Frames, Is.EqualTo(150));
        Assert.That(AudioFile.Read(film).Duration, Is.EqualTo(5).Within(0.06));
        Assert.That(Directory.GetFiles(_folder), Has.Length.EqualTo(1));
    }

    [Test]
    public void EveryCountIsHeardOnItsBeat()
    {
        PlannedShow planned = SampleFilm.Planned;
        IReadOnlyList<DancePhrase> dance = ShowDance.ToDance(planned.Show, "lead", new MusicalGrid(planned.Song));
        IReadOnlyList<DanceCount> counts = CountTrack.Of(dance, planned.Song);
        PracticeClock clock = new(20, 26, 0.75, 2);
        List<string> warnings = [];
        float[] with = PracticeSound.Make(planned.SongPath, clock, counts, warnings, default).ToMono();
        float[] without = PracticeSound.Make(planned.SongPath, clock, [], warnings, default).ToMono();
        int heard = 0;
        foreach (DanceCount count in counts)
        {
            if (count.Start < clock.Start || count.Start > clock.End - 0.3)
                continue;
            int at = (int)(clock.FilmTime(count.Start, 1) * 44_100);
            Assert.That(Voice(with, without, at - 1500, at - 100), Is.LessThan(0.5 * Voice(with, without, at, at + 4000)), $"count {count.Number} at {count.Start:0.00} s");
            heard++;
        }

        Assert.That(heard, Is.GreaterThan(8));
    }

    [Test]
    public void APerformerWhoIsNotThereIsSaidInASentence() => Assert.That(
        () => PracticeFilm.Render(SampleFilm.Planned, Path.Combine(_folder, "p.mp4"), new PracticeOptions { Performer = "nobody" }),
        Throws.TypeOf<StudioException>().With.Message.Contains("its cast is lead"));

    // The song is lower under the counts by a known share; what remains is the voice.
    private static double Voice(float[] with, float[] without, int from, int to)
    {
        double sum = 0;
        for (int i = from; i < to; i++)
            sum += Math.Abs(with[i] - 0.55f * without[i]);
        return sum / (to - from);
    }
}
