using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>Bakes a singing, living face for a whole song: mouth, expression, blinks and small eye movements.</summary>
public static class FaceBaker
{
    /// <summary>Bakes [0, song's end] at 60 values a second.</summary>
    /// <param name="song">The analysis; its lyrics must be placed in time (<see cref="LyricAligner"/>), or be none.</param>
    /// <param name="lines">This performer's lines with their emotions, ascending.</param>
    /// <param name="options">Seed and size.</param>
    public static FaceTake Bake(Song song, IReadOnlyList<FaceLine> lines, FaceOptions options)
    {
        int frames = (int)Math.Ceiling(song.Duration * FaceTake.Rate) + 1;
        byte[] packed = new byte[frames * FaceShapes.Count];
        sbyte[] gaze = new sbyte[frames * 2];
        byte[] singing = new byte[frames];
        FaceLayers layers = new(song, lines, options);
        float[] weights = new float[FaceShapes.Count];
        for (int frame = 0; frame < frames; frame++)
        {
            Array.Clear(weights, 0, weights.Length);
            double time = frame / FaceTake.Rate;
            layers.Write(time, weights);
            for (int i = 0; i < weights.Length; i++)
                packed[frame * FaceShapes.Count + i] = Pack(weights[i]);
            singing[frame] = Pack(layers.Singing(time));
            (float yaw, float pitch) = layers.Eyes(time);
            gaze[2 * frame] = FaceTake.PackAngle(yaw);
            gaze[2 * frame + 1] = FaceTake.PackAngle(pitch);
        }

        return new FaceTake(packed, gaze, singing);
    }

    private static byte Pack(float weight) => (byte)(Easing.Clamp01(weight) * 255f + 0.5f);
}
