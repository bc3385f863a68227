using System;
using System.Numerics;
using AvatarMotion.Assets;

namespace AvatarMotion.Rendering;

/// <summary>
/// Draws one performer into the picture. Order and stencil make the face: skin marks its pixels, paint lies on it layer by layer, the fringe's shadow falls on
/// both once, hair covers it, and eyes shine through the fringe.
/// </summary>
/// <remarks>Stencil bits: 128 face skin, 64 fringe in front, 32 fringe shadow done, 0-31 clip group of the paint.</remarks>
internal sealed class AvatarPass : IDisposable
{
    private const int FaceBit = 128;
    private const int FringeBit = 64;
    private const int ShadowDoneBit = 32;
    private const int ClipMask = 31;
    private const float PaintLift = 0.0035f;
    private const float ThroughFringeLift = 0.045f;

    private readonly GlFunctions _gl;
    private readonly AvatarPrograms _programs;

    public AvatarPass(GlFunctions gl)
    {
        _gl = gl;
        _programs = new AvatarPrograms(gl);
    }

    /// <summary>Draws the avatar; the target is bound, its stencil may hold other performers. <paramref name="outlinePixels"/> is the ink's width.</summary>
    public void Draw(AvatarModel model, int level, float outlinePixels)
    {
        model.Bind();
        _gl.Enable(GlNames.DepthTest);
        _gl.Enable(GlNames.StencilTest);
        DrawSkin(model, level);
        DrawPaint(model, level, throughFringe: false);
        DrawFringeShadow(model, level);
        DrawBody(model, level);
        DrawPaint(model, level, throughFringe: true);
        _gl.Disable(GlNames.StencilTest);
        DrawOutlines(model, level, outlinePixels);
        DrawBlended(model, level);
        _gl.Disable(GlNames.CullFace);
        _gl.BindVertexArray(0);
    }

    public void Dispose() => _programs.Dispose();

    private void DrawSkin(AvatarModel model, int level)
    {
        _gl.StencilMask(0xFF);
        _gl.StencilFunc(GlNames.Always, FaceBit, 0xFF);
        _gl.StencilOp(GlNames.Keep, GlNames.Keep, GlNames.Replace);
        foreach (AvatarBatch batch in model.Batches)
        {
            if (batch.Material.Kind == SurfaceKind.Face)
                DrawSurface(model, batch, level);
        }
    }

    private void DrawPaint(AvatarModel model, int level, bool throughFringe)
    {
        BlendOver();
        _gl.DepthMask(0);
        _gl.Disable(GlNames.CullFace);
        foreach (AvatarBatch batch in model.Batches)
        {
            ToonMaterial material = batch.Material;
            if (material.Kind != SurfaceKind.FacePaint || (throughFringe && material.ThroughFringe <= 0f))
                continue;
            SetPaintStencil(material, throughFringe);
            ShaderProgram program = _programs.For(material);
            program.Use();
            float opacity = material.BaseColor.W * (throughFringe ? material.ThroughFringe : 1f);
            program.Set("uEmission", material.Emission, opacity);
            program.Set("uLift", throughFringe ? ThroughFringeLift : PaintLift);
            batch.Texture?.Bind(1);
            model.Draw(batch, level);
        }

        _gl.Disable(GlNames.Blend);
        _gl.DepthMask(1);
        _gl.StencilMask(0xFF);
    }

    private void SetPaintStencil(ToonMaterial material, bool throughFringe)
    {
        int clip = material.ClipTo & ClipMask;
        if (throughFringe)
        {
            _gl.StencilMask(0);
            _gl.StencilFunc(GlNames.Equal, FringeBit | clip, (uint)(FringeBit | (clip != 0 ? ClipMask : 0)));
            _gl.StencilOp(GlNames.Keep, GlNames.Keep, GlNames.Keep);
            return;
        }

        // A shape that clips others writes its group; inside another group it can only be told apart by the group it leaves behind.
        bool writes = material.ClipId != 0;
        _gl.StencilMask(writes ? ClipMask : 0u);
        if (clip != 0)
            _gl.StencilFunc(GlNames.Equal, clip, ClipMask);
        else
            _gl.StencilFunc(GlNames.Always, material.ClipId & ClipMask, ClipMask);
        _gl.StencilOp(GlNames.Keep, GlNames.Keep, writes ? GlNames.Replace : GlNames.Keep);
    }

