using System.CommandLine;

namespace AvatarMotion.Cli;

/// <summary>The options that say which moves are danced, shared by <c>make</c> and <c>plan</c>.</summary>
internal sealed class MoveSettings
{
    private readonly Option<string[]> _folders = new("--moves") { Description = "Dance a folder of your own moves too (*.capture, *.move.yaml); library is where captures go; several times for several", HelpName = "FOLDER" };
    private readonly Option<bool?> _onlyCaptured = new("--only-captured") { Description = "Dance captured moves alone [default of --moves: library]", Arity = ArgumentArity.ZeroOrOne };

    public void AddTo(Command command)
    {
        command.Add(_folders);
        command.Add(_onlyCaptured);
    }

    /// <summary>Folders as given; the library where captured moves are asked for and none is named.</summary>
    public string[] Folders(ParseResult parsed)
    {
        string[] folders = parsed.GetValue(_folders) ?? [];
        return folders.Length == 0 && OnlyCaptured(parsed) == true ? ["library"] : folders;
    }

    /// <summary>Null where nothing is said.</summary>
    public bool? OnlyCaptured(ParseResult parsed) => parsed.GetResult(_onlyCaptured) is { Implicit: false } ? parsed.GetValue(_onlyCaptured) ?? true : null;
}
