using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using AvatarMotion.Audio;
using AvatarMotion.Media;
using AvatarMotion.Motion;
using AvatarMotion.Studio;

namespace AvatarMotion.Evaluation;

/// <summary>Hears, plans and bakes songs as the command line does, and hands over what the first of the cast does.</summary>
internal sealed class DanceSongs
{
    private readonly string? _heard;

    /// <param name="heard">A folder in which analyses are kept between runs, or null.</param>
    public DanceSongs(string? heard) => _heard = heard;

    /// <summary>The dance to the song of <paramref name="path"/> (a sound file or a folder with one).</summary>
    public DanceSubject Dance(string path, int seed, CancellationToken cancellation)
    {
        SongSource source = SongSource.Find(path);
        Song song = Hear(source, cancellation);
        string name = Directory.Exists(path) ? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))) : Path.GetFileNameWithoutExtension(path);
        return Dance(name, song, seed, cancellation);
    }

    /// <summary>The dance to a song that was heard.</summary>
    public static DanceSubject Dance(string name, Song song, int seed, CancellationToken cancellation)
    {
        List<string> warnings = [];
        string folder = Directory.GetCurrentDirectory();
        Show show = ShowPlanner.Plan(song, PlanWishes.Of(new PlanOptions { Seed = seed }, song, new SongReference(), null, folder, warnings));
        Casting casting = new(show, folder);
        BakeOptions options = new() { Springs = static _ => new NoSprings(), Cancellation = cancellation, MaxThreads = Environment.ProcessorCount };
        Performer lead = Performance.Bake(show, song, casting.Rigs, options).Lead;
        BodyTrack track = BodyTrack.Sample(lead.Finished, lead.Rig, 0, song.Duration, DanceSubject.Rate);
        return new DanceSubject(name, track)
        {
            Song = song.Counted(), Spans = lead.Dance?.Moves ?? [], Body = DancerBody.Of(casting.Avatars[0]), KnowsRig = true, IsBallad = IsBallad(lead.Dance),
        };
    }

    /// <summary>Whether more than half of the danced time is of a style of long lines.</summary>
    private static bool IsBallad(DanceTake? dance)
    {
        double slow = 0, all = 0;
        foreach (MoveSpan span in dance?.Moves ?? [])
        {
            if (!MoveLibrary.Default.TryGet(span.Move, out Move? move) || span.Phrase.Length == 0)
                continue;
            all += span.End - span.Start;
            slow += move.Info.Style is "ballad" or "contemporary" or "ballet" or "stage" ? span.End - span.Start : 0;
        }

        return slow > 0.5 * all;
    }

    private Song Hear(SongSource source, CancellationToken cancellation)
    {
        string? kept = _heard is null ? null : Path.Combine(_heard, SongHearing.HashOf(source.SoundPath)[..16] + ".song.json");
        if (kept is not null && File.Exists(kept))
        {
            using FileStream file = File.OpenRead(kept);
            return SongJson.Read(file);
        }

        Song song = SongHearing.Hear(source, null, cancellation).Song;
        if (kept is not null)
            UnfinishedFile.Write(kept, stream => SongJson.Write(song, stream));
        return song;
    }

    /// <summary>Hair and cloth are no part of the dance.</summary>
    private sealed class NoSprings : IMotionTake
    {
        public void Sample(double time, BodyPose pose)
        {
        }
    }
}
