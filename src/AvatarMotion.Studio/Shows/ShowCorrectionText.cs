using System;
using System.Collections.Generic;
using System.Globalization;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Writes corrections as a person would.</summary>
internal static class ShowCorrectionText
{
    /// <summary>The words for a tempo that is a multiple of the heard one.</summary>
    public static IReadOnlyDictionary<string, double> Factors { get; } = new Dictionary<string, double>
    {
        ["half"] = 1.0 / 2, ["double"] = 2, ["third"] = 1.0 / 3, ["triple"] = 3,
    };

    /// <summary>One correction in braces.</summary>
    public static string Write(SongCorrection correction) => "{ " + correction switch
    {
        TempoCorrection tempo => $"tempo: {Word(tempo.Factor)}{Stretch(tempo.From, tempo.To)}",
        PaceCorrection pace => $"bpm: {ShowNumber.Write(pace.BeatsPerMinute)}",
        BeatCorrection beat => $"beat: {Seconds(beat.Time)}, is: {Seconds(beat.NewTime)}",
        BeatsCorrection beats => $"beats: [ {string.Join(", ", Each(beats.Times))} ]",
        MeterCorrection meter => $"meter: {Meter(meter)}{Stretch(meter.From, meter.To)}",
        BarCorrection bar => $"bar: {Seconds(bar.Time)}",
        SectionCorrection section => $"section: {Seconds(section.Time)}{(section.NewTime is { } time ? $", is: {Seconds(time)}" : "")}{(section.Kind is { } kind ? $", label: {SectionWords.Of(kind)}" : "")}",
        JoinCorrection join => $"join: {Seconds(join.Time)}",
        _ => throw new ArgumentException($"{correction.GetType().Name} has no text.", nameof(correction)),
    } + " }";

    private static string Word(double factor)
    {
        foreach ((string word, double known) in Factors)
        {
            if (known == factor)
                return word;
        }

        throw new ArgumentOutOfRangeException(nameof(factor), factor, "A tempo is half, double, a third or three times the heard one.");
    }

    private static string Meter(MeterCorrection meter) =>
        meter.Division == 3 ? string.Create(CultureInfo.InvariantCulture, $"{3 * meter.Beats}/8") : meter.Beats.ToString(CultureInfo.InvariantCulture);

    private static string Stretch(double from, double to) =>
        (from > 0 ? $", from: {Seconds(from)}" : "") + (double.IsPositiveInfinity(to) ? "" : $", to: {Seconds(to)}");

    private static List<string> Each(IReadOnlyList<double> times)
    {
        List<string> texts = [];
        foreach (double time in times)
            texts.Add(Seconds(time));
        return texts;
    }

    private static string Seconds(double time) => ShowNumber.Write(time) + "s";
}
