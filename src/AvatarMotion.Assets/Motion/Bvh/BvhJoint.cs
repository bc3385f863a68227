using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>One joint of a BVH hierarchy.</summary>
/// <param name="Name">As written; empty for an end site.</param>
/// <param name="Parent">Index, -1 for a root.</param>
/// <param name="Line">1-based line of its name.</param>
internal sealed record BvhJoint(string Name, int Parent, int Line)
{
    /// <summary>From the parent, in the file's unit.</summary>
    public Vector3 Offset { get; set; }

    /// <summary>Channels in the order of the file: 0-2 position along x, y, z; 3-5 rotation about x, y, z.</summary>
    public int[] Channels { get; set; } = [];

    /// <summary>Place of its first channel in a frame.</summary>
    public int FirstChannel { get; set; }

    /// <summary>Whether a frame says where it lies; the value then stands in place of the offset.</summary>
    public bool HasPosition { get; set; }

    /// <summary>Whether it only ends a chain.</summary>
    public bool IsEnd => Name.Length == 0;
}
