using System;
using AvatarMotion.Audio;

namespace AvatarMotion.Evaluation;

/// <summary>A song that was heard, beside what is known about it.</summary>
internal sealed record HeardTruth(Truth Truth, Song Song)
{
    /// <summary>How well the voice is taken out, where that is asked for and known.</summary>
    public Lazy<Separation> Separation { get; } = new(() => Evaluation.Separation.Of(Truth));

    /// <summary>How far from their places words are put of which only the lines are given in time, where words are known.</summary>
    public Lazy<WordErrors> LineWords { get; } = new(() => WordErrors.Of(Truth, Song, linesAreTimed: true));

    /// <summary>How far from their places words are put that are given as plain text, where words are known.</summary>
    public Lazy<WordErrors> PlainWords { get; } = new(() => WordErrors.Of(Truth, Song, linesAreTimed: false));

    /// <summary>How well the mouth keeps the known phones' times, where that is asked for and they are known.</summary>
    public Lazy<MouthScore> Mouth { get; } = new(() => SungTruth.Score(Truth.Phones, Song));

    /// <summary>Seconds that decoding took.</summary>
    public double DecodeSeconds { get; init; }

    /// <summary>Seconds that listening took, decoding apart.</summary>
    public double AnalysisSeconds { get; init; }

    /// <summary>Seconds of processor time that listening took, all threads together.</summary>
    public double ProcessorSeconds { get; init; }
}
