namespace AvatarMotion.Rendering;

/// <summary>What the driver says about itself.</summary>
/// <param name="IsSoftware">Whether the pictures are computed by the CPU (llvmpipe, softpipe, SwiftShader).</param>
public sealed record GraphicsInfo(string Vendor, string Renderer, string Version, bool IsSoftware);
