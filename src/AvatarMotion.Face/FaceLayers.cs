using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>The layers of a face in their order: mouth, voice strength, softness, expression, blinks.</summary>
internal sealed class FaceLayers
{
    private readonly IMouth? _mouth;
    private readonly BreathMouth? _breath;
    private readonly SingingEnvelope? _singing;
    private readonly VoiceStrength _strength;
    private readonly ExpressionTrack _expression;
    private readonly SoftLines _soft;
    private readonly BlinkTrack _blinks;
    private readonly SaccadeTrack _saccades;

    public FaceLayers(Song song, IReadOnlyList<FaceLine> lines, FaceOptions options)
    {
        if (options.Sings)
        {
            _mouth = new SingingMouth(song);
            _breath = new BreathMouth(SungBreaths.Of(song));
            _singing = new SingingEnvelope(song);
        }

        _strength = new VoiceStrength(song, options.Seed);
        _expression = new ExpressionTrack(song, lines, options);
        _soft = new SoftLines(lines);
        _blinks = new BlinkTrack(song, lines, options);
        _saccades = new SaccadeTrack(options.Seed);
    }

    /// <summary>Writes all weights at <paramref name="time"/>; call with ascending times.</summary>
    public void Write(double time, float[] weights)
    {
        _mouth?.Write(time, weights);
        float open = _soft.Apply(time, weights, _strength.Apply(time, weights));
        _breath?.Write(time, weights);
        _expression.Write(time, open, weights);
        _blinks.Write(time, weights);
    }

    /// <summary>Whether the mouth belongs to the words, see <see cref="FaceFrame.Singing"/>; call with ascending times.</summary>
    public float Singing(double time) => _singing?.At(time) ?? 0f;

    /// <summary>Small movements of the eyes around where they look, radians.</summary>
    public (float Yaw, float Pitch) Eyes(double time) => _saccades.At(time);
}
