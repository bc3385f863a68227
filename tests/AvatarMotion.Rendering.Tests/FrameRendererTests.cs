using System;
using System.Linq;
using System.Numerics;
using AvatarMotion.Assets;
using NUnit.Framework;

namespace AvatarMotion.Rendering.Tests;

public sealed class FrameRendererTests
{
    private static readonly FrameSize Small = new(320, 180);
    private static readonly CameraView Full = CameraView.LookAt(new Vector3(-0.6f, 1.1f, 3.6f), new Vector3(0f, 0.88f, 0f), 34f);
    private GraphicsDevice _device = null!;
    private Avatar _avatar = null!;

    [SetUp]
    public void Open()
    {
        _device = GraphicsTest.OpenDevice();
        _avatar = CapsuleFigure.Make();
    }

    [TearDown]
    public void Close() => _device?.Dispose();

    [Test]
    public void DeviceSaysWhatItIs()
    {
        Assert.That(_device.Info.Renderer, Is.Not.Empty);
        Assert.That(_device.Info.Version, Does.Match("^[3-9]\\.[0-9]"));
    }

    [Test]
    public void TheSameInputGivesTheSameBytesInAnyOrder()
    {
        using FrameRenderer renderer = new(_device, Small, Stage.Rooftop, new[] { _avatar });
        byte[] first = Draw(renderer, 1.0), other = Draw(renderer, 2.5), again = Draw(renderer, 1.0);
        Assert.That(again, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));
    }

    [Test]
    public void AnotherRendererGivesTheSameBytes()
    {
        using FrameRenderer one = new(_device, Small, Stage.Rooftop, new[] { _avatar });
        byte[] first = Draw(one, 4.0);
        using GraphicsDevice device = GraphicsTest.OpenDevice();
        using FrameRenderer two = new(device, Small, Stage.Rooftop, new[] { _avatar });
        Assert.That(Draw(two, 4.0), Is.EqualTo(first));
    }

    [Test]
    public void AFrameCanBeReadOnAnotherThreadWhileTheNextIsDrawn()
    {
        using FrameRenderer renderer = new(_device, Small, Stage.Rooftop, new[] { _avatar });
        byte[] expected = Draw(renderer, 1.0);
        PerformerFrame[] performers = { Poses.Standing(_avatar.Rig) };
        LightState light = Light(1.0);
        using DrawnFrame early = renderer.Submit(Full, light, performers, 1.0);
        byte[] read = new byte[Small.RgbaBytes];
        System.Threading.Tasks.Task reading = System.Threading.Tasks.Task.Run(() => early.ReadRgba(read));
        using DrawnFrame late = renderer.Submit(Full, Light(2.0), performers, 2.0);
        reading.Wait();
        Assert.That(read, Is.EqualTo(expected));
    }

    [Test]
    public void YuvIsThePictureInBt709LimitedRange()
    {
        using FrameRenderer renderer = new(_device, new FrameSize(198, 110), Stage.Rooftop, new[] { _avatar });
        byte[] rgba = Draw(renderer, 1.0), yuv = new byte[renderer.Size.Yuv420Bytes];
        renderer.ReadYuv420(yuv);
        int width = renderer.Size.Width, area = width * renderer.Size.Height;
        for (int i = 0; i < area; i++)
        {
            double luma = 16 + (219.0 / 255 * ((0.2126 * rgba[4 * i]) + (0.7152 * rgba[4 * i + 1]) + (0.0722 * rgba[4 * i + 2])));
            Assert.That(yuv[i], Is.EqualTo(luma).Within(1.1), $"luma of pixel {i}");
        }

        for (int i = 0; i < area / 4; i++)
        {
            int corner = (i / (width / 2) * 2 * width) + (i % (width / 2) * 2);
            (double r, double g, double b) = BlockMean(rgba, corner, width);
            double y = (0.2126 * r) + (0.7152 * g) + (0.0722 * b);
            Assert.That(yuv[area + i], Is.EqualTo(128 + (224.0 / 255 * (b - y) / 1.8556)).Within(2.2), $"U of block {i}");
            Assert.That(yuv[area + (area / 4) + i], Is.EqualTo(128 + (224.0 / 255 * (r - y) / 1.5748)).Within(2.2), $"V of block {i}");
        }
    }

    [Test]
    public void ThreePerformersStandSideBySide()
    {
        Avatar[] cast = { _avatar, _avatar, _avatar };
        using FrameRenderer three = new(_device, Small, Stage.Studio, cast);
        PerformerFrame[] frames = cast.Select(avatar => Poses.Standing(avatar.Rig)).ToArray();
        for (int i = 0; i < frames.Length; i++)
            frames[i].Body.HipsInWorld += new Vector3(1.3f * (i - 1), 0f, -0.4f * i);
        CameraView wide = CameraView.LookAt(new Vector3(0f, 1.1f, 6f), new Vector3(0f, 0.9f, 0f), 34f);
        three.Draw(wide, Light(0.0), frames, 0.0);
        byte[] picture = new byte[Small.RgbaBytes];
        three.ReadRgba(picture);
        Assert.That(PinkIn(picture, 0, 107), Is.GreaterThan(20), "left");
        Assert.That(PinkIn(picture, 107, 213), Is.GreaterThan(20), "middle");
        Assert.That(PinkIn(picture, 213, 320), Is.GreaterThan(20), "right");
    }

    [Test]
    public void EveryStageDrawsEveryPatternFromAnyPlaceWithoutAnError()
    {
        foreach (Stage stage in Stage.All)
        {
            using FrameRenderer renderer = new(_device, Small, stage, new[] { _avatar });
            for (int i = 0; i < 8; i++)
            {
                Vector3 eye = new(5f * MathF.Sin(i * 0.8f), 0.3f + (0.5f * i), 5f * MathF.Cos(i * 0.8f));
                LightState light = Light(i);
                light.WallPattern = i - 1;
                renderer.Draw(CameraView.LookAt(eye, Vector3.UnitY, 40f), light, new[] { Poses.Standing(_avatar.Rig) }, i);
            }

            byte[] picture = new byte[Small.RgbaBytes];
            renderer.ReadRgba(picture);
            Assert.That(picture.Distinct().Count(), Is.GreaterThan(60), stage.Name);
        }
    }

    [TestCase(16, 16)]
    [TestCase(360, 640)]
    [TestCase(642, 358)]
    [TestCase(1920, 1080)]
    public void DrawsAnyEvenSize(int width, int height)
    {
        using FrameRenderer renderer = new(_device, new FrameSize(width, height), Stage.Rooftop, new[] { _avatar });
        byte[] picture = Draw(renderer, 1.0);
        Assert.That(Enumerable.Range(0, picture.Length / 4).All(i => picture[4 * i + 3] == 255), Is.True, "opaque everywhere");
        Assert.That(picture.Distinct().Count(), Is.GreaterThan(16));
    }

    [Test]
    public void BlackoutIsBlackAndFlashIsBrighter()
    {
        using FrameRenderer renderer = new(_device, Small, Stage.Studio, new[] { _avatar }, new RenderOptions { Bloom = false });
        double plain = Mean(Draw(renderer, 0.0)), flash = Mean(Draw(renderer, 0.0, light => light.Flash = 0.5f));
        Assert.That(flash, Is.GreaterThan(plain * 1.08));
        Assert.That(Draw(renderer, 0.0, light => light.Blackout = 1f).Where((_, i) => i % 4 != 3).Max(), Is.LessThanOrEqualTo(3));
    }

    [Test]
    public void RefusesAWrongNumberOfPosesAndAForeignThread()
    {
        using FrameRenderer renderer = new(_device, Small, Stage.Studio, new[] { _avatar });
        Assert.That(() => renderer.Draw(Full, Light(0), ReadOnlySpan<PerformerFrame>.Empty, 0), Throws.ArgumentException.With.Message.Contains("1 avatars but 0 poses"));
        Assert.That(() => renderer.ReadRgba(new byte[Small.RgbaBytes]), Throws.InvalidOperationException);
        System.Exception? refused = null;
        System.Threading.Thread other = new(() => refused = Assert.Catch(() => renderer.Draw(Full, Light(0), new[] { Poses.Standing(_avatar.Rig) }, 0)));
        other.Start();
        other.Join();
        Assert.That(refused, Is.TypeOf<InvalidOperationException>());
    }

    [Test]
    public void TexturesColorLightAndShade()
    {
        TextureImage green = new(1, 1, new byte[] { 0, 255, 0, 255 }), blue = new(1, 1, new byte[] { 0, 0, 255, 255 });
        AvatarMesh[] meshes = _avatar.Meshes.Select(mesh => mesh with
        {
            Material = new ToonMaterial { BaseTexture = green, ShadeTexture = blue, Rim = 0f },
            TexCoords = new Vector2[mesh.Positions.Length],
        }).ToArray();
        using FrameRenderer renderer = new(_device, Small, Stage.Studio, new[] { _avatar with { Meshes = meshes } });
        byte[] picture = Draw(renderer, 0.0);
        int[] pixels = Enumerable.Range(0, picture.Length / 4).ToArray();
        Assert.That(pixels.Count(i => picture[4 * i + 1] > 200 && picture[4 * i] < 90 && picture[4 * i + 2] < 90), Is.GreaterThan(200), "lit and green");
        Assert.That(pixels.Count(i => picture[4 * i + 2] > 180 && picture[4 * i] < 90 && picture[4 * i + 1] < 90), Is.GreaterThan(40), "in shade and blue");
    }

    [Test]
    public void StaysWithinTheTriangleBudget()
    {
        using RooftopScenery scenery = new(_device.Gl);
        Assert.That(scenery.TriangleCount, Is.LessThanOrEqualTo(30_000));
    }

    [Test]
    public void GivesBackEverythingItTook()
    {
        using (FrameRenderer warm = new(_device, Small, Stage.Rooftop, new[] { _avatar }))
            Draw(warm, 0.0);
        int before = LiveObjects();
        using (FrameRenderer renderer = new(_device, Small, Stage.Rooftop, new[] { _avatar }))
        {
            Draw(renderer, 1.0);
            Assert.That(LiveObjects(), Is.GreaterThan(before + 40), "objects are in use while it lives");
        }

        Assert.That(LiveObjects(), Is.EqualTo(before));
    }

    private static LightState Light(double time)
    {
        LightState light = CharacterSheet.NeutralLight();
        light.Beat = 2.0 * time;
        light.Particles = 1f;
        return light;
    }

    private static (double R, double G, double B) BlockMean(byte[] rgba, int corner, int width)
    {
        double Mean(int channel) => (rgba[4 * corner + channel] + rgba[4 * corner + 4 + channel]
            + rgba[4 * (corner + width) + channel] + rgba[4 * (corner + width) + 4 + channel]) / 4.0;
        return (Mean(0), Mean(1), Mean(2));
    }

    private static double Mean(byte[] rgba) => rgba.Where((_, i) => i % 4 != 3).Average(value => (double)value);

    private static int PinkIn(byte[] rgba, int from, int to)
    {
        int count = 0;
        for (int i = 0; i < rgba.Length / 4; i++)
        {
            int x = i % Small.Width;
            if (x >= from && x < to && rgba[4 * i] > 190 && rgba[4 * i + 1] < 160 && rgba[4 * i + 2] > 90)
                count++;
        }

        return count;
    }

    private byte[] Draw(FrameRenderer renderer, double time, Action<LightState>? change = null)
    {
        LightState light = Light(time);
        change?.Invoke(light);
        renderer.Draw(Full, light, new[] { Poses.Standing(_avatar.Rig) }, time);
        byte[] picture = new byte[renderer.Size.RgbaBytes];
        renderer.ReadRgba(picture);
        return picture;
    }

    /// <summary>How many textures, buffers, framebuffers, vertex arrays and programs exist.</summary>
    private static unsafe int LiveObjects()
    {
        int count = 0;
        foreach (string name in new[] { "glIsTexture", "glIsBuffer", "glIsFramebuffer", "glIsVertexArray", "glIsProgram" })
        {
            delegate* unmanaged<uint, byte> exists = (delegate* unmanaged<uint, byte>)EglFunctions.Load().Address(name);
            for (uint i = 1; i < 4096; i++)
                count += exists(i) != 0 ? 1 : 0;
        }

        return count;
    }
}
