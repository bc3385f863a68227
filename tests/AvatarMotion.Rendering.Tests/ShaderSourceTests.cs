using System;
using System.Linq;
using NUnit.Framework;

namespace AvatarMotion.Rendering.Tests;

public sealed class ShaderSourceTests
{
    [Test]
    public void PutsHeaderAndDefinesFirstAndIncludesOnce()
    {
        string text = ShaderSource.Read("avatar.frag", "HAIR TEXTURED");
        Assert.That(text, Does.StartWith("#version 330 core\n#define HAIR 1\n#define TEXTURED 1\n"));
        Assert.That(text.Split("uniform Frame {"), Has.Length.EqualTo(2));
        Assert.That(text, Does.Not.Contain("#include"));
    }

    [Test]
    public void SaysWhichShaderIsAbsent() =>
        Assert.That(() => ShaderSource.Read("nothing.frag"), Throws.ArgumentException.With.Message.Contains("nothing.frag"));

    [Test]
    public void EveryShaderStaysInTheCommonSubset()
    {
        foreach (string name in typeof(ShaderSource).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".vert", StringComparison.Ordinal) || n.EndsWith(".frag", StringComparison.Ordinal)))
        {
            string text = ShaderSource.Read(name);
            Assert.That(text, Does.Not.Contain("layout(location"), name);
            Assert.That(text, Does.Not.Contain("double "), name);
            Assert.That(text, Does.Not.Match(@"[^.\d\w]\d+\.[^\d]"), $"{name}: write 1.0, not 1.");
        }
    }
}
