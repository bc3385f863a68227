using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Assets;
using NUnit.Framework;

namespace AvatarMotion.Rendering.Tests;

public sealed class AvatarLayoutTests
{
    private readonly Avatar _avatar = CapsuleFigure.Make();

    [Test]
    public void DrawsSkinThenPaintByLayerThenBodyThenHairThenFringe()
    {
        IReadOnlyList<AvatarBatch> batches = Arrange(_avatar, out _, out _);
        SurfaceKind[] kinds = batches.Select(batch => batch.Material.Kind).Distinct().ToArray();
        Assert.That(kinds, Is.EqualTo(new[] { SurfaceKind.Face, SurfaceKind.FacePaint, SurfaceKind.Standard, SurfaceKind.Hair, SurfaceKind.Fringe }));
        Assert.That(batches[1].Material.ClipId, Is.EqualTo(1), "the white comes before the iris that is clipped to it");
        Assert.That(batches[2].Material.ClipTo, Is.EqualTo(1));
    }

    [Test]
    public void MeshesThatDifferOnlyInColorAreOneDraw()
    {
        IReadOnlyList<AvatarBatch> batches = Arrange(_avatar, out _, out _);
        int standardMeshes = _avatar.Meshes.Count(mesh => mesh.Material.Kind == SurfaceKind.Standard);
        Assert.That(standardMeshes, Is.GreaterThan(10));
        Assert.That(batches.Count(batch => batch.Material.Kind == SurfaceKind.Standard), Is.EqualTo(2), "cloth and skin have different shade tints");
    }

    [Test]
    public void EveryLevelHasEveryMeshAndLowerOnesFewerTriangles()
    {
        IReadOnlyList<AvatarBatch> batches = Arrange(_avatar, out uint[] indices, out StillVertex[] still);
        for (int level = 0; level < AvatarModel.LevelCount; level++)
            Assert.That(batches.Select(batch => batch.IndexCount[level]), Is.All.GreaterThan(0), $"level {level}");
        Assert.That(batches.Sum(batch => batch.IndexCount[0]), Is.EqualTo(_avatar.Meshes.Sum(mesh => mesh.Levels[0].Length)));
        Assert.That(batches.Sum(batch => batch.IndexCount[2]), Is.LessThan(batches.Sum(batch => batch.IndexCount[0]) / 2));
        Assert.That(indices.Max(), Is.LessThan((uint)still.Length));
    }

    [Test]
    public void AMeshWithoutTrianglesIsHarmless()
    {
        AvatarMesh empty = _avatar.Meshes[0] with { Levels = System.Array.Empty<int[]>() };
        Avatar avatar = _avatar with { Meshes = new[] { empty } };
        IReadOnlyList<AvatarBatch> batches = Arrange(avatar, out uint[] indices, out _);
        Assert.That(indices, Is.Empty);
        Assert.That(batches.Single().IndexCount, Is.All.EqualTo(0));
    }

    [Test]
    public void AFaceIsLitAsAnEllipsoidAndNothingElseIs()
    {
        AvatarMesh face = _avatar.Meshes.Single(mesh => mesh.Material.Kind == SurfaceKind.Face);
        AvatarMesh bent = face with { Normals = face.Normals.Select(_ => Vector3.UnitX).ToArray() };
        Vector3[] normals = FaceShading.ShadingNormals(bent);
        Assert.That(normals.Select(normal => normal.Length()), Is.All.EqualTo(1f).Within(1e-4f));
        Assert.That(normals.Count(normal => normal.X < 0f), Is.GreaterThan(normals.Length / 6), "the far side looks away again");
        AvatarMesh cloth = bent with { Material = new ToonMaterial() };
        Assert.That(FaceShading.ShadingNormals(cloth), Is.SameAs(cloth.Normals));
    }

    [Test]
    public void NormalsSurviveTheirPacking()
    {
        foreach (Vector3 direction in new[] { Vector3.UnitX, -Vector3.UnitY, Vector3.Normalize(new Vector3(-0.3f, 0.5f, -0.8f)) })
        {
            uint packed = PosedVertex.Pack(direction);
            Vector3 read = new(Signed(packed), Signed(packed >> 10), Signed(packed >> 20));
            Assert.That(Vector3.Distance(read / 511f, direction), Is.LessThan(0.003f));
        }
    }

    private static int Signed(uint bits) => (int)(bits << 22) >> 22;

    private static IReadOnlyList<AvatarBatch> Arrange(Avatar avatar, out uint[] indices, out StillVertex[] still)
    {
        AvatarSkin skin = new(avatar.Meshes, avatar.Meshes.Select(FaceShading.ShadingNormals).ToArray());
        return AvatarLayout.Arrange(avatar, skin, out indices, out still);
    }
}
