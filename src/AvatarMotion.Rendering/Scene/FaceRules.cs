using System;
using System.Collections.Generic;
using AvatarMotion.Assets;
using AvatarMotion.Face;

namespace AvatarMotion.Rendering;

/// <summary>
/// Keeps an avatar's expressions out of each other's way as its VRM 1.0 file asks (overrideMouth, overrideBlink, overrideLookAt). Where mouth and expression exclude each
/// other the song comes first: the expression gives way through the phrase, and what is left of it takes its part from the visemes.
/// </summary>
internal sealed class FaceRules
{
    private const float BlendGivesWay = 0.6f;
    private const float BlockGivesWay = 0.92f;
    private const float BlockedFrom = 0.3f;

    private readonly IReadOnlyDictionary<FaceShape, ExpressionOverride> _overrides;
    private readonly float[] _shares = new float[FaceShapes.Count];

    public FaceRules(IReadOnlyDictionary<FaceShape, ExpressionOverride> overrides)
    {
        _overrides = overrides;
        Array.Fill(_shares, 1f);
    }

    /// <summary>What is left of the gaze, in [0, 1].</summary>
    public float Look { get; private set; } = 1f;

    /// <summary>Works out what is left of each shape of a face.</summary>
    public void Weigh(FaceFrame face)
    {
        if (_overrides.Count == 0)
            return;
        float sung = face.Singing;
        for (int i = (int)FaceShape.PP; i < FaceShapes.VisemeCount; i++)
            sung = MathF.Max(sung, face.Weights[i]);
        float mouth = 1f, blink = 1f, look = 1f;
        foreach ((FaceShape shape, ExpressionOverride rule) in _overrides)
        {
            float share = 1f - Math.Clamp(sung, 0f, 1f) * (rule.Mouth switch { OverrideKind.Block => BlockGivesWay, OverrideKind.Blend => BlendGivesWay, _ => 0f });
            float weight = Math.Clamp(face[shape] * share, 0f, 1f);
            _shares[(int)shape] = share;
            mouth *= Left(rule.Mouth, weight);
            blink *= Left(rule.Blink, weight);
            look *= Left(rule.Look, weight);
        }

        for (int i = (int)FaceShape.PP; i < FaceShapes.VisemeCount; i++)
            _shares[i] = mouth;
        _shares[(int)FaceShape.BlinkLeft] = _shares[(int)FaceShape.BlinkRight] = blink;
        Look = look;
    }

    /// <summary>What is left of a shape, in [0, 1].</summary>
    public float Share(FaceShape shape) => _shares[(int)shape];

    // A block that began with the first trace of an expression would snap: it is whole from the weight on at which the expression is seen.
    private static float Left(OverrideKind kind, float weight) => kind switch
    {
        OverrideKind.Block => MathF.Max(0f, 1f - weight / BlockedFrom),
        OverrideKind.Blend => 1f - weight,
        _ => 1f,
    };
}
