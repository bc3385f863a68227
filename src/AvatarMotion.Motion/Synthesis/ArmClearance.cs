using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>
/// Keeps arms out of trunk, head, thighs and each other. Corrections are found frame by frame, smoothed over time so that a hand begins to give way before it would
/// touch, and then completed where the smooth ones fall short.
/// </summary>
internal static class ArmClearance
{
    private const int Rounds = 3;
    private const double SmoothSeconds = 0.035;

    public static void Run(BlockState block, TrunkSolver solver)
    {
        BodyHull[] hulls = Hulls(block, solver);
        bool[] moved = new bool[block.Frames];
        bool cleared = false;
        Vector3[][] elbows = { new Vector3[block.Frames], new Vector3[block.Frames] }, hands = { new Vector3[block.Frames], new Vector3[block.Frames] };
        for (int i = 0; i < block.Frames; i++)
        {
            Hold(block, i, hulls[i]);
            ArmPair arms = new(block, i, hulls[i]);
            cleared |= moved[i] = arms.Clear(Rounds);
            for (int side = 0; side < 2 && moved[i]; side++)
            {
                elbows[side][i] = arms.Elbow(side) - block.Elbows[side][i];
                hands[side][i] = arms.Hand(side) - block.Hands[side][i];
            }
        }

        for (int side = 0; side < 2 && cleared; side++)
        {
            AddSmooth(block, elbows[side], block.Elbows[side], moved);
            AddSmooth(block, hands[side], block.Hands[side], moved);
        }

        for (int i = 0; i < block.Frames; i++)
        {
            ArmPair arms = new(block, i, hulls[i]);
            arms.Clear(Rounds);
            arms.Store(block, i);
        }
    }

    private static BodyHull[] Hulls(BlockState block, TrunkSolver solver)
    {
        Vector3[] positions = new Vector3[Bones.Count];
        Quaternion[] rotations = new Quaternion[Bones.Count];
        BodyHull[] hulls = new BodyHull[block.Frames];
        for (int i = 0; i < hulls.Length; i++)
        {
            solver.Solve(block.Trunks[i], positions, rotations);
            hulls[i] = new BodyHull(block.Score.Body, block.Hips[i], positions[(int)Bone.Head], block.Trunks[i]);
        }

        return hulls;
    }

    /// <summary>The right hand goes to the microphone as far as it holds it.</summary>
    private static void Hold(BlockState block, int i, in BodyHull hull)
    {
        float holds = block.Microphone[i];
        if (holds <= 0f)
            return;
        block.Hands[1][i] = Vector3.Lerp(block.Hands[1][i], MicrophoneHold.WristInWorld(hull), holds);
        block.Elbows[1][i] = Vector3.Lerp(block.Elbows[1][i], block.Shoulders[1][i] + Vector3.Transform(new Vector3(-0.07f, -0.23f, 0.00f), hull.Chest), holds);
    }

    /// <summary>Adds corrections, smoothed; where nothing moved near by, nothing is added.</summary>
    private static void AddSmooth(BlockState block, Vector3[] corrections, Vector3[] joints, bool[] moved)
    {
        float[] kernel = Smoothing.Gaussian(SmoothSeconds * block.Rate);
        int half = kernel.Length / 2, quiet = half + 1, last = joints.Length - 1;
        for (int i = 0; i <= last; i++)
        {
            quiet = moved[Math.Min(i + half, last)] ? 0 : quiet + 1;
            if (quiet > 2 * half && i > half)
                continue;
            Vector3 sum = Vector3.Zero;
            for (int k = 0; k < kernel.Length; k++)
                sum += kernel[k] * corrections[Math.Min(Math.Max(i + k - half, 0), last)];
            joints[i] += sum;
        }
    }
}
