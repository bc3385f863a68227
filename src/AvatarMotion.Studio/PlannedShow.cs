using System.Collections.Generic;
using System.IO;
using AvatarMotion.Audio;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>A Show with what it was made from.</summary>
public sealed record PlannedShow
{
    public required Show Show { get; init; }

    /// <summary>The song with the words of the Show's lines.</summary>
    public required Song Song { get; init; }

    /// <summary>The sound file, absolute.</summary>
    public required string SongPath { get; init; }

    /// <summary>The Show file, absolute; it need not be written yet.</summary>
    public required string ShowPath { get; init; }

    /// <summary>The folder that the Show's relative paths start from, absolute.</summary>
    public string Folder => Path.GetDirectoryName(ShowPath)!;

    /// <summary>What was odd but worked.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The moves that the Show's phrases name: those in the box and the person's own.</summary>
    public MoveLibrary Moves { get; init; } = MoveLibrary.Default;

    /// <summary>Seconds that decoding and analysis took; 0 where a frozen analysis was read.</summary>
    public double HearSeconds { get; init; }

    /// <summary>Every file that the Show reads, absolute: a result may not be written over one of them.</summary>
    public string[] Files
    {
        get
        {
            List<string> files = [SongPath, ShowPath, ShowDesk.AnalysisPath(ShowPath)];
            if (Show.Song.Lyrics.Length > 0)
                files.Add(Path.GetFullPath(Show.Song.Lyrics, Folder));
            if (Show.Song.TempoMap.Length > 0)
                files.Add(Path.GetFullPath(Show.Song.TempoMap, Folder));
            foreach (CastMember member in Show.Cast)
                files.Add(Path.GetFullPath(member.Avatar, Folder));
            return [.. files];
        }
    }

    /// <summary>The song as it was heard.</summary>
    internal Song? Heard { get; init; }

    /// <summary>The plan to lay over the Show file, or null where the Show was opened from it.</summary>
    internal Show? Plan { get; init; }
}
