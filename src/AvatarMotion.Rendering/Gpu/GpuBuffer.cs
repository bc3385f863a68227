using System;

namespace AvatarMotion.Rendering;

/// <summary>A buffer object of vertices, indices or uniforms.</summary>
internal sealed unsafe class GpuBuffer : IDisposable
{
    private readonly GlFunctions _gl;
    private readonly uint _target;
    private uint _id;

    public GpuBuffer(GlFunctions gl, uint target)
    {
        _gl = gl;
        _target = target;
        uint id;
        gl.GenBuffers(1, &id);
        _id = id;
    }

    public uint Id => _id;

    public void Bind() => _gl.BindBuffer(_target, _id);

    /// <summary>Replaces the whole content; the driver may give fresh memory so that frames in flight are not disturbed.</summary>
    public void Fill<T>(ReadOnlySpan<T> items, bool changesOften)
        where T : unmanaged
    {
        Bind();
        fixed (T* first = items)
            _gl.BufferData(_target, (nint)items.Length * sizeof(T), first, changesOften ? GlNames.StreamDraw : GlNames.StaticDraw);
    }

    public void Dispose()
    {
        uint id = _id;
        _gl.DeleteBuffers(1, &id);
        _id = 0;
    }
}
