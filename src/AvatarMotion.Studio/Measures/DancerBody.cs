using System;
using AvatarMotion.Assets;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>A body to measure on: its rig, how thick it is, and what its parts share at rest.</summary>
internal sealed class DancerBody
{
    private static readonly Lazy<DancerBody> Built = new(() => Of(BuiltInCast.Lumi()));

    private DancerBody(Rig rig, CapsuleSizes sizes) =>
        (Rig, Sizes, Collisions) = (rig, sizes, new CollisionMeter(sizes, Rest(rig)));

    /// <summary>The built-in dancer, for whom moves are written.</summary>
    public static DancerBody Standard => Built.Value;

    public Rig Rig { get; }

    public CapsuleSizes Sizes { get; }

    /// <summary>Finds where this body goes through itself.</summary>
    public CollisionMeter Collisions { get; }

    /// <summary>The body of an avatar, measured on its mesh.</summary>
    public static DancerBody Of(Avatar avatar) => new(avatar.Rig, CapsuleFit.Of(avatar));

    /// <summary>A body of which only the bones are known.</summary>
    public static DancerBody Of(Rig rig) => new(rig, CapsuleSizes.Ordinary(BodyMeasures.Of(rig).LegLength));

    private static BodyTrack Rest(Rig rig)
    {
        BodyTrack rest = new(1, 1, Present(rig));
        for (int i = 0; i < Bones.Count; i++)
            rest[0, (Bone)i] = rig.RestPositionInModel((Bone)i);
        return rest;
    }

    private static Bone[] Present(Rig rig) => Array.FindAll(Enum.GetValues<Bone>(), rig.Has);
}
