using System;
using System.Collections.Generic;
using AvatarMotion.Face;

namespace AvatarMotion.Assets;

/// <summary>Expressions that a VRM file declares, as morph bindings per face shape, and how it wants to look.</summary>
internal sealed class VrmExpressions
{
    /// <summary>Painted eyes seldom show their iris whole beyond half of a real eye's turn.</summary>
    private const float UnknownGain = 0.5f;

    private readonly IReadOnlyList<RawMesh> _meshes;
    private readonly Dictionary<FaceShape, List<MorphBinding>> _shapes = new();
    private readonly Dictionary<FaceShape, ExpressionOverride> _overrides = new();

    public VrmExpressions(GltfFile file, IReadOnlyList<RawMesh> meshes)
    {
        _meshes = meshes;
        JsonView modern = file.Root["extensions"]["VRMC_vrm"], old = file.Root["extensions"]["VRM"];
        foreach ((string name, JsonView expression) in modern["expressions"]["preset"].Members())
            Take(name, ModernBindings(expression), Override(expression));
        if (!modern.Exists)
        {
            foreach (JsonView group in old["blendShapeMaster"]["blendShapeGroups"].Entries())
                Take(ModernName(group["presetName"].Text(), group["name"].Text()), OldBindings(group), default);
        }

        IsModern = modern.Exists;
        LooksByMorphs = modern["lookAt"]["type"].Text() == "expression" || old["firstPerson"]["lookAtTypeName"].Text() == "BlendShape";
        EyeGain = Gain(modern["lookAt"]["rangeMapHorizontalOuter"], "inputMaxValue", "outputScale", Gain(old["firstPerson"]["lookAtHorizontalOuter"], "xRange", "yRange", UnknownGain));
    }

    public IReadOnlyDictionary<FaceShape, List<MorphBinding>> Shapes => _shapes;

    /// <summary>What emotions do to mouth, lids and gaze, where the file says so.</summary>
    public IReadOnlyDictionary<FaceShape, ExpressionOverride> Overrides => _overrides;

    /// <summary>Left, right, up, down; empty where not declared.</summary>
    public List<MorphBinding>[] Looks { get; } = { new(), new(), new(), new() };

    /// <summary>Whether the file is of VRM 1.0, which says what expressions do to the mouth.</summary>
    public bool IsModern { get; }

    /// <summary>Whether the file wants morphs rather than eye bones.</summary>
    public bool LooksByMorphs { get; }

    /// <summary>How far eye bones turn per angle of gaze.</summary>
    public float EyeGain { get; }

    private void Take(string name, List<MorphBinding> bindings, ExpressionOverride rule)
    {
        if (bindings.Count == 0)
            return;
        switch (name)
        {
            case "lookLeft":
                Looks[0] = bindings;
                return;
            case "lookRight":
                Looks[1] = bindings;
                return;
            case "lookUp":
                Looks[2] = bindings;
                return;
            case "lookDown":
                Looks[3] = bindings;
                return;
            case "blink":
                _shapes.TryAdd(FaceShape.BlinkLeft, Scaled(bindings, 0.5f));
                _shapes.TryAdd(FaceShape.BlinkRight, Scaled(bindings, 0.5f));
                return;
        }

        if (Shape(name) is not FaceShape shape)
            return;
        _shapes[shape] = bindings;
        if (shape > FaceShape.BlinkRight && !rule.IsNone)
            _overrides[shape] = rule;
    }

    private static FaceShape? Shape(string name) => name switch
    {
        "aa" => FaceShape.AA,
        "ih" => FaceShape.IH,
        "ou" => FaceShape.OU,
        "ee" => FaceShape.E,
        "oh" => FaceShape.OH,
        "blinkLeft" => FaceShape.BlinkLeft,
        "blinkRight" => FaceShape.BlinkRight,
        "happy" => FaceShape.Happy,
        "angry" => FaceShape.Angry,
        "sad" => FaceShape.Sad,
        "relaxed" => FaceShape.Relaxed,
        "surprised" => FaceShape.Surprised,
        _ => null,
    };

    private static string ModernName(string preset, string name) => preset.ToLowerInvariant() switch
    {
        "a" => "aa",
        "i" => "ih",
        "u" => "ou",
        "e" => "ee",
        "o" => "oh",
        "joy" => "happy",
        "sorrow" => "sad",
        "fun" => "relaxed",
        "blink_l" => "blinkLeft",
        "blink_r" => "blinkRight",
        "lookleft" => "lookLeft",
        "lookright" => "lookRight",
        "lookup" => "lookUp",
        "lookdown" => "lookDown",
        "unknown" or "" => name.Equals("surprised", StringComparison.OrdinalIgnoreCase) ? "surprised" : "",
        string other => other,
    };

    private static ExpressionOverride Override(JsonView expression) => new(Kind(expression["overrideMouth"]), Kind(expression["overrideBlink"]), Kind(expression["overrideLookAt"]));

    private static OverrideKind Kind(JsonView kind) => kind.Text("none") switch
    {
        "block" => OverrideKind.Block,
        "blend" => OverrideKind.Blend,
        _ => OverrideKind.None,
    };

    private List<MorphBinding> ModernBindings(JsonView expression)
    {
        List<MorphBinding> bindings = new();
        foreach (JsonView bind in expression["morphTargetBinds"].Entries())
            Add(bindings, mesh => mesh.Node == bind["node"].Int(), bind["index"].Int(), bind["weight"].Number(1f));
        return bindings;
    }

    private List<MorphBinding> OldBindings(JsonView group)
    {
        List<MorphBinding> bindings = new();
        foreach (JsonView bind in group["binds"].Entries())
            Add(bindings, mesh => mesh.Source == bind["mesh"].Int(), bind["index"].Int(), bind["weight"].Number(100f) / 100f);
        return bindings;
    }

    private void Add(List<MorphBinding> bindings, Func<RawMesh, bool> matches, int morph, float weight)
    {
        for (int m = 0; m < _meshes.Count; m++)
        {
            if (matches(_meshes[m]) && morph >= 0 && morph < _meshes[m].Morphs.Count)
                bindings.Add(new MorphBinding(m, morph, Math.Clamp(weight, 0f, 1f)));
        }
    }

    private static List<MorphBinding> Scaled(List<MorphBinding> bindings, float share) => bindings.ConvertAll(binding => binding with { Weight = binding.Weight * share });

    private static float Gain(JsonView map, string input, string output, float otherwise)
    {
        float most = map[input].Number();
        return most > 1f && map[output].Exists ? Math.Clamp(map[output].Number() / most, 0.15f, 1f) : otherwise;
    }
}
