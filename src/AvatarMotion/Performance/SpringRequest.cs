using AvatarMotion.Audio;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>What hair and cloth are made from.</summary>
/// <param name="Song">The music, for its length and bars.</param>
/// <param name="Rig">The rig and its springs.</param>
/// <param name="Body">The finished body, gaze included.</param>
public sealed record SpringRequest(Song Song, Rig Rig, IMotionTake Body);
