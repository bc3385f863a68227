using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion;

/// <summary>Where the key light stands: for each shot 38° beside its camera, toward the audience's middle, and 30° up, so that every face is modeled and none is half dark.</summary>
internal sealed class KeyAim
{
    private const float Beside = 38f * MathF.PI / 180f;
    private const float Nearest = 18f * MathF.PI / 180f;
    private const float Farthest = 44f * MathF.PI / 180f;
    private const float Widest = 58f * MathF.PI / 180f;
    private const float Up = 30f * MathF.PI / 180f;

    private readonly double[] _starts;
    private readonly Vector3[] _directions;

    public KeyAim(CameraTrack camera)
    {
        IReadOnlyList<BakedShot> shots = camera.Shots;
        _starts = new double[shots.Count];
        _directions = new Vector3[shots.Count];
        for (int i = 0; i < shots.Count; i++)
        {
            _starts[i] = shots[i].Start;
            _directions[i] = FrameSolver.Back(Azimuth(camera, shots[i]), Up);
        }
    }

    // Beside the middle of the camera's own way through the shot (what it adds to follow the dance is not known yet where the shot begins), on the side of the audience's middle unless the way itself leads there.
    private static float Azimuth(CameraTrack camera, BakedShot shot)
    {
        float start = Azimuth(camera, shot.Index, shot.Start);
        float middle = Azimuth(camera, shot.Index, 0.5 * (shot.Start + shot.End));
        float mean = 0.5f * (start + middle);
        float side = mean < 0f ? 1f : -1f;
        if (MathF.Abs(mean + side * Beside - start) < Nearest && MathF.Abs(mean - side * Beside) < Farthest)
            side = -side;
        float key = Math.Min(Math.Max(mean + side * Beside, start - Widest), start + Widest);
        return Math.Min(Math.Max(key, -Farthest), Farthest);
    }

    private static float Azimuth(CameraTrack camera, int shot, double time)
    {
        Vector3 back = Vector3.Transform(Vector3.UnitZ, camera.SampleOwnWay(shot, time).Rotation);
        return MathF.Atan2(back.X, back.Z);
    }

    /// <summary>Unit direction toward the key light at <paramref name="time"/> seconds.</summary>
    public Vector3 At(double time)
    {
        int found = Array.BinarySearch(_starts, time);
        return _directions[Math.Max(found >= 0 ? found : ~found - 1, 0)];
    }
}
