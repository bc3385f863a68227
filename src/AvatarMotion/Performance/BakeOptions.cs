using System;
using System.Threading;
using AvatarMotion.Face;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>How a Show is baked.</summary>
public sealed record BakeOptions
{
    /// <summary>Shots by name.</summary>
    public ShotLibrary Shots { get; init; } = ShotLibrary.Default;

    /// <summary>Moves by name; null takes those that ship in the box.</summary>
    public MoveLibrary? Moves { get; init; }

    /// <summary>Makes the body of one performer; null dances the Show's phrases with <see cref="DanceBaker"/>.</summary>
    public Func<BodyRequest, IMotionTake>? Bodies { get; init; }

    /// <summary>Makes the face of one performer; null bakes the lines and the voice with <see cref="FaceBaker"/>.</summary>
    public Func<FaceRequest, IFaceTake>? Faces { get; init; }

    /// <summary>Makes hair and cloth: a take that writes <see cref="BodyPose.Springs"/> only; null simulates the rig's springs.</summary>
    public Func<SpringRequest, IMotionTake>? Springs { get; init; }

    /// <summary>Width over height of the picture; 0 takes the Show's.</summary>
    public float Aspect { get; init; }

    /// <summary>Threads to use, at least 1; the result does not depend on it.</summary>
    public int MaxThreads { get; init; } = 1;

    public CancellationToken Cancellation { get; init; }
}
