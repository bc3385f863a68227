using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Rendering;

/// <summary>Depth of all performers from the key light, at the lowest level of detail.</summary>
internal sealed class ShadowPass : IDisposable
{
    private const int SizeForOne = 512;
    private const int SizeForMany = 1024;
    private const float Reach = 1.25f;
    private const float Depth = 8f;

    private readonly GlFunctions _gl;
    private readonly ShaderProgram _program;
    private readonly RenderTarget _target;

    public ShadowPass(GlFunctions gl, int performers)
    {
        _gl = gl;
        _program = new ShaderProgram(gl, "shadow.vert", "shadow.frag");
        int size = performers > 1 ? SizeForMany : SizeForOne;
        _target = new RenderTarget(gl, size, size, color: false, depth: true);
    }

    /// <summary>The shadow map, compares on sampling.</summary>
    public GpuTexture Map => _target.Depth!;

    /// <summary>
    /// World to shadow map coordinates in [0, 1], fitted around the performers; in a close-up around what the camera sees of a single performer, so that
    /// its shadows are as crisp as those of a full shot.
    /// </summary>
    public static Matrix4x4 Fit(Vector3 keyDirection, ReadOnlySpan<Vector3> centersInWorld, in CameraView camera)
    {
        Vector3 low = new(float.MaxValue), high = new(float.MinValue);
        foreach (Vector3 center in centersInWorld)
        {
            low = Vector3.Min(low, center);
            high = Vector3.Max(high, center);
        }

        if (centersInWorld.IsEmpty)
            low = high = Vector3.UnitY;
        Vector3 middle = (low + high) * 0.5f;
        float reach = Reach + (Vector3.Distance(low, high) * 0.5f);
        if (centersInWorld.Length == 1)
            reach = Narrow(camera, ref middle);
        Vector3 toLight = Vector3.Normalize(keyDirection + new Vector3(1e-5f, 1e-5f, 0f));
        Matrix4x4 view = Matrix4x4.CreateLookAt(middle + (toLight * Depth * 0.5f), middle, MathF.Abs(toLight.Y) > 0.99f ? Vector3.UnitZ : Vector3.UnitY);
        Matrix4x4 half = Matrix4x4.CreateScale(0.5f) * Matrix4x4.CreateTranslation(0.5f, 0.5f, 0.5f);
        return view * CameraMatrices.Orthographic(reach, reach, 0f, Depth + reach) * half;
    }

    /// <summary>Moves the middle to where the camera looks at the performer's distance; returns how far around it shadows matter.</summary>
    private static float Narrow(in CameraView camera, ref Vector3 middle)
    {
        Vector3 forward = -Vector3.Transform(Vector3.UnitZ, camera.Rotation);
        float distance = MathF.Max(Vector3.Dot(middle - camera.Position, forward), 0.3f);
        float seen = distance * CameraMatrices.TanHalf(camera) * 1.5f;
        if (seen >= Reach)
            return Reach;
        Vector3 looked = camera.Position + (forward * distance);
        Vector3 away = looked - middle;
        float limit = Reach - seen;
        middle += away.Length() > limit ? Vector3.Normalize(away) * limit : away;
        return MathF.Max(seen, 0.45f);
    }

    /// <summary>Draws the map; the frame's block is bound.</summary>
    public void Draw(IReadOnlyList<AvatarModel> models)
    {
        _target.Bind();
        _gl.Enable(GlNames.DepthTest);
        _gl.DepthFunc(GlNames.LessOrEqual);
        _gl.DepthMask(1);
        _gl.Clear(GlNames.DepthBit);
        _gl.Enable(GlNames.PolygonOffsetFill);
        _gl.PolygonOffset(2f, 4f);
        _gl.Disable(GlNames.CullFace);
        _program.Use();
        foreach (AvatarModel model in models)
        {
            model.Bind();
            model.DrawSolid();
        }

        _gl.BindVertexArray(0);
        _gl.Disable(GlNames.PolygonOffsetFill);
    }

    public void Dispose()
    {
        _program.Dispose();
        _target.Dispose();
    }
}
