using System;
using System.IO;

namespace AvatarMotion.Media;

/// <summary>Asks a program for its version.</summary>
internal static class ProgramVersion
{
    private const double PatienceSeconds = 10;

    /// <summary>The first line that <paramref name="program"/> prints, or null where it is not installed.</summary>
    public static string? Of(string program, params string[] arguments)
    {
        string? output = Output(program, arguments);
        return output?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [string first, ..] ? first : output;
    }

    /// <summary>All that <paramref name="program"/> prints, or null where it is not installed.</summary>
    public static string? Output(string program, params string[] arguments)
    {
        try
        {
            using ChildProcess child = ChildProcess.Start(program, arguments, "");
            using StreamReader reader = new(child.Output);
            string text = reader.ReadToEnd();
            child.WaitForExit(PatienceSeconds);
            return text;
        }
        catch (MediaException)
        {
            return null;
        }
    }
}
