using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>Bakes phrases of dance into a body over the whole song.</summary>
/// <remarks>
/// The song is worked in blocks that each start from 3 s earlier and look 2 s ahead, with filters of finite length, so that an edit of one phrase leaves
/// frames further away as they were, bit for bit.
/// </remarks>
public static class DanceBaker
{
    private const double BlockSeconds = 6.0;
    private const double PreRollSeconds = 3.0;
    private const double MarginSeconds = 2.0;
    private const double MostLate = 0.05;

    /// <summary>
    /// Bakes a dance. Phrases may come in any order; where one ends after the next has begun it is cut; where none is, the dancer stands alive.
    /// </summary>
    public static DanceTake Bake(IReadOnlyList<DancePhrase> phrases, Song song, Rig rig, DanceOptions options)
    {
        if (phrases is null)
            throw new ArgumentNullException(nameof(phrases));
        if (song is null)
            throw new ArgumentNullException(nameof(song));
        if (rig is null)
            throw new ArgumentNullException(nameof(rig));
        if (options is null)
            throw new ArgumentNullException(nameof(options));
        if (!(options.Rate >= 24 && options.Rate <= 240))
            throw new ArgumentOutOfRangeException(nameof(options), options.Rate, "The rate is 24 to 240 poses per second.");
        if (!(Math.Abs(options.Style.Late) <= MostLate))
            throw new ArgumentOutOfRangeException(nameof(options), options.Style.Late, "A dancer is at most 0.05 s beside the beat.");
        if (!(song.Duration > 0))
            throw new ArgumentException("A song to dance to is longer than 0 seconds.", nameof(song));
        DanceScore score = ScoreBuilder.Build(phrases, song, rig, options);
        int frames = (int)Math.Ceiling(song.Duration * options.Rate) + 1;
        DanceTake take = new(KeptBones(rig), options.Rate, frames, song.Duration)
        {
            Moves = score.Spans,
            Contacts = ContactList.Of(score, song.Duration, options.Style.Late),
            Late = options.Style.Late,
        };
        TrunkSolver solver = new(rig);
        AccentTuner.Tune(score, solver, options.Rate, song.Duration);
        int block = (int)Math.Round(BlockSeconds * options.Rate);
        for (int first = 0; first < frames; first += block)
            BakeBlock(score, solver, take, first, Math.Min(block, frames - first), options.Style);
        return take;
    }

    private static void BakeBlock(DanceScore score, TrunkSolver solver, DanceTake take, int first, int count, DancerStyle style)
    {
        int before = (int)(PreRollSeconds * take.Rate), after = (int)(MarginSeconds * take.Rate);
        BlockState block = new(score, (first - before) / take.Rate, take.Rate, before + count + after);
        RunPasses(block, solver);
        PoseWriter writer = new(block, solver);
        RecordedPass recorded = new(score);
        BodyPose pose = new();
        for (int i = 0; i < count; i++)
        {
            writer.Write(before + i, pose, out HandPose left, out HandPose right);
            recorded.Lay(block, before + i, pose, ref left, ref right);
            style.Apply(pose, ref left, ref right, block.Microphone[before + i]);
            take.Keep(first + i, pose, left, right);
        }
    }

    /// <summary>The order of the synthesis, written once; apart, so that a live dancer may spread them over frames.</summary>
    internal static Action<BlockState, TrunkSolver>[] Passes { get; } =
    {
        (block, _) => WishPass.Run(block),
        (block, _) => WeightPass.Run(block),
        (block, _) => TrunkPass.Run(block),
        ArmWishPass.Run,
        (block, _) => HipsPass.Run(block),
        LeanPass.Run,
        (block, _) => LegPass.Run(block),
        (block, _) => KneePass.Run(block),
        ArmPass.Run,
        (block, _) => HandPass.Run(block),
    };

    /// <summary>All passes, one after the other.</summary>
    internal static void RunPasses(BlockState block, TrunkSolver solver)
    {
        foreach (Action<BlockState, TrunkSolver> pass in Passes)
            pass(block, solver);
    }

    private static Bone[] KeptBones(Rig rig)
    {
        List<Bone> bones = new();
        for (int b = 0; b < (int)Bone.LeftThumbMetacarpal; b++)
        {
            if (rig.Has((Bone)b) && (Bone)b is not (Bone.LeftEye or Bone.RightEye or Bone.Jaw))
                bones.Add((Bone)b);
        }

        return bones.ToArray();
    }
}
