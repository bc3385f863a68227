using System;
using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Face;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Which morph targets make each face shape: declared VRM expressions first, then well-known names, then mixes of the five vowels.</summary>
internal sealed class FaceReader
{
    // The consonants as small openings of the vowels that every singing avatar has.
    private static readonly (FaceShape Shape, (FaceShape Vowel, float Weight)[] Mix)[] Mixes =
    {
        (FaceShape.E, new[] { (FaceShape.AA, 0.5f) }), (FaceShape.OH, new[] { (FaceShape.AA, 0.7f) }),
        (FaceShape.IH, new[] { (FaceShape.AA, 0.3f) }), (FaceShape.OU, new[] { (FaceShape.AA, 0.25f) }),
        (FaceShape.FF, new[] { (FaceShape.IH, 0.22f) }), (FaceShape.TH, new[] { (FaceShape.IH, 0.2f), (FaceShape.AA, 0.12f) }),
        (FaceShape.DD, new[] { (FaceShape.IH, 0.28f), (FaceShape.AA, 0.08f) }), (FaceShape.KK, new[] { (FaceShape.AA, 0.28f) }),
        (FaceShape.CH, new[] { (FaceShape.OU, 0.45f), (FaceShape.IH, 0.1f) }), (FaceShape.SS, new[] { (FaceShape.IH, 0.32f) }),
        (FaceShape.NN, new[] { (FaceShape.IH, 0.22f) }), (FaceShape.RR, new[] { (FaceShape.OU, 0.3f), (FaceShape.AA, 0.1f) }),
        (FaceShape.Smile, new[] { (FaceShape.Relaxed, 0.6f) }), (FaceShape.Frown, new[] { (FaceShape.Sad, 0.4f) }),
        (FaceShape.BrowsSad, new[] { (FaceShape.Sad, 0.35f) }), (FaceShape.BrowsDown, new[] { (FaceShape.Angry, 0.35f) }),
        (FaceShape.WideEyes, new[] { (FaceShape.Surprised, 0.25f) }), (FaceShape.NarrowEyes, new[] { (FaceShape.BlinkLeft, 0.3f), (FaceShape.BlinkRight, 0.3f) }),
    };

    private const float SharedMouth = 0.3f;

    private readonly IReadOnlyList<RawMesh> _meshes;
    private readonly Dictionary<string, List<(int Mesh, int Morph)>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<FaceShape, List<MorphBinding>> _bindings = new();
    private readonly VrmExpressions _expressions;
    private readonly Dictionary<FaceShape, ExpressionOverride> _overrides = new();

    private FaceReader(GltfFile file, IReadOnlyList<RawMesh> meshes)
    {
        _meshes = meshes;
        _expressions = new VrmExpressions(file, meshes);
        for (int m = 0; m < meshes.Count; m++)
        {
            for (int i = 0; i < meshes[m].Morphs.Count; i++)
            {
                string key = FaceNames.Key(meshes[m].Morphs[i].Name);
                if (!_byKey.TryGetValue(key, out List<(int, int)>? places))
                    _byKey[key] = places = new();
                places.Add((m, i));
            }
        }
    }

