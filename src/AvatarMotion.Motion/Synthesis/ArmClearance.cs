using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>
/// Keeps arms out of trunk, head, thighs and each other. Corrections are found frame by frame and smoothed over time, so that a hand begins to give way before it would
/// touch; what smooth ones leave, the next round finds.
/// </summary>
internal static class ArmClearance
{
    private const int Rounds = 3;
    private const float CrossingReach = 0.17f;
    private const double CrossingSeconds = 0.13;

    // Where nothing else decides, the left arm passes in front.
    private const float LeftInFront = 0.05f;
    private static readonly double[] SmoothSeconds = { 0.045, 0.030, 0.020, 0.012 };

    public static void Run(BlockState block, TrunkSolver solver)
    {
        BodyHull[] hulls = Hulls(block, solver);
        for (int i = 0; i < block.Frames; i++)
            Hold(block, i, hulls[i]);
        Vector3[] crossings = Crossings(block);
        foreach (double seconds in SmoothSeconds)
            Give(block, hulls, crossings, seconds);
        for (int i = 0; i < block.Frames; i++)
            new ArmPair(block, i, hulls[i]).Store(block, i);
    }

    /// <summary>One round: finds how far arms have to give way in every frame, and gives way smoothly.</summary>
    private static void Give(BlockState block, BodyHull[] hulls, Vector3[] crossings, double seconds)
    {
        bool[] moved = new bool[block.Frames];
        bool any = false;
        Vector3[][] elbows = { new Vector3[block.Frames], new Vector3[block.Frames] }, hands = { new Vector3[block.Frames], new Vector3[block.Frames] };
        for (int i = 0; i < block.Frames; i++)
        {
            ArmPair arms = new(block, i, hulls[i]);
            any |= moved[i] = arms.Clear(Rounds, crossings[i]);
            for (int side = 0; side < 2 && moved[i]; side++)
            {
                elbows[side][i] = arms.Elbow(side) - block.Elbows[side][i];
                hands[side][i] = arms.Hand(side) - block.Hands[side][i];
            }
        }

        float[] kernel = Smoothing.Gaussian(seconds * block.Rate);
        for (int side = 0; side < 2 && any; side++)
        {
            AddSmooth(kernel, elbows[side], block.Elbows[side], moved);
            AddSmooth(kernel, hands[side], block.Hands[side], moved);
        }
    }

    /// <summary>
    /// Which way round the arms pass each other, for every frame: the mean of where the left forearm is from the right one over the frames near by. Where they swap
    /// sides, what changes sign cancels, and what stays, in front or above, is the way round.
    /// </summary>
    private static Vector3[] Crossings(BlockState block)
    {
        Vector3[] raw = new Vector3[block.Frames], smooth = new Vector3[block.Frames];
        float reach = CrossingReach * block.Score.Body.Scale;
        bool any = false;
        for (int i = 0; i < raw.Length; i++)
        {
            Vector3 left = block.Elbows[0][i], leftEnd = Vector3.Lerp(left, block.Hands[0][i], 1.5f), right = block.Elbows[1][i], rightEnd = Vector3.Lerp(right, block.Hands[1][i], 1.5f);
            (float s, float t) = Segments.Nearest(left, leftEnd, right, rightEnd);
            Vector3 off = Vector3.Lerp(left, leftEnd, s) - Vector3.Lerp(right, rightEnd, t);
            float near = MathF.Max(0f, 1f - off.Length() / reach);
            raw[i] = near * (off + LeftInFront * reach * Vector3.Transform(Vector3.UnitZ, block.Trunks[i].Chest));
            any |= near > 0f;
        }

        if (any)
            Smoothing.Apply(Smoothing.Gaussian(CrossingSeconds * block.Rate), raw, smooth);
        for (int i = 0; i < smooth.Length && any; i++)
            smooth[i] = smooth[i].LengthSquared() > 1e-10f ? Vector3.Normalize(smooth[i]) : Vector3.Zero;
        return smooth;
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

    /// <summary>Palms go to the floor as far as they stand there, the right hand to the microphone as far as it holds it.</summary>
    private static void Hold(BlockState block, int i, in BodyHull hull)
    {
        for (int side = 0; side < 2; side++)
        {
            ArmMoment moment = block.ArmMoments[side][i];
            if (moment.Floor > 0f)
                block.Hands[side][i] = Vector3.Lerp(block.Hands[side][i], FloorHand.Wrist(block.Score.Body, moment.FloorSpot), Easing.Smooth(moment.Floor));
        }

        float holds = block.Microphone[i];
        if (holds <= 0f)
            return;
        block.Hands[1][i] = Vector3.Lerp(block.Hands[1][i], MicrophoneHold.WristInWorld(hull, block.Score.MicrophoneAway.At(block.TimeOf(i))), holds);
        block.Elbows[1][i] = Vector3.Lerp(block.Elbows[1][i], block.Shoulders[1][i] + Vector3.Transform(new Vector3(-0.07f, -0.23f, 0.00f), hull.Chest), holds);
    }

    /// <summary>Adds corrections, smoothed; where nothing moved near by, nothing is added.</summary>
    private static void AddSmooth(float[] kernel, Vector3[] corrections, Vector3[] joints, bool[] moved)
    {
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
