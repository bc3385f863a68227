using System;
using System.IO;
using NUnit.Framework;

namespace AvatarMotion.Media.Tests;

internal sealed class PngFileTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase(1, 1)]
    [TestCase(37, 23)]
    public void WrittenPictureIsReadBackExactly(int width, int height)
    {
        byte[] rgba = new byte[4 * width * height];
        new Random(3).NextBytes(rgba);
        PngFile.Write(_folder.File("a.png"), width, height, rgba);
        Picture read = PngFile.Read(_folder.File("a.png"));
        Assert.That((read.Width, read.Height), Is.EqualTo((width, height)));
        Assert.That(read.Rgba, Is.EqualTo(rgba));
    }

    [Test]
    public void OthersReadWhatWeWriteAndWeReadTheirs()
    {
        byte[] rgba = new byte[4 * 16 * 8];
        for (int i = 0; i < rgba.Length; i++)
            rgba[i] = (byte)(i % 4 == 3 ? 255 : 7 * i);
        PngFile.Write(_folder.File("a.png"), 16, 8, rgba);
        Tools.Run("ffmpeg", "-v", "error", "-i", _folder.File("a.png"), "-pix_fmt", "rgb24", _folder.File("b.png"));
        Assert.That(PngFile.Read(_folder.File("b.png")).Rgba, Is.EqualTo(rgba));
    }

    [Test]
    public void TruncatedPictureIsRefusedByName()
    {
        PngFile.Write(_folder.File("a.png"), 16, 16, new byte[1024]);
        byte[] bytes = File.ReadAllBytes(_folder.File("a.png"));
        File.WriteAllBytes(_folder.File("half.png"), bytes[..(bytes.Length / 2)]);
        Assert.That(() => PngFile.Read(_folder.File("half.png")), Throws.InstanceOf<MediaException>().With.Message.Contain("half.png"));
    }
}
