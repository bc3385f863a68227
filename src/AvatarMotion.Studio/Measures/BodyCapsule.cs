using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>A part of the body at one moment: a line with a thickness, in world metres.</summary>
internal readonly record struct BodyCapsule(Vector3 From, Vector3 To, float Radius)
{
    /// <summary>How deep two capsules lie in each other, in metres; negative is the gap between them.</summary>
    public static float Depth(in BodyCapsule a, in BodyCapsule b) => a.Radius + b.Radius - Segments.Distance(a.From, a.To, b.From, b.To);
}
