using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using AvatarMotion.Audio;
using AvatarMotion.Motion;
using AvatarMotion.Studio;
using AvatarMotion.Tests;

namespace AvatarMotion.Evaluation;

/// <summary>What a dance of three and a half minutes costs, in processor time of all threads together: planning, baking, sampling.</summary>
internal static class DanceSpeed
{
    private const double Seconds = 210;
    private const int Rounds = 3;
    private const int Samples = 20000;

    // Sixty bars of four beats.
    private const double Tempo = 60 * 60 * 4 / Seconds;

    public static void Print(TextWriter to)
    {
        Song song = SyntheticSong.VerseChorus(Tempo);
        Show show = new();
        double plan = Best(() => show = ShowPlanner.Plan(song, PlanWishes.Of(new PlanOptions(), song, new SongReference(), null, ".", [])));
        Rig rig = DancerBody.Standard.Rig;
        IReadOnlyList<DancePhrase> phrases = ShowDance.ToDance(show, show.Cast[0].Id, new MusicalGrid(song));
        DanceTake? take = null;
        DanceOptions options = new();
        double bake = Best(() => take = DanceBaker.Bake(phrases, song, rig, options));
        (double micro, double bytes) = Sampling(take!, rig, song.Duration);
        MarkdownTable.Write(to,
        [
            ["cost of 3:30", "number", "has to be"],
            ["plan of the whole show, processor s", Number(plan, "0.00"), "≤ 1"],
            ["bake of one dancer, processor s", Number(bake, "0.00"), "≤ 1.5"],
            ["poses baked per second of a core", Number(song.Duration * options.Rate / bake, "0"), "≥ 8000"],
            ["sampling, µs", Number(micro, "0.0"), "≤ 12"],
            ["sampling, bytes allocated", Number(bytes, "0.##"), "0"],
        ]);
    }

    private static (double Micro, double Bytes) Sampling(DanceTake take, Rig rig, double duration)
    {
        BodyPose pose = new(rig.Springs.Joints.Count);
        void All()
        {
            for (int i = 0; i < Samples; i++)
                take.Sample(duration * i / Samples, pose);
        }

        double seconds = Best(All);
        long before = GC.GetAllocatedBytesForCurrentThread();
        All();
        return (1e6 * seconds / Samples, (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Samples);
    }

    /// <summary>The least processor time of three runs, after one that warms up.</summary>
    private static double Best(Action work)
    {
        work();
        double best = double.PositiveInfinity;
        for (int i = 0; i < Rounds; i++)
        {
            TimeSpan before = Processor();
            work();
            best = Math.Min(best, (Processor() - before).TotalSeconds);
        }

        return best;
    }

    private static TimeSpan Processor()
    {
        using Process self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
