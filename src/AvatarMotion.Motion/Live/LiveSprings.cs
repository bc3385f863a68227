using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Hair and cloth behind a live body, in steps of <see cref="SpringChain.StepSeconds"/> up to the sampled time.</summary>
internal sealed class LiveSprings
{
    private const double LongestGap = 0.5;
    private readonly Rig _rig;
    private readonly SpringState _state;
    private readonly BodyPose _body;
    private double _time = double.NegativeInfinity;

    public LiveSprings(Rig rig)
    {
        _rig = rig;
        _state = SpringState.For(rig);
        _body = new BodyPose(rig.Springs.Joints.Count);
    }

    /// <summary>Writes <see cref="BodyPose.Springs"/>. Going back in time, or far ahead, they begin at rest.</summary>
    public void Follow(LiveDancer dancer, in LiveMoment now, double time, BodyPose pose)
    {
        int joints = _rig.Springs.Joints.Count;
        if (joints == 0 || pose.Springs.Length != joints)
            return;
        if (time < _time - SpringChain.StepSeconds || time > _time + LongestGap)
        {
            dancer.Compose(now, time, _body);
            SpringChain.Settle(_rig, _state, _body);
            _time = time;
        }

        while (_time + SpringChain.StepSeconds <= time)
        {
            _time += SpringChain.StepSeconds;
            dancer.Compose(now, _time, _body);
            SpringChain.Step(_rig, _state, _body);
        }

        _body.Springs.AsSpan().CopyTo(pose.Springs);
    }
}
