using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Motion;

namespace AvatarMotion.Tests;

/// <summary>Shows planned by the directors, and their bake with stick figures.</summary>
internal static class SyntheticShows
{
    public static Show Plan(Song song, int seed = 7)
    {
        MusicalGrid grid = new(song);
        Treatment treatment = new();
        List<ShowLine> lines = new();
        foreach (LyricLine line in song.Lyrics.Lines)
            lines.Add(new ShowLine { Id = "l" + lines.Count, At = MusicalTime.AtSeconds(line.Start), Text = line.Text });
        return new Show
        {
            Seed = seed,
            Treatment = treatment,
            Cast = new[] { new CastMember() },
            Lines = lines,
            Shots = ShotDirector.Plan(song, grid, treatment, new ShotDirectorOptions { Seed = seed, Lines = lines }),
            Lights = LightDirector.Plan(song, grid, treatment, new LightDirectorOptions { Seed = seed }),
        };
    }

    public static Performance Bake(Show show, Song song, float aspect = 16f / 9f, float wildness = 1f)
    {
        Dictionary<string, Rig> rigs = new();
        Dictionary<string, IMotionTake> takes = new();
        foreach (CastMember member in show.Cast)
        {
            takes[member.Id] = new StickFigure(0.9f * rigs.Count, wildness);
            rigs[member.Id] = StickFigure.Rig;
        }

        return Performance.Bake(show, song, rigs, new BakeOptions { Aspect = aspect, Bodies = request => takes[request.Member.Id] });
    }

    /// <summary>A show of one shot per two bars, every shot of the library in order.</summary>
    public static Show EveryShot(int cast = 1)
    {
        List<ShowShot> shots = new();
        foreach (string name in ShotLibrary.Default.Names)
            shots.Add(new ShowShot { Id = "s" + shots.Count, At = MusicalTime.At(1 + 2 * shots.Count), Shot = name, Subject = cast == 1 ? "lead" : "all" });
        List<CastMember> members = new() { new CastMember() };
        for (int i = 1; i < cast; i++)
            members.Add(new CastMember { Id = "p" + i });
        return new Show { Seed = 7, Cast = members, Shots = shots };
    }
}
