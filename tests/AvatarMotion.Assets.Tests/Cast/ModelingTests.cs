using System;
using System.Collections.Generic;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Assets.Tests;

public sealed class ModelingTests
{
    private const float Radius = 0.1f;

    [Test]
    public void SurfaceNetsFindASphere()
    {
        ShapeMesh sphere = Sphere();
        foreach (Vector3 position in sphere.Positions)
            Assert.That(position.Length(), Is.EqualTo(Radius).Within(0.0005f));
        Assert.That(MeshBorder.Loops(sphere), Is.Empty);
        Assert.That(BentShape.ClosedVolume(sphere, sphere.Positions), Is.EqualTo(4f / 3f * MathF.PI * Radius * Radius * Radius).Within(3).Percent);
    }

    [Test]
    public void HalfASphereEndsExactlyOnTheMiddle()
    {
        ShapeMesh half = SurfaceNets.Polygonize(p => p.Length() - Radius, new(-0.15f), new(0.15f), 0.02f, half: true);
        List<List<int>> loops = MeshBorder.Loops(half);
        Assert.That(loops, Has.Count.EqualTo(1));
        foreach (int vertex in loops[0])
            Assert.That(half.Positions[vertex].X, Is.Zero);
    }

    [Test]
    public void DecimationReachesItsTargetAndKeepsTheVolume()
    {
        ShapeMesh sphere = Sphere();
        float before = BentShape.ClosedVolume(sphere, sphere.Positions);
        ShapeMesh small = MeshDecimator.Reduce(sphere, 160);
        Assert.That(small.TriangleCount, Is.InRange(120, 160));
        Assert.That(MeshBorder.Loops(small), Is.Empty);
        Assert.That(BentShape.ClosedVolume(small, small.Positions), Is.EqualTo(before).Within(10).Percent);
    }

    [Test]
    public void DecimationKeepsTheOutlineOfAFlatSheet()
    {
        ShapeMesh sheet = Sheet(12);
        int[] reduced = MeshDecimator.Reduce(sheet.Positions, sheet.Normals, sheet.Triangles, 2);
        float area = 0f;
        for (int t = 0; t < reduced.Length; t += 3)
        {
            Vector3 a = sheet.Positions[reduced[t]];
            area += 0.5f * Vector3.Cross(sheet.Positions[reduced[t + 1]] - a, sheet.Positions[reduced[t + 2]] - a).Length();
        }

        Assert.That(area, Is.EqualTo(1f).Within(1e-4f));
        Assert.That(reduced.Length / 3, Is.LessThan(20));
    }

    [Test]
    public void DecimationKeepsHardEdgesTogether()
    {
        ShapeMesh left = Sheet(6);
        ShapeMesh right = new();
        for (int i = 0; i < left.Positions.Count; i++)
            right.Add(new(1f, left.Positions[i].Y, left.Positions[i].X), Vector3.UnitX);
        right.Triangles.AddRange(left.Triangles);
        left.Append(right);
        int[] reduced = MeshDecimator.Reduce(left.Positions, left.Normals, left.Triangles, 8);
        for (int t = 0; t < reduced.Length; t += 3)
            Assert.That(left.Normals[reduced[t]], Is.EqualTo(left.Normals[reduced[t + 1]]).And.EqualTo(left.Normals[reduced[t + 2]]));
    }

    [Test]
    public void SplittingCutsAlongTheLineAndLosesNothing()
    {
        ShapeMesh sphere = Sphere();
        float whole = Area(sphere);
        (ShapeMesh inside, ShapeMesh outside) = MeshSplitter.Split(sphere, p => p.Y - 0.031f);
        Assert.That(Area(inside) + Area(outside), Is.EqualTo(whole).Within(0.1).Percent);
        foreach (Vector3 position in inside.Positions)
            Assert.That(position.Y, Is.LessThanOrEqualTo(0.0315f));
        foreach (Vector3 position in outside.Positions)
            Assert.That(position.Y, Is.GreaterThanOrEqualTo(0.0305f));
    }

