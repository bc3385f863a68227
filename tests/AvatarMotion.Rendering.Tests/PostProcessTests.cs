using System;
using System.Linq;
using System.Runtime.Intrinsics;
using NUnit.Framework;

namespace AvatarMotion.Rendering.Tests;

public sealed class PostProcessTests
{
    [Test]
    public void LerpMovesEachChannelByItself()
    {
        Assert.That(PackedPixels.Lerp(0xFF00FF00u, 0x00FF00FFu, 128), Is.EqualTo(0x7F7F7F7Fu));
        Assert.That(PackedPixels.Lerp(0x12345678u, 0xFFFFFFFFu, 0), Is.EqualTo(0x12345678u));
    }

    [Test]
    public void OverKeepsOpaqueFrontAndShowsBackThroughNothing()
    {
        Vector256<uint> back = Vector256.Create(0xFF806040u);
        Assert.That(PackedPixels.Over(Vector256.Create(0xFF102030u), back)[0], Is.EqualTo(0xFF102030u));
        Assert.That(PackedPixels.Over(Vector256<uint>.Zero, back)[0], Is.EqualTo(0xFF806040u));
        uint half = PackedPixels.Over(Vector256.Create(0x80000000u), back)[0];
        Assert.That(half & 0xFF, Is.EqualTo(0x20).Within(1));
    }

    [Test]
    public void AFlatPictureStaysAsItIs()
    {
        PictureBuffers picture = Compose((_, _) => 0xFF406080u);
        uint[] row = new uint[picture.RowLength];
        EdgeSmoother.SmoothRow(picture.Composed, 20, row);
        Assert.That(row.Take(picture.Size.Width), Is.All.EqualTo(0xFF406080u));
    }

    [Test]
    public void AStairStepBecomesARamp()
    {
        PictureBuffers picture = Compose((x, y) => y * 8 < x ? 0xFFFFFFFFu : 0xFF000000u);
        uint[] row = new uint[picture.RowLength];
        int between = 0;
        for (int y = 1; y < picture.Size.Height - 1; y++)
        {
            EdgeSmoother.SmoothRow(picture.Composed, y, row);
            between += row.Take(picture.Size.Width).Count(pixel => (pixel & 0xFF) is > 20 and < 235);
        }

        Assert.That(between, Is.GreaterThan(40));
    }

    [Test]
    public void TheHalfSizeStageIsWidenedWithoutAShift()
    {
        FrameSize size = new(64, 64);
        PictureBuffers picture = new(size);
        for (int i = 0; i < 32 * 32; i++)
            picture.Behind[i] = 0xFF000000u | (uint)(i % 32 * 8);
        Compositor.Compose(picture, 0, 64);
        for (int x = 1; x < 63; x++)
            Assert.That(picture.Composed.Row(32)[x] & 0xFF, Is.EqualTo((x - 0.5) * 4).Within(1.5), $"column {x}");
    }

    private static PictureBuffers Compose(Func<int, int, uint> pixel)
    {
        FrameSize size = new(96, 40);
        PictureBuffers picture = new(size);
        for (int y = 0; y < size.Height; y++)
        {
            for (int x = 0; x < size.Width; x++)
                picture.Front[((size.Height - 1 - y) * size.Width) + x] = pixel(x, y);
        }

        Compositor.Compose(picture, 0, size.Height);
        return picture;
    }
}
