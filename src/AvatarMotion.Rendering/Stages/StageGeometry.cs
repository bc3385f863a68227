using System;

namespace AvatarMotion.Rendering;

/// <summary>Stage triangles on the GPU; drawn whole.</summary>
internal sealed unsafe class StageGeometry : IDisposable
{
    private readonly GlFunctions _gl;
    private readonly GpuBuffer _buffer;
    private readonly int _count;
    private uint _vertexArray;

    public StageGeometry(GlFunctions gl, StageShape shape)
    {
        _gl = gl;
        StageVertex[] vertices = shape.ToArray();
        _count = vertices.Length;
        uint array;
        gl.GenVertexArrays(1, &array);
        _vertexArray = array;
        gl.BindVertexArray(array);
        _buffer = new GpuBuffer(gl, GlNames.ArrayBuffer);
        _buffer.Fill<StageVertex>(vertices, changesOften: false);
        Attribute(0, 3, 0);
        Attribute(1, 3, 12);
        Attribute(3, 4, 24);
        Attribute(4, 2, 40);
        gl.BindVertexArray(0);
    }

    /// <summary>Triangles.</summary>
    public int TriangleCount => _count / 3;

    public void Draw()
    {
        _gl.BindVertexArray(_vertexArray);
        _gl.DrawArrays(GlNames.Triangles, 0, _count);
    }

    public void Dispose()
    {
        uint array = _vertexArray;
        _gl.DeleteVertexArrays(1, &array);
        _vertexArray = 0;
        _buffer.Dispose();
    }

    private void Attribute(uint slot, int parts, int offset)
    {
        _gl.EnableVertexAttribArray(slot);
        _gl.VertexAttribPointer(slot, parts, GlNames.Float, 0, StageVertex.Size, offset);
    }
}
