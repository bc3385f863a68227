using System;
using System.Collections.Generic;

namespace AvatarMotion.Face;

/// <summary>Lips that part to take air; they stay far from any vowel, so that nobody takes a breath for a word.</summary>
internal sealed class BreathMouth
{
    private const float Parted = 0.075f;
    private const double Open = 0.18;
    private const double Close = 0.07;
    private readonly IReadOnlyList<SungBreath> _breaths;
    private int _cursor;

    public BreathMouth(IReadOnlyList<SungBreath> breaths)
    {
        _breaths = breaths;
    }

    /// <summary>Parts the lips at <paramref name="time"/> as far as no word shapes them; call with ascending times.</summary>
    public void Write(double time, float[] weights)
    {
        while (_cursor < _breaths.Count && _breaths[_cursor].End + Close < time)
            _cursor++;
        if (_cursor >= _breaths.Count || time < _breaths[_cursor].Start)
            return;
        SungBreath breath = _breaths[_cursor];
        float rise = Easing.Smooth((float)((time - breath.Start) / Open));
        float fall = Easing.Smooth((float)((breath.End + Close - time) / Close));
        float taken = 0f;
        for (int i = 0; i < FaceShapes.VisemeCount; i++)
            taken += weights[i];
        weights[(int)FaceShape.AA] += Parted * breath.Depth * Math.Min(rise, fall) * Math.Max(1f - taken, 0f);
    }
}
