using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Everything that is heard of the voice.</summary>
internal sealed record VoiceTrack
{
    private const double BeforeFirstLine = 1.0;
    private const float Nobody = -10f;

    public List<VoiceSpan> Spans { get; init; } = new();

    public PitchCurve Pitch { get; init; } = new();

    public List<Note> Notes { get; init; } = new();

    public Curve Open { get; init; } = Curve.Empty;

    public Curve Spread { get; init; } = Curve.Empty;

    /// <summary>Follows the voice through a song: in its own stem where that is known, else in the mix.</summary>
    /// <param name="mixGain">Factor that brings the mix to its usual level.</param>
    public static VoiceTrack Find(SongOptions known, Waveform mix, float mixGain, HearingOptions options)
    {
        bool alone = known.Vocals is not null;
        Waveform waveform = known.Vocals ?? mix;
        float gain = alone ? Loudness.Gain(Loudness.Rms(waveform)) : mixGain;
        VoiceMode mode = alone ? VoiceMode.Alone : VoiceMode.Masked;
        VoiceFrames frames = VoiceListener.Listen(waveform, gain, mode, options);
        if (!alone && known.FirstLine is not null && !SingingScore.IsKnown(frames))
            frames = VoiceListener.Listen(waveform, gain, mode = VoiceMode.Middle, options);
        float[] score = SingingScore.Find(frames, mode);
        if (mode == VoiceMode.Middle)
            Silence(score, known.FirstLine!.Value - BeforeFirstLine);
        List<VoiceSpan> spans = VoiceSpans.Find(frames, score, waveform.Duration, mode != VoiceMode.Masked);
        bool[] sung = VoiceSpans.Mask(spans, frames.Count);
        float[] hertz = new float[frames.Count], confidence = new float[frames.Count];
        for (int i = 0; i < hertz.Length; i++)
        {
            bool heard = sung[i] && frames.Hz[i] > 0f;
            hertz[i] = heard ? frames.Hz[i] : 0f;
            confidence[i] = heard ? Confidence(frames.Salience[i], frames.Activity[i]) : 0f;
        }

        double hop = 1.0 / Hops.PerSecond;
        return new VoiceTrack
        {
            Spans = spans,
            Pitch = new PitchCurve { Hop = hop, Hz = hertz, Confidence = confidence },
            Notes = SungNotes.Find(hertz),
            Open = new Curve(hop, Mouth.Open(frames, sung)),
            Spread = new Curve(hop, Mouth.Spread(frames, sung)),
        };
    }

    /// <summary>How often a pitch like this is right: a logistic curve, fitted to synthesized voices in synthesized songs.</summary>
    private static float Confidence(float salience, float activity) => 1f / (1f + MathF.Exp(4.35f - 0.48f * salience - 3.1f * activity));

    /// <summary>Nobody sings before <paramref name="time"/>, in seconds.</summary>
    private static void Silence(float[] score, double time)
    {
        int count = Math.Min(score.Length, Math.Max(0, (int)Hops.FromSeconds(time)));
        for (int i = 0; i < count; i++)
            score[i] = Nobody;
    }
}
