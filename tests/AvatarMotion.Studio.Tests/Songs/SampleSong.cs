using System;
using System.IO;
using AvatarMotion.Tests;

namespace AvatarMotion.Studio.Tests;

/// <summary>The sample song, heard once for all tests that look at it.</summary>
internal static class SampleSong
{
    private static readonly Lazy<HeardSong> Once = new(() => SongHearing.Hear(SongSource.Find(Path.Combine(SharedData.RepositoryRoot, "samples", "first-light"))));

    public static HeardSong Heard => Once.Value;
}
