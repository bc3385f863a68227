using System;
using System.Diagnostics;
using System.Numerics;
using System.Threading.Tasks;
using AvatarMotion.Assets;
using NUnit.Framework;

namespace AvatarMotion.Rendering.Tests;

/// <summary>Frames per second by size and shot, drawing and reading overlapped; <c>dotnet test --filter RenderBenchmarks</c>.</summary>
[Explicit("a measurement")]
public sealed class RenderBenchmarks
{
    private const int Frames = 90;

    [TestCase(1280, 720, false)]
    [TestCase(1280, 720, true)]
    [TestCase(640, 360, false)]
    public void MeasuresFramesPerSecond(int width, int height, bool closeUp)
    {
        using GraphicsDevice device = GraphicsTest.OpenDevice();
        Avatar avatar = Environment.GetEnvironmentVariable("AVATAR") == "lumi" ? BuiltInCast.Lumi() : CapsuleFigure.Make();
        FrameSize size = new(width, height);
        RenderOptions options = (height < 500 ? RenderOptions.Draft : RenderOptions.Default) with { Profile = Environment.GetEnvironmentVariable("PROFILE") == "1" };
        Stage stage = Stage.Find(Environment.GetEnvironmentVariable("STAGE") ?? "rooftop")!;
        using FrameRenderer renderer = new(device, size, stage, new[] { avatar }, options);
        CameraView camera = closeUp
            ? CameraView.LookAt(new Vector3(0.35f, 1.45f, 1.7f), new Vector3(0f, 1.38f, 0f), 22f)
            : CameraView.LookAt(new Vector3(-0.6f, 1.1f, 3.6f), new Vector3(0f, 0.88f, 0f), 34f);
        PerformerFrame performer = Poses.Standing(avatar.Rig);
        LightState light = CharacterSheet.NeutralLight();
        byte[] yuv = new byte[size.Yuv420Bytes];
        using Process? encoder = Environment.GetEnvironmentVariable("ENCODE") == "1" ? StartEncoder(size) : null;
        Task reading = Task.CompletedTask;
        renderer.Draw(camera, light, new[] { performer }, 0.0);
        TimeSpan cpu = Process.GetCurrentProcess().TotalProcessorTime;
        Stopwatch clock = Stopwatch.StartNew();
        long inDraw = 0;
        for (int i = 0; i < Frames; i++)
        {
            light.Beat = i / 15.0;
            performer.Face[Face.FaceShape.AA] = i % 10 / 10f;
            long start = Stopwatch.GetTimestamp();
            DrawnFrame drawn = renderer.Submit(camera, light, new[] { performer }, i / 30.0);
            inDraw += Stopwatch.GetTimestamp() - start;
            reading.Wait();
            reading = Task.Run(() =>
            {
                drawn.ReadYuv420(yuv);
                encoder?.StandardInput.BaseStream.Write(yuv);
                drawn.Dispose();
            });
        }

        reading.Wait();
        encoder?.StandardInput.Close();
        encoder?.WaitForExit();
        double milliseconds = clock.Elapsed.TotalMilliseconds / Frames;
        double coreMilliseconds = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds / Frames;
        TestContext.Out.WriteLine($"{coreMilliseconds:0.0} core-ms per frame{(encoder is null ? "" : " and an encoder")}, {width}x{height} {(closeUp ? "close" : "full")}: {milliseconds:0.0} ms, {1000 / milliseconds:0.0} frames/s, submit {inDraw * 1000.0 / Stopwatch.Frequency / Frames:0.0} ms {renderer.ProfileText}");
        Assert.That(milliseconds, Is.GreaterThan(0));
    }

    private static Process StartEncoder(FrameSize size)
    {
        string[] arguments =
        {
            "-v", "error", "-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", $"{size.Width}x{size.Height}", "-r", "30", "-i", "-",
            "-c:v", "libx264", "-preset", "veryfast", "-f", "null", "-",
        };
        return Process.Start(new ProcessStartInfo("ffmpeg", arguments) { RedirectStandardInput = true })!;
    }
}
