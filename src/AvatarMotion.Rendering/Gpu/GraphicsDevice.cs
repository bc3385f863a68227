using System;
using System.Runtime.InteropServices;

namespace AvatarMotion.Rendering;

/// <summary>An OpenGL 3.3 context and the thread that owns it: every call that draws must come from the thread that created the device.</summary>
public sealed unsafe class GraphicsDevice : IDisposable
{
    private readonly EglContextHandle _context;
    private readonly int _thread = Environment.CurrentManagedThreadId;

    private GraphicsDevice(EglContextHandle context, GlFunctions gl)
    {
        _context = context;
        Gl = gl;
        string renderer = Text(GlNames.Renderer);
        Info = new GraphicsInfo(Text(GlNames.Vendor), renderer, Text(GlNames.Version), IsSoftware(renderer));
    }

    /// <summary>Driver facts, for <c>doctor</c> and for choosing quality.</summary>
    public GraphicsInfo Info { get; }

    internal GlFunctions Gl { get; }

    /// <summary>Opens a device that needs no screen and makes it current on this thread.</summary>
    /// <exception cref="RenderingException">EGL or an OpenGL 3.3 driver is missing.</exception>
    public static GraphicsDevice CreateHeadless()
    {
        EglFunctions egl = EglFunctions.Load();
        EglContextHandle context = EglContextHandle.Open(egl);
        try
        {
            return new GraphicsDevice(context, new GlFunctions(egl.Address));
        }
        catch (RenderingException)
        {
            context.Dispose();
            throw;
        }
    }

    /// <summary>Closes the context; objects made on it die with it.</summary>
    public void Dispose() => _context.Dispose();

    /// <summary>Makes the context current; throws where another thread than the owner asks.</summary>
    internal void Enter()
    {
        ObjectDisposedException.ThrowIf(_context.IsClosed, this);
        if (Environment.CurrentManagedThreadId != _thread)
            throw new InvalidOperationException("A GraphicsDevice is used from another thread than the one that created it; create one device per thread.");
        if (!_context.MakeCurrent())
            throw new RenderingException("The OpenGL context could not be made current; close other programs that use the graphics driver and try again.");
    }

    /// <summary>Throws where OpenGL has noted an error since the last check.</summary>
    internal void Check(string what)
    {
        uint error = Gl.GetError();
        if (error != 0)
            throw new RenderingException($"OpenGL refused {what} with error 0x{error:X4}; this is a fault of AvatarMotion or the driver ({Info.Renderer}), please report it.");
    }

    private static bool IsSoftware(string renderer) =>
        renderer.Contains("llvmpipe", StringComparison.OrdinalIgnoreCase)
        || renderer.Contains("softpipe", StringComparison.OrdinalIgnoreCase)
        || renderer.Contains("swiftshader", StringComparison.OrdinalIgnoreCase);

    private string Text(uint name) => Marshal.PtrToStringUTF8((nint)Gl.GetString(name)) ?? "";
}
