using System;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Puts a leg of the MMD body on its foot's target, as MMD's own solver would: the knee bends forward, the foot lies as its target lies.</summary>
/// <remarks>Law of cosines in place of MMD's cyclic descent; the knee's way is that of the thigh's own keys, drawn a little toward the toes.</remarks>
internal static class VmdLeg
{
    private const float ToesShare = 0.35f;

    /// <param name="side">左 or 右.</param>
    /// <param name="positions">Joints in world; those of the leg are changed.</param>
    /// <param name="rotations">Rotations in world; those of the leg are changed.</param>
    public static void Solve(string side, Vector3[] positions, Quaternion[] rotations)
    {
        int thigh = VmdBody.Find(side + "足"), knee = VmdBody.Find(side + "ひざ"), ankle = VmdBody.Find(side + "足首"), toe = VmdBody.Find(side + "つま先");
        int target = VmdBody.Find(side + "足ＩＫ"), toeTarget = VmdBody.Find(side + "つま先ＩＫ");
        Vector3 hip = positions[thigh], toKnee = Rest(thigh, knee), toAnkle = Rest(knee, ankle);
        float upper = toKnee.Length(), lower = toAnkle.Length();
        Vector3 way = positions[target] - hip;
        float length = Math.Clamp(way.Length(), 0.2f * (upper + lower), 0.9995f * (upper + lower));
        Vector3 along = way.LengthSquared() > 1e-8f ? Vector3.Normalize(way) : -Vector3.UnitY;
        Vector3 ahead = Vector3.Transform(Vector3.UnitZ, rotations[thigh]) + (ToesShare * Vector3.Transform(Vector3.UnitZ, rotations[target]));
        Vector3 bend = ahead - (along * Vector3.Dot(ahead, along));
        bend = bend.LengthSquared() > 1e-6f ? Vector3.Normalize(bend) : Vector3.UnitZ;
        float cosine = Math.Clamp(((upper * upper) + (length * length) - (lower * lower)) / (2f * upper * length), -1f, 1f);
        Vector3 place = hip + (upper * ((along * cosine) + (bend * MathF.Sqrt(1f - (cosine * cosine)))));
        Vector3 end = hip + (along * length);
        rotations[thigh] = Lay(toKnee, place - hip, bend);
        rotations[knee] = Lay(toAnkle, end - place, bend);
        (positions[knee], positions[ankle]) = (place, end);
        rotations[ankle] = Foot(rotations[target], Rest(ankle, toe), positions[toeTarget] - positions[target]);
        positions[toe] = end + Vector3.Transform(Rest(ankle, toe), rotations[ankle]);
        rotations[toe] = rotations[ankle];
    }

    private static Vector3 Rest(int from, int to) => VmdBody.Joints[to].Place - VmdBody.Joints[from].Place;

    /// <summary>The rotation that lays a rest direction along another, ahead near <paramref name="ahead"/>.</summary>
    private static Quaternion Lay(Vector3 rest, Vector3 along, Vector3 ahead) => Frame(along, ahead) * Quaternion.Conjugate(Frame(rest, Vector3.UnitZ));

    private static Quaternion Frame(Vector3 along, Vector3 ahead)
    {
        Vector3 down = Vector3.Normalize(along), aside = Vector3.Normalize(Vector3.Cross(-down, ahead)), forward = Vector3.Cross(aside, -down);
        Matrix4x4 axes = new(aside.X, aside.Y, aside.Z, 0f, -down.X, -down.Y, -down.Z, 0f, forward.X, forward.Y, forward.Z, 0f, 0f, 0f, 0f, 1f);
        return Quaternion.Normalize(Quaternion.CreateFromRotationMatrix(axes));
    }

    /// <summary>As the target lies, turned the shortest way so that the toes look at their own target.</summary>
    private static Quaternion Foot(Quaternion target, Vector3 rest, Vector3 toToes)
    {
        if (toToes.LengthSquared() < 1e-6f)
            return target;
        Vector3 now = Vector3.Normalize(Vector3.Transform(rest, target)), wish = Vector3.Normalize(toToes);
        float dot = Vector3.Dot(now, wish);
        return dot > 0.99999f || dot < -0.9f ? target : Quaternion.Normalize(new Quaternion(Vector3.Cross(now, wish), 1f + dot)) * target;
    }
}
