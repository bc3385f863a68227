using System;
using System.Collections.Generic;
using AvatarMotion.Assets;

namespace AvatarMotion.Rendering;

/// <summary>The shader variants that avatars need, built when first asked for.</summary>
internal sealed class AvatarPrograms : IDisposable
{
    private readonly GlFunctions _gl;
    private readonly Dictionary<string, ShaderProgram> _surfaces = new(StringComparer.Ordinal);

    public AvatarPrograms(GlFunctions gl)
    {
        _gl = gl;
        Outline = new ShaderProgram(gl, "outline.vert", "outline.frag");
        FringeShadow = new ShaderProgram(gl, "fringe_shadow.vert", "fringe_shadow.frag");
    }

    public ShaderProgram Outline { get; }

    public ShaderProgram FringeShadow { get; }

    /// <summary>The program for a material's kind.</summary>
    public ShaderProgram For(ToonMaterial material)
    {
        bool paint = material.Kind == SurfaceKind.FacePaint;
        string defines = (material.Kind == SurfaceKind.Face ? "FACE " : "")
            + (material.Kind is SurfaceKind.Hair or SurfaceKind.Fringe ? "HAIR " : "")
            + (material.BaseTexture is not null ? "TEXTURED " : "")
            + (material is { BaseTexture: not null, ShadeTexture: not null } && !paint ? "SHADE_TEXTURED " : "")
            + (material.DoubleSided && !paint ? "DOUBLE_SIDED " : "")
            + (material.Alpha == AlphaUse.Blend && !paint ? "BLENDED " : "");
        string key = (paint ? "paint" : "avatar") + " " + defines;
        if (_surfaces.TryGetValue(key, out ShaderProgram? program))
            return program;
        program = paint ? new ShaderProgram(_gl, "paint.vert", "paint.frag", defines) : new ShaderProgram(_gl, "avatar.vert", "avatar.frag", defines);
        program.Use();
        program.Set("uShadowMap", 0);
        program.Set("uBaseTexture", 1);
        program.Set("uShadeTexture", 2);
        _surfaces.Add(key, program);
        return program;
    }

    public void Dispose()
    {
        Outline.Dispose();
        FringeShadow.Dispose();
        foreach (ShaderProgram program in _surfaces.Values)
            program.Dispose();
    }
}
