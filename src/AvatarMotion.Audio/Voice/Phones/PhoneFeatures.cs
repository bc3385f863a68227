using System;

namespace AvatarMotion.Audio;

/// <summary>What is heard of a stretch of a song before the acoustic model: mel bands of the singer and of the mix, and the voice's activity, at 100 frames a second. Immutable.</summary>
internal sealed class PhoneFeatures
{
    private const int BlockFrames = 1000;
    private const double SilentLevel = 1e-5;
    private readonly PhoneBands _bands;
    private readonly float[] _values;

    /// <param name="waveform">The whole song.</param>
    /// <param name="level">Its level, as <see cref="VoiceFeatures.Level"/> gives it.</param>
    /// <param name="first">First frame of the stretch.</param>
    /// <param name="last">The frame after its last.</param>
    /// <param name="bands">Those of the acoustic model.</param>
    public PhoneFeatures(Waveform waveform, double level, int first, int last, PhoneBands bands, HearingOptions options)
    {
        _bands = bands;
        Frames = last - first;
        _values = new float[Frames * Width];
        VoiceNetwork voice = VoiceNetwork.Default;
        Blocks.Run(Frames, BlockFrames, options, () => new VoiceShares(waveform, level, voice, options.Cancellation), (shares, from, to) => Hear(shares, first, from, to));
        if (level > SilentLevel && !IsKnown())
            OpenMask();
    }

    /// <summary>Frames of the stretch.</summary>
    public int Frames { get; }

    private int Width => 2 * _bands.Count + 1;

    /// <summary>Logarithms of the mel bands under the singer's share, then of those without it, then the activity.</summary>
    public ReadOnlySpan<float> Frame(int frame) => Values(frame);

    private Span<float> Values(int frame) => new(_values, frame * Width, Width);

    private void Hear(VoiceShares shares, int start, int first, int last)
    {
        float[] middle = new float[_bands.Bands];
        shares.Look(start + first, start + last);
        for (int frame = first; frame < last; frame++)
        {
            Span<float> values = Values(frame);
            shares.Middle(start + frame, middle);
            _bands.Fill(middle, shares.At(start + frame), values.Slice(0, 2 * _bands.Count));
            values[2 * _bands.Count] = shares.Activity(start + frame);
        }
    }

    private bool IsKnown()
    {
        float[] activity = new float[Frames];
        for (int frame = 0; frame < Frames; frame++)
            activity[frame] = Frame(frame)[2 * _bands.Count];
        return SingingScore.IsKnown(activity);
    }

    /// <summary>Lets all of the mix pass as the singer's, where the voice network knows nobody in it.</summary>
    private void OpenMask()
    {
        for (int frame = 0; frame < Frames; frame++)
        {
            Span<float> values = Values(frame);
            values.Slice(_bands.Count, _bands.Count).CopyTo(values);
            values[2 * _bands.Count] = 1f;
        }
    }
}
