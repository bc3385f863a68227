using System.Collections.Generic;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>What became of motion files.</summary>
/// <param name="Clips">Clip by clip.</param>
/// <param name="Folder">Where the moves lie, absolute.</param>
/// <param name="Notices">What was odd but worked, one sentence each, with the file's name.</param>
public sealed record CaptureReport(IReadOnlyList<CapturedClip> Clips, string Folder, IReadOnlyList<string> Notices);

/// <summary>One clip and its moves.</summary>
/// <param name="Name">The clip's name.</param>
/// <param name="Result">What was found in it; with the whole cleaned body only where a strip of it was drawn.</param>
/// <param name="Kept">Moves that were written; twins of others are not among them.</param>
public sealed record CapturedClip(string Name, CaptureResult Result, IReadOnlyList<CapturedMove> Kept);
