using System.Collections.Generic;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AvatarMotion.Assets;

/// <summary>Gives a garment the skin of the body below it, so that both move as one and nothing pierces.</summary>
internal static class SkinTransfer
{
    private const int Nearest = 4;

    /// <summary>Blends the skins of the nearest vertices of <paramref name="body"/>, by inverse square distance.</summary>
    public static void Copy(ShapeMesh body, ShapeMesh garment)
    {
        for (int i = 0; i < garment.Positions.Count; i++)
            garment.Skins[i] = At(body, garment.Positions[i]);
    }

    /// <summary>The body's skin near a point.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static VertexSkin At(ShapeMesh body, Vector3 point)
    {
        System.Span<int> vertices = stackalloc int[Nearest];
        System.Span<float> distances = stackalloc float[Nearest];
        distances.Fill(float.MaxValue);
        for (int i = 0; i < body.Positions.Count; i++)
            Insert(vertices, distances, i, Vector3.DistanceSquared(body.Positions[i], point));
        SortedDictionary<int, float> sum = new();
        for (int k = 0; k < Nearest; k++)
        {
            for (int slot = 0; slot < 4; slot++)
            {
                (int joint, float weight) = body.Skins[vertices[k]].Slot(slot);
                if (weight > 0f)
                    sum[joint] = sum.GetValueOrDefault(joint) + (weight / (distances[k] + 1e-5f));
            }
        }

        return VertexSkin.Strongest(sum);
    }

    private static void Insert(System.Span<int> vertices, System.Span<float> distances, int vertex, float distance)
    {
        int slot = Nearest - 1;
        if (distance >= distances[slot])
            return;
        while (slot > 0 && distances[slot - 1] > distance)
        {
            distances[slot] = distances[slot - 1];
            vertices[slot] = vertices[slot - 1];
            slot--;
        }

        distances[slot] = distance;
        vertices[slot] = vertex;
    }
}