    private void DrawFringeShadow(AvatarModel model, int level)
    {
        _gl.StencilMask(ShadowDoneBit);
        _gl.StencilFunc(GlNames.Equal, FaceBit, FaceBit | ShadowDoneBit);
        _gl.StencilOp(GlNames.Keep, GlNames.Keep, GlNames.Invert);
        _gl.Enable(GlNames.Blend);
        _gl.BlendFuncSeparate(GlNames.DstColor, GlNames.Zero, GlNames.Zero, GlNames.One);
        _gl.DepthMask(0);
        _gl.Disable(GlNames.CullFace);
        _programs.FringeShadow.Use();
        foreach (AvatarBatch batch in model.Batches)
        {
            if (batch.Material.Kind == SurfaceKind.Fringe)
                model.Draw(batch, level);
        }

        _gl.Disable(GlNames.Blend);
        _gl.DepthMask(1);
    }

    private void DrawBody(AvatarModel model, int level)
    {
        foreach (AvatarBatch batch in model.Batches)
        {
            if (!batch.IsOpaque || batch.Material.Kind == SurfaceKind.Face)
                continue;
            bool fringe = batch.Material.Kind == SurfaceKind.Fringe;
            _gl.StencilMask(fringe ? FringeBit : 0xFFu);
            _gl.StencilFunc(GlNames.Always, fringe ? FringeBit : 0, 0xFF);
            _gl.StencilOp(GlNames.Keep, GlNames.Keep, GlNames.Replace);
            DrawSurface(model, batch, level);
        }
    }

    private void DrawBlended(AvatarModel model, int level)
    {
        BlendOver();
        _gl.DepthMask(0);
        foreach (AvatarBatch batch in model.Batches)
        {
            if (batch.Material.Kind != SurfaceKind.FacePaint && batch.Material.Alpha == AlphaUse.Blend)
                DrawSurface(model, batch, level);
        }

        _gl.Disable(GlNames.Blend);
        _gl.DepthMask(1);
    }

    private void DrawSurface(AvatarModel model, AvatarBatch batch, int level)
    {
        ToonMaterial material = batch.Material;
        if (material.DoubleSided)
            _gl.Disable(GlNames.CullFace);
        else
            _gl.Enable(GlNames.CullFace);
        _gl.CullFace(GlNames.Back);
        ShaderProgram program = _programs.For(material);
        program.Use();
        program.Set("uShade", material.ShadeTint * material.ShadeTint, material.Rim);
        program.Set("uRamp", new Vector4(material.Ramp.X, MathF.Max(material.Ramp.Y, material.Ramp.X + 0.01f), material.Gloss, Cutoff(material)));
        program.Set("uEmission", material.Emission, material.BaseColor.W);
        batch.Texture?.Bind(1);
        batch.ShadeTexture?.Bind(2);
        model.Draw(batch, level);
    }

    private void DrawOutlines(AvatarModel model, int level, float pixels)
    {
        _gl.Enable(GlNames.CullFace);
        _gl.CullFace(GlNames.Front);
        _programs.Outline.Use();
        foreach (AvatarBatch batch in model.Batches)
        {
            ToonMaterial material = batch.Material;
            if (!batch.IsOpaque || material.Alpha != AlphaUse.Opaque || material.Outline <= 0f)
                continue;
            _programs.Outline.Set("uOutline", new Vector4(pixels * material.Outline, material.OutlinePush, material.OutlineShade, 0f));
            model.Draw(batch, level);
        }

        _gl.CullFace(GlNames.Back);
    }

    private void BlendOver()
    {
        _gl.Enable(GlNames.Blend);
        _gl.BlendFuncSeparate(GlNames.SrcAlpha, GlNames.OneMinusSrcAlpha, GlNames.One, GlNames.OneMinusSrcAlpha);
    }

    private static float Cutoff(ToonMaterial material) => material.Alpha == AlphaUse.Mask ? material.AlphaCutoff : 0f;
}
