using System;
using System.Numerics;

namespace AvatarMotion.Rendering;

/// <summary>What stands on the rooftop and around it. Metres; the audience is toward +Z, the stage's top is y = 0.</summary>
internal static class RooftopShapes
{
    private const float RoofLevel = -1.15f;
    private const float WallZ = -4.5f;
    private const int BuildingSeed = 20;
    private static readonly Vector4 Dark = new(0.055f, 0.055f, 0.075f, 0f);
    private static readonly Vector4 Metal = new(0.16f, 0.16f, 0.20f, 0f);
    private static readonly Vector4 AccentGlow = new(0f, 0f, 0f, 1f);
    private static readonly Vector4 SecondGlow = new(0f, 0f, 0f, 2f);

    /// <summary>The stage's top, where one dances.</summary>
    public static StageShape Floor()
    {
        StageShape shape = new();
        shape.Quad(new Vector3(-7f, 0f, 3.4f), Vector3.UnitX * 14f, Vector3.UnitZ * -8.2f, Vector4.One);
        return shape;
    }

    /// <summary>The LED wall; texture coordinates are metres from its middle.</summary>
    public static StageShape Wall()
    {
        StageShape shape = new();
        shape.Quad(new Vector3(-4.5f, 0.5f, WallZ), Vector3.UnitX * 9f, Vector3.UnitY * 4f, Vector4.One, new Vector2(-4.5f, -2f));
        return shape;
    }

    /// <summary>Truss, speakers, railing, stage edge, roof: dark shapes with a few glowing lines.</summary>
    public static StageShape Solids()
    {
        StageShape shape = new();
        AddStageBody(shape);
        AddWallFrame(shape);
        AddTruss(shape);
        AddSpeakers(shape);
        AddRoof(shape);
        return shape;
    }

    /// <summary>The city around: boxes whose color carries shade, share of lit windows, seed, and roof.</summary>
    public static StageShape City()
    {
        StageShape shape = new();
        AddRing(shape, first: 0, count: 40, distance: 46f, width: 8f, low: -9f, high: 7f);
        AddRing(shape, first: 100, count: 48, distance: 66f, width: 8f, low: -3f, high: 17f);
        AddRing(shape, first: 200, count: 60, distance: 94f, width: 7f, low: 1f, high: 31f);
        return shape;
    }

    /// <summary>One ring of houses, tops mostly near <paramref name="low"/>, a few as high as <paramref name="high"/>.</summary>
    private static void AddRing(StageShape shape, int first, int count, float distance, float width, float low, float high)
    {
        for (int i = 0; i < count; i++)
        {
            int index = first + i;
            float angle = (i + (0.7f * Unit(index, 0))) / count * 2f * MathF.PI;
            float away = distance + (14f * Unit(index, 1));
            float top = low + ((high - low) * Unit(index, 3) * Unit(index, 4));
            Vector3 middle = new(away * MathF.Sin(angle), 0f, away * MathF.Cos(angle));
            if (middle.Z > 16f)
                top *= 0.7f;
            AddBuilding(shape, middle, width * (0.6f + Unit(index, 2)), top, index);
        }
    }

    private static void AddBuilding(StageShape shape, Vector3 middle, float width, float top, int index)
    {
        const float Bottom = -26f;
        float depth = width * (0.6f + (0.5f * Unit(index, 5)));
        Vector3 low = new(middle.X - (width * 0.5f), Bottom, middle.Z - (depth * 0.5f));
        float seed = Unit(index, 6), share = 0.16f + (0.34f * Unit(index, 7));
        Vector3 x = Vector3.UnitX * width, y = Vector3.UnitY * (top - Bottom), z = Vector3.UnitZ * depth;
        shape.Quad(low + z, x, y, new Vector4(1f, share, seed, 0f));
        shape.Quad(low + x, -x, y, new Vector4(0.8f, share, seed + 0.31f, 0f));
        shape.Quad(low + x + z, -z, y, new Vector4(0.6f, share, seed + 0.53f, 0f));
        shape.Quad(low, z, y, new Vector4(1.3f, share, seed + 0.77f, 0f));
        shape.Quad(low + y + z, x, -z, new Vector4(1.5f, 0f, seed, 1f));
        if (Unit(index, 8) < 0.3f)
            shape.Bar(new Vector3(middle.X, top, middle.Z), new Vector3(middle.X, top + 5f, middle.Z), 0.25f, new Vector4(0.5f, 0f, seed, 1f));
    }

    private static void AddStageBody(StageShape shape)
    {
        shape.Quad(new Vector3(-7f, RoofLevel, 3.4f), Vector3.UnitX * 14f, Vector3.UnitY * -RoofLevel, Dark);
        shape.Quad(new Vector3(-7f, RoofLevel, -4.8f), Vector3.UnitZ * 8.2f, Vector3.UnitY * -RoofLevel, Dark);
        shape.Quad(new Vector3(7f, RoofLevel, 3.4f), Vector3.UnitZ * -8.2f, Vector3.UnitY * -RoofLevel, Dark);
        shape.Bar(new Vector3(-7f, -0.005f, 3.42f), new Vector3(7f, -0.005f, 3.42f), 0.05f, AccentGlow);
        shape.Bar(new Vector3(-7f, -0.30f, 3.42f), new Vector3(7f, -0.30f, 3.42f), 0.025f, SecondGlow);
    }

