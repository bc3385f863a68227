using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Eighth pass: hands and fingers are links on springs. They trail while the arm speeds up, and finish the line when it stops.</summary>
internal static class HandPass
{
    private const float WristHertz = 4.6f;
    private const float WristDamping = 0.50f;
    private const float FingerHertz = 6.4f;
    private const float FingerDamping = 0.42f;

    public static void Run(BlockState block)
    {
        for (int side = 0; side < 2; side++)
        {
            Link(block, side, block.WristLag[side], WristHertz, WristDamping);
            Link(block, side, block.FingerLag[side], FingerHertz, FingerDamping);
        }
    }

    /// <summary>How loose a hand is: fists and blades are held, relaxed hands hang.</summary>
    public static float Looseness(HandShape shape) => shape switch
    {
        HandShape.Fist or HandShape.Microphone => 0.2f,
        HandShape.Blade or HandShape.Point or HandShape.Clap or HandShape.Snap => 0.55f,
        HandShape.Heart => 0.4f,
        _ => 1f,
    };

    /// <summary>A mass on a spring that is tied to the wrist: e'' + 2ζωe' + ω²e = −x''.</summary>
    private static void Link(BlockState block, int side, Vector3[] lag, float hertz, float damping)
    {
        Vector3[] wrists = block.Hands[side];
        float dt = (float)(1 / block.Rate), omega = 2f * System.MathF.PI * hertz;
        Vector3 off = Vector3.Zero, speed = Vector3.Zero;
        for (int i = 1; i + 1 < block.Frames; i++)
        {
            ArmMoment moment = block.ArmMoments[side][i];
            float loose = Easing.Lerp(Looseness(moment.From), Looseness(moment.To), moment.ShapeBlend) * (1f - moment.Floor);
            Vector3 pull = (wrists[i + 1] - 2f * wrists[i] + wrists[i - 1]) / (dt * dt);
            speed += dt * (-loose * pull - omega * omega * off - 2f * damping * omega * speed);
            off += dt * speed;
            lag[i] = off;
        }
    }
}
