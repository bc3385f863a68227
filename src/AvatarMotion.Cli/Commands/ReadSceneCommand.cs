using System;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using System.Threading;
using AvatarMotion.Assets;

namespace AvatarMotion.Cli;

/// <summary><c>read-scene FILE</c>, hidden: the child process that reads foreign scenes with libassimp and pipes our own form to standard output.</summary>
internal static class ReadSceneCommand
{
    private const long MostMemory = 2L << 30;
    private const int LookMilliseconds = 50;

    public static Command Create()
    {
        Argument<string> file = new("FILE");
        Command command = new("read-scene") { file };
        command.Hidden = true;
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file)));
        return command;
    }

    private static int Run(string file)
    {
        using Timer watch = new(static _ => EndWhereTooLarge(), null, LookMilliseconds, LookMilliseconds);
        try
        {
            using Stream output = Console.OpenStandardOutput();
            using BufferedStream buffered = new(output, 1 << 16);
            SceneWriter.Write(file, buffered);
            return ExitCode.Done;
        }
        catch (AssetException error)
        {
            Console.Error.WriteLine(error.Message);
            return ExitCode.Input;
        }
    }

    /// <summary>A file that asks for more memory than a scene needs ends this process at once; the parent says so.</summary>
    private static void EndWhereTooLarge()
    {
        using Process self = Process.GetCurrentProcess();
        if (self.WorkingSet64 > MostMemory)
            self.Kill();
    }
}
