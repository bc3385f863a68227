using System;

namespace AvatarMotion.Rendering;

/// <summary>The OpenGL 3.3 functions in use, loaded by address from whoever owns the context (EGL, a host application).</summary>
internal sealed unsafe class GlFunctions
{
    private readonly delegate* unmanaged<uint> _getError;
    private readonly delegate* unmanaged<uint, byte*> _getString;
    private readonly delegate* unmanaged<uint, void> _enable;
    private readonly delegate* unmanaged<uint, void> _disable;
    private readonly delegate* unmanaged<int, int, int, int, void> _viewport;
    private readonly delegate* unmanaged<float, float, float, float, void> _clearColor;
    private readonly delegate* unmanaged<uint, void> _clear;
    private readonly delegate* unmanaged<byte, byte, byte, byte, void> _colorMask;
    private readonly delegate* unmanaged<byte, void> _depthMask;
    private readonly delegate* unmanaged<uint, void> _depthFunc;
    private readonly delegate* unmanaged<uint, void> _cullFace;
    private readonly delegate* unmanaged<float, float, void> _polygonOffset;
    private readonly delegate* unmanaged<uint, uint, uint, uint, void> _blendFuncSeparate;
    private readonly delegate* unmanaged<uint, int, uint, void> _stencilFunc;
    private readonly delegate* unmanaged<uint, uint, uint, void> _stencilOp;
    private readonly delegate* unmanaged<uint, void> _stencilMask;
    private readonly delegate* unmanaged<uint, void> _activeTexture;
    private readonly delegate* unmanaged<int, uint*, void> _genTextures;
    private readonly delegate* unmanaged<int, uint*, void> _deleteTextures;
    private readonly delegate* unmanaged<uint, uint, void> _bindTexture;
    private readonly delegate* unmanaged<uint, int, int, int, int, int, uint, uint, void*, void> _texImage2D;
    private readonly delegate* unmanaged<uint, uint, int, void> _texParameteri;
    private readonly delegate* unmanaged<uint, void> _generateMipmap;
    private readonly delegate* unmanaged<int, uint*, void> _genFramebuffers;
    private readonly delegate* unmanaged<int, uint*, void> _deleteFramebuffers;
    private readonly delegate* unmanaged<uint, uint, void> _bindFramebuffer;
    private readonly delegate* unmanaged<uint, uint, uint, uint, int, void> _framebufferTexture2D;
    private readonly delegate* unmanaged<uint, uint> _checkFramebufferStatus;
    private readonly delegate* unmanaged<int, uint*, void> _drawBuffers;
    private readonly delegate* unmanaged<uint, void> _readBuffer;
    private readonly delegate* unmanaged<int, int, int, int, uint, uint, void*, void> _readPixels;
    private readonly delegate* unmanaged<int, uint*, void> _genBuffers;
    private readonly delegate* unmanaged<int, uint*, void> _deleteBuffers;
    private readonly delegate* unmanaged<uint, uint, void> _bindBuffer;
    private readonly delegate* unmanaged<uint, nint, void*, uint, void> _bufferData;
    private readonly delegate* unmanaged<uint, uint, uint, void> _bindBufferBase;
    private readonly delegate* unmanaged<int, uint*, void> _genVertexArrays;
    private readonly delegate* unmanaged<int, uint*, void> _deleteVertexArrays;
    private readonly delegate* unmanaged<uint, void> _bindVertexArray;
    private readonly delegate* unmanaged<uint, void> _enableVertexAttribArray;
    private readonly delegate* unmanaged<uint, int, uint, byte, int, nint, void> _vertexAttribPointer;
    private readonly delegate* unmanaged<uint, int, uint, nint, void> _drawElements;
    private readonly delegate* unmanaged<uint, int, int, void> _drawArrays;
    private readonly delegate* unmanaged<uint, uint> _createShader;
    private readonly delegate* unmanaged<uint, int, byte**, int*, void> _shaderSource;
    private readonly delegate* unmanaged<uint, void> _compileShader;
    private readonly delegate* unmanaged<uint, uint, int*, void> _getShaderiv;
    private readonly delegate* unmanaged<uint, int, int*, byte*, void> _getShaderInfoLog;
    private readonly delegate* unmanaged<uint, void> _deleteShader;
    private readonly delegate* unmanaged<uint> _createProgram;
    private readonly delegate* unmanaged<uint, uint, void> _attachShader;
    private readonly delegate* unmanaged<uint, uint, byte*, void> _bindAttribLocation;
    private readonly delegate* unmanaged<uint, void> _linkProgram;
    private readonly delegate* unmanaged<uint, uint, int*, void> _getProgramiv;
    private readonly delegate* unmanaged<uint, int, int*, byte*, void> _getProgramInfoLog;
    private readonly delegate* unmanaged<uint, void> _deleteProgram;
    private readonly delegate* unmanaged<uint, void> _useProgram;
    private readonly delegate* unmanaged<uint, byte*, int> _getUniformLocation;
    private readonly delegate* unmanaged<int, int, void> _uniform1i;
    private readonly delegate* unmanaged<int, float, void> _uniform1f;
    private readonly delegate* unmanaged<int, float, float, void> _uniform2f;
    private readonly delegate* unmanaged<int, float, float, float, float, void> _uniform4f;
    private readonly delegate* unmanaged<uint, byte*, uint> _getUniformBlockIndex;
    private readonly delegate* unmanaged<uint, uint, uint, void> _uniformBlockBinding;
    private readonly delegate* unmanaged<void> _finish;

