using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Linq;
using System.Threading.Tasks;

namespace AvatarMotion.Cli;

/// <summary>The front door: parses the words, runs one command, and turns every end into an exit code and at most one sentence on standard error.</summary>
internal static class CommandLine
{
    private const string Name = "avatarmotion";

    // A song may be named "@home.mp3" or "-x.wav": no response files, no bundles of one-letter options.
    private static readonly ParserConfiguration Plain = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(string[] args)
    {
        Command root = BuildRoot();
        ParseResult parsed = root.Parse(args.Length == 0 ? ["--help"] : args, Plain);
        if (parsed.Errors.Count > 0)
            return Complain(Mistake(parsed, root), ExitCode.Input);
        using StopSignal stop = new();
        try
        {
            InvocationConfiguration configuration = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await parsed.InvokeAsync(configuration, stop.Token);
        }
        catch (Exception error)
        {
            (string sentence, int code) = Failure.Explain(error);
            return Complain(sentence, code);
        }
    }

    // Not a RootCommand: that one shows the name of the program's file in its help, and people type another.
    private static Command BuildRoot() => new(
        Name,
        """
        A song goes in; a music video of avatars that dance and sing to it comes out.

        Examples:
          avatarmotion make song.mp3                         the film, as out/song.mp4
          avatarmotion plan song.mp3 -o song.show.yaml       the plan, to read and edit
          avatarmotion render song.show.yaml                 the film of a plan
          avatarmotion analyze song.mp3 --report song.html   what is heard, to look at and play
          avatarmotion doctor                                what is installed, and what to do about the rest

        In a clone of the source, ./avatarmotion evaluate FOLDER measures the hearing and ./avatarmotion test runs the tests.
        """)
    {
        MakeCommand.Create(),
        PlanCommand.Create(),
        RenderCommand.Create(),
        ExportCommand.Create(),
        PracticeCommand.Create(),
        CountsheetCommand.Create(),
        AnalyzeCommand.Create(),
        AlignCommand.Create(),
        InspectCommand.Create(),
        LiveCommand.Create(),
        MovesCommand.Create(),
        CaptureCommand.Create(),
        ReadSceneCommand.Create(),
        DoctorCommand.Create(),
        QuietOption.Create(),
        new HelpOption(),
        new VersionOption(),
    };

    private static int Complain(string sentence, int code)
    {
        if (sentence.Length > 0)
            Console.Error.WriteLine($"{Name}: {sentence}");
        return code;
    }

    private static string Mistake(ParseResult parsed, Command root)
    {
        Command command = parsed.CommandResult.Command;
        if (command != root)
            return $"{Sentence(parsed.Errors[0])} See: {Name} {command.Name} --help";
        string what = parsed.UnmatchedTokens.Count > 0
            ? $"There is no command \"{parsed.UnmatchedTokens[0]}\"; the commands are {string.Join(", ", root.Subcommands.Select(each => each.Name))}, and of the script evaluate and test."
            : Sentence(parsed.Errors[0]);
        return $"{what} See: {Name} --help";
    }

    private static string Sentence(ParseError error)
    {
        string message = error.Message.Trim();
        return message.EndsWith('.') ? message : message + ".";
    }
}
