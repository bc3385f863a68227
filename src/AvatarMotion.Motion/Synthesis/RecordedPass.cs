using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>After all other passes: where a recorded move is danced, its recording takes the place of the body under it, blended in and out around the borders.</summary>
internal sealed class RecordedPass
{
    private readonly List<RecordedSpan> _spans = new();
    private readonly BlendedBody _body;
    private readonly BlendedBody _recorded;

    public RecordedPass(DanceScore score)
    {
        _body = new BlendedBody(score.Rig, score.Body);
        _recorded = new BlendedBody(score.Rig, score.Body);
        foreach (DancePart part in score.Recorded)
            _spans.Add(new RecordedSpan(part, score));
        for (int i = 1; i < _spans.Count; i++)
            _spans[i - 1].HandsOver = _spans[i - 1].Meets(_spans[i]);
    }

    /// <summary>Changes a finished pose where a recording shows at a frame.</summary>
    public void Lay(BlockState block, int frame, BodyPose pose, ref HandPose left, ref HandPose right)
    {
        double beat = block.Beats[frame];
        ReadOnlySpan<FootPlace> places = stackalloc[] { block.Feet[0][frame].Place, block.Feet[1][frame].Place };
        float free = 1f - block.Microphone[frame];
        bool changed = false;
        foreach (RecordedSpan span in _spans)
        {
            if (beat <= span.FirstBeat || beat >= span.LastBeat)
                continue;
            float weight = span.Weight(beat);
            if (weight <= 0f)
                continue;
            if (!changed)
                _body.Take(pose);
            changed = true;
            span.Read(beat, _recorded, places, out HandPose recordedLeft, out HandPose recordedRight);
            _body.Toward(_recorded, weight, weight * free);
            left = HandPose.Blend(left, recordedLeft, weight);
            if (!block.Score.Body.CarriesMicrophone)
                right = HandPose.Blend(right, recordedRight, weight * free);
        }

        if (changed)
            _body.Write(pose);
    }
}
