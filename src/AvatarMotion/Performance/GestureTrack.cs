using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>Gestures of a singer's hands over the film, laid on the dance where the hand is free. Immutable.</summary>
internal sealed class GestureTrack
{
    /// <summary>The hand sets out this early, seconds.</summary>
    private const double Before = 0.42;

    private const double Hold = 0.45;
    private const double Back = 0.55;

    /// <summary>A hand that moves faster when the gesture would arrive has an accent of its own, metres a second.</summary>
    private const float Busy = 3.0f;

    /// <summary>A hand below this height may bear weight, metres.</summary>
    private const float Low = 0.35f;

    private readonly List<(double At, Side Side, string Do)> _gestures = new();
    private readonly BodyMeasures _body;

    private GestureTrack(Rig rig)
    {
        _body = BodyMeasures.Of(rig);
    }

    /// <summary>Gestures of <paramref name="member"/>'s lines; null where there are none.</summary>
    public static GestureTrack? Bake(Show show, MusicalGrid grid, CastMember member, Rig rig, IMotionTake dance)
    {
        GestureTrack track = new(rig);
        SubjectPoints points = new(rig);
        foreach (ShowLine line in show.Lines)
        {
            foreach (ShowGesture gesture in LineSingers.Includes(line.Who, member) ? line.Gestures : Array.Empty<ShowGesture>())
            {
                double at = grid.ToSeconds(gesture.At);
                Side side = gesture.Hand == "right" ? Side.Right : Side.Left;
                bool holds = side == Side.Right && rig.CarriesMicrophone;
                if (!holds && IsFree(points, dance, at, side == Side.Left ? Bone.LeftHand : Bone.RightHand))
                    track._gestures.Add((at, side, gesture.Do));
            }
        }

        return track._gestures.Count > 0 ? track : null;
    }

    /// <summary>Lays the gestures of <paramref name="time"/> seconds on a pose.</summary>
    public void Move(double time, BodyPose pose)
    {
        foreach ((double at, Side side, string what) in _gestures)
        {
            double since = time - at;
            if (since < -Before || since > Hold + Back)
                continue;
            float amount = Math.Min(Easing.Smooth((float)((since + Before) / Before)), Easing.Smooth((float)((Hold + Back - since) / Back)));
            ArmGoal goal = SungGestures.Goal(what);

            // A wipe goes on outward while it is held; the others sink a little, as a hand does.
            float drift = Easing.Clamp01((float)(since / (Hold + Back)));
            Vector3 way = what == "wipe" ? new Vector3(Easing.Lerp(-0.75f, 0.25f, Easing.Smooth((float)((since + Before) / (Before + Hold)))), 0f, 0f) : new Vector3(0f, -0.04f * drift, 0f);
            ArmReach.Move(pose, _body, side, goal with { Goal = goal.Goal + way }, amount);
        }
    }

    private static bool IsFree(SubjectPoints points, IMotionTake dance, double at, Bone hand)
    {
        points.Read(dance, at - 0.05);
        Vector3 before = points[hand];
        points.Read(dance, at + 0.05);
        return points[hand].Y > Low && Vector3.Distance(before, points[hand]) / 0.1f < Busy;
    }
}
