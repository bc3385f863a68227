using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>How exact the given starts of lines are: people tap them along, programs export them early, others set them by eye. What a file is like shows in the song.</summary>
/// <param name="Offset">Seconds by which all lines come too early.</param>
/// <param name="Slack">Usual error of a start in seconds, at least 0.02.</param>
internal readonly record struct LineTrust(double Offset, double Slack)
{
    private const double LeastSlack = 0.02;
    private const double MostSlack = 0.3;
    private const int LeastLines = 6;

    /// <summary>Half the words are heard to begin within this, in seconds, of where they do.</summary>
    private const double HeardSlack = 0.05;

    /// <summary>An offset that is no mere difference of opinion where a word begins, in seconds.</summary>
    private const double ClearOffset = 0.15;

    /// <summary>Before anything was heard.</summary>
    public static LineTrust Unknown { get; } = new(0, 0.3);

    /// <summary>Where there are too few lines to judge by.</summary>
    public static LineTrust Usual { get; } = new(0, 0.12);

    /// <summary>Judges by where the first words of the lines were heard.</summary>
    /// <param name="late">Seconds that each line was heard after its given start.</param>
    public static LineTrust Of(List<double> late)
    {
        if (late.Count < LeastLines)
            return Usual;
        double middle = Median(late), offset = Math.Abs(middle) > ClearOffset ? middle : 0;
        double error = Median(late.ConvertAll(each => Math.Abs(each - middle)));
        return new LineTrust(offset, Math.Min(MostSlack, Math.Max(LeastSlack, Math.Sqrt(Math.Max(0, error * error - HeardSlack * HeardSlack)))));
    }

    private static double Median(List<double> values)
    {
        List<double> sorted = new(values);
        sorted.Sort();
        return sorted[sorted.Count / 2];
    }
}
