using System;
using System.Numerics;

namespace AvatarMotion.Assets.Tests;

/// <summary>A small software rasterizer for looking at shapes: orthographic, two-tone light, depth buffer, ink where depth or material breaks. Not the product's renderer.</summary>
public sealed class ToonRaster
{
    private readonly int _width;
    private readonly int _height;
    private readonly float[] _depth;
    private readonly Vector3[] _color;
    private readonly int[] _id;

    public ToonRaster(int width, int height)
    {
        _width = width * 2;
        _height = height * 2;
        _depth = new float[_width * _height];
        _color = new Vector3[_depth.Length];
        _id = new int[_depth.Length];
        Array.Fill(_depth, float.MaxValue);
        Array.Fill(_color, new Vector3(0.23f, 0.22f, 0.34f));
    }

    /// <param name="yaw">Angle of the camera around the avatar, radians; 0 looks at its front.</param>
    /// <param name="center">World point in the middle of the picture.</param>
    /// <param name="span">Visible height in metres.</param>
    public void Draw(PosedAvatar posed, float yaw, Vector3 center, float span, int level = 0, float pitch = 0f)
    {
        Matrix4x4 view = Matrix4x4.CreateTranslation(-center) * Matrix4x4.CreateRotationY(-yaw) * Matrix4x4.CreateRotationX(pitch);
        Vector3 light = Vector3.Normalize(new Vector3(0.45f, 0.62f, 0.72f));
        float scale = _height / span;
        for (int m = 0; m < posed.Avatar.Meshes.Count; m++)
        {
            AvatarMesh mesh = posed.Avatar.Meshes[m];
            int[] triangles = mesh.Levels[Math.Min(level, mesh.Levels.Length - 1)];
            for (int t = 0; t < triangles.Length; t += 3)
                DrawTriangle(posed, m, mesh, triangles.AsSpan(t, 3), view, light, scale);
        }
    }

    /// <summary>The finished picture at half the internal size.</summary>
    public byte[] ToRgb()
    {
        Ink();
        int w = _width / 2;
        byte[] rgb = new byte[w * (_height / 2) * 3];
        for (int y = 0; y < _height / 2; y++)
        {
            for (int x = 0; x < w; x++)
            {
                int i = (y * 2 * _width) + (x * 2);
                Vector3 c = (_color[i] + _color[i + 1] + _color[i + _width] + _color[i + _width + 1]) * 0.25f;
                int o = ((y * w) + x) * 3;
                rgb[o] = Encode(c.X);
                rgb[o + 1] = Encode(c.Y);
                rgb[o + 2] = Encode(c.Z);
            }
        }

        return rgb;
    }

    private static byte Encode(float linear)
    {
        float c = Math.Clamp(linear, 0f, 1f);
        return (byte)(255f * (c <= 0.0031308f ? 12.92f * c : (1.055f * MathF.Pow(c, 1f / 2.4f)) - 0.055f));
    }

    private void DrawTriangle(PosedAvatar posed, int m, AvatarMesh mesh, ReadOnlySpan<int> corners, Matrix4x4 view, Vector3 light, float scale)
    {
        Span<Vector3> p = stackalloc Vector3[3];
        for (int k = 0; k < 3; k++)
        {
            Vector3 v = Vector3.Transform(posed.Positions[m][corners[k]], view);
            p[k] = new((v.X * scale) + (_width * 0.5f), (_height * 0.5f) - (v.Y * scale), -v.Z);
        }

        float area = ((p[1].X - p[0].X) * (p[2].Y - p[0].Y)) - ((p[1].Y - p[0].Y) * (p[2].X - p[0].X));
        bool isBack = area > 0f;
        if (MathF.Abs(area) < 1e-6f || (isBack && !mesh.Material.DoubleSided))
            return;
        int x0 = Math.Max(0, (int)MathF.Floor(MathF.Min(p[0].X, MathF.Min(p[1].X, p[2].X))));
        int x1 = Math.Min(_width - 1, (int)MathF.Ceiling(MathF.Max(p[0].X, MathF.Max(p[1].X, p[2].X))));
        int y0 = Math.Max(0, (int)MathF.Floor(MathF.Min(p[0].Y, MathF.Min(p[1].Y, p[2].Y))));
        int y1 = Math.Min(_height - 1, (int)MathF.Ceiling(MathF.Max(p[0].Y, MathF.Max(p[1].Y, p[2].Y))));
        for (int y = y0; y <= y1; y++)
        {
            for (int x = x0; x <= x1; x++)
            {
                float fx = x + 0.5f;
                float fy = y + 0.5f;
                float a = (((p[1].X - fx) * (p[2].Y - fy)) - ((p[1].Y - fy) * (p[2].X - fx))) / area;
                float b = (((p[2].X - fx) * (p[0].Y - fy)) - ((p[2].Y - fy) * (p[0].X - fx))) / area;
                float c = 1f - a - b;
                if (a < 0f || b < 0f || c < 0f)
                    continue;
                float depth = (a * p[0].Z) + (b * p[1].Z) + (c * p[2].Z);
                int i = (y * _width) + x;
                if (depth >= _depth[i])
                    continue;
                _depth[i] = depth;
                _id[i] = m + 1;
                Vector3 n = (posed.Normals[m][corners[0]] * a) + (posed.Normals[m][corners[1]] * b) + (posed.Normals[m][corners[2]] * c);
                n = Vector3.Normalize(Vector3.TransformNormal(n, view)) * (isBack ? -1f : 1f);
                Vector4 tint = mesh.Colors.Length == 0 ? Vector4.One : (mesh.Colors[corners[0]] * a) + (mesh.Colors[corners[1]] * b) + (mesh.Colors[corners[2]] * c);
                _color[i] = Shade(mesh.Material, tint, n, light);
            }
        }
    }

    private static Vector3 Shade(ToonMaterial material, Vector4 tint, Vector3 normal, Vector3 light)
    {
        Vector3 color = new Vector3(material.BaseColor.X, material.BaseColor.Y, material.BaseColor.Z) * new Vector3(tint.X, tint.Y, tint.Z);
        float lit = Math.Clamp((Vector3.Dot(normal, light) - material.Ramp.X) / (material.Ramp.Y - material.Ramp.X), 0f, 1f);
        lit *= Math.Clamp((tint.W - 0.35f) / 0.2f, 0f, 1f);
        Vector3 shade = color * material.ShadeTint * (0.85f + (0.15f * tint.W));
        return Vector3.Lerp(shade, color, lit) + material.Emission;
    }

    private void Ink()
    {
        for (int y = 2; y + 2 < _height; y++)
        {
            for (int x = 2; x + 2 < _width; x++)
            {
                int i = (y * _width) + x;
                if (_id[i] == 0)
                    continue;
                float here = _depth[i];
                bool edge = Breaks(here, _depth[i - 2]) || Breaks(here, _depth[i + 2]) || Breaks(here, _depth[i - (2 * _width)]) || Breaks(here, _depth[i + (2 * _width)]);
                if (edge)
                    _color[i] *= 0.3f;
            }
        }
    }

    /// <summary>Whether a neighbor lies well behind: the near side of a silhouette.</summary>
    private static bool Breaks(float here, float other) => other - here > 0.012f;
}
