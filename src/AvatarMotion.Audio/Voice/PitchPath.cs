using System;

namespace AvatarMotion.Audio;

/// <summary>The smoothest salient pitch through a stretch of frames, or none.</summary>
/// <remarks>Viterbi as in pYIN (Mauch and Dixon 2014): moves up to a major third per frame cost their width, silence and voice exchange at a price.</remarks>
internal static class PitchPath
{
    private const int Reach = 20;
    private const float MovePrice = 0.06f;
    private const float JumpPrice = 2.5f;
    private const float SwitchPrice = 1.5f;

    /// <summary>Bin of the pitch per frame, -1 where there is none.</summary>
    /// <param name="salience">Rows of <see cref="PitchSpectrum.Pitches"/> values.</param>
    /// <param name="threshold">Salience below which a frame is better left without pitch.</param>
    public static int[] Find(float[][] salience, int frames, float threshold)
    {
        const int States = PitchSpectrum.Pitches;
        float[] score = new float[States], next = new float[States];
        float none = 0f;
        short[][] back = new short[frames][];
        for (int frame = 0; frame < frames; frame++)
        {
            back[frame] = new short[States + 1];
            int top = Top(score);
            float enter = Math.Max(none - SwitchPrice, score[top] - JumpPrice);
            short enterFrom = (short)(none - SwitchPrice >= score[top] - JumpPrice ? States : top);
            for (int to = 0; to < States; to++)
            {
                (float best, int from) = Near(score, to, enter, enterFrom);
                back[frame][to] = (short)from;
                next[to] = best + salience[frame][to];
            }

            bool stay = none >= score[top] - SwitchPrice;
            back[frame][States] = (short)(stay ? States : top);
            none = (stay ? none : score[top] - SwitchPrice) + threshold;
            (score, next) = (next, score);
        }

        return Trace(back, frames, score, none);
    }

    private static (float Score, int From) Near(float[] score, int to, float enter, int enterFrom)
    {
        float best = enter;
        int from = enterFrom;
        for (int i = Math.Max(0, to - Reach); i <= Math.Min(score.Length - 1, to + Reach); i++)
        {
            float value = score[i] - MovePrice * Math.Abs(i - to);
            if (value > best)
                (best, from) = (value, i);
        }

        return (best, from);
    }

    private static int[] Trace(short[][] back, int frames, float[] score, float none)
    {
        int[] path = new int[frames];
        int top = Top(score);
        int state = none >= score[top] ? PitchSpectrum.Pitches : top;
        for (int frame = frames - 1; frame >= 0; frame--)
        {
            path[frame] = state == PitchSpectrum.Pitches ? -1 : state;
            state = back[frame][state];
        }

        return path;
    }

    private static int Top(float[] score)
    {
        int top = 0;
        for (int i = 1; i < score.Length; i++)
            top = score[i] > score[top] ? i : top;
        return top;
    }
}
