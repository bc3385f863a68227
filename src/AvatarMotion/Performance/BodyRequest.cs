using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>What a body is made from.</summary>
/// <param name="Show">The plan.</param>
/// <param name="Song">The music.</param>
/// <param name="Member">Whose body.</param>
/// <param name="Rig">The rig to make it for.</param>
/// <param name="Phrases">The member's phrases in seconds, in order.</param>
public sealed record BodyRequest(Show Show, Song Song, CastMember Member, Rig Rig, IReadOnlyList<DancePhrase> Phrases);
