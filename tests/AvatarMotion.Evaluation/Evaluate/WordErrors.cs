using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Studio;

namespace AvatarMotion.Evaluation;

/// <summary>How far from where they are sung the words of a song begin, once they were put in place from their lines or from the text alone.</summary>
internal sealed class WordErrors
{
    /// <summary>A song is lost where half its words are further off than this, in seconds.</summary>
    public const double Lost = 2;

    private const double SureFrom = 0.5;
    private readonly List<double> _seconds = [], _sure = [], _unsure = [];

    /// <summary>Error of every word's start, in seconds, at least 0, in the order of the words.</summary>
    public IReadOnlyList<double> Seconds => _seconds;

    /// <summary>Errors of the words whose confidence is 0.5 or more.</summary>
    public IReadOnlyList<double> Sure => _sure;

    /// <summary>Errors of the other words.</summary>
    public IReadOnlyList<double> Unsure => _unsure;

    /// <summary>Whether the words as a whole were put somewhere else.</summary>
    public bool IsLost => Median(_seconds) > Lost;

    /// <summary>Gives the words of <paramref name="truth"/> to the aligner as a user would, and compares.</summary>
    /// <param name="linesAreTimed">The start of each line is given; else the text alone.</param>
    public static WordErrors Of(Truth truth, Song song, bool linesAreTimed)
    {
        Lyrics placed = LyricFile.Place(new Lyrics { Lines = WordLines.Of(truth, song.Duration, linesAreTimed), Language = truth.Language }, song, []);
        WordErrors errors = new();
        int next = 0;
        foreach (LyricLine line in placed.Lines)
        {
            foreach (LyricWord word in line.Words)
                errors.Add(Math.Abs(word.Start - truth.Words[next++].Start), word.Confidence);
        }

        return next == truth.Words.Count ? errors : throw new EvaluationException($"{truth.Id}: {next} of {truth.Words.Count} words were put in place.");
    }

    /// <summary>Middle of the errors, in seconds; NaN without any.</summary>
    public static double Median(IReadOnlyList<double> errors)
    {
        double[] sorted = [.. errors];
        Array.Sort(sorted);
        return sorted.Length == 0 ? double.NaN : 0.5 * (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]);
    }

    /// <summary>Share of the errors up to <paramref name="limit"/> seconds; NaN without any.</summary>
    public static double Within(IReadOnlyList<double> errors, double limit)
    {
        int near = 0;
        foreach (double error in errors)
            near += error <= limit ? 1 : 0;
        return errors.Count == 0 ? double.NaN : (double)near / errors.Count;
    }

    private void Add(double error, double confidence)
    {
        _seconds.Add(error);
        (confidence >= SureFrom ? _sure : _unsure).Add(error);
    }
}
