using System;
using System.IO;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Rendering.Tests;

public sealed class CharacterSheetTests
{
    [Test]
    public void DrawsASheetOfTheCapsuleFigure()
    {
        using GraphicsDevice device = GraphicsTest.OpenDevice();
        string path = Path.Combine(Environment.GetEnvironmentVariable("SHEET_FOLDER") ?? TestContext.CurrentContext.WorkDirectory, "capsule.png");
        CharacterSheet.Draw(device, CapsuleFigure.Make(), CharacterSheet.TurnAround(1.6f), 6, new FrameSize(320, 420), path);
        Assert.That(new FileInfo(path).Length, Is.GreaterThan(20_000));
    }
}
