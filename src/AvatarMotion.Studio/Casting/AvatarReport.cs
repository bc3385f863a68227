using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using AvatarMotion.Assets;
using AvatarMotion.Face;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>What an avatar can do, for a person to read or as the JSON object that <c>inspect</c> promises.</summary>
public sealed class AvatarReport
{
    private readonly Avatar _avatar;

    public AvatarReport(Avatar avatar) => _avatar = avatar;

    /// <summary>Node name per bone that the avatar has, in the order of <see cref="Bone"/>.</summary>
    public IEnumerable<(string Bone, string Node)> BonesFound =>
        Indices(present: true).Select(i => (Bones.Name((Bone)i), _avatar.Nodes[_avatar.BoneNodes[i]].Name));

    /// <summary>Bones of a complete skeleton that it lacks.</summary>
    public IEnumerable<string> BonesMissing => Indices(present: false).Select(i => Bones.Name((Bone)i));

    /// <summary>Per face shape the morph targets that make it.</summary>
    public IEnumerable<(string Shape, string Morphs)> Face =>
        _avatar.FaceBindings.OrderBy(entry => entry.Key).Where(entry => entry.Value.Count > 0).Select(entry => (FaceShapes.Name(entry.Key), Morphs(entry.Value)));

    /// <summary>Springy joints of hair and cloth.</summary>
    public int Springs => _avatar.Rig.Springs.Joints.Count;

    /// <summary>Triangles at full detail.</summary>
    public int Triangles => _avatar.Meshes.Sum(mesh => mesh.Levels.Length == 0 ? 0 : mesh.Levels[0].Length / 3);

    /// <summary>Writes the JSON object.</summary>
    public void WriteJson(Stream stream)
    {
        using Utf8JsonWriter json = new(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteBoolean("humanoid", true);
        WriteMap(json, "bones", BonesFound);
        WriteList(json, "missing", BonesMissing);
        WriteMap(json, "face", Face);
        json.WriteNumber("springs", Springs);
        json.WriteNumber("triangles", Triangles);
        json.WriteString("license", _avatar.License);
        WriteList(json, "warnings", _avatar.Warnings);
        json.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter json, string name, IEnumerable<(string Key, string Value)> entries)
    {
        json.WriteStartObject(name);
        foreach ((string key, string value) in entries)
            json.WriteString(key, value);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> entries)
    {
        json.WriteStartArray(name);
        foreach (string entry in entries)
            json.WriteStringValue(entry);
        json.WriteEndArray();
    }

    private string Morphs(IReadOnlyList<MorphBinding> bindings) =>
        string.Join(" + ", bindings.Select(binding => _avatar.Meshes[binding.Mesh].Morphs[binding.Morph].Name).Distinct());

    private IEnumerable<int> Indices(bool present) => Enumerable.Range(0, Bones.Count).Where(i => _avatar.BoneNodes[i] >= 0 == present);
}
