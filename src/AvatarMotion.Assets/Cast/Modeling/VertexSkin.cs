using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Up to four joints (bone index, or 55 + spring index) and their weights, which sum to 1; strongest first.</summary>
internal readonly record struct VertexSkin(ushort A, ushort B, ushort C, ushort D, Vector4 Weights)
{
    public static VertexSkin Rigid(int joint) => new((ushort)joint, 0, 0, 0, Vector4.UnitX);

    /// <summary>Two joints, the second with <paramref name="share"/>.</summary>
    public static VertexSkin Between(int first, int second, float share) => new((ushort)first, (ushort)second, 0, 0, new(1f - share, share, 0f, 0f));

    /// <summary>The four strongest of any number of joints, made to sum to 1.</summary>
    public static VertexSkin Strongest(IEnumerable<KeyValuePair<int, float>> weights)
    {
        List<KeyValuePair<int, float>> all = new(weights);
        all.Sort((x, y) => x.Value == y.Value ? x.Key.CompareTo(y.Key) : y.Value.CompareTo(x.Value));
        Span<ushort> joints = stackalloc ushort[4];
        Span<float> shares = stackalloc float[4];
        joints.Clear();
        shares.Clear();
        float sum = 0f;
        for (int i = 0; i < Math.Min(4, all.Count); i++)
        {
            joints[i] = (ushort)all[i].Key;
            shares[i] = all[i].Value;
            sum += all[i].Value;
        }

        return new(joints[0], joints[1], joints[2], joints[3], new Vector4(shares[0], shares[1], shares[2], shares[3]) / sum);
    }

    /// <summary>Joint and weight of slot 0 to 3.</summary>
    public (int Joint, float Weight) Slot(int slot) => slot switch
    {
        0 => (A, Weights.X),
        1 => (B, Weights.Y),
        2 => (C, Weights.Z),
        _ => (D, Weights.W),
    };

    /// <summary>The same skin on the other side's bones; springs stay.</summary>
    public VertexSkin Mirrored() => new(Twin(A), Twin(B), Twin(C), Twin(D), Weights);

    /// <summary>A blend of two skins, <paramref name="share"/> of the second.</summary>
    public static VertexSkin Blend(VertexSkin first, VertexSkin second, float share)
    {
        SortedDictionary<int, float> sum = new();
        for (int i = 0; i < 4; i++)
        {
            Accumulate(sum, first.Slot(i), 1f - share);
            Accumulate(sum, second.Slot(i), share);
        }

        return Strongest(sum);
    }

    private static void Accumulate(SortedDictionary<int, float> sum, (int Joint, float Weight) slot, float factor)
    {
        if (slot.Weight * factor > 0f)
            sum[slot.Joint] = sum.GetValueOrDefault(slot.Joint) + (slot.Weight * factor);
    }

    private static ushort Twin(ushort joint) => joint < Bones.Count ? (ushort)Bones.Mirror((Bone)joint) : joint;
}
