using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>What the face feels: each line's emotion comes before it and fades after it; between lines the section decides; high notes raise the brows.</summary>
internal sealed class ExpressionTrack
{
    private const double Before = 0.45;
    private const double After = 0.9;
    private readonly Song _song;
    private readonly IReadOnlyList<FaceLine> _lines;
    private readonly FaceOptions _options;
    private readonly VoiceStrength _strength;
    private float _brows;

    public ExpressionTrack(Song song, IReadOnlyList<FaceLine> lines, FaceOptions options)
    {
        _song = song;
        _lines = lines;
        _options = options;
        _strength = new VoiceStrength(song, options.Seed);
    }

    /// <summary>Adds expression at <paramref name="time"/>; a wide mouth (<paramref name="open"/>) leaves less room for a smile. Call with ascending times.</summary>
    public void Write(double time, float open, float[] weights)
    {
        float fromLines = 0f;
        for (int i = 0; i < _lines.Count; i++)
        {
            float level = Envelope(_lines[i], time);
            if (level <= 0f)
                continue;
            level = Math.Min(level, 1f - fromLines);
            fromLines += level;
            Add(_lines[i].Emotion, level * (0.75f + 0.25f * _song.Energy.At(time)), weights);
        }

        Add(SectionMood(time), (1f - fromLines) * 0.6f, weights);
        RaiseBrows(time, weights);
        weights[(int)FaceShape.Smile] *= 1f - 0.5f * open;
        weights[(int)FaceShape.Happy] *= 1f - 0.35f * open;
    }

    private static float Envelope(FaceLine line, double time)
    {
        float rise = Easing.Smooth((float)((time - line.Start + Before) / Before));
        float fall = Easing.Smooth((float)((line.End + After - time) / After));
        return Math.Min(rise, fall);
    }

    private string SectionMood(double time)
    {
        foreach (Section section in _song.Sections)
        {
            if (time >= section.Start && time < section.End)
                return section.Kind is SectionKind.Chorus or SectionKind.Drop ? "joy" : section.Kind is SectionKind.Bridge or SectionKind.Outro ? "calm" : "neutral";
        }

        return "neutral";
    }

    // A one-pole follower of about 0.12 s, so that brows glide with the melody instead of stepping with its notes.
    private void RaiseBrows(double time, float[] weights)
    {
        _brows += (_strength.Height(time) - _brows) * 0.13f;
        float beat = 0.08f * Math.Max(Noise.At(time, 0.8, _options.Seed, "brow-life"), 0f);
        weights[(int)FaceShape.BrowsUp] += _options.Intensity * (0.55f * _brows + beat);
    }

    private void Add(string emotion, float level, float[] weights)
    {
        level *= _options.Intensity;
        switch (emotion)
        {
            case "joy":
                weights[(int)FaceShape.Happy] += 0.45f * level;
                weights[(int)FaceShape.Smile] += 0.55f * level;
                weights[(int)FaceShape.BrowsUp] += 0.20f * level;
                break;
            case "anger":
                weights[(int)FaceShape.Angry] += 0.70f * level;
                weights[(int)FaceShape.BrowsDown] += 0.30f * level;
                break;
            case "sadness":
                weights[(int)FaceShape.Sad] += 0.65f * level;
                weights[(int)FaceShape.BrowsSad] += 0.40f * level;
                break;
            case "calm":
                weights[(int)FaceShape.Relaxed] += 0.60f * level;
                weights[(int)FaceShape.Smile] += 0.20f * level;
                break;
            case "surprise":
                weights[(int)FaceShape.Surprised] += 0.45f * level;
                weights[(int)FaceShape.BrowsUp] += 0.35f * level;
                weights[(int)FaceShape.WideEyes] += 0.30f * level;
                break;
            default:
                weights[(int)FaceShape.Smile] += 0.25f * level;
                break;
        }
    }
}
