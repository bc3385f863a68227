using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio.Tests;

/// <summary>Tracks made by hand: a body that stands with arms out, moved as each test says.</summary>
internal static class Standing
{
    public static Rig Rig { get; } = StandardRig.Create();

    /// <summary>A body at rest; <paramref name="change"/> gets each frame's time and joints.</summary>
    public static BodyTrack Track(double seconds, Action<double, Joints>? change = null, double rate = 60)
    {
        BodyTrack track = new(rate, (int)Math.Round(seconds * rate), Enum.GetValues<Bone>());
        for (int i = 0; i < track.Frames; i++)
        {
            foreach (Bone bone in Enum.GetValues<Bone>())
                track[i, bone] = Rig.RestPositionInModel(bone);
            change?.Invoke(i / rate, new Joints(track, i));
        }

        return track;
    }

    /// <summary>A minimum-jerk way from 0 to 1.</summary>
    public static float Way(double phase)
    {
        double p = Math.Clamp(phase, 0, 1);
        return (float)(p * p * p * (10 + p * (6 * p - 15)));
    }

    /// <summary>The joints of one frame.</summary>
    public readonly record struct Joints(BodyTrack Track, int Frame)
    {
        public void Move(Vector3 by, params ReadOnlySpan<Bone> bones)
        {
            foreach (Bone bone in bones)
                Track[Frame, bone] += by;
        }

        public void Put(Bone bone, Vector3 place) => Track[Frame, bone] = place;

        public void MoveAll(Vector3 by)
        {
            foreach (Bone bone in Enum.GetValues<Bone>())
                Track[Frame, bone] += by;
        }
    }

    /// <summary>Even times from <paramref name="first"/> on.</summary>
    public static List<double> Times(double first, double step, int count)
    {
        List<double> times = [];
        for (int i = 0; i < count; i++)
            times.Add(first + i * step);
        return times;
    }
}
