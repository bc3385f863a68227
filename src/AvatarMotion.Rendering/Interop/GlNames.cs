namespace AvatarMotion.Rendering;

/// <summary>Numbers of the OpenGL constants in use, as the Khronos registry gives them.</summary>
internal static class GlNames
{
    public const uint Triangles = 0x0004;
    public const uint Zero = 0;
    public const uint One = 1;
    public const uint SrcAlpha = 0x0302;
    public const uint OneMinusSrcAlpha = 0x0303;
    public const uint DstColor = 0x0306;
    public const uint Equal = 0x0202;
    public const uint LessOrEqual = 0x0203;
    public const uint Always = 0x0207;
    public const uint Front = 0x0404;
    public const uint Back = 0x0405;
    public const uint CullFace = 0x0B44;
    public const uint DepthTest = 0x0B71;
    public const uint StencilTest = 0x0B90;
    public const uint Blend = 0x0BE2;
    public const uint PolygonOffsetFill = 0x8037;
    public const uint Keep = 0x1E00;
    public const uint Replace = 0x1E01;
    public const uint Invert = 0x150A;
    public const uint ColorBit = 0x4000;
    public const uint DepthBit = 0x0100;
    public const uint StencilBit = 0x0400;

    public const uint UnsignedByte = 0x1401;
    public const uint UnsignedShort = 0x1403;
    public const uint UnsignedInt = 0x1405;
    public const uint Float = 0x1406;
    public const uint Int2101010Reversed = 0x8D9F;
    public const uint UnsignedInt248 = 0x84FA;

    public const uint Texture2D = 0x0DE1;
    public const uint Texture0 = 0x84C0;
    public const uint MagFilter = 0x2800;
    public const uint MinFilter = 0x2801;
    public const uint WrapS = 0x2802;
    public const uint WrapT = 0x2803;
    public const uint CompareMode = 0x884C;
    public const uint CompareFunc = 0x884D;
    public const int CompareRefToTexture = 0x884E;
    public const int Nearest = 0x2600;
    public const int Linear = 0x2601;
    public const int LinearMipmapLinear = 0x2703;
    public const int ClampToEdge = 0x812F;
    public const int Repeat = 0x2901;
    public const uint Rgba = 0x1908;
    public const uint Rgba8 = 0x8058;
    public const uint Srgb8Alpha8 = 0x8C43;
    public const uint DepthComponent = 0x1902;
    public const uint DepthComponent16 = 0x81A5;
    public const uint DepthStencil = 0x84F9;
    public const uint Depth24Stencil8 = 0x88F0;

    public const uint Framebuffer = 0x8D40;
    public const uint FramebufferComplete = 0x8CD5;
    public const uint ColorAttachment0 = 0x8CE0;
    public const uint DepthAttachment = 0x8D00;
    public const uint DepthStencilAttachment = 0x821A;

    public const uint ArrayBuffer = 0x8892;
    public const uint ElementArrayBuffer = 0x8893;
    public const uint UniformBuffer = 0x8A11;
    public const uint StreamDraw = 0x88E0;
    public const uint StaticDraw = 0x88E4;

    public const uint FragmentShader = 0x8B30;
    public const uint VertexShader = 0x8B31;
    public const uint CompileStatus = 0x8B81;
    public const uint LinkStatus = 0x8B82;
    public const uint Vendor = 0x1F00;
    public const uint Renderer = 0x1F01;
    public const uint Version = 0x1F02;
}
