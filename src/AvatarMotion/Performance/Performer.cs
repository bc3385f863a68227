using AvatarMotion.Face;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>One performer as a function of time. Immutable; sampling allocates nothing and may run on many threads in any order.</summary>
public sealed class Performer
{
    private readonly GazeTrack _gaze;
    private readonly IFaceTake? _face;
    private readonly IMotionTake? _springs;
    private readonly SingingTrack? _singing;

    internal Performer(string id, Rig rig, IMotionTake body, SingingTrack? singing, GazeTrack gaze, IFaceTake? face, IMotionTake? springs)
    {
        Id = id;
        Rig = rig;
        Body = body;
        _singing = singing;
        _gaze = gaze;
        _face = face;
        _springs = springs;
    }

    /// <summary>Cast id.</summary>
    public string Id { get; }

    public Rig Rig { get; }

    /// <summary>The dance alone, before what singing adds, gaze and springs.</summary>
    public IMotionTake Body { get; }

    /// <summary>Which moves are danced when and where feet stand; null where the body is no planned dance.</summary>
    public DanceTake? Dance => Body as DanceTake;

    /// <summary>Buffers for <see cref="Sample"/>; they are yours.</summary>
    public PerformerFrame NewFrame() => new(Rig);

    /// <summary>Writes body and face at <paramref name="time"/> seconds into <paramref name="frame"/>. The order of the steps is written here and nowhere else.</summary>
    public void Sample(double time, PerformerFrame frame)
    {
        Body.Sample(time, frame.Body);
        _singing?.Move(time, frame.Body, Rig);
        GazeMoment gaze = _gaze.At(time);
        gaze.TurnHead(frame.Body);
        SampleFace(time, frame.Face);
        gaze.TurnEyes(frame.Face);
        _springs?.Sample(time, frame.Body);
    }

    /// <summary>The finished body, gaze and springs included, as a take for exports.</summary>
    public IMotionTake Finished => new FinishedBody(this);

    private void SampleBody(double time, BodyPose body)
    {
        Body.Sample(time, body);
        _singing?.Move(time, body, Rig);
        _gaze.At(time).TurnHead(body);
        _springs?.Sample(time, body);
    }

    private void SampleFace(double time, FaceFrame face)
    {
        if (_face is null)
            face.Reset();
        else
            _face.Sample(time, face);
    }

    private sealed class FinishedBody : IMotionTake
    {
        private readonly Performer _performer;

        public FinishedBody(Performer performer)
        {
            _performer = performer;
        }

        public void Sample(double time, BodyPose pose) => _performer.SampleBody(time, pose);
    }
}
