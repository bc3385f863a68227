namespace AvatarMotion.Cli;

/// <summary>What the process returns; other programs rely on these numbers.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>A fault of ours.</summary>
    public const int Fault = 1;

    /// <summary>The input or the words of the command line are wrong.</summary>
    public const int Input = 2;

    /// <summary>A program or library is missing.</summary>
    public const int MissingComponent = 3;

    /// <summary>The result could not be written.</summary>
    public const int Output = 4;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Stopped = 130;
}
