using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>The animations of a glTF, VRM or VRMA file as moving joints, sampled at 60 frames per second.</summary>
/// <remarks>Formats: glTF 2.0 section 3.11 (samplers); VRMC_vrm_animation 1.0 (humanoid.humanBones names the nodes, their rest is the T-pose).</remarks>
internal static class GltfMotion
{
    private const double SampleRate = 60;
    private const double Longest = 3600;
    private const long MostJointFrames = 20_000_000;

    public static IReadOnlyList<MovingSkeleton> Read(GltfFile file)
    {
        JsonView animations = file.Root["animations"];
        if (animations.Count == 0)
            throw new AssetException("there is no animation in it; export the motion, not only the character.");
        Skeleton skeleton = GltfNodes.Read(file);
        Matrix4x4[] locals = Locals(skeleton);
        HumanoidMap? declared = DeclaredIn(file, skeleton);
        if (declared is null && file.Root["skins"].Count > 0 && file.Root["meshes"].Count > 0 && NamedHumanoid.Find(skeleton) is { } named && named.Missing() is null)
            BindPose.Restore(skeleton, named, GltfMeshes.Read(file, skeleton));
        List<MovingSkeleton> motions = [];
        foreach (JsonView animation in animations.Entries())
        {
            if (ReadOne(file, animation, skeleton, locals, declared) is { } motion)
                motions.Add(motion);
        }

        return motions.Count > 0 ? motions : throw new AssetException("its animations move no joints; export the motion of the skeleton.");
    }

    private static Matrix4x4[] Locals(Skeleton skeleton)
    {
        Matrix4x4[] locals = new Matrix4x4[skeleton.Joints.Count];
        for (int i = 0; i < locals.Length; i++)
        {
            int parent = skeleton.Joints[i].Parent;
            locals[i] = parent < 0 ? skeleton.Joints[i].World : skeleton.Joints[i].World * MatrixParts.Inverse(skeleton.Joints[parent].World);
        }

        return locals;
    }

    private static HumanoidMap? DeclaredIn(GltfFile file, Skeleton skeleton)
    {
        JsonView bones = file.Root["extensions"]["VRMC_vrm_animation"]["humanoid"]["humanBones"];
        if (!bones.Exists)
            return VrmHumanoid.Read(file, skeleton);
        HumanoidMap map = new() { IsDeclared = true };
        foreach ((string name, JsonView bone) in bones.Members())
        {
            int node = bone["node"].Int();
            if (!Bones.TryParse(name, out Bone which))
                continue;
            if (node < 0 || node >= skeleton.Joints.Count)
                throw new AssetException($"its {name} is node {node}, which is not there; export it again.");
            map[which] = node;
        }

        return map;
    }

    private static SampledMotion? ReadOne(GltfFile file, JsonView animation, Skeleton skeleton, Matrix4x4[] locals, HumanoidMap? declared)
    {
        GltfTracks tracks = new(file, animation, skeleton.Joints.Count);
        if (tracks.Moving == 0)
            return null;
        double length = tracks.End - tracks.Start;
        if (!(length <= Longest))
            throw new AssetException(FormattableString.Invariant($"an animation lasts {length:0} s, and {Longest:0} can be read at once; cut the clip in parts."));
        int frames = (int)Math.Round(length * SampleRate) + 1;
        if ((long)frames * tracks.Moving > MostJointFrames)
            throw new AssetException("an animation has more keys than can be read at once; cut the clip in parts.");
        if (frames < 2)
            return null;
        return new SampledMotion(skeleton, locals, tracks.Sample(frames, SampleRate), frames) { Name = animation["name"].Text(), Rate = SampleRate, Declared = declared };
    }
}
