using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>How much of one mouth another expression moves as well.</summary>
internal static class MouthOverlap
{
    /// <summary>The part of all that <paramref name="mouth"/> moves by which <paramref name="other"/> moves the same vertices too, in [0, 1].</summary>
    public static float Of(IReadOnlyList<RawMesh> meshes, IReadOnlyList<MorphBinding> mouth, IReadOnlyList<MorphBinding> other)
    {
        double all = 0, shared = 0;
        foreach (MorphBinding open in mouth)
        {
            float[] by = Moved(meshes, open.Mesh, other);
            foreach ((int vertex, float length) in Lengths(meshes, open))
            {
                all += length;
                shared += Math.Min(length, by[vertex]);
            }
        }

        return all > 0 ? (float)(shared / all) : 0f;
    }

    private static float[] Moved(IReadOnlyList<RawMesh> meshes, int mesh, IReadOnlyList<MorphBinding> bindings)
    {
        float[] moved = new float[meshes[mesh].Positions.Length];
        foreach (MorphBinding binding in bindings)
        {
            if (binding.Mesh != mesh)
                continue;
            foreach ((int vertex, float length) in Lengths(meshes, binding))
                moved[vertex] += length;
        }

        return moved;
    }

    private static IEnumerable<(int Vertex, float Length)> Lengths(IReadOnlyList<RawMesh> meshes, MorphBinding binding)
    {
        Vector3[] offsets = meshes[binding.Mesh].Morphs[binding.Morph].Offsets;
        for (int i = 0; i < offsets.Length; i++)
        {
            if (offsets[i] != Vector3.Zero)
                yield return (i, binding.Weight * offsets[i].Length());
        }
    }
}
