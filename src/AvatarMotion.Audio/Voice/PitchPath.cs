using System;

namespace AvatarMotion.Audio;

/// <summary>The smoothest salient pitch through a stretch of frames, or none.</summary>
/// <remarks>Viterbi as in pYIN (Mauch and Dixon 2014): a move costs its width, a leap a fixed price, silence and voice exchange at a price. As the price of a move is linear, the best way to every pitch is found in two sweeps (Felzenszwalb and Huttenlocher 2012).</remarks>
internal static class PitchPath
{
    private const float MovePrice = 0.06f;
    private const float JumpPrice = 4f;
    private const float SwitchPrice = 3f;
    private const int None = PitchSpectrum.Pitches;

    /// <summary>Bin of the pitch per frame, -1 where there is none.</summary>
    /// <param name="salience">Rows of <see cref="PitchSpectrum.Pitches"/> values.</param>
    /// <param name="thresholds">For each frame the salience below which it is better left without pitch.</param>
    public static int[] Find(float[][] salience, int frames, ReadOnlySpan<float> thresholds)
    {
        float[] score = new float[None], reached = new float[None];
        short[][] back = new short[frames][];
        float none = 0f;
        for (int frame = 0; frame < frames; frame++)
        {
            short[] from = back[frame] = new short[None + 1];
            int top = Top(score);
            bool stay = none >= score[top] - SwitchPrice;
            from[None] = (short)(stay ? None : top);
            float silent = (stay ? none : score[top] - SwitchPrice) + thresholds[frame];
            Move(score, reached, from);
            bool begin = none - SwitchPrice >= score[top] - JumpPrice;
            Enter(reached, from, begin ? none - SwitchPrice : score[top] - JumpPrice, begin ? None : top);
            for (int pitch = 0; pitch < None; pitch++)
                reached[pitch] += salience[frame][pitch];
            none = silent;
            (score, reached) = (reached, score);
        }

        return Trace(back, frames, score, none);
    }

    /// <summary>The best score that slides to each pitch from any other, and from which.</summary>
    private static void Move(float[] score, float[] reached, short[] from)
    {
        for (int pitch = 0; pitch < None; pitch++)
        {
            (reached[pitch], from[pitch]) = (score[pitch], (short)pitch);
            if (pitch > 0 && reached[pitch - 1] - MovePrice > reached[pitch])
                (reached[pitch], from[pitch]) = (reached[pitch - 1] - MovePrice, from[pitch - 1]);
        }

        for (int pitch = None - 2; pitch >= 0; pitch--)
        {
            if (reached[pitch + 1] - MovePrice > reached[pitch])
                (reached[pitch], from[pitch]) = (reached[pitch + 1] - MovePrice, from[pitch + 1]);
        }
    }

    private static void Enter(float[] reached, short[] from, float score, int origin)
    {
        for (int pitch = 0; pitch < None; pitch++)
        {
            if (score > reached[pitch])
                (reached[pitch], from[pitch]) = (score, (short)origin);
        }
    }

    private static int[] Trace(short[][] back, int frames, float[] score, float none)
    {
        int[] path = new int[frames];
        int top = Top(score);
        int state = none >= score[top] ? None : top;
        for (int frame = frames - 1; frame >= 0; frame--)
        {
            path[frame] = state == None ? -1 : state;
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
