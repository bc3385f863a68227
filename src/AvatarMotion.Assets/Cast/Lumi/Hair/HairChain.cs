using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>A chain of springs along a line, with the character of its motion. Chains are told apart by identity.</summary>
internal sealed class HairChain
{
    public HairChain(string name, HairCurve line, float from, int joints)
    {
        Name = name;
        Line = line;
        From = from;
        JointCount = joints;
    }

    public string Name { get; }

    public HairCurve Line { get; }

    /// <summary>Where on the line the first joint lies; the last joint's tail is the tip.</summary>
    public float From { get; }

    public int JointCount { get; }

    /// <summary>Settings that all joints share; stiffness falls toward the tip.</summary>
    public SpringJoint Character { get; init; } = new();

    /// <summary>Stiffness of the last joint as a share of the first one's.</summary>
    public float TipStiffness { get; init; } = 0.6f;

    /// <summary>Index of the first joint in the part, counted as <see cref="LumiPart"/> does (bones come first); set when the chain joins the part.</summary>
    public int FirstJoint { get; private set; }

    /// <summary>Appends the chain's joints to the part.</summary>
    public void AddTo(LumiPart part)
    {
        int first = part.Springs.Count;
        FirstJoint = Bones.Count + first;
        for (int i = 0; i < JointCount; i++)
        {
            float along = JointCount == 1 ? 0f : i / (JointCount - 1f);
            part.Springs.Add(($"{Name}{i + 1}", Character with
            {
                Parent = i == 0 ? -1 : first + i - 1,
                RestPositionInModel = JointAt(i),
                TailInModel = JointAt(i + 1),
                Stiffness = Character.Stiffness * Blend.Lerp(1f, TipStiffness, along),
            }));
        }
    }

    /// <summary>Joint and blend for a share of the chain's length: below 0 the carrier bone, then smoothly from joint to joint.</summary>
    public (int JointA, int JointB, float Blend) BindingAt(float share, int carrier)
    {
        float along = (share * JointCount) - 0.5f;
        if (along <= -1f)
            return (carrier, carrier, 0f);
        int lower = (int)System.MathF.Floor(along);
        int a = lower < 0 ? carrier : FirstJoint + System.Math.Min(lower, JointCount - 1);
        int b = FirstJoint + System.Math.Clamp(lower + 1, 0, JointCount - 1);
        return (a, b, a == b ? 0f : along - lower);
    }

    private Vector3 JointAt(int i) => Line.At(Blend.Lerp(From, 1f, i / (float)JointCount));
}
