using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion;

/// <summary>Where the key light stands: for each shot 38° beside its camera, toward the audience's middle, and 30° up, so that every face is modeled and none is half dark.</summary>
internal sealed class KeyAim
{
    private const float Beside = 38f * MathF.PI / 180f;
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
            Vector3 back = Vector3.Transform(Vector3.UnitZ, camera.Sample(0.5 * (shots[i].Start + shots[i].End)).Rotation);
            float azimuth = MathF.Atan2(back.X, back.Z);
            _starts[i] = shots[i].Start;
            _directions[i] = FrameSolver.Back(azimuth < 0f ? azimuth + Beside : azimuth - Beside, Up);
        }
    }

    /// <summary>Unit direction toward the key light at <paramref name="time"/> seconds.</summary>
    public Vector3 At(double time)
    {
        int found = Array.BinarySearch(_starts, time);
        return _directions[Math.Max(found >= 0 ? found : ~found - 1, 0)];
    }
}
