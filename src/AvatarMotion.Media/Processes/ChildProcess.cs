using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace AvatarMotion.Media;

/// <summary>
/// A program that runs beside us: arguments as a list and never through a shell, its error words kept, killed with everything it started when disposed early.
/// </summary>
internal sealed class ChildProcess : IDisposable
{
    private const int KeptErrorCharacters = 16_384;

    private readonly Process _process;
    private readonly Task<string> _errors;

    private ChildProcess(Process process)
    {
        _process = process;
        _errors = Task.Run(() => ReadTail(process.StandardError));
    }

    /// <summary>The program's standard output, as bytes.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>The program's standard input, as bytes; close it to say that there is no more.</summary>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>Starts <paramref name="program"/>; throws a <see cref="MediaException"/> with <paramref name="remedy"/> where it is not installed.</summary>
    public static ChildProcess Start(string program, IEnumerable<string> arguments, string remedy)
    {
        ProcessStartInfo start = new(program)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            return new ChildProcess(Process.Start(start)!);
        }
        catch (Win32Exception error)
        {
            throw new MediaException($"{program} could not be started: {remedy}.", missingComponent: true, error);
        }
    }

    /// <summary>Waits for the end and returns the exit code; -1 and a killed program where <paramref name="seconds"/> pass first.</summary>
    public int WaitForExit(double seconds = double.PositiveInfinity)
    {
        int milliseconds = seconds > 2_000_000 ? -1 : (int)(1000 * seconds);
        if (_process.WaitForExit(milliseconds))
            return _process.ExitCode;
        Kill();
        return -1;
    }

    /// <summary>The last words on standard error; complete once the program has ended.</summary>
    public string ErrorText() => _errors.GetAwaiter().GetResult();

    /// <summary>Ends the program now.</summary>
    public void Kill()
    {
        try
        {
            if (!_process.HasExited)
                _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
            // It ended between the question and the kill.
        }
        catch (Win32Exception)
        {
            // It is ending already.
        }
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private static string ReadTail(StreamReader reader)
    {
        StringBuilder kept = new();
        char[] block = new char[4096];
        int count;
        while ((count = reader.Read(block, 0, block.Length)) > 0)
        {
            kept.Append(block, 0, count);
            if (kept.Length > 2 * KeptErrorCharacters)
                kept.Remove(0, kept.Length - KeptErrorCharacters);
        }

        return kept.ToString();
    }
}