    /// <param name="address">Address of a function by its name, 0 where absent.</param>
    public GlFunctions(Func<string, nint> address)
    {
        _getError = (delegate* unmanaged<uint>)Need(address, "glGetError");
        _getString = (delegate* unmanaged<uint, byte*>)Need(address, "glGetString");
        _enable = (delegate* unmanaged<uint, void>)Need(address, "glEnable");
        _disable = (delegate* unmanaged<uint, void>)Need(address, "glDisable");
        _viewport = (delegate* unmanaged<int, int, int, int, void>)Need(address, "glViewport");
        _clearColor = (delegate* unmanaged<float, float, float, float, void>)Need(address, "glClearColor");
        _clear = (delegate* unmanaged<uint, void>)Need(address, "glClear");
        _colorMask = (delegate* unmanaged<byte, byte, byte, byte, void>)Need(address, "glColorMask");
        _depthMask = (delegate* unmanaged<byte, void>)Need(address, "glDepthMask");
        _depthFunc = (delegate* unmanaged<uint, void>)Need(address, "glDepthFunc");
        _cullFace = (delegate* unmanaged<uint, void>)Need(address, "glCullFace");
        _polygonOffset = (delegate* unmanaged<float, float, void>)Need(address, "glPolygonOffset");
        _blendFuncSeparate = (delegate* unmanaged<uint, uint, uint, uint, void>)Need(address, "glBlendFuncSeparate");
        _stencilFunc = (delegate* unmanaged<uint, int, uint, void>)Need(address, "glStencilFunc");
        _stencilOp = (delegate* unmanaged<uint, uint, uint, void>)Need(address, "glStencilOp");
        _stencilMask = (delegate* unmanaged<uint, void>)Need(address, "glStencilMask");
        _activeTexture = (delegate* unmanaged<uint, void>)Need(address, "glActiveTexture");
        _genTextures = (delegate* unmanaged<int, uint*, void>)Need(address, "glGenTextures");
        _deleteTextures = (delegate* unmanaged<int, uint*, void>)Need(address, "glDeleteTextures");
        _bindTexture = (delegate* unmanaged<uint, uint, void>)Need(address, "glBindTexture");
        _texImage2D = (delegate* unmanaged<uint, int, int, int, int, int, uint, uint, void*, void>)Need(address, "glTexImage2D");
        _texParameteri = (delegate* unmanaged<uint, uint, int, void>)Need(address, "glTexParameteri");
        _generateMipmap = (delegate* unmanaged<uint, void>)Need(address, "glGenerateMipmap");
        _genFramebuffers = (delegate* unmanaged<int, uint*, void>)Need(address, "glGenFramebuffers");
        _deleteFramebuffers = (delegate* unmanaged<int, uint*, void>)Need(address, "glDeleteFramebuffers");
        _bindFramebuffer = (delegate* unmanaged<uint, uint, void>)Need(address, "glBindFramebuffer");
        _framebufferTexture2D = (delegate* unmanaged<uint, uint, uint, uint, int, void>)Need(address, "glFramebufferTexture2D");
        _checkFramebufferStatus = (delegate* unmanaged<uint, uint>)Need(address, "glCheckFramebufferStatus");
        _drawBuffers = (delegate* unmanaged<int, uint*, void>)Need(address, "glDrawBuffers");
        _readBuffer = (delegate* unmanaged<uint, void>)Need(address, "glReadBuffer");
        _readPixels = (delegate* unmanaged<int, int, int, int, uint, uint, void*, void>)Need(address, "glReadPixels");
        _genBuffers = (delegate* unmanaged<int, uint*, void>)Need(address, "glGenBuffers");
        _deleteBuffers = (delegate* unmanaged<int, uint*, void>)Need(address, "glDeleteBuffers");
        _bindBuffer = (delegate* unmanaged<uint, uint, void>)Need(address, "glBindBuffer");
        _bufferData = (delegate* unmanaged<uint, nint, void*, uint, void>)Need(address, "glBufferData");
        _bindBufferBase = (delegate* unmanaged<uint, uint, uint, void>)Need(address, "glBindBufferBase");
        _genVertexArrays = (delegate* unmanaged<int, uint*, void>)Need(address, "glGenVertexArrays");
        _deleteVertexArrays = (delegate* unmanaged<int, uint*, void>)Need(address, "glDeleteVertexArrays");
        _bindVertexArray = (delegate* unmanaged<uint, void>)Need(address, "glBindVertexArray");
        _enableVertexAttribArray = (delegate* unmanaged<uint, void>)Need(address, "glEnableVertexAttribArray");
        _vertexAttribPointer = (delegate* unmanaged<uint, int, uint, byte, int, nint, void>)Need(address, "glVertexAttribPointer");
        _drawElements = (delegate* unmanaged<uint, int, uint, nint, void>)Need(address, "glDrawElements");
        _drawArrays = (delegate* unmanaged<uint, int, int, void>)Need(address, "glDrawArrays");
        _createShader = (delegate* unmanaged<uint, uint>)Need(address, "glCreateShader");
        _shaderSource = (delegate* unmanaged<uint, int, byte**, int*, void>)Need(address, "glShaderSource");
        _compileShader = (delegate* unmanaged<uint, void>)Need(address, "glCompileShader");
        _getShaderiv = (delegate* unmanaged<uint, uint, int*, void>)Need(address, "glGetShaderiv");
        _getShaderInfoLog = (delegate* unmanaged<uint, int, int*, byte*, void>)Need(address, "glGetShaderInfoLog");
        _deleteShader = (delegate* unmanaged<uint, void>)Need(address, "glDeleteShader");
        _createProgram = (delegate* unmanaged<uint>)Need(address, "glCreateProgram");
        _attachShader = (delegate* unmanaged<uint, uint, void>)Need(address, "glAttachShader");
        _bindAttribLocation = (delegate* unmanaged<uint, uint, byte*, void>)Need(address, "glBindAttribLocation");
        _linkProgram = (delegate* unmanaged<uint, void>)Need(address, "glLinkProgram");
        _getProgramiv = (delegate* unmanaged<uint, uint, int*, void>)Need(address, "glGetProgramiv");
        _getProgramInfoLog = (delegate* unmanaged<uint, int, int*, byte*, void>)Need(address, "glGetProgramInfoLog");
        _deleteProgram = (delegate* unmanaged<uint, void>)Need(address, "glDeleteProgram");
        _useProgram = (delegate* unmanaged<uint, void>)Need(address, "glUseProgram");
        _getUniformLocation = (delegate* unmanaged<uint, byte*, int>)Need(address, "glGetUniformLocation");
        _uniform1i = (delegate* unmanaged<int, int, void>)Need(address, "glUniform1i");
        _uniform1f = (delegate* unmanaged<int, float, void>)Need(address, "glUniform1f");
        _uniform2f = (delegate* unmanaged<int, float, float, void>)Need(address, "glUniform2f");
        _uniform4f = (delegate* unmanaged<int, float, float, float, float, void>)Need(address, "glUniform4f");
        _getUniformBlockIndex = (delegate* unmanaged<uint, byte*, uint>)Need(address, "glGetUniformBlockIndex");
        _uniformBlockBinding = (delegate* unmanaged<uint, uint, uint, void>)Need(address, "glUniformBlockBinding");
        _finish = (delegate* unmanaged<void>)Need(address, "glFinish");
    }

