using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Face;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>
/// One maker's share of Lumi (body, head): meshes with the springs and face morphs they need, before <see cref="CastAssembly"/> joins the shares into one avatar.
/// </summary>
/// <remarks>
/// Nodes 0 to 54 are the bones, in the order of <see cref="Bone"/>. In <see cref="AvatarMesh.Joints"/> of a part, entry 55 + i means spring i of this same part;
/// the assembly shifts it to the final node. Bind space is the model's rest space, so the inverse bind of a joint is a translation by minus its rest position.
/// </remarks>
internal sealed class LumiPart
{
    /// <summary>Meshes with unique, stable names (<c>body.skin</c>, <c>head.face</c>).</summary>
    public List<AvatarMesh> Meshes { get; } = new();

    /// <summary>Springs with the names of their nodes; <see cref="SpringJoint.Parent"/> counts within this list.</summary>
    public List<(string Name, SpringJoint Joint)> Springs { get; } = new();

    /// <summary>Colliders that this part adds to the body.</summary>
    public List<SpringCollider> Colliders { get; } = new();

    /// <summary>Morphs that each face shape drives, by mesh and morph name.</summary>
    public Dictionary<FaceShape, List<PartMorph>> Face { get; } = new();

    /// <summary>Gaze morphs for full left, right, up and down (the avatar's own sides).</summary>
    public List<PartMorph> LookLeft { get; } = new();

    public List<PartMorph> LookRight { get; } = new();

    public List<PartMorph> LookUp { get; } = new();

    public List<PartMorph> LookDown { get; } = new();

    /// <summary>Gaze angle of a full look morph, radians; 0 where the part has no eyes.</summary>
    public float LookFullAngle { get; set; }

    /// <summary>Inverse bind matrices of joints at these rest positions (rest rotations are identity).</summary>
    public static Matrix4x4 InverseBind(Vector3 restPositionInModel) => Matrix4x4.CreateTranslation(-restPositionInModel);
}

/// <summary>Morph <paramref name="Morph"/> of mesh <paramref name="Mesh"/> (names within one part), driven with <paramref name="Weight"/>.</summary>
internal readonly record struct PartMorph(string Mesh, string Morph, float Weight);
