using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Vertices that lie at exactly one place, so that a mesh with hard edges can be treated as connected.</summary>
internal sealed class CoincidentVertices
{
    // A jump of a tenth of the picture is as bad as a normal turned by a right angle.
    private const float TexCoordWeight = 10f;

    private readonly IReadOnlyList<Vector3> _normals;
    private readonly IReadOnlyList<Vector2>? _texCoords;
    private readonly int[] _first;
    private readonly Dictionary<int, List<int>> _members = new();

    public CoincidentVertices(IReadOnlyList<Vector3> positions, IReadOnlyList<Vector3> normals, IReadOnlyList<Vector2>? texCoords = null)
    {
        _normals = normals;
        _texCoords = texCoords is { Count: > 0 } ? texCoords : null;
        _first = new int[positions.Count];
        Dictionary<Vector3, int> firstAt = new();
        for (int i = 0; i < positions.Count; i++)
        {
            if (!firstAt.TryGetValue(positions[i], out int first))
            {
                firstAt[positions[i]] = first = i;
                _members[i] = new();
            }

            _first[i] = first;
            _members[first].Add(i);
        }
    }

    /// <summary>The triangles with every corner replaced by the first vertex of its place.</summary>
    public int[] Weld(IReadOnlyList<int> triangles)
    {
        int[] welded = new int[triangles.Count];
        for (int i = 0; i < welded.Length; i++)
            welded[i] = _first[triangles[i]];
        return welded;
    }

    /// <summary>The vertex at <paramref name="place"/> whose normal, and place in the picture, is most like that of <paramref name="original"/>.</summary>
    public int Unweld(int place, int original)
    {
        int best = place;
        float likeness = float.MinValue;
        foreach (int member in _members[place])
        {
            float agreement = member == original ? 2f : Vector3.Dot(_normals[member], _normals[original]);
            if (_texCoords is not null)
                agreement -= TexCoordWeight * Vector2.Distance(_texCoords[member], _texCoords[original]);
            if (agreement > likeness)
            {
                likeness = agreement;
                best = member;
            }
        }

        return best;
    }
}
