using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Joints that a motion file moves, in the file's own names, axes and units; every format is brought to this form, and this form to a humanoid.</summary>
internal abstract class MovingSkeleton
{
    protected MovingSkeleton(Skeleton rest) => Rest = rest;

    /// <summary>Names, parents and the pose that the file rests in.</summary>
    public Skeleton Rest { get; }

    /// <summary>Name of the clip; empty where the file gives none.</summary>
    public string Name { get; init; } = "";

    public abstract int Frames { get; }

    /// <summary>Frames per second.</summary>
    public double Rate { get; init; } = 30;

    /// <summary>Which joint is which bone where the file says so itself (VRMA, MMD); null finds out by name.</summary>
    public HumanoidMap? Declared { get; init; }

    /// <summary>What was odd in the file but worked.</summary>
    public List<string> Notices { get; } = [];

    /// <summary>Writes every joint's place and rotation in world at a frame.</summary>
    public abstract void Pose(int frame, Vector3[] positions, Quaternion[] rotations);
}
