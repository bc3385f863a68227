using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Face;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>How bodies, faces and springs are made unless <see cref="BakeOptions"/> says otherwise.</summary>
internal static class BodyMakers
{
    private const int BarsPerSpringBlock = 4;

    /// <summary>The dance of the performer's phrases.</summary>
    public static IMotionTake Dance(BodyRequest request, BakeOptions options) =>
        DanceBaker.Bake(request.Phrases, request.Song, request.Rig, new DanceOptions { Moves = options.Moves ?? MoveLibrary.Default, Seed = request.Show.Seed });

    /// <summary>The performer's lines of the Show with their emotions, in the times of the song's lyrics.</summary>
    public static IFaceTake Face(FaceRequest request)
    {
        MusicalGrid grid = new(request.Song);
        List<FaceLine> lines = new();
        foreach (ShowLine line in request.Show.Lines)
        {
            if (line.Who != request.Member.Id && line.Who != "all" && line.Who != "both")
                continue;
            double start = grid.ToSeconds(line.At);
            lines.Add(new FaceLine(start, EndOf(request.Song, start), line.Emotion));
        }

        lines.Sort((a, b) => a.Start.CompareTo(b.Start));
        return FaceBaker.Bake(request.Song, lines, new FaceOptions { Seed = request.Show.Seed, Sings = request.Member.Sings });
    }

    /// <summary>Springs in blocks of four bars.</summary>
    public static IMotionTake Springs(SpringRequest request, int maxThreads)
    {
        List<double> borders = new();
        for (int bar = BarsPerSpringBlock; bar < request.Song.Bars.Count; bar += BarsPerSpringBlock)
            borders.Add(request.Song.Bars[bar].Start);
        return SpringBaker.Bake(request.Rig, request.Body, request.Song.Duration, borders, maxThreads);
    }

    // The lyric line that begins nearest tells how long it is sung; a line of the Show alone lasts three seconds.
    private static double EndOf(Song song, double start)
    {
        foreach (LyricLine line in song.Lyrics.Lines)
        {
            if (line.Start > start - 0.5 && line.Start < start + 0.5)
                return line.End;
        }

        return start + 3.0;
    }
}
