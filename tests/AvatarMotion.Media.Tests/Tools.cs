using System.Diagnostics;
using System.Threading.Tasks;
using NUnit.Framework;

namespace AvatarMotion.Media.Tests;

/// <summary>Runs the programs that make test material and check what we made.</summary>
internal static class Tools
{
    /// <summary>Standard output of a program that must succeed.</summary>
    public static string Run(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, $"{program} {string.Join(' ', arguments)}: {errors.Result}");
        return output;
    }
}
