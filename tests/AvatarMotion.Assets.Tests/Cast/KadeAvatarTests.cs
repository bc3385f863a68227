using System.Linq;
using System.Numerics;
using NUnit.Framework;

namespace AvatarMotion.Assets.Tests;

public sealed class KadeAvatarTests
{
    private static readonly Avatar Lumi = BuiltInCast.Lumi();
    private static readonly Avatar Kade = BuiltInCast.Kade();

    [Test]
    public void IsFoundByNameInAnyCase()
    {
        Assert.That(BuiltInCast.TryGet("KADE", out Avatar? found), Is.True);
        Assert.That(found, Is.SameAs(Kade));
        Assert.That(found!.Name, Is.EqualTo("Kade"));
        Assert.That(BuiltInCast.Names, Is.EqualTo(new[] { "lumi", "kade" }));
    }

    [TestCase("hair")]
    [TestCase("fringe")]
    public void HasColdHairWhereLumisIsWarm(string material)
    {
        Assert.That(MeshOf(Lumi, material).Colors.Average(color => color.X - color.Z), Is.Positive);
        Assert.That(MeshOf(Kade, material).Colors.Average(color => color.X - color.Z), Is.LessThan(-0.3f));
    }

    [TestCase("brows")]
    [TestCase("eye.iris")]
    public void HasBlueWhereLumiHasRed(string material)
    {
        Vector4 hers = MeshOf(Lumi, material).Colors[0];
        Vector4 theirs = MeshOf(Kade, material).Colors[0];
        Assert.That(theirs, Is.EqualTo(new Vector4(hers.Z, hers.Y, hers.X, hers.W)));
        Assert.That(theirs, Is.Not.EqualTo(hers));
    }

    [TestCase("lumi.navy")]
    [TestCase("lumi.coral")]
    [TestCase("lumi.gold")]
    [TestCase("lumi.glow")]
    [TestCase("lumi.ribbon")]
    [TestCase("lumi.coral.cloth")]
    public void WearsOtherColors(string material) =>
        Assert.That(MeshOf(Kade, material).Material.BaseColor, Is.Not.EqualTo(MeshOf(Lumi, material).Material.BaseColor));

    [Test]
    public void LeavesLumiAsSheWasAndSharesHerFigure()
    {
        Assert.That(MeshOf(Lumi, "lumi.navy").Material.BaseColor, Is.EqualTo(new Vector4(LumiPalette.Navy, 1f)));
        Assert.That(Kade.Rig, Is.SameAs(Lumi.Rig));
        Assert.That(Kade.Meshes.Select(mesh => mesh.Positions), Is.EqualTo(Lumi.Meshes.Select(mesh => mesh.Positions)));
        Assert.That(MeshOf(Kade, "face").Colors, Is.SameAs(MeshOf(Lumi, "face").Colors));
    }

    private static AvatarMesh MeshOf(Avatar avatar, string material) => avatar.Meshes.First(mesh => mesh.Material.Name == material);
}
