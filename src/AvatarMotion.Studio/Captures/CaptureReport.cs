using System.Collections.Generic;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>What became of motion files.</summary>
/// <param name="Clips">Clip by clip.</param>
/// <param name="Folder">Where the moves lie, absolute.</param>
/// <param name="Notices">What was odd but worked, one sentence each, with the file's name.</param>
public sealed record CaptureReport(IReadOnlyList<CapturedClip> Clips, string Folder, IReadOnlyList<string> Notices);

/// <summary>One clip and its moves.</summary>
/// <param name="Clip">The clip as it was read.</param>
/// <param name="Result">What was found in it.</param>
/// <param name="Kept">Moves that were written; twins of others are not among them.</param>
public sealed record CapturedClip(MotionClip Clip, CaptureResult Result, IReadOnlyList<CapturedMove> Kept);
