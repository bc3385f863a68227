using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using AvatarMotion.Studio;
using Spectre.Console;

namespace AvatarMotion.Cli;

/// <summary>What a person sees while a film is made: warnings, progress with the time left on a terminal, and what it took. Quiet when piped.</summary>
internal sealed class FilmConsole : IProgress<FilmProgress>
{
    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly bool _isTerminal = !Console.IsErrorRedirected;
    private TimeSpan _lastShown;

    public static void Warn(IReadOnlyList<string> warnings)
    {
        foreach (string warning in warnings)
            Console.Error.WriteLine($"avatarmotion: {warning}");
    }

    /// <summary>A line about a finished step, on a terminal only.</summary>
    public void Say(string text)
    {
        if (_isTerminal)
            _console.MarkupLine(Clear + Markup.Escape(text));
    }

    public void Report(FilmProgress value)
    {
        if (!_isTerminal || (value.Stage == "draw" && _watch.Elapsed - _lastShown < TimeSpan.FromSeconds(0.5)))
            return;
        _lastShown = _watch.Elapsed;
        Console.Error.Write(Clear + Line(value));
    }

    /// <summary>What the film took: printed always, on standard error.</summary>
    public static void Summary(PlannedShow planned, FilmReport report)
    {
        double duration = planned.Song.Duration;
        string hearing = planned.HearSeconds > 0
            ? string.Create(CultureInfo.InvariantCulture, $"analysis {planned.HearSeconds:0.0} s ({duration / planned.HearSeconds:0}x real time), ")
            : "";
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{hearing}bake {report.BakeSeconds:0.0} s, {report.Frames} frames in {report.DrawSeconds:0.0} s ({report.FramesPerSecond:0.0} frames/s, encoder included)"));
    }

    private static string Clear => Console.IsErrorRedirected ? "" : "\r\u001b[K";

    private static string Line(FilmProgress value)
    {
        if (value.Stage != "draw")
            return value.Stage + " …";
        double left = value.FramesPerSecond > 0 && value.Fraction > 0.01 ? Left(value) : 0;
        string time = left > 0 ? string.Create(CultureInfo.InvariantCulture, $", {(int)(left / 60)}:{(int)(left % 60):00} left") : "";
        return string.Create(CultureInfo.InvariantCulture, $"draw {100 * value.Fraction:0} %  {value.FramesPerSecond:0.0} frames/s{time}");
    }

    private static double Left(FilmProgress value) => value.SecondsDone * (1 - value.Fraction) / value.Fraction;
}
