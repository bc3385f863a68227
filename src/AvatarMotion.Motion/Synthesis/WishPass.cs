using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>First pass: reads every track of the score at every frame.</summary>
internal static class WishPass
{
    private const double ChestLag = 0.022;
    private const double HeadLag = 0.040;
    private const double ArmSwing = 0.05;
    private const double MicrophoneRaise = 0.55;

    public static void Run(BlockState block)
    {
        ReadBeats(block);
        ReadChannels(block);
        ReadFeet(block);
        for (int i = 0; i < block.Frames; i++)
            block.Jumps[i] = JumpCurve.At(block.Score, block.TimeOf(i));
        float[] rises = new float[block.Frames];
        Smoothing.Apply(Smoothing.Gaussian(ArmSwing * block.Rate), block.Jumps, rises);
        foreach (Side side in new[] { Side.Left, Side.Right })
        {
            int cursor = 0;
            for (int i = 0; i < block.Frames; i++)
                block.ArmMoments[(int)side][i] = JumpArms.Swung(block.Score.Arms[(int)side].At(block.Warped[i], ref cursor), side, rises[i] / block.Score.Body.Scale);
        }

        for (int i = 0; i < block.Frames; i++)
            block.Microphone[i] = Microphone(block.Score.Microphone, block.TimeOf(i));
    }

    private static void ReadBeats(BlockState block)
    {
        DanceScore score = block.Score;
        for (int i = 0; i < block.Frames; i++)
        {
            double beat = score.Clock.BeatAt(block.TimeOf(i));
            block.Beats[i] = beat;
            block.BeatLengths[i] = score.Clock.BeatLength(beat);
            block.Warped[i] = score.Grooves.Warp(beat, block.BeatLengths[i]);
            block.Grooves[i] = score.Grooves.At(beat, block.BeatLengths[i]);
        }
    }

    private static void ReadChannels(BlockState block)
    {
        float[] raw = new float[block.Frames];
        float[] kernel = Smoothing.Gaussian(0.028 * block.Rate);
        for (int c = 0; c < DanceScore.ChannelCount; c++)
        {
            Read(block, (BodyChannel)c, Lag((BodyChannel)c), raw);
            Smoothing.Apply(kernel, raw, block.Channels[c]);
        }

        Read(block, BodyChannel.ChestTurn, 0, raw);
        Smoothing.Apply(kernel, raw, block.PlainChestTurn);
        Read(block, BodyChannel.ChestTilt, 0, raw);
        Smoothing.Apply(kernel, raw, block.PlainChestTilt);
    }

    private static void Read(BlockState block, BodyChannel channel, double lag, float[] values)
    {
        StrokeTrack track = block.Score.Channels[(int)channel];
        int cursor = 0, middle = 0;
        float wholeTurns = channel == BodyChannel.FaceTurn ? 360f * MathF.Round(track.At(block.Warped[block.Frames / 2], ref middle) / 360f) : 0f;
        for (int i = 0; i < block.Frames; i++)
            values[i] = track.At(block.Warped[i] - lag / block.BeatLengths[i], ref cursor, wholeTurns);
    }

    private static double Lag(BodyChannel channel) => channel switch
    {
        >= BodyChannel.ChestX and <= BodyChannel.ChestTilt => ChestLag,
        >= BodyChannel.HeadTurn and <= BodyChannel.HeadTilt => HeadLag,
        _ => 0,
    };

    private static void ReadFeet(BlockState block)
    {
        DanceScore score = block.Score;
        for (int i = 0; i < block.Frames; i++)
        {
            double time = block.TimeOf(i);
            FootState left = score.Feet[0].At(time), right = score.Feet[1].At(time);
            left.Place = HeldFoot.OverToes(left, score.Body);
            right.Place = HeldFoot.OverToes(right, score.Body);
            block.Feet[0][i] = left;
            block.Feet[1][i] = right;
            block.Weight[i] = left.Air == right.Air ? score.Weight.At(time) : left.Air ? 0f : 1f;
        }
    }

    private static float Microphone(List<(double Start, double End)> spans, double time)
    {
        float most = 0f;
        foreach ((double start, double end) in spans)
        {
            double inside = Math.Min(time - start + MicrophoneRaise, end + MicrophoneRaise - time);
            most = MathF.Max(most, Easing.Smoother((float)(inside / MicrophoneRaise)));
        }

        return most;
    }
}
