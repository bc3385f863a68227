using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Face;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>A whole film before it is drawn: bodies, faces, camera and lights as functions of time, made for given rigs. Immutable; sampling may run on many threads in any order.</summary>
public sealed class Performance
{
    private Performance(Show show, Song song, Dictionary<string, Performer> performers, CameraTrack camera, LightTrack lights)
    {
        Show = show;
        Song = song;
        Performers = performers;
        Lead = performers[show.Cast[0].Id];
        Camera = camera;
        Lights = lights;
    }

    /// <summary>The plan that it was made from.</summary>
    public Show Show { get; }

    public Song Song { get; }

    /// <summary>Length in seconds.</summary>
    public double Duration => Song.Duration;

    /// <summary>Performers by cast id.</summary>
    public IReadOnlyDictionary<string, Performer> Performers { get; }

    /// <summary>The first of the cast.</summary>
    public Performer Lead { get; }

    public CameraTrack Camera { get; }

    public LightTrack Lights { get; }

    /// <summary>Shots in seconds, in order.</summary>
    public IReadOnlyList<BakedShot> Shots => Camera.Shots;

    /// <summary>Bakes <paramref name="show"/> for the given rigs.</summary>
    /// <param name="show">The plan; its cast names at least one performer.</param>
    /// <param name="song">The music that the plan counts in.</param>
    /// <param name="rigs">One rig per cast id.</param>
    /// <param name="options">How; null takes the defaults.</param>
    public static Performance Bake(Show show, Song song, IReadOnlyDictionary<string, Rig> rigs, BakeOptions? options = null)
    {
        if (show is null)
            throw new ArgumentNullException(nameof(show));
        if (show.Cast.Count == 0)
            throw new ArgumentException("The Show's cast is empty: name at least one performer under cast.", nameof(show));
        BakeOptions chosen = options ?? new BakeOptions();
        MusicalGrid grid = new(song);
        Dictionary<string, IMotionTake> bodies = BakeBodies(show, song, rigs, grid, chosen);
        CameraTrack camera = BakeCamera(show, song, rigs, grid, bodies, chosen);
        GazeTargets targets = new(camera, bodies, rigs);
        Dictionary<string, Performer> performers = new(StringComparer.Ordinal);
        foreach (CastMember member in show.Cast)
        {
            chosen.Cancellation.ThrowIfCancellationRequested();
            IReadOnlyList<GazeSpan> looks = GazeSpans.Of(show, song, grid, member.Id, time => camera.Shots[camera.IndexAt(time)].Info.FilmsFace);
            BodyRequest request = new(show, song, member, rigs[member.Id], Array.Empty<DancePhrase>());
            performers[member.Id] = Finish(request, bodies[member.Id], targets, looks, chosen);
        }

        return new Performance(show, song, performers, camera, LightTrack.Bake(show, song, grid, camera));
    }

    /// <summary>Plans and bakes a film of one dancer.</summary>
    /// <param name="song">The music, heard.</param>
    /// <param name="rig">The dancer's rig.</param>
    /// <param name="options">What is wanted; null takes the defaults.</param>
    public static Performance Create(Song song, Rig rig, PerformanceOptions? options = null)
    {
        PerformanceOptions chosen = options ?? new PerformanceOptions();
        CastMember dancer = new();
        Show show = ShowPlanner.Plan(song, new PlanRequest
        {
            Seed = chosen.Seed,
            Treatment = chosen.Treatment,
            Cast = new[] { dancer },
            Moves = chosen.Moves,
            Shots = (heard, grid, draft) => ShotDirector.Plan(heard, grid, draft, chosen.Shots),
            Lights = LightDirector.Plan,
        });
        Dictionary<string, Rig> rigs = new(StringComparer.Ordinal) { [dancer.Id] = rig };
        return Bake(show, song, rigs, chosen.Bake with { Shots = chosen.Shots, Moves = chosen.Moves });
    }

    private static Dictionary<string, IMotionTake> BakeBodies(Show show, Song song, IReadOnlyDictionary<string, Rig> rigs, MusicalGrid grid, BakeOptions options)
    {
        Func<BodyRequest, IMotionTake> makeBody = options.Bodies ?? (request => BodyMakers.Dance(request, options));
        Dictionary<string, IMotionTake> bodies = new(StringComparer.Ordinal);
        foreach (CastMember member in show.Cast)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            if (!rigs.TryGetValue(member.Id, out Rig? rig))
                throw new ArgumentException($"The cast names \"{member.Id}\", but there is no rig for it.", nameof(rigs));
            bodies[member.Id] = makeBody(new BodyRequest(show, song, member, rig, ShowDance.ToDance(show, member.Id, grid)));
        }

        return bodies;
    }

    // The camera follows the body before gaze, because gaze follows the camera; a turned head changes no framing.
    private static CameraTrack BakeCamera(Show show, Song song, IReadOnlyDictionary<string, Rig> rigs, MusicalGrid grid, Dictionary<string, IMotionTake> bodies, BakeOptions options)
    {
        Dictionary<string, SubjectTrack> subjects = new(StringComparer.Ordinal);
        List<SubjectTrack> all = new();
        foreach (CastMember member in show.Cast)
        {
            SubjectTrack track = SubjectTrack.Bake(bodies[member.Id], rigs[member.Id], song.Duration);
            subjects[member.Id] = track;
            all.Add(track);
        }

        AddPairs(show, subjects);

        float aspect = options.Aspect > 0f ? options.Aspect : (float)show.Video.Width / show.Video.Height;
        BakedShot[] shots = ShotTimes.Bake(show, grid, options.Shots, song.Duration);
        PlannedFacing? planned = options.Bodies is null ? new PlannedFacing(show, grid) : null;
        return new CameraTrack(shots, options.Shots, subjects, SubjectTrack.Combine(all), show.Seed, planned) { Aspect = aspect };
    }

    // A shot of several who are not the whole cast holds them together.
    private static void AddPairs(Show show, Dictionary<string, SubjectTrack> subjects)
    {
        foreach (ShowShot shot in show.Shots)
        {
            if (subjects.ContainsKey(shot.Subject) || shot.Subject == "all")
                continue;
            List<SubjectTrack> together = new();
            foreach (CastMember member in LineSingers.Of(shot.Subject, show.Cast))
                together.Add(subjects[member.Id]);
            if (together.Count > 0)
                subjects[shot.Subject] = SubjectTrack.Combine(together);
        }
    }

    // Singing moves the dancer's head, the gaze makes up for it, and hair follows both.
    private static Performer Finish(BodyRequest request, IMotionTake body, GazeTargets targets, IReadOnlyList<GazeSpan> looks, BakeOptions options)
    {
        SingingTrack? singing = BodyMakers.Singing(request, body);
        IMotionTake sung = singing is null ? body : new SingingBody(body, singing, request.Rig);
        GazeTrack gaze = GazeBaker.Bake(sung, request.Rig, targets, looks, request.Song.Duration);
        IMotionTake gazed = new GazedBody(sung, gaze);
        FaceRequest faceRequest = new(request.Show, request.Song, request.Member, request.Rig, gazed) { GazeShifts = GazeSpans.Shifts(looks) };
        IFaceTake face = options.Faces is null ? BodyMakers.Face(faceRequest) : options.Faces(faceRequest);
        SpringRequest springRequest = new(request.Song, request.Rig, gazed);
        IMotionTake springs = options.Springs is null ? BodyMakers.Springs(springRequest, options.MaxThreads) : options.Springs(springRequest);
        return new Performer(request.Member.Id, request.Rig, body, singing, gaze, face, springs);
    }
}