    /// <summary>Bindings per shape, how the eyes move, and what expressions do to mouth, lids and gaze.</summary>
    public static (Dictionary<FaceShape, IReadOnlyList<MorphBinding>> Shapes, EyeMotion Eyes, IReadOnlyDictionary<FaceShape, ExpressionOverride> Overrides) Read(GltfFile file, IReadOnlyList<RawMesh> meshes, HumanoidMap map, List<string> warnings)
    {
        FaceReader reader = new(file, meshes);
        reader.TakeExpressions();
        reader.TakeNames();
        reader.TakeMixes();
        reader.GuessOverrides();
        if (reader._bindings.Count == 0)
            warnings.Add("It has no morph targets for a face, so it dances without singing lips or blinks.");
        else if (!reader._bindings.ContainsKey(FaceShape.AA))
            warnings.Add("Its face has no mouth shapes, so its lips do not sing.");
        return (reader._bindings.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<MorphBinding>)entry.Value), reader.Eyes(map), reader._overrides);
    }

    private void TakeExpressions()
    {
        foreach ((FaceShape shape, List<MorphBinding> bindings) in _expressions.Shapes)
        {
            if (!IsWholeFace(shape, bindings))
                _bindings[shape] = bindings;
        }

        foreach ((FaceShape shape, ExpressionOverride rule) in _expressions.Overrides)
            _overrides[shape] = rule;
    }

    /// <summary>VRoid's emotions of the whole face carry an open mouth; where brows and eyes stand alone as well, these are taken by their names.</summary>
    private bool IsWholeFace(FaceShape shape, List<MorphBinding> bindings) =>
        shape > FaceShape.BlinkRight && _byKey.ContainsKey("fclbrwangry")
        && bindings.Exists(binding => FaceNames.Key(_meshes[binding.Mesh].Morphs[binding.Morph].Name).StartsWith("fclall", StringComparison.Ordinal));

    private void TakeNames()
    {
        foreach ((FaceShape shape, List<(string Key, float Weight)> recipe) in FaceNames.Find(_byKey.Keys.ToHashSet(StringComparer.Ordinal)))
            _bindings.TryAdd(shape, Resolve(recipe));
    }

    private void TakeMixes()
    {
        foreach ((FaceShape shape, (FaceShape Vowel, float Weight)[] mix) in Mixes)
        {
            List<MorphBinding> parts = new();
            foreach ((FaceShape vowel, float weight) in mix)
            {
                if (_bindings.TryGetValue(vowel, out List<MorphBinding>? source))
                    parts.AddRange(source.Where(binding => IsFree(shape, binding)).Select(binding => binding with { Weight = binding.Weight * weight }));
            }

            if (parts.Count > 0 && _bindings.TryAdd(shape, parts) && mix.Length == 1 && _overrides.TryGetValue(mix[0].Vowel, out ExpressionOverride rule))
                _overrides[shape] = rule;
        }
    }

    /// <summary>Where a file says nothing, an emotion that moves much of what the open mouth moves gives way to it by blending.</summary>
    private void GuessOverrides()
    {
        if (!_bindings.TryGetValue(FaceShape.AA, out List<MorphBinding>? open) || _expressions.IsModern)
            return;
        for (FaceShape shape = FaceShape.Happy; shape <= FaceShape.Surprised; shape++)
        {
            if (_bindings.TryGetValue(shape, out List<MorphBinding>? bindings) && MouthOverlap.Of(_meshes, open, bindings) > SharedMouth)
                _overrides[shape] = new ExpressionOverride(OverrideKind.Blend, OverrideKind.None, OverrideKind.None);
        }
    }

    /// <summary>Brows and mouth corners must not drag along what makes vowels and blinks.</summary>
    private bool IsFree(FaceShape shape, MorphBinding part)
    {
        if (shape < FaceShape.BlinkLeft || shape == FaceShape.NarrowEyes)
            return true;
        for (FaceShape other = FaceShape.Sil; other <= FaceShape.BlinkRight; other++)
        {
            if (_bindings.TryGetValue(other, out List<MorphBinding>? taken) && taken.Exists(binding => binding.Mesh == part.Mesh && binding.Morph == part.Morph))
                return false;
        }

        return true;
    }

    private List<MorphBinding> Resolve(List<(string Key, float Weight)> recipe) =>
        recipe.SelectMany(part => _byKey[part.Key].Select(place => new MorphBinding(place.Mesh, place.Morph, part.Weight))).ToList();

    private EyeMotion Eyes(HumanoidMap map)
    {
        bool hasBones = map.Has(Bone.LeftEye) && map.Has(Bone.RightEye);
        List<MorphBinding>[] looks = _expressions.Looks.Any(look => look.Count > 0)
            ? _expressions.Looks
            : FaceNames.FindLooks(_byKey.Keys.ToHashSet(StringComparer.Ordinal)).Select(Resolve).ToArray();
        bool hasLooks = looks.Any(look => look.Count > 0);
        if (hasBones && (!_expressions.LooksByMorphs || !hasLooks))
            return new EyeMotion { UsesBones = true, BoneGain = _expressions.EyeGain };
        return hasLooks ? new EyeMotion { Left = looks[0], Right = looks[1], Up = looks[2], Down = looks[3] } : EyeMotion.None;
    }
}
