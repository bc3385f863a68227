using System;

namespace AvatarMotion.Face;

/// <summary>A baked face: one byte per shape and 1/60 s. Immutable; sampling allocates nothing.</summary>
public sealed class FaceTake : IFaceTake
{
    internal const double Rate = 60.0;
    private const float GazeScale = 127f;
    private readonly byte[] _weights;
    private readonly sbyte[] _gaze;
    private readonly byte[] _singing;
    private readonly int _frames;

    internal FaceTake(byte[] weights, sbyte[] gaze, byte[] singing)
    {
        _weights = weights;
        _gaze = gaze;
        _singing = singing;
        _frames = gaze.Length / 2;
    }

    /// <inheritdoc/>
    public void Sample(double time, FaceFrame frame)
    {
        if (_frames == 0)
        {
            frame.Reset();
            return;
        }

        double position = Math.Min(Math.Max(time * Rate, 0.0), _frames - 1);
        int left = (int)position;
        int right = Math.Min(left + 1, _frames - 1);
        float amount = (float)(position - left);
        for (int i = 0; i < FaceShapes.Count; i++)
            frame.Weights[i] = Easing.Lerp(_weights[left * FaceShapes.Count + i], _weights[right * FaceShapes.Count + i], amount) / 255f;
        frame.Singing = Easing.Lerp(_singing[left], _singing[right], amount) / 255f;
        frame.EyeYaw = Easing.Lerp(_gaze[2 * left], _gaze[2 * right], amount) / GazeScale;
        frame.EyePitch = Easing.Lerp(_gaze[2 * left + 1], _gaze[2 * right + 1], amount) / GazeScale;
    }

    internal static sbyte PackAngle(float radians) => (sbyte)Math.Round(Math.Min(Math.Max(radians, -1f), 1f) * GazeScale);
}
