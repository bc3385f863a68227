using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets.Tests;

/// <summary>Measures how a modeled mesh keeps its volume when a bone turns.</summary>
internal static class BentShape
{
    /// <summary>Volume of the part between two cuts in a pose, over its volume at rest.</summary>
    public static float KeptVolume(ShapeMesh mesh, Func<Vector3, float> firstCut, Func<Vector3, float> secondCut, BodyPose pose)
    {
        ShapeMesh part = MeshSplitter.Split(MeshSplitter.Split(mesh, firstCut).Inside, secondCut).Inside;
        return ClosedVolume(part, Pose(part, pose)) / ClosedVolume(part, part.Positions);
    }

    /// <summary>Signed volume of a mesh, its open ends closed by fans.</summary>
    public static float ClosedVolume(ShapeMesh mesh, IReadOnlyList<Vector3> positions)
    {
        float volume = 0f;
        for (int t = 0; t < mesh.Triangles.Count; t += 3)
            volume += Tetrahedron(positions[mesh.Triangles[t]], positions[mesh.Triangles[t + 1]], positions[mesh.Triangles[t + 2]]);
        foreach (List<int> loop in MeshBorder.Loops(mesh))
        {
            Vector3 center = Vector3.Zero;
            foreach (int vertex in loop)
                center += positions[vertex] / loop.Count;
            for (int i = 0; i < loop.Count; i++)
                volume += Tetrahedron(positions[loop[(i + 1) % loop.Count]], positions[loop[i]], center);
        }

        return volume;
    }

    /// <summary>Linear blend skinning on the rig without springs.</summary>
    public static Vector3[] Pose(ShapeMesh mesh, BodyPose pose)
    {
        Vector3?[] rest = new Vector3?[Bones.Count];
        for (int i = 0; i < rest.Length; i++)
            rest[i] = LumiRig.At((Bone)i);
        Vector3[] positions = new Vector3[Bones.Count];
        Quaternion[] rotations = new Quaternion[Bones.Count];
        pose.HipsInWorld = LumiRig.At(Bone.Hips);
        pose.Solve(new Rig(rest), positions, rotations);
        Vector3[] posed = new Vector3[mesh.Positions.Count];
        for (int i = 0; i < posed.Length; i++)
        {
            for (int slot = 0; slot < 4; slot++)
            {
                (int joint, float weight) = mesh.Skins[i].Slot(slot);
                posed[i] += weight * (positions[joint] + Vector3.Transform(mesh.Positions[i] - LumiRig.At((Bone)joint), rotations[joint]));
            }
        }

        return posed;
    }

    private static float Tetrahedron(Vector3 a, Vector3 b, Vector3 c) => Vector3.Dot(a, Vector3.Cross(b, c)) / 6f;
}
