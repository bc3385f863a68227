using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Makes sparse morph targets from dense offsets.</summary>
internal static class SparseMorph
{
    private const float Smallest = 2e-6f;

    /// <summary>A target with the vertices that move by more than 2 µm; null where none does.</summary>
    public static MorphTarget? From(string name, IReadOnlyList<Vector3> offsets)
    {
        List<int> vertices = new();
        List<Vector3> moved = new();
        for (int i = 0; i < offsets.Count; i++)
        {
            if (offsets[i].LengthSquared() <= Smallest * Smallest)
                continue;
            vertices.Add(i);
            moved.Add(offsets[i]);
        }

        return vertices.Count == 0 ? null : new MorphTarget { Name = name, Vertices = vertices.ToArray(), Offsets = moved.ToArray() };
    }
}
