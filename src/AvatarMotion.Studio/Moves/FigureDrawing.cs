using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>How a figure is looked at.</summary>
internal enum FigureView
{
    Front,
    Side,

    /// <summary>From the front, all black: does the pose read?</summary>
    Silhouette,
}

/// <summary>Draws a body as a small figure of capsules: left limbs blue, right limbs red.</summary>
internal sealed class FigureDrawing
{
    private static readonly Vector3 Left = new(0.30f, 0.45f, 0.85f);
    private static readonly Vector3 Right = new(0.86f, 0.34f, 0.30f);
    private static readonly Vector3 Trunk = new(0.62f, 0.62f, 0.64f);
    private static readonly Vector3 Skin = new(0.85f, 0.72f, 0.58f);
    private static readonly Vector3 Black = new(0.05f, 0.05f, 0.06f);

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

    private readonly IMotionTake _take;
    private readonly Rig _rig;
    private readonly BodyPose _pose;
    private readonly Vector3[] _positions = new Vector3[Bones.Count];
    private readonly Quaternion[] _rotations = new Quaternion[Bones.Count];
    private Vector3 _middle;

    public FigureDrawing(IMotionTake take, Rig rig)
    {
        _take = take;
        _rig = rig;
        _pose = new BodyPose(rig.Springs.Joints.Count);
    }

    /// <summary>Takes up the pose of a time. Figures stand in the middle of where the hips are around it: travel does not carry them out of their panel, a sway shows.</summary>
    public void Pose(double time)
    {
        const double Around = 0.6;
        _middle = Vector3.Zero;
        for (int i = -3; i <= 3; i++)
        {
            _take.Sample(time + i * Around / 3, _pose);
            _middle += _pose.HipsInWorld / 7f;
        }

        _middle.Y = 0f;
        _take.Sample(time, _pose);
        _pose.Solve(_rig, _positions, _rotations);
    }

    /// <summary>Draws the figure; <paramref name="floor"/> is the pixel under its middle, <paramref name="pixels"/> are pixels per metre of a body of 1.60 m.</summary>
    public void Draw(StripCanvas canvas, Vector2 floor, FigureView view, float pixels)
    {
        // From the front the dancer's left is at the right of the picture; from the dancer's left side she looks to the left of the picture.
        bool fromTheSide = view == FigureView.Side;
        float scale = Scale(pixels);
        Vector2 Flat(Vector3 p) => floor + scale * new Vector2(fromTheSide ? _middle.Z - p.Z : p.X - _middle.X, -p.Y);
        float Depth(Vector3 p) => fromTheSide ? p.X : p.Z;
        List<(float Depth, Action Draw)> parts = new();
        void Add(Vector3 a, Vector3 b, float radiusA, float radiusB, Vector3 color) =>
            parts.Add((Depth(0.5f * (a + b)), () => canvas.Capsule(Flat(a), Flat(b), scale * radiusA, scale * radiusB, view == FigureView.Silhouette ? Black : color)));
        foreach ((Bone from, Bone to, float radiusFrom, float radiusTo) in Limbs)
        {
            Vector3 a = _positions[(int)from], b = _positions[(int)to];
            if (to is Bone.LeftToes or Bone.RightToes)
                b += Vector3.Transform(new Vector3(0f, 0f, 0.05f), _rotations[(int)to]);
            Add(a, b, radiusFrom, radiusTo, ColorOf(to));
        }

        Vector3 head = _positions[(int)Bone.Head];
        Vector3 Turned(float x, float y, float z) => head + Vector3.Transform(new Vector3(x, y, z), _rotations[(int)Bone.Head]);
        Add(Turned(0f, 0.05f, 0.01f), Turned(0f, 0.12f, 0f), 0.075f, 0.088f, Skin);
        Vector3 nose = Turned(0f, 0.07f, 0.10f);
        Add(nose, nose, 0.022f, 0.022f, Skin);
        parts.Sort((x, y) => x.Depth.CompareTo(y.Depth));
        foreach ((_, Action draw) in parts)
            draw();
    }

    /// <summary>Draws from above where the feet are, full where they stand and thin where they are in the air, and over them the center of mass; forward is down.</summary>
    public void DrawGround(StripCanvas canvas, Vector2 middle, float pixels)
    {
        float scale = Scale(pixels);
        Vector2 Flat(Vector3 p) => middle + scale * new Vector2(p.X - _middle.X, p.Z - _middle.Z);
        foreach (FootBones foot in FootBones.Both)
        {
            Vector3 ankle = _positions[(int)foot.Ankle], toes = _positions[(int)foot.Toes];
            bool stands = toes.Y - _rig.RestPositionInModel(foot.Toes).Y < 0.015f;
            float radius = scale * (stands ? 0.045f : 0.018f);
            canvas.Capsule(Flat(ankle), Flat(toes), radius, radius, ColorOf(foot.Toes));
        }

        BodyTrack now = new(1, 1, Enum.GetValues<Bone>());
        _positions.CopyTo(now.Frame(0));
        Vector2 mass = Flat(CenterOfMass.At(now, 0));
        canvas.Capsule(mass, mass, 3.5f, 3.5f, new Vector3(0.1f, 0.62f, 0.3f));
    }

    private float Scale(float pixels) => pixels * 1.6f / _rig.Height;

    private static Vector3 ColorOf(Bone bone)
    {
        string name = Bones.Name(bone);
        return name.StartsWith("left", StringComparison.Ordinal) ? Left : name.StartsWith("right", StringComparison.Ordinal) ? Right : Trunk;
    }
}
