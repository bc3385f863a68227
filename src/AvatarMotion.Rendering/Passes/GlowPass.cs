using System;
using System.Numerics;

namespace AvatarMotion.Rendering;

/// <summary>Bloom: bright parts of the picture, blurred at an eighth of its size; the compositor adds them.</summary>
internal sealed class GlowPass : IDisposable
{
    /// <summary>How much of the bright light spreads (ART: at most 0.15 of it is seen).</summary>
    private const float Strength = 0.30f;

    private readonly GlFunctions _gl;
    private readonly ShaderProgram _bright;
    private readonly ShaderProgram _blur;
    private readonly RenderTarget _first;
    private readonly RenderTarget _second;

    public GlowPass(GlFunctions gl, int width, int height)
    {
        _gl = gl;
        _bright = new ShaderProgram(gl, "screen.vert", "bright.frag");
        _blur = new ShaderProgram(gl, "screen.vert", "blur.frag");
        _first = new RenderTarget(gl, width, height);
        _second = new RenderTarget(gl, width, height);
    }

    /// <summary>The blurred light.</summary>
    public RenderTarget Result => _first;

    /// <summary>Draws <see cref="Result"/>; an empty vertex array is bound.</summary>
    public void Draw(GpuTexture front, GpuTexture behind)
    {
        _gl.Disable(GlNames.DepthTest);
        _gl.Disable(GlNames.CullFace);
        _gl.Disable(GlNames.Blend);
        Vector2 texel = new(1f / _first.Width, 1f / _first.Height);
        _first.Bind();
        _bright.Use();
        front.Bind(0);
        behind.Bind(1);
        _bright.Set("uFront", 0);
        _bright.Set("uBehind", 1);
        _bright.Set("uStep", texel * 0.25f);
        _gl.DrawArrays(GlNames.Triangles, 0, 3);
        Blur(_first, _second, texel with { Y = 0f }, 1f);
        Blur(_second, _first, texel with { X = 0f }, Strength);
    }

    public void Dispose()
    {
        _bright.Dispose();
        _blur.Dispose();
        _first.Dispose();
        _second.Dispose();
    }

    private void Blur(RenderTarget source, RenderTarget target, Vector2 step, float gain)
    {
        target.Bind();
        _blur.Use();
        source.Color!.Bind(0);
        _blur.Set("uSource", 0);
        _blur.Set("uStep", step);
        _blur.Set("uGain", gain);
        _gl.DrawArrays(GlNames.Triangles, 0, 3);
    }
}
