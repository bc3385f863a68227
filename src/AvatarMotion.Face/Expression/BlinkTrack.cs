using System;
using System.Collections.Generic;
using System.Globalization;
using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>
/// Blinks where people blink: at phrase ends and as the gaze shifts, in long stretches between two words, and never on a big note. Lids close in 70 ms and open in 130.
/// </summary>
/// <remarks>Blinks fall on breaks of attention (Nakano and others 2009) and go with large gaze shifts (Evinger and others 1994).</remarks>
internal sealed class BlinkTrack
{
    private const double Close = 0.07;
    private const double Hold = 0.03;
    private const double Open = 0.13;
    private const double Apart = 0.9;
    private const double WordReach = 0.7;
    private readonly List<double> _times = new();
    private readonly List<double> _wordEnds;
    private int _cursor;

    /// <param name="song">Its words and notes.</param>
    /// <param name="lines">The performer's lines, ascending.</param>
    /// <param name="options">The seed, and when the gaze goes elsewhere.</param>
    public BlinkTrack(Song song, IReadOnlyList<FaceLine> lines, FaceOptions options)
    {
        _wordEnds = WordEnds(song.Lyrics);
        double last = 0.0;
        foreach (double moment in Moments(lines, options))
        {
            Fill(last, moment, options.Seed);
            if (_times.Count == 0 || moment - _times[_times.Count - 1] > Apart)
                _times.Add(moment);
            last = moment;
        }

        Fill(last, song.Duration, options.Seed);
        foreach (VoiceSpan note in BigNotes.Of(song))
            KeepOpen(note);
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
        float right = Level(time - _times[_cursor] - 0.003);
        weights[(int)FaceShape.BlinkLeft] = Math.Max(weights[(int)FaceShape.BlinkLeft], left);
        weights[(int)FaceShape.BlinkRight] = Math.Max(weights[(int)FaceShape.BlinkRight], right);
    }

    private static float Level(double since)
    {
        float down = Easing.Smooth((float)(since / Close));
        float up = Easing.Smooth((float)((Close + Hold + Open - since) / Open));
        return Math.Min(down, up);
    }

    // Ends of lines, and shifts of the gaze that are not beside one.
    private List<double> Moments(IReadOnlyList<FaceLine> lines, FaceOptions options)
    {
        List<double> moments = new();
        for (int i = 0; i < lines.Count; i++)
        {
            double end = lines[i].End + SeededRandom.Between(0.02, 0.12, options.Seed, "blink-phrase", i);
            if (i + 1 < lines.Count && lines[i + 1].Start < lines[i].End + 0.02)
                end = lines[i].End - 0.03;
            moments.Add(end);
        }

        int own = moments.Count;
        foreach (double gaze in options.GazeShifts)
        {
            double shift = BetweenWords(gaze);
            bool isFree = true;
            for (int i = 0; i < own && isFree; i++)
                isFree = Math.Abs(moments[i] - shift) > Apart;
            if (isFree)
                moments.Add(shift);
        }

        moments.Sort();
        return moments;
    }

    private static List<double> WordEnds(Lyrics lyrics)
    {
        List<double> ends = new();
        foreach (LyricLine line in lyrics.Lines)
        {
            foreach (LyricWord word in line.Words)
                ends.Add(word.End - 0.02);
        }

        ends.Sort();
        return ends;
    }

    // Gaps draw from their own start, so that an edited line moves only the blinks around it.
    private void Fill(double from, double to, int seed)
    {
        string id = "blink" + Math.Round(from * 10).ToString(CultureInfo.InvariantCulture);
        double time = from;
        for (int i = 0; ; i++)
        {
            time = BetweenWords(time + SeededRandom.Between(2.4, 5.0, seed, id, i));
            if (time > to - 1.0)
                return;
            _times.Add(time);
        }
    }

    private double BetweenWords(double time)
    {
        int at = _wordEnds.BinarySearch(time);
        at = at >= 0 ? at : ~at;
        double best = time, reach = WordReach;
        for (int i = Math.Max(at - 1, 0); i <= at && i < _wordEnds.Count; i++)
        {
            if (Math.Abs(_wordEnds[i] - time) < reach)
                (best, reach) = (_wordEnds[i], Math.Abs(_wordEnds[i] - time));
        }

        return best;
    }

    // A blink that would fall on the note waits for its end.
    private void KeepOpen(VoiceSpan note)
    {
        for (int i = _times.Count - 1; i >= 0; i--)
        {
            if (_times[i] <= note.Start - Close - Hold - Open || _times[i] >= note.End - 0.03)
                continue;
            double after = note.End + 0.03;
            bool isFree = (i + 1 >= _times.Count || _times[i + 1] - after > 0.5 * Apart) && (i == 0 || after - _times[i - 1] > 0.5 * Apart);
            if (isFree)
                _times[i] = after;
            else
                _times.RemoveAt(i);
        }
    }
}