    public uint GetError() => _getError();

    public byte* GetString(uint a) => _getString(a);

    public void Enable(uint a) => _enable(a);

    public void Disable(uint a) => _disable(a);

    public void Viewport(int a, int b, int c, int d) => _viewport(a, b, c, d);

    public void ClearColor(float a, float b, float c, float d) => _clearColor(a, b, c, d);

    public void Clear(uint a) => _clear(a);

    public void ColorMask(byte a, byte b, byte c, byte d) => _colorMask(a, b, c, d);

    public void DepthMask(byte a) => _depthMask(a);

    public void DepthFunc(uint a) => _depthFunc(a);

    public void CullFace(uint a) => _cullFace(a);

    public void PolygonOffset(float a, float b) => _polygonOffset(a, b);

    public void BlendFuncSeparate(uint a, uint b, uint c, uint d) => _blendFuncSeparate(a, b, c, d);

    public void StencilFunc(uint a, int b, uint c) => _stencilFunc(a, b, c);

    public void StencilOp(uint a, uint b, uint c) => _stencilOp(a, b, c);

    public void StencilMask(uint a) => _stencilMask(a);

    public void ActiveTexture(uint a) => _activeTexture(a);

    public void GenTextures(int a, uint* b) => _genTextures(a, b);

    public void DeleteTextures(int a, uint* b) => _deleteTextures(a, b);

