using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>What became of a clip.</summary>
public sealed record CaptureResult
{
    /// <summary>Moves in the order of the clip.</summary>
    public IReadOnlyList<CapturedMove> Moves { get; init; } = Array.Empty<CapturedMove>();

    /// <summary>Counts per minute that were found or given.</summary>
    public double BeatsPerMinute { get; init; }

    /// <summary>Seconds of the first count.</summary>
    public double FirstBeat { get; init; }

    /// <summary>How clear the beat was: below 1 it is a guess.</summary>
    public double Sureness { get; init; }

    /// <summary>The whole clip on the standard body, cleaned, to look at.</summary>
    public IMotionTake? Cleaned { get; init; }

    /// <summary>What was odd but worked, one sentence each.</summary>
    public IReadOnlyList<string> Notices { get; init; } = Array.Empty<string>();
}
