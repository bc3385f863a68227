using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary>What a person sees while a film is made: warnings, progress with the time left on a terminal, and what it took. Quiet when piped.</summary>
internal sealed class FilmConsole : IProgress<FilmProgress>
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly bool _isQuiet;
    private readonly string? _sheet;
    private readonly bool _isTerminal;
    private TimeSpan _lastShown;

    /// <param name="quiet">Say nothing but errors.</param>
    /// <param name="sheet">The contact sheet, named on standard output as soon as it can be looked at; null for none.</param>
    public FilmConsole(bool quiet, string? sheet = null)
    {
        _isQuiet = quiet;
        _sheet = sheet;
        _isTerminal = !quiet && !Console.IsErrorRedirected;
    }

    public void Warn(IReadOnlyList<string> warnings)
    {
        if (_isQuiet)
            return;
        if (_isTerminal)
            Console.Error.Write(Clear);
        foreach (string warning in warnings)
            Console.Error.WriteLine($"avatarmotion: {warning}");
    }

    public void Report(FilmProgress value)
    {
        if (value is { Stage: "sheet", Fraction: 1 } && _sheet is not null)
            Announce(_sheet);
        if (!_isTerminal || (value.Stage == "draw" && _watch.Elapsed - _lastShown < TimeSpan.FromSeconds(0.5)))
            return;
        _lastShown = _watch.Elapsed;
        Console.Error.Write(value.Stage == "done" ? Clear : Clear + Line(value));
    }

    /// <summary>Names a result on standard output.</summary>
    public void Announce(string path)
    {
        if (_isTerminal)
            Console.Error.Write(Clear);
        Console.WriteLine(path);
    }

    /// <summary>Rows for a person, on standard error.</summary>
    public void Tell(IReadOnlyList<string> rows)
    {
        if (_isQuiet)
            return;
        foreach (string row in rows)
            Console.Error.WriteLine(row);
    }

    /// <summary>What the film took, and where it was damped, on standard error.</summary>
    public void Summary(PlannedShow planned, FilmReport report)
    {
        if (_isQuiet)
            return;
        Warn(report.Warnings);
        if (report.Flashes.Count > 0)
            Console.Error.WriteLine($"avatarmotion: the picture flashed more than three times in a second and was damped at {string.Join(", ", report.Flashes.Select(Clock))}; give other lights there.");
        double duration = planned.Song.Duration;
        string hearing = planned.HearSeconds > 0
            ? string.Create(CultureInfo.InvariantCulture, $"analysis {planned.HearSeconds:0.0} s ({duration / planned.HearSeconds:0}x real time), ")
            : "";
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{hearing}bake {report.BakeSeconds:0.0} s, {report.Frames} frames in {report.DrawSeconds:0.0} s ({report.FramesPerSecond:0.0} frames/s, encoder included)"));
    }

    private const string Clear = "\r\u001b[K";

    private static string Line(FilmProgress value)
    {
        if (value.Stage != "draw")
            return value.Stage + " ...";
        double left = value.FramesPerSecond > 0 && value.Fraction > 0.01 ? Left(value) : 0;
        string time = left > 0 ? string.Create(CultureInfo.InvariantCulture, $", {(int)(left / 60)}:{(int)(left % 60):00} left") : "";
        return string.Create(CultureInfo.InvariantCulture, $"draw {100 * value.Fraction:0} %  {value.FramesPerSecond:0.0} frames/s{time}");
    }

    private static string Clock(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{(int)(seconds / 60)}:{(int)(seconds % 60):00}");

    private static double Left(FilmProgress value) => value.SecondsDone * (1 - value.Fraction) / value.Fraction;
}
