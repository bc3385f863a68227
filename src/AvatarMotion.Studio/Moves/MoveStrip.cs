using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Draws a motion as rows of small figures, front above side: to see weight, silhouette and line of action at a glance.</summary>
public static class MoveStrip
{
    private const float PixelsPerMetre = 84f;
    private const int PanelWidth = 104;
    private const int PanelHeight = 168;
    private const int Floor = 156;

    private static readonly Vector3 Left = new(0.30f, 0.45f, 0.85f);
    private static readonly Vector3 Right = new(0.86f, 0.34f, 0.30f);
    private static readonly Vector3 Trunk = new(0.62f, 0.62f, 0.64f);
    private static readonly Vector3 Skin = new(0.85f, 0.72f, 0.58f);

    private static readonly (Bone From, Bone To, float RadiusFrom, float RadiusTo)[] Limbs =
    {
        (Bone.Hips, Bone.Spine, 0.10f, 0.095f), (Bone.Spine, Bone.UpperChest, 0.095f, 0.105f), (Bone.UpperChest, Bone.Neck, 0.105f, 0.06f),
        (Bone.LeftUpperLeg, Bone.LeftLowerLeg, 0.075f, 0.055f), (Bone.LeftLowerLeg, Bone.LeftFoot, 0.055f, 0.035f), (Bone.LeftFoot, Bone.LeftToes, 0.038f, 0.028f),
        (Bone.RightUpperLeg, Bone.RightLowerLeg, 0.075f, 0.055f), (Bone.RightLowerLeg, Bone.RightFoot, 0.055f, 0.035f), (Bone.RightFoot, Bone.RightToes, 0.038f, 0.028f),
        (Bone.LeftShoulder, Bone.LeftUpperArm, 0.045f, 0.046f), (Bone.LeftUpperArm, Bone.LeftLowerArm, 0.046f, 0.036f), (Bone.LeftLowerArm, Bone.LeftHand, 0.036f, 0.026f),
        (Bone.LeftHand, Bone.LeftMiddleProximal, 0.028f, 0.028f), (Bone.LeftMiddleProximal, Bone.LeftMiddleDistal, 0.024f, 0.018f), (Bone.LeftHand, Bone.LeftThumbDistal, 0.016f, 0.014f),
        (Bone.RightShoulder, Bone.RightUpperArm, 0.045f, 0.046f), (Bone.RightUpperArm, Bone.RightLowerArm, 0.046f, 0.036f), (Bone.RightLowerArm, Bone.RightHand, 0.036f, 0.026f),
        (Bone.RightHand, Bone.RightMiddleProximal, 0.028f, 0.028f), (Bone.RightMiddleProximal, Bone.RightMiddleDistal, 0.024f, 0.018f), (Bone.RightHand, Bone.RightThumbDistal, 0.016f, 0.014f),
    };

    /// <summary>Draws the poses at <paramref name="times"/> seconds, <paramref name="columns"/> to a row, each row followed by its side view.</summary>
    public static void Draw(IMotionTake take, Rig rig, IReadOnlyList<double> times, string pngFile, int columns = 16)
    {
        int rows = 2 * ((times.Count + columns - 1) / columns);
        StripCanvas canvas = new(columns * PanelWidth, rows * PanelHeight, new Vector3(0.95f, 0.945f, 0.93f));
        for (int row = 0; row < rows; row++)
            canvas.Horizontal(row * PanelHeight + Floor, new Vector3(0.6f, 0.6f, 0.58f));
        BodyPose pose = new();
        Vector3[] positions = new Vector3[Bones.Count];
        Quaternion[] rotations = new Quaternion[Bones.Count];
        for (int i = 0; i < times.Count; i++)
        {
            take.Sample(times[i], pose);
            pose.Solve(rig, positions, rotations);
            for (int view = 0; view < 2; view++)
            {
                Vector2 origin = new((i % columns + 0.5f) * PanelWidth, (2 * (i / columns) + view) * PanelHeight + Floor);
                DrawFigure(canvas, rig, positions, rotations, origin, view == 1);
            }
        }

        canvas.Save(pngFile);
    }

    private static void DrawFigure(StripCanvas canvas, Rig rig, Vector3[] positions, Quaternion[] rotations, Vector2 origin, bool fromTheSide)
    {
        // From the front the dancer's left is at the right of the picture; from the dancer's left side she looks to the left of the picture.
        float scale = PixelsPerMetre * 1.6f / rig.Height;
        Vector2 Flat(Vector3 p) => origin + scale * new Vector2(fromTheSide ? -p.Z : p.X, -p.Y);
        float Depth(Vector3 p) => fromTheSide ? p.X : p.Z;
        List<(float Depth, Action Draw)> parts = new();
        foreach ((Bone from, Bone to, float radiusFrom, float radiusTo) in Limbs)
        {
            Vector3 a = positions[(int)from], b = positions[(int)to], color = ColorOf(to);
            if (to is Bone.LeftToes or Bone.RightToes)
                b += Vector3.Transform(new Vector3(0f, 0f, 0.05f), rotations[(int)to]);
            parts.Add((Depth(0.5f * (a + b)), () => canvas.Capsule(Flat(a), Flat(b), scale * radiusFrom, scale * radiusTo, color)));
        }

        Vector3 head = positions[(int)Bone.Head];
        Vector3 Turned(float x, float y, float z) => head + Vector3.Transform(new Vector3(x, y, z), rotations[(int)Bone.Head]);
        Vector3 low = Turned(0f, 0.05f, 0.01f), high = Turned(0f, 0.12f, 0f), nose = Turned(0f, 0.07f, 0.10f);
        parts.Add((Depth(high), () => canvas.Capsule(Flat(low), Flat(high), scale * 0.075f, scale * 0.088f, Skin)));
        parts.Add((Depth(nose), () => canvas.Capsule(Flat(nose), Flat(nose), scale * 0.022f, scale * 0.022f, Skin)));
        parts.Sort((x, y) => x.Depth.CompareTo(y.Depth));
        foreach ((_, Action draw) in parts)
            draw();
    }

    private static Vector3 ColorOf(Bone bone)
    {
        string name = Bones.Name(bone);
        return name.StartsWith("left", StringComparison.Ordinal) ? Left : name.StartsWith("right", StringComparison.Ordinal) ? Right : Trunk;
    }
}
