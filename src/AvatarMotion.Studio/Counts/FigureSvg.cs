using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using System.Text;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Draws a pose as a small figure in SVG: sharp on paper, a kilobyte each. Left limbs blue, right limbs red, as seen by the dancer.</summary>
internal sealed class FigureSvg
{
    private const int Width = 100;
    private const int Height = 150;
    private const float Floor = 140f;

    // Pixels for a body's height: room for raised arms.
    private const float BodyPixels = 112f;

    private static readonly (Bone From, Bone To, float Thickness)[] Limbs =
    [
        (Bone.Hips, Bone.UpperChest, 0.125f), (Bone.UpperChest, Bone.Neck, 0.09f),
        (Bone.LeftUpperLeg, Bone.LeftLowerLeg, 0.085f), (Bone.LeftLowerLeg, Bone.LeftFoot, 0.062f), (Bone.LeftFoot, Bone.LeftToes, 0.048f),
        (Bone.RightUpperLeg, Bone.RightLowerLeg, 0.085f), (Bone.RightLowerLeg, Bone.RightFoot, 0.062f), (Bone.RightFoot, Bone.RightToes, 0.048f),
        (Bone.UpperChest, Bone.LeftUpperArm, 0.06f), (Bone.LeftUpperArm, Bone.LeftLowerArm, 0.056f), (Bone.LeftLowerArm, Bone.LeftHand, 0.044f), (Bone.LeftHand, Bone.LeftMiddleProximal, 0.036f),
        (Bone.UpperChest, Bone.RightUpperArm, 0.06f), (Bone.RightUpperArm, Bone.RightLowerArm, 0.056f), (Bone.RightLowerArm, Bone.RightHand, 0.044f), (Bone.RightHand, Bone.RightMiddleProximal, 0.036f),
    ];

    private readonly Rig _rig;
    private readonly BodyPose _pose = new();
    private readonly Vector3[] _positions = new Vector3[Bones.Count];
    private readonly Quaternion[] _rotations = new Quaternion[Bones.Count];
    private readonly PracticeView _view;

    public FigureSvg(Rig rig, PracticeView view)
    {
        _rig = rig;
        _view = view;
    }

    /// <summary>The body of <paramref name="take"/> at a second of the song.</summary>
    public string Draw(IMotionTake take, double time)
    {
        take.Sample(time, _pose);
        _pose.Solve(_rig, _positions, _rotations);
        List<(float Depth, string Text)> parts = [];
        foreach ((Bone from, Bone to, float thickness) in Limbs)
        {
            Vector3 a = _positions[(int)from], b = _positions[(int)to];
            if (to is Bone.LeftToes or Bone.RightToes)
                b += Vector3.Transform(new Vector3(0f, 0f, 0.03f * _rig.Height), _rotations[(int)to]);
            parts.Add((Depth(0.5f * (a + b)), Line(a, b, thickness, ClassOf(to))));
        }

        AddHead(parts);
        parts.Sort(static (x, y) => x.Depth.CompareTo(y.Depth));
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" class=\"figure\" role=\"img\"><path class=\"floor\" d=\"M4 {Floor}H{Width - 4}\"/>");
        foreach ((_, string text) in parts)
            svg.Append(text);
        return svg.Append("</svg>").ToString();
    }

    private void AddHead(List<(float Depth, string Text)> parts)
    {
        Vector3 joint = _positions[(int)Bone.Head];
        Vector3 Turned(float x, float y, float z) => joint + Vector3.Transform(new Vector3(x, y, z) * _rig.Height, _rotations[(int)Bone.Head]);
        Vector3 low = Turned(0f, 0.035f, 0.004f), high = Turned(0f, 0.075f, 0f), nose = Turned(0f, 0.045f, 0.066f);
        parts.Add((Depth(high), Line(low, high, 0.105f, "h")));
        parts.Add((Depth(nose), Line(nose, nose, 0.026f, "n")));
    }

    private float Depth(Vector3 p) => _view == PracticeView.Behind ? -p.Z : p.Z;

    // From the front the dancer's left (+X) is on the right of the picture; a mirror and a look from behind put it on the left.
    private Vector2 Flat(Vector3 p)
    {
        float scale = BodyPixels / _rig.Height, side = _view == PracticeView.Front ? 1f : -1f;
        return new Vector2(0.5f * Width + side * scale * (p.X - _positions[(int)Bone.Hips].X), Floor - scale * p.Y);
    }

    private string Line(Vector3 a, Vector3 b, float thickness, string kind)
    {
        Vector2 from = Flat(a), to = Flat(b);
        return string.Create(CultureInfo.InvariantCulture, $"<path class=\"{kind}\" stroke-width=\"{thickness * BodyPixels:0.#}\" d=\"M{from.X:0.#} {from.Y:0.#}L{to.X:0.#} {to.Y:0.#}\"/>");
    }

    private static string ClassOf(Bone bone)
    {
        string name = Bones.Name(bone);
        return name.StartsWith("left", StringComparison.Ordinal) ? "l" : name.StartsWith("right", StringComparison.Ordinal) ? "r" : "t";
    }
}
