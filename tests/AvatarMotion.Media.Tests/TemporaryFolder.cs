using System;
using System.IO;

namespace AvatarMotion.Media.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("avatarmotion-test-").FullName;

    /// <summary>Names of everything inside, folders too.</summary>
    public string[] Names => Directory.GetFileSystemEntries(Path, "*", SearchOption.AllDirectories);

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
