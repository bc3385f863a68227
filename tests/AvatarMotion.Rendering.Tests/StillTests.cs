using System;
using System.IO;
using System.Numerics;
using AvatarMotion.Assets;
using NUnit.Framework;

namespace AvatarMotion.Rendering.Tests;

/// <summary>Draws stills for people to open; run with <c>--filter Name=...</c>, the folder is <c>SHEET_FOLDER</c>.</summary>
[Explicit("draws pictures to look at")]
public sealed class StillTests
{
    [Test]
    public void DrawsStills()
    {
        using GraphicsDevice device = GraphicsTest.OpenDevice();
        Stage stage = Stage.Find(Environment.GetEnvironmentVariable("STAGE") ?? "rooftop")!;
        Avatar avatar = Environment.GetEnvironmentVariable("AVATAR") == "lumi" ? BuiltInCast.Lumi() : CapsuleFigure.Make();
        FrameSize size = new(1280, 720);
        using FrameRenderer renderer = new(device, size, stage, new[] { avatar });
        (string Name, CameraView Camera)[] cameras =
        {
            ("wide", CameraView.LookAt(new Vector3(1.2f, 1.5f, 7.5f), new Vector3(0f, 1.25f, 0f), 42f)),
            ("full", CameraView.LookAt(new Vector3(-0.6f, 1.1f, 3.6f), new Vector3(0f, 0.88f, 0f), 34f)),
            ("close", CameraView.LookAt(new Vector3(0.35f, 1.45f, 1.7f), new Vector3(0f, 1.38f, 0f), 22f)),
            ("low", CameraView.LookAt(new Vector3(1.3f, 0.25f, 2.4f), new Vector3(0f, 1.1f, 0f), 40f)),
            ("side", CameraView.LookAt(new Vector3(4.5f, 1.4f, 1.2f), new Vector3(0f, 1.0f, 0f), 36f)),
            ("reverse", CameraView.LookAt(new Vector3(-1.0f, 1.7f, -3.4f), new Vector3(0.1f, 1.15f, 0f), 42f)),
            ("hero", CameraView.LookAt(new Vector3(0.2f, 0.55f, 3.0f), new Vector3(0f, 1.02f, 0f), 38f)),
            ("high", CameraView.LookAt(new Vector3(-2f, 4.2f, 4.5f), new Vector3(0f, 0.7f, 0f), 40f)),
        };
        byte[] picture = new byte[size.RgbaBytes];
        for (int i = 0; i < cameras.Length; i++)
        {
            PerformerFrame performer = Poses.Standing(avatar.Rig);
            LightState light = CharacterSheet.NeutralLight();
            light.WallPattern = i % 4;
            light.Beat = 17.3 + i;
            light.BeamSweep = 0.13f * i;
            light.Particles = i % 2;
            if (i >= 6)
                Blaze(light);
            renderer.Draw(cameras[i].Camera, light, new[] { performer }, 3.0 + i);
            renderer.ReadRgba(picture);
            string folder = Environment.GetEnvironmentVariable("SHEET_FOLDER") ?? TestContext.CurrentContext.WorkDirectory;
            PngWriter.Write(Path.Combine(folder, $"{stage.Name}-{cameras[i].Name}.png"), size.Width, size.Height, picture);
        }
    }

    private static void Blaze(LightState light)
    {
        light.Dominant = new Vector3(0.02f, 0.16f, 0.30f);
        light.Second = new Vector3(1f, 0.32f, 0.05f);
        light.Accent = new Vector3(1f, 0.75f, 0.30f);
        light.RimLeft = light.Second * 1.2f;
        light.RimRight = new Vector3(0.1f, 0.6f, 0.9f);
        light.Beams = light.Wall = light.Energy = light.BeatPulse = 1f;
        light.WallPattern = 3;
    }
}
