using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>Two parts that are meant to touch, in the order of <see cref="BodyPart"/>.</summary>
public readonly record struct BodyContact
{
    public BodyContact(BodyPart a, BodyPart b) => (A, B) = a < b ? (a, b) : (b, a);

    public BodyPart A { get; }

    public BodyPart B { get; }

    /// <summary>The contact of the other side of the body.</summary>
    public BodyContact Mirrored() => new(BodyParts.Mirror(A), BodyParts.Mirror(B));

    /// <summary>Both lists together, each contact once.</summary>
    public static IReadOnlyList<BodyContact> Union(IReadOnlyList<BodyContact> first, IReadOnlyList<BodyContact> second)
    {
        List<BodyContact> all = new(first);
        foreach (BodyContact contact in second)
        {
            if (!all.Contains(contact))
                all.Add(contact);
        }

        return all;
    }
}
