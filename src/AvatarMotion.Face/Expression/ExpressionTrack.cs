using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>
/// What the face feels: each line's emotion comes before it and fades after it; between lines the section decides. Accents and high notes raise the brows, effort
/// narrows the eyes, tenderness closes them on its longest note. The mouth keeps what the words need.
/// </summary>
internal sealed class ExpressionTrack
{
    private const double Before = 0.45;
    private const double After = 0.9;

    /// <summary>How much of another's feeling a listener shows.</summary>
    private const float Sympathy = 0.6f;

    private const float LeastSmile = 0.35f;
    private readonly Song _song;
    private readonly IReadOnlyList<FaceLine> _lines;
    private readonly FaceOptions _options;
    private readonly VoiceStrength _strength;
    private readonly BrowAccents _accents;
    private readonly ClosedEyes _closed;
    private float _height;
    private float _smileRoom = 1f;

    public ExpressionTrack(Song song, IReadOnlyList<FaceLine> lines, FaceOptions options)
    {
        _song = song;
        _lines = lines;
        _options = options;
        _strength = new VoiceStrength(song, options.Seed);
        _accents = new BrowAccents(song.Notes, lines);
        _closed = new ClosedEyes(song, lines);
    }

    /// <summary>Adds expression at <paramref name="time"/> to a mouth that is <paramref name="open"/> so far. Call with ascending times, 60 a second.</summary>
    public void Write(double time, float open, float[] weights)
    {
        float fromLines = Feel(_lines, 1f, time, 0f, weights);
        fromLines = Feel(_options.Heard, Sympathy, time, fromLines, weights);
        Feeling.Add(SectionMood(time), _options.Intensity * (1f - fromLines) * 0.6f, weights);
        MoveBrows(time, weights);
        MoveEyes(time, weights);
        LeaveRoom(open, weights);
    }

    // What one line takes of the face, the next ones do not get.
    private float Feel(IReadOnlyList<FaceLine> lines, float size, double time, float taken, float[] weights)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            float level = Math.Min(Envelope(lines[i], time), 1f - taken);
            if (level <= 0f)
                continue;
            taken += level;
            Feeling.Add(lines[i].Emotion, size * _options.Intensity * level * (0.75f + 0.25f * _song.Energy.At(time)), weights);
        }

        return taken;
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
    private void MoveBrows(double time, float[] weights)
    {
        _height += (_strength.Height(time) - _height) * 0.13f;
        float life = 0.08f * Math.Max(Noise.At(time, 0.8, _options.Seed, "brow-life"), 0f);
        weights[(int)FaceShape.BrowsUp] += _options.Intensity * (0.45f * _height + 0.6f * _accents.At(time) + life);
    }

    private void MoveEyes(double time, float[] weights)
    {
        float closed = _options.Intensity > 0f && _options.Sings ? _closed.At(time) : 0f;
        weights[(int)FaceShape.BlinkLeft] = Math.Max(weights[(int)FaceShape.BlinkLeft], closed);
        weights[(int)FaceShape.BlinkRight] = Math.Max(weights[(int)FaceShape.BlinkRight], closed);
        float effort = Easing.Step(0.55f, 1f, _height);
        weights[(int)FaceShape.NarrowEyes] += _options.Intensity * 0.35f * effort * (1f - closed);
        weights[(int)FaceShape.WideEyes] *= 1f - closed;
    }

    // A smile pulls at the lips: round, closed and bitten ones let only a part of it through, wide open ones, too. It comes and goes slower than the sounds.
    private void LeaveRoom(float open, float[] weights)
    {
        float shaped = 0.75f * (weights[(int)FaceShape.OU] + weights[(int)FaceShape.CH]) + 0.55f * weights[(int)FaceShape.OH] + 0.4f * weights[(int)FaceShape.RR]
            + 0.45f * (weights[(int)FaceShape.PP] + weights[(int)FaceShape.FF]) + 0.45f * open;
        float wanted = Math.Max(1f - shaped, LeastSmile);
        _smileRoom += (wanted - _smileRoom) * (wanted < _smileRoom ? 0.35f : 0.12f);
        weights[(int)FaceShape.Smile] *= _smileRoom;
        weights[(int)FaceShape.Frown] *= _smileRoom;
        weights[(int)FaceShape.Happy] *= 0.4f + 0.6f * _smileRoom;
    }
}
