using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Face;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Lays painted patches on the skull and makes a morph target for each face shape and gaze direction that moves them.</summary>
internal static class PaintMesher
{
    public static AvatarMesh Build(string name, ToonMaterial material, IReadOnlyList<PaintPatch> patches)
    {
        GridMesher mesher = new() { KeepsEmpty = true };
        foreach (PaintPatch patch in patches)
            mesher.AddGrid(patch.Columns, patch.Rows, (column, row) => VertexAt(patch, column, row), patch.Flipped);

        PaintPoint[] rest = Draw(patches, FacePose.Rest);
        List<MorphTarget> morphs = new();
        foreach ((FaceShape shape, FacePose pose) in LumiFacePoses.All)
            AddMorph(morphs, FaceShapes.Name(shape), rest, Draw(patches, pose), pose.Mouth.Jaw);
        foreach ((string look, FacePose pose) in LumiGaze.Poses)
            AddMorph(morphs, look, rest, Draw(patches, pose), pose.Mouth.Jaw);
        return mesher.ToMesh(name, material, (int)Bone.Head) with { Morphs = morphs };
    }

    private static GridVertex VertexAt(PaintPatch patch, int column, int row)
    {
        float u = column / (patch.Columns - 1f);
        float v = row / (patch.Rows - 1f);
        Vector2 at = patch.At(FacePose.Rest, u, v);
        return new(OnSkin(at, patch.Lift), LumiSkull.FrontNormal(at.X, at.Y), patch.Color(u, v));
    }

    /// <summary>All vertices in mesh order for one pose, still in the plane of the face.</summary>
    private static PaintPoint[] Draw(IReadOnlyList<PaintPatch> patches, FacePose pose)
    {
        List<PaintPoint> points = new();
        foreach (PaintPatch patch in patches)
        {
            float lift = patch.Lift - patch.Sink(pose);
            for (int row = 0; row < patch.Rows; row++)
            {
                for (int column = 0; column < patch.Columns; column++)
                    points.Add(new(patch.At(pose, column / (patch.Columns - 1f), row / (patch.Rows - 1f)), lift));
            }
        }

        return points.ToArray();
    }

    private static Vector3 OnSkin(Vector2 at, float lift) =>
        LumiSkull.Front(at.X, at.Y) + (lift * LumiSkull.FrontNormal(at.X, at.Y));

    /// <summary>Most shapes leave most points alone; only moved ones are laid on the skull.</summary>
    private static void AddMorph(List<MorphTarget> morphs, string name, PaintPoint[] rest, PaintPoint[] posed, float jaw)
    {
        Vector3[] offsets = new Vector3[rest.Length];
        for (int i = 0; i < rest.Length; i++)
        {
            if (posed[i] == rest[i] && jaw == 0f)
                continue;
            Vector3 onSkin = OnSkin(posed[i].At, posed[i].Lift);
            offsets[i] = onSkin + JawDrop.Offset(onSkin, jaw) - OnSkin(rest[i].At, rest[i].Lift);
        }

        if (SparseMorph.From(name, offsets) is { } morph)
            morphs.Add(morph);
    }

    private readonly record struct PaintPoint(Vector2 At, float Lift);
}
