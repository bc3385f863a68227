using System;

namespace AvatarMotion.Audio;

/// <summary>The best way through a chain of sounds, frame by frame (Viterbi 1967).</summary>
internal static class PhonePath
{
    /// <summary>The unit of every frame; null where the chain is longer than the song.</summary>
    public static int[]? Find(PhoneFrames frames, PhoneGraph graph, PhoneEvidence evidence)
    {
        int states = frames.States, bytes = PathRow.Bytes(states);
        byte[] came = new byte[(long)bytes * evidence.Frames];
        float[] old = new float[states], now = new float[states];
        frames.Begin(old);
        for (int frame = 1; frame < evidence.Frames; frame++)
        {
            frames.Forward(frame, old, now, new PathRow(new Span<byte>(came, frame * bytes, bytes)));
            (old, now) = (now, old);
        }

        int unit = graph.Units.Count - 1;
        if (unit > 0 && old[frames.First[unit] - 1] > old[states - 1])
            unit--;
        return old[frames.First[unit + 1] - 1] <= PhoneGraph.Never / 2 ? null : Trace(came, frames.First, unit, evidence.Frames);
    }

    private static int[] Trace(byte[] came, int[] first, int unit, int frames)
    {
        int bytes = PathRow.Bytes(first[first.Length - 1]), state = first[unit + 1] - 1;
        int[] path = new int[frames];
        for (int frame = frames - 1; frame >= 0; frame--)
        {
            path[frame] = unit;
            switch (new PathRow(new Span<byte>(came, frame * bytes, bytes)).Of(state))
            {
                case PathRow.Stepped:
                    state--;
                    break;
                case PathRow.Entered when frame > 0:
                    unit--;
                    state = first[unit + 1] - 1;
                    break;
                case PathRow.Leapt:
                    unit -= 2;
                    state = first[unit + 1] - 1;
                    break;
            }
        }

        return path;
    }
}
