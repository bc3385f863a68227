using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>A camera that shows whole bodies with the floor around them and goes along calmly when they travel.</summary>
internal sealed class PracticeCamera
{
    private const double Rate = 10;
    private const double CalmSeconds = 0.9;
    private const float Fov = 30f;
    private const float EyeHeight = 1.05f;
    private const float LookHeight = 0.53f;

    // Raised arms and the numbers above, feet and the floor below; steps to both sides.
    private const float ShownHeight = 1.46f;
    private const float ShownWidth = 1.30f;

    private readonly Vector2[] _path;
    private readonly double _start;
    private readonly float _height;
    private readonly float _distance;
    private readonly float _side;

    public PracticeCamera(IReadOnlyList<Performer> dancers, PracticeClock clock, PracticeView view, float aspect)
    {
        _start = clock.Start;
        _side = view == PracticeView.Behind ? -1f : 1f;
        int count = (int)((clock.End - clock.Start) * Rate) + 2;
        Vector2[] middles = new Vector2[count];
        Vector2 widest = Vector2.Zero;
        BodyPose pose = new(0);
        foreach (Performer dancer in dancers)
            _height = MathF.Max(_height, dancer.Rig.Height);
        for (int i = 0; i < count; i++)
        {
            (Vector2 low, Vector2 high) = Bounds(dancers, _start + i / Rate, pose);
            middles[i] = 0.5f * (low + high);
            widest = Vector2.Max(widest, high - low);
        }

        _path = Calm(middles);
        float tangent = MathF.Tan(0.5f * Fov * MathF.PI / 180f);
        float forHeight = 0.5f * ShownHeight * _height / tangent, forWidth = 0.5f * (ShownWidth * _height + widest.X) / (tangent * aspect);
        _distance = MathF.Max(forHeight, forWidth) + 0.5f * widest.Y;
    }

    /// <summary>The camera at a second of the song.</summary>
    public CameraView At(double time)
    {
        double at = Math.Clamp((time - _start) * Rate, 0, _path.Length - 1.001);
        Vector2 spot = Vector2.Lerp(_path[(int)at], _path[(int)at + 1], (float)(at - (int)at));
        Vector3 target = new(spot.X, LookHeight * _height, spot.Y);
        return CameraView.LookAt(new Vector3(spot.X, EyeHeight * _height, spot.Y + _side * _distance), target, Fov);
    }

    private static (Vector2 Low, Vector2 High) Bounds(IReadOnlyList<Performer> dancers, double time, BodyPose pose)
    {
        Vector2 low = new(float.PositiveInfinity), high = new(float.NegativeInfinity);
        foreach (Performer dancer in dancers)
        {
            dancer.Body.Sample(time, pose);
            Vector2 spot = new(pose.HipsInWorld.X, pose.HipsInWorld.Z);
            low = Vector2.Min(low, spot);
            high = Vector2.Max(high, spot);
        }

        return (low, high);
    }

    private static Vector2[] Calm(Vector2[] path)
    {
        int reach = (int)(3 * CalmSeconds * Rate);
        Vector2[] calm = new Vector2[path.Length];
        for (int i = 0; i < path.Length; i++)
        {
            Vector2 sum = Vector2.Zero;
            float weights = 0f;
            for (int k = -reach; k <= reach; k++)
            {
                float off = (float)(k / (CalmSeconds * Rate)), weight = MathF.Exp(-0.5f * off * off);
                sum += weight * path[Math.Clamp(i + k, 0, path.Length - 1)];
                weights += weight;
            }

            calm[i] = sum / weights;
        }

        return calm;
    }
}
