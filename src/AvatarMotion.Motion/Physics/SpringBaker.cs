using System;
using System.Collections.Generic;
using System.Numerics;
using System.Threading.Tasks;

namespace AvatarMotion.Motion;

/// <summary>Simulates springs behind a baked body, once, before the first frame.</summary>
/// <remarks>
/// In blocks, each from rest with 3 s for pre-roll and a 0.25 s cross-fade from the one before, so that an edit of the dance changes only the blocks near it
/// and blocks may run in parallel with the same result.
/// </remarks>
public static class SpringBaker
{
    private const int FadeSteps = 15;

    // With the fade 3 s, so that an edit reaches no further than three seconds and a block.
    private const int PreRollSteps = 180 - FadeSteps;

    /// <summary>Bakes [0, <paramref name="duration"/>] seconds.</summary>
    /// <param name="rig">The rig whose springs move.</param>
    /// <param name="body">The body that carries them.</param>
    /// <param name="duration">Seconds.</param>
    /// <param name="blockStarts">Ascending block borders in seconds (every fourth bar line); may be empty.</param>
    /// <param name="maxThreads">Threads to use, at least 1; the result does not depend on it.</param>
    public static SpringTake Bake(Rig rig, IMotionTake body, double duration, IReadOnlyList<double> blockStarts, int maxThreads = 1)
    {
        int joints = rig.Springs.Joints.Count;
        int frames = (int)Math.Ceiling(Math.Max(duration, 0.0) / SpringChain.StepSeconds) + 1;
        if (joints == 0)
            return new SpringTake(Array.Empty<ushort>(), 0);
        int[] borders = Borders(blockStarts, frames);
        Quaternion[][] blocks = new Quaternion[borders.Length - 1][];
        ParallelOptions options = new() { MaxDegreeOfParallelism = Math.Max(maxThreads, 1) };
        Parallel.For(0, blocks.Length, options, i => blocks[i] = Simulate(rig, body, borders[i], Math.Min(borders[i + 1] + FadeSteps, frames)));
        return new SpringTake(Join(blocks, borders, joints, frames), joints);
    }

    private static int[] Borders(IReadOnlyList<double> blockStarts, int frames)
    {
        List<int> borders = new() { 0 };
        for (int i = 0; i < blockStarts.Count; i++)
        {
            int frame = (int)Math.Round(blockStarts[i] / SpringChain.StepSeconds);
            if (frame > borders[borders.Count - 1] + FadeSteps && frame < frames - FadeSteps)
                borders.Add(frame);
        }

        borders.Add(frames);
        return borders.ToArray();
    }

    private static Quaternion[] Simulate(Rig rig, IMotionTake body, int start, int end)
    {
        int joints = rig.Springs.Joints.Count;
        Quaternion[] result = new Quaternion[(end - start) * joints];
        BodyPose pose = new(joints);
        SpringState state = SpringState.For(rig);
        body.Sample(Math.Max(start - PreRollSteps, 0) * SpringChain.StepSeconds, pose);
        SpringChain.Settle(rig, state, pose);
        for (int frame = start - PreRollSteps; frame < end; frame++)
        {
            body.Sample(Math.Max(frame, 0) * SpringChain.StepSeconds, pose);
            SpringChain.Step(rig, state, pose);
            if (frame >= start)
                pose.Springs.CopyTo(result, (frame - start) * joints);
        }

        return result;
    }

    private static ushort[] Join(Quaternion[][] blocks, int[] borders, int joints, int frames)
    {
        ushort[] all = new ushort[frames * joints * PackedRotation.Words];
        for (int block = 0; block < blocks.Length; block++)
        {
            for (int frame = borders[block]; frame < borders[block + 1]; frame++)
            {
                for (int joint = 0; joint < joints; joint++)
                    PackedRotation.Write(Faded(blocks, borders, block, frame, joint, joints), all.AsSpan((frame * joints + joint) * PackedRotation.Words, PackedRotation.Words));
            }
        }

        return all;
    }

    private static Quaternion Faded(Quaternion[][] blocks, int[] borders, int block, int frame, int joint, int joints)
    {
        int offset = frame - borders[block];
        Quaternion own = blocks[block][offset * joints + joint];
        if (block == 0 || offset >= FadeSteps)
            return own;
        Quaternion before = blocks[block - 1][(frame - borders[block - 1]) * joints + joint];
        return Quaternion.Slerp(before, own, Easing.Smooth((offset + 1f) / (FadeSteps + 1f)));
    }
}
