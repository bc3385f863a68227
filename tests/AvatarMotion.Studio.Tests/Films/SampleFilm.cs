using System;
using System.IO;
using System.Security.Cryptography;
using AvatarMotion.Media;
using AvatarMotion.Rendering;

namespace AvatarMotion.Studio.Tests;

/// <summary>The sample's plan, opened once for all tests that draw, and frames of it at thumbnail size.</summary>
internal static class SampleFilm
{
    private static readonly Lazy<PlannedShow> Sample = new(Plan);
    private static readonly Lazy<Casting> Actors = new(() => new Casting(Planned.Show, Planned.Folder));

    public static VideoSettings Thumbnail { get; } = new() { Width = 160, Height = 90 };

    public static PlannedShow Planned => Sample.Value;

    public static Casting Casting => Actors.Value;

    public static Performance Bake(PlannedShow planned, int threads = 2) => Performance.Bake(
        planned.Show, planned.Song, Casting.Rigs, new BakeOptions { Aspect = 16f / 9f, MaxThreads = threads });

    public static FilmPicture Open(PlannedShow planned, Performance performance, bool words = true) =>
        new(planned, performance, Casting, Thumbnail, ScreenWords.Draw(planned, Casting, Thumbnail, new FilmOptions { Words = words }), RenderOptions.Draft);

    /// <summary>A hash of each frame as the encoder would get it.</summary>
    public static string[] Hashes(FilmPicture picture, double[] times)
    {
        string[] hashes = new string[times.Length];
        byte[] frame = new byte[picture.Size.Yuv420Bytes];
        for (int i = 0; i < times.Length; i++)
        {
            using DrawnFrame drawn = picture.Submit(times[i]);
            picture.FinishYuv(drawn, frame, times[i]);
            hashes[i] = Convert.ToHexString(SHA256.HashData(frame));
        }

        return hashes;
    }

    /// <summary>Hashes of a Show that is baked for them.</summary>
    public static string[] Hashes(PlannedShow planned, double[] times)
    {
        using FilmPicture picture = Open(planned, Bake(planned));
        return Hashes(picture, times);
    }

    /// <summary>The sample with other text in its Show file, opened as a person's edit would be.</summary>
    public static PlannedShow Edited(Func<string, string> edit)
    {
        string folder = Directory.CreateTempSubdirectory("edited-show").FullName;
        string path = Path.Combine(folder, "first-light.show.yaml");
        string text = ShowFile.Text(Planned.Show).Replace(Planned.Show.Song.File, Planned.SongPath, StringComparison.Ordinal);
        string changed = edit(text);
        if (changed == text)
            throw new InvalidOperationException("the edit changed nothing");
        File.WriteAllText(path, changed);
        File.Copy(ShowDesk.AnalysisPath(Planned.ShowPath), ShowDesk.AnalysisPath(path));
        PlannedShow opened = ShowDesk.Open(path);
        Directory.Delete(folder, true);
        return opened;
    }

    private static PlannedShow Plan()
    {
        string folder = Directory.CreateTempSubdirectory("sample-film").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, true);
        return ShowDesk.Plan(SongSource.Find(SampleTruth.Folder), Path.Combine(folder, "first-light.show.yaml"), new PlanOptions());
    }
}
