using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Seventh pass: arms have mass. They drag behind and overshoot in the world, stay out of trunk and head, and one may hold a microphone.</summary>
internal static class ArmPass
{
    private const float LargestLag = 0.12f;

    public static void Run(BlockState block, TrunkSolver solver)
    {
        for (int side = 0; side < 2; side++)
        {
            for (int i = 0; i < block.Frames; i++)
            {
                block.Shoulders[side][i] += block.Hips[i];
                block.Elbows[side][i] += block.Hips[i];
                block.Hands[side][i] += block.Hips[i];
            }

            Vector3[] elbowLag = Inertia(block, side, block.Elbows[side], 1.35f, 0.6f);
            Vector3[] handLag = Inertia(block, side, block.Hands[side], 1f, 1f);
            Follow(block, side, elbowLag, handLag);
        }

        ArmClearance.Run(block, solver);
    }

    /// <summary>How far a mass on a spring is from the moving point it is tied to: e'' + 2ζωe' + ω²e = −β·x''.</summary>
    private static Vector3[] Inertia(BlockState block, int side, Vector3[] target, float stiffer, float share)
    {
        Vector3[] lag = new Vector3[block.Frames];
        float dt = (float)(1 / block.Rate), hertz = 3.3f, damping = 0.55f, inertia = 0.55f;
        Vector3 off = Vector3.Zero, speed = Vector3.Zero;
        for (int i = 1; i + 1 < block.Frames; i++)
        {
            (float h, float d, float m) = EffortShape.ArmSpring(block.ArmMoments[side][i].Effort);
            MusicEffort music = block.Score.MusicAt(block.TimeOf(i));
            hertz += (h * music.Stiffness - hertz) * 0.15f;
            damping += (d * music.Damping - damping) * 0.15f;
            inertia += (m - inertia) * 0.15f;
            Vector3 pull = (target[i + 1] - 2f * target[i] + target[i - 1]) / (dt * dt);
            float omega = 2f * MathF.PI * hertz * stiffer;
            speed += dt * (-inertia * share * pull - omega * omega * off - 2f * (damping + 0.1f * (stiffer - 1f)) * omega * speed);
            off += dt * speed;
            lag[i] = off;
        }

        return lag;
    }

    private static void Follow(BlockState block, int side, Vector3[] elbowLag, Vector3[] handLag)
    {
        BodyMeasures body = block.Score.Body;
        for (int i = 0; i < block.Frames; i++)
        {
            Vector3 shoulder = block.Shoulders[side][i];
            Vector3 elbow = shoulder + body.UpperArm * Vector3.Normalize(block.Elbows[side][i] + Limited(elbowLag[i]) - shoulder);
            Vector3 hand = elbow + body.Forearm * Vector3.Normalize(block.Hands[side][i] + Limited(handLag[i]) - elbow);
            block.Elbows[side][i] = elbow;
            block.Hands[side][i] = hand;
        }
    }

    private static Vector3 Limited(Vector3 lag)
    {
        float length = lag.Length();
        return length > LargestLag ? lag * (LargestLag / length) : lag;
    }
}
