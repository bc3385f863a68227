using System;
using System.Collections.Generic;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>
/// Measures where a body goes through itself. Parts that hang together are no pair; what two parts share at rest is subtracted; touches that a move means are exempt.
/// </summary>
internal sealed class CollisionMeter
{
    private static readonly (BodyPart A, BodyPart B)[] Pairs = MakePairs();

    private readonly CapsuleSizes _sizes;
    private readonly float[] _atRest = new float[Pairs.Length];

    /// <param name="sizes">How thick the body is.</param>
    /// <param name="rest">One frame of the body standing with arms out, or null where nothing is to be subtracted.</param>
    public CollisionMeter(CapsuleSizes sizes, BodyTrack? rest)
    {
        _sizes = sizes;
        if (rest is null)
            return;
        BodyCapsule[] parts = new BodyCapsule[BodyCapsules.Count];
        BodyCapsules.Write(rest, 0, sizes, parts);
        for (int i = 0; i < Pairs.Length; i++)
            _atRest[i] = MathF.Max(0f, BodyCapsule.Depth(parts[(int)Pairs[i].A], parts[(int)Pairs[i].B]));
    }

    /// <summary>Measures every frame; <paramref name="means"/> says at which times which contacts are meant, null means none.</summary>
    public BodyCollisions Measure(BodyTrack track, Func<double, IReadOnlyList<BodyContact>>? means = null)
    {
        BodyCapsule[] parts = new BodyCapsule[BodyCapsules.Count];
        BodyCollision?[] worst = new BodyCollision?[Pairs.Length];
        int deep = 0;
        for (int i = 0; i < track.Frames; i++)
        {
            double time = track.TimeOf(i);
            BodyCapsules.Write(track, i, _sizes, parts);
            if (Deepest(parts, means?.Invoke(time), time, worst) > BodyCollisions.Counted)
                deep++;
        }

        List<BodyCollision> found = [];
        foreach (BodyCollision? collision in worst)
        {
            if (collision is { Depth: > 0f } real)
                found.Add(real);
        }

        found.Sort((a, b) => b.Depth.CompareTo(a.Depth));
        return new BodyCollisions((double)deep / Math.Max(1, track.Frames), found.Count > 0 ? found[0] : null) { Pairs = found };
    }

    private float Deepest(BodyCapsule[] parts, IReadOnlyList<BodyContact>? meant, double time, BodyCollision?[] worst)
    {
        float deepest = 0f;
        for (int p = 0; p < Pairs.Length; p++)
        {
            (BodyPart a, BodyPart b) = Pairs[p];
            float depth = BodyCapsule.Depth(parts[(int)a], parts[(int)b]) - _atRest[p];
            if (depth <= 0f || (meant is not null && Means(meant, a, b)))
                continue;
            deepest = MathF.Max(deepest, depth);
            if (worst[p] is not { } before || depth > before.Depth)
                worst[p] = new BodyCollision(a, b, depth, time);
        }

        return deepest;
    }

    private static bool Means(IReadOnlyList<BodyContact> meant, BodyPart a, BodyPart b)
    {
        foreach (BodyContact contact in meant)
        {
            if ((contact.A == a && contact.B == b) || (contact.A == b && contact.B == a))
                return true;
        }

        return false;
    }

    private static (BodyPart A, BodyPart B)[] MakePairs()
    {
        List<(BodyPart, BodyPart)> pairs = [];
        for (int a = 0; a < BodyCapsules.Count; a++)
        {
            for (int b = a + 1; b < BodyCapsules.Count; b++)
            {
                if (!HangTogether((BodyPart)a, (BodyPart)b))
                    pairs.Add(((BodyPart)a, (BodyPart)b));
            }
        }

        return [.. pairs];
    }

    private static bool HangTogether(BodyPart a, BodyPart b) => (a, b) switch
    {
        ( <= BodyPart.Head, <= BodyPart.Head) => true,
        (BodyPart.Chest, BodyPart.LeftUpperArm or BodyPart.RightUpperArm) => true,
        (BodyPart.Head, BodyPart.LeftUpperArm or BodyPart.RightUpperArm) => true,
        (BodyPart.Hips or BodyPart.Belly, BodyPart.LeftThigh or BodyPart.RightThigh) => true,
        (BodyPart.LeftHand, BodyPart.LeftForearm) or (BodyPart.RightHand, BodyPart.RightForearm) => true,
        (BodyPart.LeftForearm, BodyPart.LeftUpperArm) or (BodyPart.RightForearm, BodyPart.RightUpperArm) => true,
        (BodyPart.LeftHand, BodyPart.LeftUpperArm) or (BodyPart.RightHand, BodyPart.RightUpperArm) => true,
        (BodyPart.LeftThigh, BodyPart.LeftShin) or (BodyPart.RightThigh, BodyPart.RightShin) => true,
        (BodyPart.LeftShin, BodyPart.LeftFoot) or (BodyPart.RightShin, BodyPart.RightFoot) => true,
        (BodyPart.LeftThigh, BodyPart.RightThigh) => true,
        _ => false,
    };
}
