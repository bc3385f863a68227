using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>How one joint moves against its parent: a value per frame, or null where it stays as it rests.</summary>
internal sealed class JointTrack
{
    public Vector3[]? Places { get; set; }

    public Quaternion[]? Turns { get; set; }
}