    private static void AddWallFrame(StageShape shape)
    {
        const float Left = -4.62f, Right = 4.62f, Low = 0.40f, High = 4.60f;
        shape.Bar(new Vector3(Left, Low, WallZ), new Vector3(Right, Low, WallZ), 0.045f, AccentGlow);
        shape.Bar(new Vector3(Left, High, WallZ), new Vector3(Right, High, WallZ), 0.06f, Metal);
        shape.Bar(new Vector3(Left, Low, WallZ), new Vector3(Left, High, WallZ), 0.045f, AccentGlow);
        shape.Bar(new Vector3(Right, Low, WallZ), new Vector3(Right, High, WallZ), 0.045f, AccentGlow);
        shape.Quad(new Vector3(4.6f, 0f, WallZ - 0.1f), Vector3.UnitX * -9.2f, Vector3.UnitY * 4.6f, Dark);
        shape.Quad(new Vector3(-4.6f, 0f, WallZ - 0.02f), Vector3.UnitX * 9.2f, Vector3.UnitY * 0.55f, Dark);
        foreach (float x in new[] { -6.3f, -5.5f, 5.5f, 6.3f })
        {
            shape.Bar(new Vector3(x, 0.1f, -4.1f), new Vector3(x, 2.9f, -4.1f), 0.07f, MathF.Abs(x) > 6f ? SecondGlow : AccentGlow);
            shape.Box(new Vector3(x - 0.12f, 0f, -4.3f), new Vector3(x + 0.12f, 3f, -4.15f), Dark);
        }
    }

    private static void AddTruss(StageShape shape)
    {
        foreach (float x in new[] { -5.0f, 5.0f })
        {
            shape.Truss(new Vector3(x, 0f, -4.2f), new Vector3(x, 5.2f, -4.2f), 0.30f, Metal);
            shape.Truss(new Vector3(x * 1.28f, RoofLevel, 2.9f), new Vector3(x * 1.28f, 5.2f, 2.9f), 0.30f, Metal);
            shape.Truss(new Vector3(x, 5.2f, -4.2f), new Vector3(x * 1.28f, 5.2f, 2.9f), 0.30f, Metal);
        }

        shape.Truss(new Vector3(-5.1f, 5.2f, -4.2f), new Vector3(5.1f, 5.2f, -4.2f), 0.30f, Metal);
        for (int i = 0; i < 8; i++)
        {
            float x = (i - 3.5f) * 1.28f;
            shape.Box(new Vector3(x - 0.10f, 4.86f, -4.32f), new Vector3(x + 0.10f, 5.06f, -4.08f), Dark);
            shape.Quad(new Vector3(x - 0.07f, 4.90f, -4.07f), Vector3.UnitX * 0.14f, Vector3.UnitY * 0.12f, i % 2 == 0 ? AccentGlow : SecondGlow);
        }
    }

    private static void AddSpeakers(StageShape shape)
    {
        foreach (float side in new[] { -1f, 1f })
        {
            for (int i = 0; i < 3; i++)
            {
                float low = i * 0.72f;
                Vector3 corner = new((side * 6.2f) - 0.5f, low, 1.0f);
                shape.Box(corner, corner + new Vector3(1f, 0.68f, 0.8f), Dark);
                shape.Disc(corner + new Vector3(0.5f, 0.34f, 0.805f), 0.29f, Metal);
                shape.Disc(corner + new Vector3(0.5f, 0.34f, 0.810f), 0.25f, Dark * 0.5f);
                shape.Disc(corner + new Vector3(0.5f, 0.34f, 0.815f), 0.08f, i == 1 ? AccentGlow : Metal);
            }

            shape.Box(new Vector3((side * 2.6f) - 0.35f, 0f, 2.75f), new Vector3((side * 2.6f) + 0.35f, 0.26f, 3.15f), Dark);
        }
    }

    private static void AddRoof(StageShape shape)
    {
        shape.Quad(new Vector3(-17f, RoofLevel, 15f), Vector3.UnitX * 34f, Vector3.UnitZ * -23f, Dark * 0.6f);
        foreach ((Vector3 from, Vector3 to) in new[]
                 {
                     (new Vector3(-17f, 0f, -8f), new Vector3(17f, 0f, -8f)), (new Vector3(-17f, 0f, 15f), new Vector3(17f, 0f, 15f)),
                     (new Vector3(-17f, 0f, -8f), new Vector3(-17f, 0f, 15f)), (new Vector3(17f, 0f, -8f), new Vector3(17f, 0f, 15f)),
                 })
        {
            AddRailing(shape, from, to);
        }
    }

    private static void AddRailing(StageShape shape, Vector3 from, Vector3 to)
    {
        shape.Bar(from + new Vector3(0f, RoofLevel + 0.25f, 0f), to + new Vector3(0f, RoofLevel + 0.25f, 0f), 0.5f, Dark);
        shape.Bar(from + new Vector3(0f, 0.1f, 0f), to + new Vector3(0f, 0.1f, 0f), 0.06f, Metal);
        shape.Bar(from + new Vector3(0f, -0.25f, 0f), to + new Vector3(0f, -0.25f, 0f), 0.04f, SecondGlow);
        int posts = (int)(Vector3.Distance(from, to) / 2f);
        for (int i = 0; i <= posts; i++)
        {
            Vector3 foot = Vector3.Lerp(from, to, (float)i / posts);
            shape.Bar(foot + new Vector3(0f, RoofLevel, 0f), foot + new Vector3(0f, 0.1f, 0f), 0.05f, Metal);
        }
    }

    /// <summary>A fixed number in [0, 1) per building and use.</summary>
    private static float Unit(int index, int use)
    {
        uint hash = (uint)((index * 73856093) ^ ((use + BuildingSeed) * 19349663));
        hash = (hash ^ (hash >> 13)) * 1274126177u;
        return ((hash ^ (hash >> 16)) >> 8) / 16777216f;
    }
}
