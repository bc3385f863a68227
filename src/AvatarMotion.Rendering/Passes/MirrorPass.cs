using System;
using System.Collections.Generic;

namespace AvatarMotion.Rendering;

/// <summary>The performers upside down at a quarter of the size, for the glossy floor.</summary>
internal sealed class MirrorPass : IDisposable
{
    private readonly GlFunctions _gl;
    private readonly ShaderProgram _program;
    private readonly RenderTarget _target;

    public MirrorPass(GlFunctions gl, int width, int height)
    {
        _gl = gl;
        _program = new ShaderProgram(gl, "mirror.vert", "mirror.frag");
        _target = new RenderTarget(gl, width, height, depth: true);
    }

    /// <summary>Premultiplied by how strongly the floor shows it.</summary>
    public GpuTexture Result => _target.Color!;

    public void Draw(IReadOnlyList<AvatarModel> models)
    {
        _target.Bind();
        _gl.ClearColor(0f, 0f, 0f, 0f);
        _gl.DepthMask(1);
        _gl.Clear(GlNames.ColorBit | GlNames.DepthBit);
        _gl.Enable(GlNames.DepthTest);
        _gl.Disable(GlNames.CullFace);
        _program.Use();
        foreach (AvatarModel model in models)
        {
            model.Bind();
            model.DrawSolid();
        }

        _gl.BindVertexArray(0);
    }

    public void Dispose()
    {
        _program.Dispose();
        _target.Dispose();
    }
}
