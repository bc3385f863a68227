namespace AvatarMotion.Rendering;

/// <summary>One mesh's indices within a batch.</summary>
/// <param name="Mesh">Index in <see cref="Assets.Avatar.Meshes"/>.</param>
/// <param name="First">Where its indices begin.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct BatchPart(int Mesh, int First, int Count);