    public void BindTexture(uint a, uint b) => _bindTexture(a, b);

    public void TexImage2D(uint a, int b, int c, int d, int e, int f, uint g, uint h, void* i) => _texImage2D(a, b, c, d, e, f, g, h, i);

    public void TexParameteri(uint a, uint b, int c) => _texParameteri(a, b, c);

    public void GenerateMipmap(uint a) => _generateMipmap(a);

    public void GenFramebuffers(int a, uint* b) => _genFramebuffers(a, b);

    public void DeleteFramebuffers(int a, uint* b) => _deleteFramebuffers(a, b);

    public void BindFramebuffer(uint a, uint b) => _bindFramebuffer(a, b);

    public void FramebufferTexture2D(uint a, uint b, uint c, uint d, int e) => _framebufferTexture2D(a, b, c, d, e);

    public uint CheckFramebufferStatus(uint a) => _checkFramebufferStatus(a);

    public void DrawBuffers(int a, uint* b) => _drawBuffers(a, b);

    public void ReadBuffer(uint a) => _readBuffer(a);

    public void ReadPixels(int a, int b, int c, int d, uint e, uint f, void* g) => _readPixels(a, b, c, d, e, f, g);

    public void GenBuffers(int a, uint* b) => _genBuffers(a, b);

    public void DeleteBuffers(int a, uint* b) => _deleteBuffers(a, b);

    public void BindBuffer(uint a, uint b) => _bindBuffer(a, b);

    public void BufferData(uint a, nint b, void* c, uint d) => _bufferData(a, b, c, d);

    public void BindBufferBase(uint a, uint b, uint c) => _bindBufferBase(a, b, c);

    public void GenVertexArrays(int a, uint* b) => _genVertexArrays(a, b);

    public void DeleteVertexArrays(int a, uint* b) => _deleteVertexArrays(a, b);

    public void BindVertexArray(uint a) => _bindVertexArray(a);

    public void EnableVertexAttribArray(uint a) => _enableVertexAttribArray(a);

    public void VertexAttribPointer(uint a, int b, uint c, byte d, int e, nint f) => _vertexAttribPointer(a, b, c, d, e, f);

    public void DrawElements(uint a, int b, uint c, nint d) => _drawElements(a, b, c, d);

    public void DrawArrays(uint a, int b, int c) => _drawArrays(a, b, c);

    public uint CreateShader(uint a) => _createShader(a);

    public void ShaderSource(uint a, int b, byte** c, int* d) => _shaderSource(a, b, c, d);

    public void CompileShader(uint a) => _compileShader(a);

    public void GetShaderiv(uint a, uint b, int* c) => _getShaderiv(a, b, c);

    public void GetShaderInfoLog(uint a, int b, int* c, byte* d) => _getShaderInfoLog(a, b, c, d);

    public void DeleteShader(uint a) => _deleteShader(a);

    public uint CreateProgram() => _createProgram();

    public void AttachShader(uint a, uint b) => _attachShader(a, b);

    public void BindAttribLocation(uint a, uint b, byte* c) => _bindAttribLocation(a, b, c);

    public void LinkProgram(uint a) => _linkProgram(a);

    public void GetProgramiv(uint a, uint b, int* c) => _getProgramiv(a, b, c);

    public void GetProgramInfoLog(uint a, int b, int* c, byte* d) => _getProgramInfoLog(a, b, c, d);

    public void DeleteProgram(uint a) => _deleteProgram(a);

    public void UseProgram(uint a) => _useProgram(a);

    public int GetUniformLocation(uint a, byte* b) => _getUniformLocation(a, b);

    public void Uniform1i(int a, int b) => _uniform1i(a, b);

    public void Uniform1f(int a, float b) => _uniform1f(a, b);

    public void Uniform2f(int a, float b, float c) => _uniform2f(a, b, c);

    public void Uniform4f(int a, float b, float c, float d, float e) => _uniform4f(a, b, c, d, e);

    public uint GetUniformBlockIndex(uint a, byte* b) => _getUniformBlockIndex(a, b);

    public void UniformBlockBinding(uint a, uint b, uint c) => _uniformBlockBinding(a, b, c);

    public void Finish() => _finish();

    private static nint Need(Func<string, nint> address, string name)
    {
        nint found = address(name);
        return found != 0 ? found : throw new RenderingException($"The OpenGL driver lacks {name}: version 3.3 is needed, install a newer driver.", "OpenGL driver");
    }
}
