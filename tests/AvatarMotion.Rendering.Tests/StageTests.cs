using System;
using System.Linq;
using System.Numerics;
using NUnit.Framework;

namespace AvatarMotion.Rendering.Tests;

public sealed class StageTests
{
    [Test]
    public void StagesAreFoundByTheirNames()
    {
        Assert.That(Stage.All.Select(stage => Stage.Find(stage.Name)), Is.EqualTo(Stage.All));
        Assert.That(Stage.Find("moon"), Is.Null);
    }

    [Test]
    public void ABoxLooksOutwardOnEverySide()
    {
        StageShape shape = new();
        shape.Box(new Vector3(-1f), Vector3.One, Vector4.One);
        AssertOutward(shape, triangles: 10);
    }

    [Test]
    public void ABarLooksOutwardInEveryDirection()
    {
        foreach (Vector3 end in new[] { Vector3.UnitX, Vector3.UnitY, Vector3.UnitZ, Vector3.Normalize(new Vector3(1f, 2f, -1f)) })
        {
            StageShape shape = new();
            shape.Bar(-end, end, 0.1f, Vector4.One);
            AssertOutward(shape, triangles: 8);
        }
    }

    [TestCase(1280, 721)]
    [TestCase(8, 720)]
    [TestCase(1280, 9000)]
    public void RefusesASizeThatNoVideoHas(int width, int height) =>
        Assert.That(() => new FrameSize(width, height), Throws.ArgumentException.With.Message.Contains($"{width}x{height}"));

    private static void AssertOutward(StageShape shape, int triangles)
    {
        StageVertex[] vertices = shape.ToArray();
        Assert.That(vertices, Has.Length.EqualTo(3 * triangles));
        for (int i = 0; i < vertices.Length; i += 3)
        {
            (Vector3 a, Vector3 b, Vector3 c) = (vertices[i].Position, vertices[i + 1].Position, vertices[i + 2].Position);
            Vector3 side = Vector3.Normalize(Vector3.Cross(b - a, c - a));
            Assert.That(Vector3.Dot(side, vertices[i].Normal), Is.EqualTo(1f).Within(1e-4f), "winding and normal agree");
            Assert.That(Vector3.Dot(side, (a + b + c) / 3f), Is.GreaterThan(0f), "away from the middle");
        }
    }
}
