using System;

namespace AvatarMotion.Audio;

/// <summary>What the voice network says about a stretch of frames.</summary>
internal sealed class VoiceAnswer
{
    private readonly float[] _share;

    public VoiceAnswer(int frames, int bands)
    {
        Frames = frames;
        Bands = bands;
        _share = new float[frames * bands];
        Activity = new float[frames];
    }

    public int Frames { get; }

    public int Bands { get; }

    /// <summary>How surely somebody sings, in [0, 1], for each frame.</summary>
    public float[] Activity { get; }

    /// <summary>The singer's share of each band at a frame, in [0, 1].</summary>
    public Span<float> Share(int frame) => new(_share, frame * Bands, Bands);
}
