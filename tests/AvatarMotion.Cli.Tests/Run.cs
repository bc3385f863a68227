using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using AvatarMotion.Tests;

namespace AvatarMotion.Cli.Tests;

/// <summary>What a run of the real program left: exit code, standard output, standard error.</summary>
internal sealed record Run(int Code, string Output, string Errors)
{
    /// <summary>Runs the built program with <paramref name="arguments"/> in <paramref name="folder"/>.</summary>
    public static Run Of(string folder, params string[] arguments) => Wait(Start(folder, arguments));

    /// <summary>Starts it and returns at once.</summary>
    public static Process Start(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(CommandLine).Assembly.Location);
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    public static Run Wait(Process process)
    {
        using (process)
        {
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new Run(process.ExitCode, output, errors.Result);
        }
    }

    /// <summary>Runs a system program and returns its standard output.</summary>
    public static string Tool(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = SharedData.RepositoryRoot })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new IOException($"{program} failed");
    }
}
