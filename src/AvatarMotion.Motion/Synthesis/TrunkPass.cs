using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>
/// Third pass: pelvis, ribs and head. What the move asks for, plus what a body does by itself: the pelvis goes with the ribs, the hip over the carrying leg rises, the
/// ribs answer, a foot ahead turns the pelvis, the head keeps to the front.
/// </summary>
internal static class TrunkPass
{
    private const float PelvisFollowsTurn = 0.62f;
    private const float PelvisFollowsTilt = 0.28f;
    private const float PelvisFollowsBow = 0.45f;
    private const float SupportHipRise = 7.5f;
    private const float RibsAnswer = 4.0f;

    // Contrapposto: who stays on a leg hangs in its hip, and the shoulders lie the other way.
    private const float RestHipRise = 3.5f;
    private const float RestRibs = 3f;
    private const float StrideTurn = 34f;
    private const float LargestArch = 45f;
    private const float LargestFold = 78f;
    private const double BreathsPerSecond = 0.24;

    public static void Run(BlockState block)
    {
        float[] stride = Stride(block);
        float[] spot = Spot(block);
        float[] follow = Follow(block);
        for (int i = 0; i < block.Frames; i++)
            block.Trunks[i] = At(block, i, stride[i], spot[i], follow[i]);
    }

    private static TrunkAngles At(BlockState block, int i, float stride, float spot, float follow)
    {
        float C(BodyChannel channel) => block.Channel(channel, i);
        GrooveMoment groove = block.Grooves[i];
        double time = block.TimeOf(i);
        float face = C(BodyChannel.FaceTurn), lean = block.Lean[i];
        float fold = groove.Chest * 1.25f * (groove.ChestDown - 0.4f), nod = 0.75f * groove.Nod * (groove.HeadDown - 0.4f);
        float breath = MathF.Sin((float)(2 * Math.PI * (BreathsPerSecond * time % 1.0)));
        float life(string id, double hertz) => Noise.At(time, hertz, block.Score.Seed, id);

        float pelvisTurn = 1.3f * C(BodyChannel.HipsTurn) + follow * PelvisFollowsTurn * block.PlainChestTurn[i] - StrideTurn * stride;
        float pelvisBow = C(BodyChannel.HipsBow) + follow * PelvisFollowsBow * Bowed(C(BodyChannel.ChestBow)) + 3f + 2f * groove.Down * MathF.Min(1f, groove.Depth / 0.05f);
        float pelvisTilt = 1.25f * C(BodyChannel.HipsTilt) + follow * PelvisFollowsTilt * block.PlainChestTilt[i] - SupportHipRise * lean - RestHipRise * block.Rest[i];
        float chestTurn = C(BodyChannel.ChestTurn) + 0.3f * C(BodyChannel.HipsTurn) + 8f * stride + 0.8f * life("chest-turn", 0.5);
        float chestBow = Bowed(C(BodyChannel.ChestBow)) + 2f + fold - 0.9f * breath;
        // Bowing the pelvis takes the ribs along once it is more than posture.
        chestBow += MathF.Max(0f, C(BodyChannel.HipsBow) - 25f) * (1f - Easing.Step(20f, 70f, C(BodyChannel.ChestBow)));
        chestBow = Math.Clamp(chestBow, pelvisBow - LargestArch, pelvisBow + LargestFold);
        float chestTilt = 1.1f * C(BodyChannel.ChestTilt) + RibsAnswer * lean + RestRibs * block.Rest[i] + groove.Rock + 0.7f * life("chest-tilt", 0.45);
        float headTurn = 1.1f * C(BodyChannel.HeadTurn) + 0.3f * chestTurn + spot + 1.6f * life("head-turn", 0.6);
        float headBow = 1.35f * C(BodyChannel.HeadBow) + nod + 0.22f * chestBow - 2f + 1.2f * life("head-bow", 0.7);
        float headTilt = 1.4f * C(BodyChannel.HeadTilt) + 0.3f * chestTilt + 1.1f * life("head-tilt", 0.5);
        float shrug = (0.0025f * breath + 0.0035f * groove.Chest / 6f * (groove.ChestDown - 0.5f)) * block.Score.Body.Scale;
        return new TrunkAngles
        {
            Pelvis = Turns.Of(face + pelvisTurn, pelvisBow, pelvisTilt),
            Chest = Turns.Of(face + chestTurn, chestBow, chestTilt),
            Head = Turns.Of(face + Math.Clamp(headTurn, chestTurn - 80f, chestTurn + 80f), Math.Clamp(headBow, chestBow - 48f, chestBow + 42f), headTilt),
            ShiftX = C(BodyChannel.ChestX),
            ShiftZ = C(BodyChannel.ChestZ),
            LeftShrug = C(BodyChannel.LeftShoulder) + shrug,
            RightShrug = C(BodyChannel.RightShoulder) + shrug,
        };
    }

    /// <summary>Small bows are danced bigger than they are written, deep ones as written.</summary>
    private static float Bowed(float degrees) => degrees * (1f + 0.35f * MathF.Exp(-degrees * degrees / (38f * 38f)));

    /// <summary>How far the pelvis follows the ribs: not where a move isolates them.</summary>
    private static float[] Follow(BlockState block)
    {
        float[] raw = new float[block.Frames], smooth = new float[block.Frames];
        bool any = false;
        for (int i = 0; i < raw.Length; i++)
        {
            bool isolates = block.Score.IsolatesAt(block.TimeOf(i));
            raw[i] = isolates ? 0f : 1f;
            any |= isolates;
        }

        if (any)
            Smoothing.Apply(Smoothing.Gaussian(0.12 * block.Rate), raw, smooth);
        return any ? smooth : raw;
    }

    /// <summary>How far the left foot is ahead of the right in the dancer's facing, in metres, within half a metre.</summary>
    private static float[] Stride(BlockState block)
    {
        float[] raw = new float[block.Frames], smooth = new float[block.Frames];
        for (int i = 0; i < raw.Length; i++)
        {
            Vector3 forward = Turns.Forward(block.Channel(BodyChannel.FaceTurn, i) * Turns.Degree);
            Vector2 apart = block.Feet[0][i].Place.Spot - block.Feet[1][i].Place.Spot;
            raw[i] = Math.Clamp(Vector2.Dot(apart, new Vector2(forward.X, forward.Z)), -0.5f, 0.5f);
        }

        Smoothing.Apply(Smoothing.Gaussian(0.08 * block.Rate), raw, smooth);
        return smooth;
    }

    /// <summary>Spotting: while the body turns, the head stays with the front until the neck is full, then whips round.</summary>
    private static float[] Spot(BlockState block)
    {
        float[] raw = new float[block.Frames], smooth = new float[block.Frames];
        float[] face = block.Channels[(int)BodyChannel.FaceTurn];
        for (int i = 1; i + 1 < raw.Length; i++)
        {
            float speed = MathF.Abs(face[i + 1] - face[i - 1]) * 0.5f * (float)block.Rate;
            float back = -Turns.Wrapped(face[i] * Turns.Degree) / Turns.Degree;
            raw[i] = MathF.Abs(back) < 150f ? Math.Clamp(back, -62f, 62f) * Easing.Clamp01((speed - 20f) / 90f) : 0f;
        }

        Smoothing.Apply(Smoothing.Gaussian(0.07 * block.Rate), raw, smooth);
        return smooth;
    }
}
