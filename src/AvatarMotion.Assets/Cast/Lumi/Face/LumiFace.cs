using System.Collections.Generic;
using AvatarMotion.Face;

namespace AvatarMotion.Assets;

/// <summary>All that is painted on Lumi's head, and which morphs each face shape and gaze drives.</summary>
internal static class LumiFace
{
    /// <summary>Adds the painted meshes and their bindings to a part that already holds the head's skin.</summary>
    public static void AddTo(LumiPart part)
    {
        part.Meshes.AddRange(LumiMarks.Build());
        part.Meshes.AddRange(LumiEyes.Build());
        part.Meshes.Add(LumiLids.Build());
        part.Meshes.AddRange(LumiMouth.Build());
        part.Meshes.Add(LumiBrows.Build());
        BindShapes(part);
        BindGaze(part);
    }

    private static void BindShapes(LumiPart part)
    {
        foreach ((FaceShape shape, FacePose pose) in LumiFacePoses.All)
        {
            List<PartMorph> bound = MorphsNamed(part, FaceShapes.Name(shape));
            if (pose.Mouth.Jaw != 0f)
                bound.Add(new(HeadMesh.Name, HeadMesh.JawMorph, pose.Mouth.Jaw));
            part.Face[shape] = bound;
        }
    }

    private static void BindGaze(LumiPart part)
    {
        part.LookLeft.AddRange(MorphsNamed(part, LumiGaze.Left));
        part.LookRight.AddRange(MorphsNamed(part, LumiGaze.Right));
        part.LookUp.AddRange(MorphsNamed(part, LumiGaze.Up));
        part.LookDown.AddRange(MorphsNamed(part, LumiGaze.Down));
        part.LookFullAngle = LumiGaze.FullAngle;
    }

    private static List<PartMorph> MorphsNamed(LumiPart part, string name)
    {
        List<PartMorph> found = new();
        foreach (AvatarMesh mesh in part.Meshes)
        {
            foreach (MorphTarget morph in mesh.Morphs)
            {
                if (morph.Name == name)
                    found.Add(new(mesh.Name, name, 1f));
            }
        }

        return found;
    }
}
