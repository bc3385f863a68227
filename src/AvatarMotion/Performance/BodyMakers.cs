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
        SungPart part = SungPart.Of(request.Show, request.Song, request.Member);
        return FaceBaker.Bake(part.Song, part.Lines, new FaceOptions { Seed = SeedOf(request.Show, request.Member), Sings = part.Sings, Heard = part.Heard, GazeShifts = request.GazeShifts });
    }

    /// <summary>What singing does to the performer's body; null where they neither sing nor listen.</summary>
    public static SingingTrack? Singing(BodyRequest request, IMotionTake dance)
    {
        (Show show, Song song, CastMember member) = (request.Show, request.Song, request.Member);
        SungPart part = SungPart.Of(show, song, member);
        SingingTrack? sung = part.Sings ? SingingBaker.Bake(part.Song, SeedOf(show, member)) : null;
        SingingTrack? whole = ListeningBaker.Add(sung, song, part.Heard, SeedOf(show, member));
        return part.Sings ? SingingTrack.With(whole, GestureTrack.Bake(show, new MusicalGrid(song), member, request.Rig, dance)) : whole;
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

    /// <summary>Springs in blocks of four bars.</summary>
    public static IMotionTake Springs(SpringRequest request, int maxThreads)
    {
        List<double> borders = new();
        for (int bar = BarsPerSpringBlock; bar < request.Song.Bars.Count; bar += BarsPerSpringBlock)
            borders.Add(request.Song.Bars[bar].Start);
        return SpringBaker.Bake(request.Rig, request.Body, request.Song.Duration, borders, maxThreads);
    }
}
