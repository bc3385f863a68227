using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>How much the parts of the left arm are meant to touch the parts of the right one at a moment, in [0, 1]: upper arm, forearm, hand by upper arm, forearm, hand.</summary>
internal readonly struct TouchWishes
{
    private const double BlendSeconds = 0.25;
    private const int Samples = 5;

    private static readonly BodyPart[] LeftParts = { BodyPart.LeftUpperArm, BodyPart.LeftForearm, BodyPart.LeftHand };

    // Three bits for each of nine pairs: how many of the samples around the moment lie in a move that means the touch.
    private readonly int _counts;

    private TouchWishes(int counts) => _counts = counts;

    public static TouchWishes At(DanceScore score, double time)
    {
        int counts = 0;
        if (score.Spans.Count == 0)
            return default;
        for (int k = 0; k < Samples; k++)
        {
            int touches = score.ArmTouches[score.SpanAt(time + (2.0 * k / (Samples - 1) - 1) * BlendSeconds)];
            for (int pair = 0; pair < 9; pair++)
                counts += ((touches >> pair) & 1) << (3 * pair);
        }

        return new TouchWishes(counts);
    }

    /// <summary>Nine bits: which pairs a move means to touch.</summary>
    public static int Bits(IReadOnlyList<BodyContact> contacts)
    {
        int bits = 0;
        foreach (BodyContact contact in contacts)
        {
            int left = Array.IndexOf(LeftParts, contact.A), right = Array.IndexOf(LeftParts, BodyParts.Mirror(contact.B));
            if (left < 0 || right < 0)
                (left, right) = (Array.IndexOf(LeftParts, contact.B), Array.IndexOf(LeftParts, BodyParts.Mirror(contact.A)));
            if (left >= 0 && right >= 0)
                bits |= 1 << (3 * left + right);
        }

        return bits;
    }

    /// <param name="left">0 upper arm, 1 forearm, 2 hand of the left arm.</param>
    /// <param name="right">The same of the right arm.</param>
    public float Of(int left, int right) => ((_counts >> (3 * (3 * left + right))) & 7) / (float)Samples;
}
