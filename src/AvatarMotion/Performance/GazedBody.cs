using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>A body with its gaze: what hair and faces are made from.</summary>
internal sealed class GazedBody : IMotionTake
{
    private readonly IMotionTake _body;
    private readonly GazeTrack _gaze;

    public GazedBody(IMotionTake body, GazeTrack gaze)
    {
        _body = body;
        _gaze = gaze;
    }

    public void Sample(double time, BodyPose pose)
    {
        _body.Sample(time, pose);
        _gaze.At(time).TurnHead(pose);
    }
}
