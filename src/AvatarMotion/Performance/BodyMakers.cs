using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Face;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>How bodies, faces and springs are made unless <see cref="BakeOptions"/> says otherwise.</summary>
internal static class BodyMakers
{
    private const int BarsPerSpringBlock = 4;

    /// <summary>Seconds by which a line of the Show, which counts in beats, may miss the lyric line that it stands for.</summary>
    private const double SameLine = 0.5;

    /// <summary>The dance of the performer's phrases.</summary>
    public static IMotionTake Dance(BodyRequest request, BakeOptions options) =>
        DanceBaker.Bake(request.Phrases, request.Song, request.Rig, new DanceOptions
        {
            Moves = options.Moves ?? MoveLibrary.Default,
            Seed = SeedOf(request.Show, request.Member),
            Style = IsFirst(request.Show, request.Member) ? DancerStyle.Plain : DancerStyle.Of(request.Show.Seed, request.Member.Id),
        });

    /// <summary>The performer's lines of the Show with their emotions, in the times of the song's lyrics; what another one sings stays with that one.</summary>
    public static IFaceTake Face(FaceRequest request)
    {
        MusicalGrid grid = new(request.Song);
        List<FaceLine> own = new();
        List<double> others = new();
        foreach (ShowLine line in request.Show.Lines)
        {
            double start = grid.ToSeconds(line.At);
            if (string.Equals(line.Who, request.Member.Id, StringComparison.Ordinal))
                own.Add(new FaceLine(start, EndOf(request.Song, start), line.Emotion));
            else
                others.Add(start);
        }

        own.Sort((a, b) => a.Start.CompareTo(b.Start));
        Lyrics words = request.Song.Lyrics;
        Lyrics sung = words with { Lines = Without(words.Lines, others) };
        bool sings = request.Member.Sings && (sung.Lines.Count > 0 || words.Lines.Count == 0);
        return FaceBaker.Bake(request.Song with { Lyrics = sung }, own, new FaceOptions { Seed = SeedOf(request.Show, request.Member), Sings = sings });
    }

    private static bool IsFirst(Show show, CastMember member) => show.Cast.Count == 0 || string.Equals(show.Cast[0].Id, member.Id, StringComparison.Ordinal);

    // Everybody of a group dances and blinks with a timing of their own; the first keeps the Show's seed.
    private static int SeedOf(Show show, CastMember member)
    {
        int index = 0;
        while (index < show.Cast.Count && !string.Equals(show.Cast[index].Id, member.Id, StringComparison.Ordinal))
            index++;
        return show.Seed + index;
    }

    private static IReadOnlyList<LyricLine> Without(IReadOnlyList<LyricLine> lines, List<double> starts)
    {
        if (starts.Count == 0)
            return lines;
        List<LyricLine> rest = new();
        foreach (LyricLine line in lines)
        {
            if (!starts.Exists(start => Math.Abs(line.Start - start) < SameLine))
                rest.Add(line);
        }

        return rest;
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
            if (Math.Abs(line.Start - start) < SameLine)
                return line.End;
        }

        return start + 3.0;
    }
}
