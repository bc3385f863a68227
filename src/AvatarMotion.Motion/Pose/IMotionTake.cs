namespace AvatarMotion.Motion;

/// <summary>A body as a function of time: a baked dance, a captured clip. Immutable; sampling allocates nothing and may run on many threads in any order.</summary>
public interface IMotionTake
{
    /// <summary>Writes the body at <paramref name="time"/> seconds into <paramref name="pose"/>; times outside the take hold its first or last pose.</summary>
    void Sample(double time, BodyPose pose);
}
