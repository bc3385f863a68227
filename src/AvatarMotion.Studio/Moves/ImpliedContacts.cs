using System;
using System.Collections.Generic;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Touches that a place of a hand means without saying so.</summary>
internal static class ImpliedContacts
{
    private static readonly Dictionary<string, BodyPart[]> Touched = new(StringComparer.Ordinal)
    {
        ["waist"] = new[] { BodyPart.Hips, BodyPart.Belly },
        ["pocket"] = new[] { BodyPart.Hips, BodyPart.LeftThigh },
        ["thigh"] = new[] { BodyPart.LeftThigh },
        ["belly"] = new[] { BodyPart.Belly },
        ["chest"] = new[] { BodyPart.Chest },
        ["heart"] = new[] { BodyPart.Chest },
        ["cross"] = new[] { BodyPart.Chest, BodyPart.RightForearm, BodyPart.RightUpperArm, BodyPart.RightHand },
        ["cross-up"] = new[] { BodyPart.RightForearm, BodyPart.RightHand },
        ["crown"] = new[] { BodyPart.Head },
        ["nape"] = new[] { BodyPart.Head },
        ["temple"] = new[] { BodyPart.Head },
        ["face"] = new[] { BodyPart.Head },
        ["mouth"] = new[] { BodyPart.Head },
        ["back"] = new[] { BodyPart.Hips },
        ["low-back"] = new[] { BodyPart.Hips, BodyPart.Belly },
    };

    /// <summary>What the hand of <paramref name="side"/> touches at a place; the table is written for the left hand.</summary>
    public static IEnumerable<BodyContact> OfPlace(string place, Side side)
    {
        if (!Touched.TryGetValue(place, out BodyPart[]? parts))
            yield break;
        foreach (BodyPart part in parts)
        {
            BodyContact contact = new(BodyPart.LeftHand, part);
            yield return side == Side.Left ? contact : contact.Mirrored();
        }

        if (place is "cross" or "cross-up")
            yield return new BodyContact(BodyPart.LeftForearm, BodyPart.RightForearm);
    }
}
