using System;
using System.IO;
using System.Numerics;
using AvatarMotion.Assets;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Rendering.Tests;

/// <summary>
/// Pictures that must not change by accident: drawn at 384×216, averaged to 96×54 and compared with tolerance, so that another driver passes.
/// After a wanted change, run with UPDATE_GOLDENS=1 and look at the pictures before committing them.
/// </summary>
public sealed class GoldenFrameTests
{
    private const int Shrink = 4;
    private const double MeanTolerance = 2.5;
    private static readonly FrameSize Size = new(384, 216);

    [TestCase("studio", "full")]
    [TestCase("rooftop", "full")]
    [TestCase("rooftop", "close")]
    [TestCase("rooftop", "reverse")]
    public void LooksAsItDid(string stage, string shot)
    {
        byte[] drawn = Draw(Stage.Find(stage)!, shot);
        string path = Path.Combine(SharedData.RepositoryRoot, "tests", "AvatarMotion.Rendering.Tests", "Goldens", $"{stage}-{shot}.png");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
            PngWriter.Write(path, Size.Width / Shrink, Size.Height / Shrink, drawn);
        byte[] golden = PngReader.Read(path, out int width, out int height);
        Assert.That((width, height), Is.EqualTo((Size.Width / Shrink, Size.Height / Shrink)));
        long difference = 0;
        int far = 0;
        for (int i = 0; i < golden.Length; i++)
        {
            int step = Math.Abs(golden[i] - drawn[i]);
            difference += step;
            far += step > 24 ? 1 : 0;
        }

        Assert.That((double)difference / golden.Length, Is.LessThan(MeanTolerance), "mean difference of a channel");
        Assert.That((double)far / golden.Length, Is.LessThan(0.01), "share of channels that differ by more than 24");
    }

    private static byte[] Draw(Stage stage, string shot)
    {
        using GraphicsDevice device = GraphicsTest.OpenDevice();
        Avatar avatar = CapsuleFigure.Make();
        using FrameRenderer renderer = new(device, Size, stage, new[] { avatar });
        CameraView camera = shot switch
        {
            "close" => CameraView.LookAt(new Vector3(0.35f, 1.45f, 1.7f), new Vector3(0f, 1.38f, 0f), 22f),
            "reverse" => CameraView.LookAt(new Vector3(-1f, 1.7f, -3.4f), new Vector3(0.1f, 1.15f, 0f), 42f),
            _ => CameraView.LookAt(new Vector3(-0.6f, 1.1f, 3.6f), new Vector3(0f, 0.88f, 0f), 34f),
        };
        LightState light = CharacterSheet.NeutralLight();
        light.Beat = 17.3;
        light.WallPattern = shot == "close" ? 2 : 1;
        light.Particles = shot == "full" ? 1f : 0f;
        renderer.Draw(camera, light, new[] { Poses.Standing(avatar.Rig) }, 3.0);
        byte[] picture = new byte[Size.RgbaBytes];
        renderer.ReadRgba(picture);
        return Average(picture);
    }

    private static byte[] Average(byte[] picture)
    {
        int width = Size.Width / Shrink, height = Size.Height / Shrink;
        byte[] small = new byte[width * height * 4];
        for (int i = 0; i < small.Length; i++)
        {
            int x = i / 4 % width * Shrink, y = i / 4 / width * Shrink, sum = 0;
            for (int k = 0; k < Shrink * Shrink; k++)
                sum += picture[4 * (((y + (k / Shrink)) * Size.Width) + x + (k % Shrink)) + (i % 4)];
            small[i] = (byte)(sum / (Shrink * Shrink));
        }

        return small;
    }
}
