using System;
using System.IO;

namespace AvatarMotion.Evaluation;

/// <summary>The repository that this program was built in.</summary>
internal static class SourceTree
{
    /// <summary>The folder that holds AvatarMotion.sln.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "AvatarMotion.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new EvaluationException("the repository is not above this program; run ./avatarmotion evaluate in it.");
    }
}
