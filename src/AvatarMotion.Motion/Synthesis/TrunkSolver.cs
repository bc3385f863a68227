using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Spreads the trunk's angles over the spine that a rig has and finds the joints; the hips' joint is the origin.</summary>
internal sealed class TrunkSolver
{
    private readonly Rig _rig;
    private readonly Bone[] _spine;
    private readonly float[] _shares;
    private readonly float _lever;

    public TrunkSolver(Rig rig)
    {
        _rig = rig;
        int count = 1 + (rig.Has(Bone.Chest) ? 1 : 0) + (rig.Has(Bone.UpperChest) ? 1 : 0);
        _spine = new Bone[count];
        _spine[0] = Bone.Spine;
        if (rig.Has(Bone.Chest))
            _spine[1] = Bone.Chest;
        if (rig.Has(Bone.UpperChest))
            _spine[count - 1] = Bone.UpperChest;
        _shares = count == 1 ? new[] { 1f } : count == 2 ? new[] { 0.5f, 1f } : new[] { 0.36f, 0.74f, 1f };
        _lever = MathF.Max(0.06f, Vector3.Distance(rig.RestPositionInModel(Bone.Spine), rig.RestPositionInModel(count == 1 ? Bone.Neck : Chest)));
    }

    /// <summary>The bone that carries neck and shoulders.</summary>
    public Bone Chest => _spine[_spine.Length - 1];

    /// <summary>Writes positions (from the hips) and world rotations of hips, spine, neck and head.</summary>
    public void Solve(in TrunkAngles trunk, Span<Vector3> positions, Span<Quaternion> rotations)
    {
        positions[0] = Vector3.Zero;
        rotations[0] = trunk.Pelvis;
        Vector3 shift = Vector3.Transform(new Vector3(trunk.ShiftX, 0f, trunk.ShiftZ), trunk.Pelvis);
        Quaternion push = Pushed(shift);
        for (int k = 0; k < _spine.Length; k++)
        {
            Quaternion between = Quaternion.Slerp(trunk.Pelvis, trunk.Chest, _shares[k]);
            Place(_spine[k], k + 1 < _spine.Length ? push * between : between, positions, rotations);
        }

        Quaternion chest = rotations[(int)Chest];
        if (_rig.Has(Bone.Neck))
            Place(Bone.Neck, Quaternion.Slerp(chest, trunk.Head, 0.5f), positions, rotations);
        Place(Bone.Head, trunk.Head, positions, rotations);
    }

    /// <summary>The lean of the lower spine that shifts the ribs by this much.</summary>
    private Quaternion Pushed(Vector3 shift)
    {
        float length = shift.Length();
        if (length < 1e-5f)
            return Quaternion.Identity;
        float angle = MathF.Asin(MathF.Min(length / _lever, 0.6f));
        return Quaternion.CreateFromAxisAngle(Vector3.Normalize(new Vector3(shift.Z, 0f, -shift.X)), angle);
    }

    private void Place(Bone bone, Quaternion rotation, Span<Vector3> positions, Span<Quaternion> rotations)
    {
        int parent = _rig.ParentIndex(bone);
        positions[(int)bone] = positions[parent] + Vector3.Transform(_rig.OffsetFromParent(bone), rotations[parent]);
        rotations[(int)bone] = rotation;
    }
}
