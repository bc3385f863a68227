using System;
using System.Numerics;
using AvatarMotion.Assets;
using AvatarMotion.Face;
using NUnit.Framework;

namespace AvatarMotion.Rendering.Tests;

/// <summary>The capsule figure's face from straight ahead: eye white, iris clipped to it, fringe, mouth.</summary>
public sealed class FaceLayerTests
{
    private static readonly FrameSize Size = new(400, 400);
    private static readonly Vector3 Eye = new(0.035f, 1.485f, 0.1f);
    private static readonly CameraView Front = CameraView.LookAt(new Vector3(0f, 1.48f, 1.2f), new Vector3(0f, 1.48f, 0f), 16f);
    private GraphicsDevice _device = null!;

    [OneTimeSetUp]
    public void Open() => _device = GraphicsTest.OpenDevice();

    [OneTimeTearDown]
    public void Close() => _device?.Dispose();

    [Test]
    public void TheIrisIsDrawnOnlyInsideTheWhite()
    {
        byte[] picture = Draw(CapsuleFigure.Make(), performer => performer.Face.EyeYaw = 0.5f);
        Assert.That(At(picture, Eye + new Vector3(0.016f, 0f, 0f)).IsBlue, Is.True, "the iris has slid to the white's border");
        Assert.That(At(picture, Eye + new Vector3(0.026f, 0f, 0f)).IsBlue, Is.False, "past the white there is skin");
        Assert.That(At(picture, Eye - new Vector3(0.014f, 0f, 0f)).IsBlue, Is.False, "behind it the white shows");
    }

    [Test]
    public void AVisemeOpensTheMouth()
    {
        Avatar avatar = CapsuleFigure.Make();
        Vector3 chin = new(0f, 1.392f, 0.08f);
        Vector3 lips = chin + new Vector3(0f, 0.028f, 0f);
        Assert.That(At(Draw(avatar, _ => { }), lips).IsDarkRed, Is.True);
        byte[] open = Draw(avatar, performer => performer.Face[FaceShape.AA] = 1f);
        Assert.That(At(open, lips).IsDarkRed, Is.False, "the morph moved it away");
        Assert.That(At(open, chin).IsDarkRed, Is.True, "and down");
    }

    [Test]
    public void AFringeCastsItsShadowOnTheForeheadOnly()
    {
        Avatar avatar = CapsuleFigure.Make();
        byte[] with = Draw(avatar, _ => { }), without = Draw(avatar with { Meshes = Swap(avatar, "fringe", SurfaceKind.Hair) }, _ => { });
        Vector3 forehead = new(0.0f, 1.5145f, 0.095f), cheek = new(0.03f, 1.44f, 0.09f);
        Assert.That(At(with, forehead).Green, Is.LessThan(At(without, forehead).Green - 20));
        Assert.That(At(with, cheek).Green, Is.EqualTo(At(without, cheek).Green).Within(2));
    }

    [Test]
    public void AnEyeShinesThroughTheFringe()
    {
        Avatar avatar = CapsuleFigure.Make();
        Avatar covered = avatar with { Meshes = Move(avatar, "fringe", new Vector3(0f, -0.075f, 0.01f)) };
        Avatar hidden = covered with { Meshes = Swap(covered, "fringe", SurfaceKind.Hair) };
        (int Red, int Green, int Blue) through = Raw(Draw(covered, _ => { }), Eye), hair = Raw(Draw(hidden, _ => { }), Eye);
        Assert.That(Math.Abs(through.Red - hair.Red) + Math.Abs(through.Green - hair.Green) + Math.Abs(through.Blue - hair.Blue), Is.GreaterThan(30));
    }

    private static AvatarMesh[] Swap(Avatar avatar, string name, SurfaceKind kind) =>
        Change(avatar, name, mesh => mesh with { Material = mesh.Material with { Kind = kind } });

    private static AvatarMesh[] Move(Avatar avatar, string name, Vector3 by) =>
        Change(avatar, name, mesh => mesh with { Positions = Array.ConvertAll(mesh.Positions, p => p + by) });

    private static AvatarMesh[] Change(Avatar avatar, string name, Func<AvatarMesh, AvatarMesh> change)
    {
        AvatarMesh[] meshes = new AvatarMesh[avatar.Meshes.Count];
        for (int i = 0; i < meshes.Length; i++)
            meshes[i] = avatar.Meshes[i].Name == name ? change(avatar.Meshes[i]) : avatar.Meshes[i];
        return meshes;
    }

    private static (int Red, int Green, int Blue) Raw(byte[] picture, Vector3 place)
    {
        Vector4 clip = Vector4.Transform(place, CameraMatrices.ViewProjection(Front, 1f));
        int x = (int)((0.5f + (0.5f * clip.X / clip.W)) * Size.Width), y = (int)((0.5f - (0.5f * clip.Y / clip.W)) * Size.Height);
        int at = 4 * ((y * Size.Width) + x);
        return (picture[at], picture[at + 1], picture[at + 2]);
    }

    private static Paint At(byte[] picture, Vector3 place)
    {
        (int red, int green, int blue) = Raw(picture, place);
        return new Paint(red, green, blue);
    }

    private byte[] Draw(Avatar avatar, Action<PerformerFrame> setup)
    {
        using FrameRenderer renderer = new(_device, Size, Stage.Studio, new[] { avatar }, new RenderOptions { AntiAliasing = false, Bloom = false });
        PerformerFrame performer = Poses.Rest(avatar.Rig);
        setup(performer);
        renderer.Draw(Front, CharacterSheet.NeutralLight(), new[] { performer }, 0.0);
        byte[] picture = new byte[Size.RgbaBytes];
        renderer.ReadRgba(picture);
        return picture;
    }

    private readonly record struct Paint(int Red, int Green, int Blue)
    {
        public bool IsBlue => Blue > Red + 60;

        public bool IsDarkRed => Red > Blue + 40 && Red < 190 && Green < 90;
    }
}
