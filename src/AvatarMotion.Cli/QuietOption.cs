using System.CommandLine;

namespace AvatarMotion.Cli;

/// <summary><c>--quiet</c>, for every command: results and errors only.</summary>
internal static class QuietOption
{
    private const string Name = "--quiet";

    public static Option Create() => new Option<bool>(Name, "-q") { Description = "Only results and errors: no warnings, no progress, no summary", Recursive = true };

    public static bool Read(ParseResult parsed) => parsed.GetValue<bool>(Name);
}
