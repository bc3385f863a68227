using System;

namespace AvatarMotion.Rendering;

/// <summary>A framebuffer with the textures it draws into.</summary>
internal sealed unsafe class RenderTarget : IDisposable
{
    private readonly GlFunctions _gl;
    private uint _id;

    /// <param name="color">Whether it has a color texture.</param>
    /// <param name="depth">Whether it has a depth texture.</param>
    /// <param name="stencil">Whether the depth texture carries a stencil.</param>
    public RenderTarget(GlFunctions gl, int width, int height, bool color = true, bool depth = false, bool stencil = false)
    {
        _gl = gl;
        Width = width;
        Height = height;
        uint id;
        gl.GenFramebuffers(1, &id);
        _id = id;
        gl.BindFramebuffer(GlNames.Framebuffer, id);
        Color = color ? GpuTexture.Color(gl, width, height) : null;
        Depth = depth ? GpuTexture.Depth(gl, width, height, stencil, compare: !color) : null;
        if (Color is not null)
            gl.FramebufferTexture2D(GlNames.Framebuffer, GlNames.ColorAttachment0, GlNames.Texture2D, Color.Id, 0);
        if (Depth is not null)
            gl.FramebufferTexture2D(GlNames.Framebuffer, stencil ? GlNames.DepthStencilAttachment : GlNames.DepthAttachment, GlNames.Texture2D, Depth.Id, 0);
        uint buffer = color ? GlNames.ColorAttachment0 : GlNames.Zero;
        gl.DrawBuffers(1, &buffer);
        gl.ReadBuffer(buffer);
        if (gl.CheckFramebufferStatus(GlNames.Framebuffer) != GlNames.FramebufferComplete)
            throw new RenderingException($"The driver cannot draw into a picture of {width}x{height}; use a smaller size.");
    }

    public int Width { get; }

    public int Height { get; }

    public GpuTexture? Color { get; }

    public GpuTexture? Depth { get; }

    /// <summary>Draws go here from now on.</summary>
    public void Bind()
    {
        _gl.BindFramebuffer(GlNames.Framebuffer, _id);
        _gl.Viewport(0, 0, Width, Height);
    }

    /// <summary>Copies the color texture, rows from bottom to top, RGBA8.</summary>
    public void Read(Span<uint> pixels)
    {
        _gl.BindFramebuffer(GlNames.Framebuffer, _id);
        fixed (uint* first = pixels)
            _gl.ReadPixels(0, 0, Width, Height, GlNames.Rgba, GlNames.UnsignedByte, first);
    }

    public void Dispose()
    {
        uint id = _id;
        _gl.DeleteFramebuffers(1, &id);
        _id = 0;
        Color?.Dispose();
        Depth?.Dispose();
    }
}
