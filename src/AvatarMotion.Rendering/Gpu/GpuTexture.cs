using System;
using AvatarMotion.Assets;

namespace AvatarMotion.Rendering;

/// <summary>A 2D texture.</summary>
internal sealed unsafe class GpuTexture : IDisposable
{
    private readonly GlFunctions _gl;
    private uint _id;

    private GpuTexture(GlFunctions gl)
    {
        _gl = gl;
        uint id;
        gl.GenTextures(1, &id);
        _id = id;
    }

    public uint Id => _id;

    /// <summary>A color target: RGBA8, linear filter, clamped.</summary>
    public static GpuTexture Color(GlFunctions gl, int width, int height)
    {
        GpuTexture texture = new(gl);
        gl.BindTexture(GlNames.Texture2D, texture._id);
        gl.TexImage2D(GlNames.Texture2D, 0, (int)GlNames.Rgba8, width, height, 0, GlNames.Rgba, GlNames.UnsignedByte, null);
        texture.Filter(GlNames.Linear, GlNames.Linear, GlNames.ClampToEdge);
        return texture;
    }

    /// <summary>A depth target; with stencil, or as a shadow map that compares.</summary>
    public static GpuTexture Depth(GlFunctions gl, int width, int height, bool stencil, bool compare = false)
    {
        GpuTexture texture = new(gl);
        gl.BindTexture(GlNames.Texture2D, texture._id);
        if (stencil)
            gl.TexImage2D(GlNames.Texture2D, 0, (int)GlNames.Depth24Stencil8, width, height, 0, GlNames.DepthStencil, GlNames.UnsignedInt248, null);
        else
            gl.TexImage2D(GlNames.Texture2D, 0, (int)GlNames.DepthComponent16, width, height, 0, GlNames.DepthComponent, GlNames.UnsignedShort, null);
        int filter = compare ? GlNames.Linear : GlNames.Nearest;
        texture.Filter(filter, filter, GlNames.ClampToEdge);
        if (compare)
        {
            gl.TexParameteri(GlNames.Texture2D, GlNames.CompareMode, GlNames.CompareRefToTexture);
            gl.TexParameteri(GlNames.Texture2D, GlNames.CompareFunc, (int)GlNames.LessOrEqual);
        }

        return texture;
    }

    /// <summary>A picture with mipmaps that repeats; sRGB, so that the sampler returns linear colors.</summary>
    public static GpuTexture Picture(GlFunctions gl, TextureImage image)
    {
        GpuTexture texture = new(gl);
        gl.BindTexture(GlNames.Texture2D, texture._id);
        fixed (byte* pixels = image.Rgba)
            gl.TexImage2D(GlNames.Texture2D, 0, (int)GlNames.Srgb8Alpha8, image.Width, image.Height, 0, GlNames.Rgba, GlNames.UnsignedByte, pixels);
        gl.GenerateMipmap(GlNames.Texture2D);
        texture.Filter(GlNames.LinearMipmapLinear, GlNames.Linear, GlNames.Repeat);
        return texture;
    }

    /// <summary>Binds to texture unit <paramref name="unit"/>.</summary>
    public void Bind(int unit)
    {
        _gl.ActiveTexture(GlNames.Texture0 + (uint)unit);
        _gl.BindTexture(GlNames.Texture2D, _id);
    }

    public void Dispose()
    {
        uint id = _id;
        _gl.DeleteTextures(1, &id);
        _id = 0;
    }

    private void Filter(int min, int mag, int wrap)
    {
        _gl.TexParameteri(GlNames.Texture2D, GlNames.MinFilter, min);
        _gl.TexParameteri(GlNames.Texture2D, GlNames.MagFilter, mag);
        _gl.TexParameteri(GlNames.Texture2D, GlNames.WrapS, wrap);
        _gl.TexParameteri(GlNames.Texture2D, GlNames.WrapT, wrap);
    }
}
