using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Puts the cast's hand microphone into the right hand of any avatar that is to sing and brings none.</summary>
public static class HandMicrophone
{
    private static readonly Vector2 Sizes = new(0.6f, 1.5f);

    /// <summary>The avatar with a microphone sized to its hand; the same avatar where it has one already or has no right hand.</summary>
    public static Avatar GiveTo(Avatar avatar)
    {
        int node = avatar.BoneNodes[(int)Bone.RightHand];
        if (avatar.Rig.CarriesMicrophone || node < 0)
            return avatar;
        Vector3 wrist = avatar.Rig.RestPositionInModel(Bone.RightHand);
        float size = Math.Clamp(HandLength(avatar.Rig), Sizes.X, Sizes.Y);
        LumiPart part = new();
        LumiMicrophone.AddTo(part);
        List<AvatarMesh> meshes = [.. avatar.Meshes];
        foreach (AvatarMesh mesh in part.Meshes)
            meshes.Add(Placed(mesh, node, wrist, size));
        return avatar with { Meshes = meshes, Rig = Holding(avatar.Rig, size * LumiRig.MicrophoneFromWrist) };
    }

    /// <summary>The avatar with empty hands: whoever does not sing carries none. The same avatar where it has none of ours.</summary>
    public static Avatar TakeFrom(Avatar avatar)
    {
        List<AvatarMesh> meshes = [.. avatar.Meshes];
        return meshes.RemoveAll(static mesh => mesh.Name.StartsWith(LumiMicrophone.Prefix, StringComparison.Ordinal)) == 0
            ? avatar
            : avatar with { Meshes = meshes, Rig = Holding(avatar.Rig, null) };
    }

    /// <summary>The hand's length beside Lumi's: wrist to the middle finger's root, or by height where there are no fingers.</summary>
    private static float HandLength(Rig rig)
    {
        if (!rig.Has(Bone.RightMiddleProximal))
            return rig.Height / LumiRig.Height;
        float hers = Vector3.Distance(LumiRig.At(Bone.RightHand), LumiRig.At(Bone.RightMiddleProximal));
        return Vector3.Distance(rig.RestPositionInModel(Bone.RightHand), rig.RestPositionInModel(Bone.RightMiddleProximal)) / hers;
    }

    private static AvatarMesh Placed(AvatarMesh mesh, int node, Vector3 wrist, float size)
    {
        Vector3[] positions = new Vector3[mesh.Positions.Length];
        for (int i = 0; i < positions.Length; i++)
            positions[i] = wrist + size * (mesh.Positions[i] - LumiRig.At(Bone.RightHand));
        return mesh with { Positions = positions, Joints = [node], InverseBind = [LumiPart.InverseBind(wrist)] };
    }

    private static Rig Holding(Rig rig, Vector3? microphoneFromWrist)
    {
        Vector3?[] rest = new Vector3?[Bones.Count];
        for (int i = 0; i < rest.Length; i++)
            rest[i] = rig.Has((Bone)i) ? rig.RestPositionInModel((Bone)i) : null;
        return new Rig(rest) { Springs = rig.Springs, Height = rig.Height, LipsFromHead = rig.LipsFromHead, MicrophoneFromWrist = microphoneFromWrist };
    }
}
