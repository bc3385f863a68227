using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>What a face is made from.</summary>
/// <param name="Show">The plan; its lines say who sings what and how.</param>
/// <param name="Song">The music and its words.</param>
/// <param name="Member">Whose face.</param>
/// <param name="Rig">The rig.</param>
/// <param name="Body">The finished body, for blinks at head turns.</param>
public sealed record FaceRequest(Show Show, Song Song, CastMember Member, Rig Rig, IMotionTake Body)
{
    /// <summary>When the eyes go somewhere else, ascending, seconds.</summary>
    public IReadOnlyList<double> GazeShifts { get; init; } = Array.Empty<double>();
}
