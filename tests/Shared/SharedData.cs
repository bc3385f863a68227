using System.IO;
using NUnit.Framework;

namespace AvatarMotion.Tests;

/// <summary>Finds the repository and the real material that lies beside it; a test that needs absent material says so and is skipped.</summary>
internal static class SharedData
{
    /// <summary>The folder that holds AvatarMotion.sln.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>Path of a file or folder under <c>../shared/data</c>; skips the test where it is absent.</summary>
    public static string Require(string relativePath)
    {
        string path = Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared", "data", relativePath));
        if (!File.Exists(path) && !Directory.Exists(path))
            Assert.Ignore($"shared data is absent: {relativePath}");
        return path;
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AvatarMotion.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("AvatarMotion.sln was not found above the test folder");
    }
}