    [Test]
    public void PipingFollowsAnOpenEdge()
    {
        ShapeMesh bowl = MeshSplitter.Split(Sphere(), p => p.Y).Inside;
        ShapeMesh trim = Piping.Along(bowl, _ => true, new(0.01f, 0.002f, 0.005f), 0.02f);
        Assert.That(trim.TriangleCount, Is.GreaterThan(100));
        foreach (Vector3 position in trim.Positions)
            Assert.That(position.Y, Is.InRange(-0.013f, 0.004f));
    }

    [Test]
    public void RingsLieOnTheField()
    {
        foreach (Vector3 point in RingLoft.OnField(p => p.Length() - Radius, new(0.01f, 0.02f, 0f), Vector3.UnitX, Vector3.UnitZ, 16, 0f))
            Assert.That(point.Length(), Is.EqualTo(Radius).Within(0.0005f));
    }

    [Test]
    public void ProfileCurvesNeverOvershoot()
    {
        Prop.ForAll<int, int, byte>((a, b, t) =>
        {
            float[] v = { a % 100, b % 100, (a + b) % 37 };
            ProfileCurve curve = new((0f, v[0]), (1f, v[1]), (3f, v[2]));
            float at = t / 255f * 3f;
            (float low, float high) = at < 1f ? (MathF.Min(v[0], v[1]), MathF.Max(v[0], v[1])) : (MathF.Min(v[1], v[2]), MathF.Max(v[1], v[2]));
            return curve.At(at) >= low - 1e-3f && curve.At(at) <= high + 1e-3f;
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void SmoothJoinIsNeverOutsideEitherShape()
    {
        Prop.ForAll<short, short>((a, b) => Distance.Join(a / 1000f, b / 1000f, 0.03f) <= MathF.Min(a, b) / 1000f).QuickCheckThrowOnFailure();
    }

    [Test]
    public void SkinsKeepTheFourStrongestJoints()
    {
        VertexSkin skin = VertexSkin.Strongest(new Dictionary<int, float> { [1] = 0.1f, [2] = 0.3f, [3] = 0.2f, [4] = 0.25f, [5] = 0.15f });
        Assert.That(skin.A, Is.EqualTo(2));
        Assert.That(skin.D, Is.EqualTo(5));
        Assert.That(Vector4.Dot(skin.Weights, Vector4.One), Is.EqualTo(1f).Within(1e-6f));
    }

    [Test]
    public void MissingMorphIsNamed()
    {
        LumiPart part = new();
        part.Face[Face.FaceShape.AA] = new() { new("head.face", "open", 1f) };
        Assert.That(() => CastAssembly.Join("x", part), Throws.InvalidOperationException.With.Message.Contains("'open'"));
    }

    [Test]
    public void SparkFacesOutward()
    {
        ShapeMesh spark = Ornament.Spark(Vector3.Zero, Vector3.UnitY, Vector3.UnitZ, 0.02f);
        Assert.That(BentShape.ClosedVolume(spark, spark.Positions), Is.GreaterThan(0f));
    }

    private static ShapeMesh Sphere() => SurfaceNets.Polygonize(p => p.Length() - Radius, new(-0.15f), new(0.15f), 0.012f);

    private static float Area(ShapeMesh mesh)
    {
        float area = 0f;
        for (int t = 0; t < mesh.Triangles.Count; t += 3)
        {
            Vector3 a = mesh.Positions[mesh.Triangles[t]];
            area += 0.5f * Vector3.Cross(mesh.Positions[mesh.Triangles[t + 1]] - a, mesh.Positions[mesh.Triangles[t + 2]] - a).Length();
        }

        return area;
    }

    /// <summary>The unit square in the plane z = 0 as n × n quads.</summary>
    private static ShapeMesh Sheet(int n)
    {
        ShapeMesh sheet = new();
        for (int y = 0; y <= n; y++)
        {
            for (int x = 0; x <= n; x++)
                sheet.Add(new(x / (float)n, y / (float)n, 0f), Vector3.UnitZ);
        }

        for (int y = 0; y < n; y++)
        {
            for (int x = 0; x < n; x++)
            {
                int a = (y * (n + 1)) + x;
                sheet.AddQuad(a, a + 1, a + n + 2, a + n + 1);
            }
        }

        return sheet;
    }
}
