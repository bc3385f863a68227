using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>A joint of the standard MMD body.</summary>
/// <param name="Name">As motions name it.</param>
/// <param name="Parent">Index, -1 for the root.</param>
/// <param name="Place">In MMD's units, turned to our axes: +X her left, +Y up, +Z ahead.</param>
/// <param name="Bone">The bone that it is, or null.</param>
internal sealed record VmdJoint(string Name, int Parent, Vector3 Place, Bone? Bone);
