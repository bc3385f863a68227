using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>The head's skin: rays from the middle of the skull on a grid that is dense around nose and mouth, with the jaw as its morph.</summary>
internal static class HeadMesh
{
    public const string Name = "head.face";

    public const string JawMorph = "jaw";

    /// <summary>Azimuths of one side in degrees; the other side mirrors them.</summary>
    private static readonly float[] SideAzimuths =
        { 2.2f, 4.6f, 7.4f, 10.8f, 15f, 20f, 26f, 33f, 41f, 50f, 61f, 76f, 98f, 130f, 180f };

    /// <summary>Heights at which rows cross the middle of the face.</summary>
    private static readonly float[] FrontHeights =
    {
        1.3468f, 1.3500f, 1.3545f, 1.3595f, 1.3645f, 1.3692f, 1.3732f, 1.3764f, 1.3792f, 1.3818f, 1.3843f, 1.3870f, 1.3902f, 1.3945f, 1.3990f, 1.4035f, 1.4070f, 1.4100f, 1.4128f,
        1.4165f, 1.4215f, 1.4280f, 1.4360f, 1.4450f, 1.4545f, 1.4650f, 1.4775f, 1.4930f, 1.5130f, 1.5380f,
    };

    public static AvatarMesh Build()
    {
        GridMesher mesher = new();
        float[] azimuths = Azimuths();
        float[] elevations = Elevations();
        mesher.AddGrid(azimuths.Length, elevations.Length, (column, row) => SkinAt(azimuths[column], elevations[row]));
        foreach (float side in new[] { 1f, -1f })
            LumiEar.Add(mesher, side);
        return mesher.ToMesh(Name, LumiMaterials.FaceSkin, (int)Bone.Head) with { Morphs = new[] { JawOf(mesher.Positions) } };
    }

    private static GridVertex SkinAt(float azimuth, float elevation)
    {
        Vector3 at = LumiSkull.At(azimuth, elevation);
        float underJaw = 0.30f * (1f - Blend.Step(1.340f, 1.372f, at.Y)) * (1f - Blend.Step(0.05f, 0.085f, at.Z));
        return new(at, LumiSkull.Normal(at), new Vector4(1f, 1f, 1f, 1f - underJaw));
    }

    private static MorphTarget JawOf(IReadOnlyList<Vector3> positions)
    {
        Vector3[] moved = new Vector3[positions.Count];
        for (int i = 0; i < moved.Length; i++)
            moved[i] = JawDrop.Offset(positions[i], 1f);
        return SparseMorph.From(JawMorph, moved)!;
    }

    private static float[] Azimuths()
    {
        float[] all = new float[(2 * SideAzimuths.Length) + 1];
        for (int i = 0; i < SideAzimuths.Length; i++)
        {
            all[SideAzimuths.Length + 1 + i] = SideAzimuths[i];
            all[SideAzimuths.Length - 1 - i] = -SideAzimuths[i];
        }

        return all;
    }

    private static float[] Elevations()
    {
        List<float> all = new() { -90f, -80f, -70f, -62f };
        foreach (float height in FrontHeights)
        {
            Vector3 to = LumiSkull.Front(0f, height) - LumiSkull.Center;
            all.Add(MathF.Atan2(to.Y, to.Z) * 180f / MathF.PI);
        }

        all.AddRange(new[] { 58f, 74f, 90f });
        return all.ToArray();
    }
}
