using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion;

/// <summary>The shapes that groups stand in, as places around their middle.</summary>
public static class FormationShape
{
    /// <summary>Smallest distance between neighbors, metres. Whoever starts and ends that far from each other and goes straight stays 0.6 m apart.</summary>
    public const double LeastSpacing = 0.85;

    private static readonly Dictionary<string, Func<int, IReadOnlyList<Vector2>>> Makers = new(StringComparer.Ordinal)
    {
        ["line"] = Line, ["v"] = V, ["circle"] = Circle, ["diamond"] = Diamond, ["rows"] = Rows, ["pair"] = Pairs, ["triangle"] = Triangle, ["wedge"] = Wedge, ["columns"] = Columns, ["scatter"] = Scatter,
    };

    /// <summary>Names of the shapes.</summary>
    public static IReadOnlyCollection<string> Names => Makers.Keys;

    /// <summary>
    /// Places in metres around the middle of the group, X to the dancers' left and Y toward the audience; the first is the lead's, front and center.
    /// Neighbors are at least <paramref name="spacing"/> apart.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such shape.</exception>
    public static IReadOnlyList<Vector2> Places(string shape, int dancers, double spacing)
    {
        if (!Makers.TryGetValue(shape, out Func<int, IReadOnlyList<Vector2>>? make))
            throw new ArgumentException($"There is no formation \"{shape}\"; write one of {string.Join(", ", Names)}.", nameof(shape));
        IReadOnlyList<Vector2> unit = make(dancers);
        Vector2 middle = Vector2.Zero;
        foreach (Vector2 place in unit)
            middle += place / dancers;
        float scale = (float)(Math.Max(spacing, LeastSpacing) / Math.Min(Nearest(unit), 1.0));
        Vector2[] places = new Vector2[dancers];
        for (int i = 0; i < dancers; i++)
            places[i] = Rounded(scale * (unit[i] - middle));
        return places;
    }

    private static float Nearest(IReadOnlyList<Vector2> places)
    {
        float nearest = 10f;
        for (int i = 0; i < places.Count; i++)
        {
            for (int j = 0; j < i; j++)
                nearest = Math.Min(nearest, Vector2.Distance(places[i], places[j]));
        }

        return nearest;
    }

    // Centimetres, always away from the middle, so that rounding brings nobody nearer.
    private static Vector2 Rounded(Vector2 place) => new(Outward(place.X), Outward(place.Y));

    private static float Outward(float value) => MathF.Sign(value) * MathF.Ceiling(MathF.Abs(value) * 100f - 0.01f) / 100f;

    /// <summary>0, 1, -1, 2, -2 …</summary>
    private static int Side(int index) => index % 2 == 1 ? (index + 1) / 2 : -index / 2;

    private static Vector2[] Line(int dancers) => Each(dancers, i => new Vector2(Side(i), 0f));

    private static Vector2[] V(int dancers) =>
        Each(dancers, i => i == dancers - 1 && i % 2 == 1 && i > 1 ? new Vector2(0f, -1.5f) : new Vector2(0.85f * Side(i), -0.75f * Math.Abs(Side(i))));

    /// <summary>A V that opens to the audience: the lead in the middle of the back would be hidden, so it stands in the opening.</summary>
    private static Vector2[] Wedge(int dancers) =>
        Each(dancers, i => i == 0 ? Vector2.Zero : new Vector2(0.85f * Side(i), -1.6f + 0.7f * Math.Abs(Side(i))));

    private static Vector2[] Circle(int dancers)
    {
        float radius = dancers < 2 ? 0f : 0.5f / MathF.Sin(MathF.PI / dancers);
        return Each(dancers, i =>
        {
            float angle = 2f * MathF.PI * Side(i) / dancers;
            return radius * new Vector2(MathF.Sin(angle), MathF.Cos(angle));
        });
    }

    private static Vector2[] Diamond(int dancers)
    {
        // Corners of a square that stands on its tip, then what fills it.
        Vector2[] small = { new(0f, 0f), new(0.71f, -0.71f), new(-0.71f, -0.71f), new(0f, -1.42f) };
        Vector2[] large = { new(0f, 0f), new(1.42f, -1.42f), new(-1.42f, -1.42f), new(0f, -2.84f), new(0f, -1.42f), new(0.71f, -0.71f), new(-0.71f, -0.71f), new(0.71f, -2.13f), new(-0.71f, -2.13f) };
        Vector2[] corners = dancers <= small.Length ? small : large;
        return Each(dancers, i => i < corners.Length ? corners[i] : new Vector2(Side(i - corners.Length), -4f));
    }

    /// <summary>A front row of an odd number, and the others in the gaps behind.</summary>
    private static Vector2[] Rows(int dancers)
    {
        int front = Math.Max(1, dancers / 2 - (dancers / 2 % 2 == 0 ? 1 : 0));
        int back = dancers - front;
        return Each(dancers, i => i < front ? new Vector2(1.2f * Side(i), 0f) : new Vector2(1.2f * (i - front - 0.5f * (back - 1)), -0.95f));
    }

    private static Vector2[] Pairs(int dancers)
    {
        bool odd = dancers % 2 == 1;
        return Each(dancers, i =>
        {
            if (odd && i == 0)
                return new Vector2(0f, 1.1f);
            int place = odd ? i - 1 : i;
            int pairs = dancers / 2;
            return new Vector2(2.7f * (place / 2 - 0.5f * (pairs - 1)) + (place % 2 == 0 ? 0.5f : -0.5f), 0f);
        });
    }

    private static Vector2[] Triangle(int dancers) => Each(dancers, i =>
    {
        int row = 0;
        while ((row + 1) * (row + 2) / 2 <= i)
            row++;
        int inRow = Math.Min(row + 1, dancers - row * (row + 1) / 2);
        return new Vector2(i - row * (row + 1) / 2 - 0.5f * (inRow - 1), -0.9f * row);
    });

    private static Vector2[] Columns(int dancers)
    {
        bool odd = dancers % 2 == 1;
        return Each(dancers, i =>
        {
            if (odd && i == 0)
                return new Vector2(0f, 0.8f);
            int place = odd ? i - 1 : i;
            return new Vector2(place % 2 == 0 ? 0.75f : -0.75f, -1f * (place / 2));
        });
    }

    /// <summary>As if everybody had strolled in: a loose grid, always the same for the same number.</summary>
    private static Vector2[] Scatter(int dancers) => Each(dancers, i =>
    {
        float x = 1.15f * Side(i) + (float)SeededRandom.Between(-0.2, 0.2, dancers, "scatter x", i);
        return new Vector2(x, (i % 3 == 0 ? 0f : i % 3 == 1 ? -1.1f : -0.4f) + (float)SeededRandom.Between(-0.25, 0.25, dancers, "scatter z", i));
    });

    private static Vector2[] Each(int dancers, Func<int, Vector2> place)
    {
        Vector2[] places = new Vector2[dancers];
        for (int i = 0; i < dancers; i++)
            places[i] = place(i);
        return places;
    }
}
