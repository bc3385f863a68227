using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Assets;

namespace AvatarMotion.Rendering.Tests;

/// <summary>Draws a grid of stills of one avatar, to be opened and judged. Drawn at twice the size and averaged.</summary>
internal static class CharacterSheet
{
    /// <summary>One still: how the performer stands, and from where it is seen.</summary>
    public sealed record Still(Action<PerformerFrame> Setup, CameraView Camera);

    /// <summary>Neutral light for character work: key from the upper left, violet fill, two colored back lights.</summary>
    public static LightState NeutralLight() => new()
    {
        Key = new Vector3(0.95f, 0.95f, 0.93f),
        KeyDirection = Vector3.Normalize(new Vector3(0.55f, 0.62f, 0.72f)),
        Fill = new Vector3(0.16f, 0.14f, 0.24f),
        RimRight = new Vector3(0.95f, 0.28f, 0.65f),
        RimLeft = new Vector3(0.15f, 0.70f, 0.95f),
        Dominant = new Vector3(0.10f, 0.03f, 0.30f),
        Second = new Vector3(0.95f, 0.10f, 0.35f),
        Accent = new Vector3(0.05f, 0.75f, 1f),
        Beams = 0.7f,
        Wall = 0.7f,
        BeatPulse = 0.6f,
        Bass = 0.6f,
        Energy = 0.7f,
        Haze = 0.4f,
    };

    /// <summary>A camera that looks at a height (metres) from a direction (degrees, 0 in front, 90 at the avatar's left).</summary>
    public static CameraView Around(float degrees, float height, float distance, float verticalFov, float eyeHeight = float.NaN)
    {
        float angle = degrees * MathF.PI / 180f;
        Vector3 target = new(0f, height, 0f);
        Vector3 eye = new(distance * MathF.Sin(angle), float.IsNaN(eyeHeight) ? height : eyeHeight, distance * MathF.Cos(angle));
        return CameraView.LookAt(eye, target, verticalFov);
    }

    /// <summary>Eight angles of the whole figure and close-ups of the face.</summary>
    public static IReadOnlyList<Still> TurnAround(float height)
    {
        List<Still> stills = new();
        foreach (float angle in new[] { 0f, 35f, 90f, 180f, -35f, -90f })
            stills.Add(new Still(_ => { }, Around(angle, height * 0.52f, height * 2.6f, 26f, height * 0.62f)));
        foreach (float angle in new[] { 0f, 30f, 60f, 90f, 150f, -30f })
            stills.Add(new Still(_ => { }, Around(angle, height * 0.87f, height * 0.95f, 22f)));
        return stills;
    }

    /// <summary>Draws the stills and writes one PNG.</summary>
    public static void Draw(GraphicsDevice device, Avatar avatar, IReadOnlyList<Still> stills, int columns, FrameSize size, string path, Stage? stage = null, LightState? light = null)
    {
        FrameSize twice = new(size.Width * 2, size.Height * 2);
        using FrameRenderer renderer = new(device, twice, stage ?? Stage.Studio, new[] { avatar });
        int rows = (stills.Count + columns - 1) / columns;
        byte[] sheet = new byte[rows * size.Height * columns * size.Width * 4];
        byte[] picture = new byte[twice.RgbaBytes];
        PerformerFrame performer = new(avatar.Rig);
        for (int i = 0; i < stills.Count; i++)
        {
            performer.Body.Reset();
            performer.Body.HipsInWorld = avatar.Rig.RestPositionInModel(Motion.Bone.Hips);
            performer.Face.Reset();
            stills[i].Setup(performer);
            renderer.Draw(stills[i].Camera, light ?? NeutralLight(), new[] { performer }, 0.0);
            renderer.ReadRgba(picture);
            Average(picture, twice.Width, sheet, columns * size.Width, i % columns * size.Width, i / columns * size.Height, size);
        }

        PngWriter.Write(path, columns * size.Width, rows * size.Height, sheet);
    }

    private static void Average(byte[] source, int sourceWidth, byte[] target, int targetWidth, int left, int top, FrameSize size)
    {
        for (int y = 0; y < size.Height; y++)
        {
            for (int x = 0; x < size.Width; x++)
            {
                int from = (2 * y * sourceWidth + 2 * x) * 4;
                int to = ((top + y) * targetWidth + left + x) * 4;
                for (int c = 0; c < 4; c++)
                {
                    int sum = source[from + c] + source[from + 4 + c] + source[from + sourceWidth * 4 + c] + source[from + sourceWidth * 4 + 4 + c];
                    target[to + c] = (byte)((sum + 2) / 4);
                }
            }
        }
    }
}
