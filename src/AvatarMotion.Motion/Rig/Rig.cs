using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>
/// A normalized humanoid: where each bone's joint lies in the rest pose (T-pose, facing +Z, +Y up, feet on y = 0, metres), all rest rotations identity.
/// Absent bones are skipped: their children hang on the nearest present ancestor. Immutable.
/// </summary>
public sealed class Rig
{
    private readonly Vector3?[] _restInModel;
    private readonly int[] _parents = new int[Bones.Count];
    private readonly Vector3[] _offsets = new Vector3[Bones.Count];

    /// <param name="restPositionsInModel">55 positions in metres, null for an absent bone. Hips, spine, head, upper and lower limbs, feet and hands must be present.</param>
    public Rig(Vector3?[] restPositionsInModel)
    {
        if (restPositionsInModel is null || restPositionsInModel.Length != Bones.Count)
            throw new ArgumentException("A rig has 55 entries, null for an absent bone.", nameof(restPositionsInModel));
        _restInModel = (Vector3?[])restPositionsInModel.Clone();
        for (int i = 0; i < Bones.Count; i++)
        {
            _parents[i] = FindParent((Bone)i);
            Vector3 parent = _parents[i] < 0 ? Vector3.Zero : _restInModel[_parents[i]]!.Value;
            _offsets[i] = (_restInModel[i] ?? parent) - parent;
        }
    }

    /// <summary>Springs of hair and cloth; empty where the avatar has none.</summary>
    public SpringRig Springs { get; init; } = SpringRig.Empty;

    /// <summary>Height of the crown above the floor, in metres; hair and hats do not count.</summary>
    public float Height { get; init; } = 1.6f;

    /// <summary>
    /// Where the middle of a carried microphone's head lies, seen from the right wrist in the rest pose, in metres; null where none is carried.
    /// The microphone lies along the thumb's side (+Z) of the hand.
    /// </summary>
    public Vector3? MicrophoneFromWrist { get; init; }

    /// <summary>Whether the avatar carries a microphone: always in the right hand, whose fingers then never let go.</summary>
    public bool CarriesMicrophone => MicrophoneFromWrist.HasValue;

    /// <summary>Where the lips meet, seen from the head joint in the rest pose, in metres; null takes a place that fits most heads.</summary>
    public Vector3? LipsFromHead { get; init; }

    /// <summary>Whether the avatar has this bone.</summary>
    public bool Has(Bone bone) => _restInModel[(int)bone].HasValue;

    /// <summary>The joint's rest position in model space, in metres; an absent bone stands at its nearest present ancestor.</summary>
    public Vector3 RestPositionInModel(Bone bone) =>
        _restInModel[(int)bone] ?? (_parents[(int)bone] < 0 ? Vector3.Zero : RestPositionInModel((Bone)_parents[(int)bone]));

    /// <summary>Index of the nearest present ancestor; -1 for the hips.</summary>
    public int ParentIndex(Bone bone) => _parents[(int)bone];

    /// <summary>Rest offset from the nearest present ancestor, in metres; zero for an absent bone.</summary>
    public Vector3 OffsetFromParent(Bone bone) => _offsets[(int)bone];

    private int FindParent(Bone bone)
    {
        Bone? parent = Bones.Parent(bone);
        while (parent is not null && !_restInModel[(int)parent.Value].HasValue)
            parent = Bones.Parent(parent.Value);
        return parent is null ? -1 : (int)parent.Value;
    }
}
