using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>Blinks where people blink: at phrase ends first, and within 5 s anywhere else. Lids close in 70 ms and open in 130.</summary>
internal sealed class BlinkTrack
{
    private const double Close = 0.07;
    private const double Hold = 0.03;
    private const double Open = 0.13;
    private readonly List<double> _times = new();
    private int _cursor;

    public BlinkTrack(Song song, IReadOnlyList<FaceLine> lines, int seed)
    {
        double last = 0.0;
        for (int i = 0; i < lines.Count; i++)
        {
            double end = lines[i].End + SeededRandom.Between(0.02, 0.12, seed, "blink-phrase", i);
            if (i + 1 < lines.Count && lines[i + 1].Start < lines[i].End + 0.02)
                end = lines[i].End - 0.03;
            Fill(last, end, seed);
            if (_times.Count == 0 || end - _times[_times.Count - 1] > 0.9)
                _times.Add(end);
            last = end;
        }

        Fill(last, song.Duration, seed);
    }

    /// <summary>Times at which lids begin to close, ascending.</summary>
    public IReadOnlyList<double> Times => _times;

    /// <summary>Adds blinks at <paramref name="time"/>; call with ascending times.</summary>
    public void Write(double time, float[] weights)
    {
        while (_cursor < _times.Count && _times[_cursor] + Close + Hold + Open + 0.02 < time)
            _cursor++;
        if (_cursor >= _times.Count)
            return;
        float left = Level(time - _times[_cursor]);
        float right = Level(time - _times[_cursor] - 0.008);
        weights[(int)FaceShape.BlinkLeft] = Math.Max(weights[(int)FaceShape.BlinkLeft], left);
        weights[(int)FaceShape.BlinkRight] = Math.Max(weights[(int)FaceShape.BlinkRight], right);
    }

    private static float Level(double since)
    {
        float down = Easing.Smooth((float)(since / Close));
        float up = Easing.Smooth((float)((Close + Hold + Open - since) / Open));
        return Math.Min(down, up);
    }

    // Gaps draw from their own start, so that an edited line moves only the blinks around it.
    private void Fill(double from, double to, int seed)
    {
        string id = "blink" + Math.Round(from * 10).ToString(System.Globalization.CultureInfo.InvariantCulture);
        double time = from;
        for (int i = 0; ; i++)
        {
            time += SeededRandom.Between(2.4, 5.0, seed, id, i);
            if (time > to - 1.0)
                return;
            _times.Add(time);
        }
    }
}
