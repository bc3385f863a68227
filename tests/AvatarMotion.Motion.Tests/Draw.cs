using System;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace AvatarMotion.Motion.Tests;

/// <summary>What properties draw: lengths, points and rotations of the size a body has.</summary>
internal static class Draw
{
    /// <summary>A number in [<paramref name="low"/>, <paramref name="high"/>], in steps of a thousandth of the range.</summary>
    public static Gen<float> Number(float low, float high) => Gen.Choose(0, 1000).Select(i => low + (high - low) * i / 1000f);

    /// <summary>A point in the cube of two metres around the origin.</summary>
    public static Gen<Vector3> Point() =>
        from x in Number(-1f, 1f)
        from y in Number(-1f, 1f)
        from z in Number(-1f, 1f)
        select new Vector3(x, y, z);

    /// <summary>A direction of length 1; never zero.</summary>
    public static Gen<Vector3> Direction() =>
        from point in Point().Where(point => point.LengthSquared() > 0.01f)
        select Vector3.Normalize(point);

    /// <summary>Any rotation, up to a full turn.</summary>
    public static Gen<Quaternion> Rotation() =>
        from axis in Direction()
        from angle in Number(-MathF.PI, MathF.PI)
        select Quaternion.CreateFromAxisAngle(axis, angle);

    /// <summary>Holds the property for many draws, or fails with the smallest counterexample.</summary>
    public static void Check(Property property) => FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), property);
}
