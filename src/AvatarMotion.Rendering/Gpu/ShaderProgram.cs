using System;
using System.Collections.Generic;
using System.Numerics;
using System.Text;

namespace AvatarMotion.Rendering;

/// <summary>A linked vertex and fragment shader. The block <c>Frame</c> is bound to slot 0; vertex attributes have the fixed slots of <see cref="Attributes"/>.</summary>
internal sealed unsafe class ShaderProgram : IDisposable
{
    /// <summary>Attribute names by slot.</summary>
    public static readonly string[] Attributes = { "aPosition", "aNormal", "aTangent", "aColor", "aTexCoord" };

    private readonly GlFunctions _gl;
    private readonly Dictionary<string, int> _locations = new(StringComparer.Ordinal);
    private readonly uint _id;

    public ShaderProgram(GlFunctions gl, string vertex, string fragment, string defines = "")
    {
        _gl = gl;
        uint vertexShader = Compile(GlNames.VertexShader, vertex, defines);
        uint fragmentShader = Compile(GlNames.FragmentShader, fragment, defines);
        _id = gl.CreateProgram();
        gl.AttachShader(_id, vertexShader);
        gl.AttachShader(_id, fragmentShader);
        for (int i = 0; i < Attributes.Length; i++)
        {
            fixed (byte* name = Ascii(Attributes[i]))
                gl.BindAttribLocation(_id, (uint)i, name);
        }

        gl.LinkProgram(_id);
        gl.DeleteShader(vertexShader);
        gl.DeleteShader(fragmentShader);
        CheckLink(vertex, fragment);
        BindFrameBlock();
    }

    public void Dispose() => _gl.DeleteProgram(_id);

    public void Use() => _gl.UseProgram(_id);

    public void Set(string name, int value) => _gl.Uniform1i(Location(name), value);

    public void Set(string name, float value) => _gl.Uniform1f(Location(name), value);

    public void Set(string name, Vector2 value) => _gl.Uniform2f(Location(name), value.X, value.Y);

    public void Set(string name, Vector4 value) => _gl.Uniform4f(Location(name), value.X, value.Y, value.Z, value.W);

    public void Set(string name, Vector3 value, float w) => _gl.Uniform4f(Location(name), value.X, value.Y, value.Z, w);

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text + "\0");

    private int Location(string name)
    {
        if (_locations.TryGetValue(name, out int location))
            return location;
        fixed (byte* ascii = Ascii(name))
            location = _gl.GetUniformLocation(_id, ascii);
        _locations.Add(name, location);
        return location;
    }

    private uint Compile(uint kind, string name, string defines)
    {
        uint shader = _gl.CreateShader(kind);
        byte[] text = Encoding.UTF8.GetBytes(ShaderSource.Read(name, defines));
        int length = text.Length;
        fixed (byte* first = text)
        {
            byte* pointer = first;
            _gl.ShaderSource(shader, 1, &pointer, &length);
        }

        _gl.CompileShader(shader);
        int done;
        _gl.GetShaderiv(shader, GlNames.CompileStatus, &done);
        if (done != 0)
            return shader;
        byte* log = stackalloc byte[2048];
        int written;
        _gl.GetShaderInfoLog(shader, 2048, &written, log);
        throw new RenderingException($"The driver does not compile {name} ({defines}): {Encoding.UTF8.GetString(log, written)}");
    }

    private void CheckLink(string vertex, string fragment)
    {
        int done;
        _gl.GetProgramiv(_id, GlNames.LinkStatus, &done);
        if (done != 0)
            return;
        byte* log = stackalloc byte[2048];
        int written;
        _gl.GetProgramInfoLog(_id, 2048, &written, log);
        throw new RenderingException($"The driver does not link {vertex} with {fragment}: {Encoding.UTF8.GetString(log, written)}");
    }

    private void BindFrameBlock()
    {
        fixed (byte* name = Ascii("Frame"))
        {
            uint index = _gl.GetUniformBlockIndex(_id, name);
            if (index != uint.MaxValue)
                _gl.UniformBlockBinding(_id, index, 0);
        }
    }
}
