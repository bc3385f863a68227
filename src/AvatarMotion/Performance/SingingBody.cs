using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>A dance with what singing adds to it: breath, and a head that follows the melody.</summary>
internal sealed class SingingBody : IMotionTake
{
    private readonly IMotionTake _dance;
    private readonly SingingTrack _singing;
    private readonly Rig _rig;

    public SingingBody(IMotionTake dance, SingingTrack singing, Rig rig)
    {
        _dance = dance;
        _singing = singing;
        _rig = rig;
    }

    public void Sample(double time, BodyPose pose)
    {
        _dance.Sample(time, pose);
        _singing.Move(time, pose, _rig);
    }
}
