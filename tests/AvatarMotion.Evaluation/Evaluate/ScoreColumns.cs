using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Evaluation;

/// <summary>Everything that is measured, in the order of the table.</summary>
internal static class ScoreColumns
{
    private const double PitchStep = 0.01;

    public static IReadOnlyList<ScoreColumn> All { get; } =
    [
        new("beats", "beat_f", "beat F", static song => Beats(song, static (truth, beats) => BeatScore.F(truth, beats))),
        new("beats", "beat_f_allowed", "beat F allowed", static song => Beats(song, song.Truth.AnyBeatOctave ? BeatScore.AnyOctave : static (truth, beats) => BeatScore.F(truth, beats))),
        new("beats", "cmlc", "CMLc", static song => Beats(song, static (truth, beats) => BeatContinuity.Of(truth, beats).CmlC)),
        new("beats", "cmlt", "CMLt", static song => Beats(song, static (truth, beats) => BeatContinuity.Of(truth, beats).CmlT)),
        new("beats", "amlc", "AMLc", static song => Beats(song, static (truth, beats) => BeatContinuity.Of(truth, beats).AmlC)),
        new("beats", "amlt", "AMLt", static song => Beats(song, static (truth, beats) => BeatContinuity.Of(truth, beats).AmlT)),
        new("beats", "downbeat_f", "downbeat F", static song => Any(song.Truth.Downbeats.Count, () => BeatScore.F(song.Truth.Downbeats, Starts(song.Song.Bars)))),
        new("tempo", "bpm", "bpm", static song => Any(song.Truth.BeatsPerMinute, () => song.Song.BeatsPerMinute)) { Digits = 1 },
        new("tempo", "confidence", "sure", static song => Any(song.Truth.BeatsPerMinute, () => song.Song.Confidence)) { Digits = 2 },
        new("tempo", "accuracy1", "Acc 1", static song => Any(song.Truth.BeatsPerMinute, () => TempoScore.Accuracy1(song.Truth.BeatsPerMinute, song.Song.BeatsPerMinute))),
        new("tempo", "accuracy2", "Acc 2", static song => Any(song.Truth.BeatsPerMinute, () => TempoScore.Accuracy2(song.Truth.BeatsPerMinute, song.Song.BeatsPerMinute))),
        new("sections", "boundary_f_0_5s", "lines .5 s", static song => Boundary(song, 0.5)),
        new("sections", "boundary_f_3s", "lines 3 s", static song => Boundary(song, 3)),
        new("voice", "voice_precision", "voice prec.", static song => Voice(song).Precision),
        new("voice", "voice_recall", "voice recall", static song => Voice(song).Recall),
        new("voice", "voice_f", "voice F", static song => Voice(song).F),
        new("pitch", "raw_pitch", "RPA", static song => song.Truth.AnyPitchOctave ? double.NaN : Pitch(song).RawPitch),
        new("pitch", "raw_chroma", "RCA", static song => Pitch(song).RawChroma),
        new("pitch", "octave_errors", "octave errors", static song => song.Truth.AnyPitchOctave ? double.NaN : Pitch(song).OctaveErrors),
        new("syllables", "syllable_recall", "syll. recall", static song => Syllables(song).Recall),
        .. WordColumns("line", "L ", static song => song.LineWords.Value),
        .. WordColumns("plain", "T ", static song => song.PlainWords.Value),
        new("words", "plain_lost", "T lost", static song => Any(song.Truth.Words.Count, () => song.PlainWords.Value.IsLost ? 1 : 0)),
        new("drums", "kick_f", "kick F", static song => Drum(song, "kick", song.Song.Drums.Kick)),
        new("drums", "snare_f", "snare F", static song => Drum(song, "snare", song.Song.Drums.Snare)),
        new("drums", "hat_f", "hat F", static song => Drum(song, "hat", song.Song.Drums.Hat)),
        new("stems", "mixture_si_sdr_db", "mixture dB", static song => song.Separation.Value.Mixture) { Digits = 1 },
        new("stems", "voice_si_sdr_db", "voice dB", static song => song.Separation.Value.Voice) { Digits = 1 },
        new("stems", "si_sdr_gain_db", "better by dB", static song => song.Separation.Value.Voice - song.Separation.Value.Mixture) { Digits = 1 },
        new("mouth", "mouth_onset_ms", "mouth onset ms", static song => song.Mouth.Value.OnsetMedian) { Digits = 0 },
        new("mouth", "mouth_onset_p95_ms", "95 % ms", static song => song.Mouth.Value.OnsetP95) { Digits = 0 },
        new("mouth", "mouth_closures", "p b m closed", static song => song.Mouth.Value.Closures),
        new("mouth", "mouth_lip_teeth", "f v shown", static song => song.Mouth.Value.LipTeeth),
        new("mouth", "mouth_opened", "vowels open", static song => song.Mouth.Value.Opened),
        new("mouth", "mouth_rest_ms", "rest after ms", static song => song.Mouth.Value.Rest) { Digits = 0 },
        new("time", "seconds", "length s", static song => song.Song.Duration) { Digits = 1, IsSummed = true },
        new("time", "analysis_seconds", "heard in s", static song => song.AnalysisSeconds) { Digits = 2, IsSummed = true },
        new("time", "times_real_time", "x real time", static song => song.Song.Duration / song.AnalysisSeconds) { Digits = 0 },
        new("time", "processor_seconds", "of all cores", static song => song.ProcessorSeconds) { Digits = 2, IsSummed = true },
    ];

    /// <summary>The measures of words that are put in place from one kind of lyrics.</summary>
    private static ScoreColumn[] WordColumns(string name, string title, Func<HeardTruth, WordErrors> words)
    {
        ScoreColumn Column(string what, string head, Func<WordErrors, IReadOnlyList<double>> cases, Func<IReadOnlyList<double>, double> pool)
        {
            IReadOnlyList<double> Cases(HeardTruth song) => song.Truth.Words.Count > 0 ? cases(words(song)) : [];
            return new("words", $"{name}_{what}", title + head, song => pool(Cases(song))) { Cases = Cases, Pool = pool, Digits = what == "median_ms" ? 0 : 3 };
        }

        return
        [
            Column("median_ms", "median ms", static song => song.Seconds, static errors => 1000 * WordErrors.Median(errors)),
            Column("within_0_1s", "< .1 s", static song => song.Seconds, static errors => WordErrors.Within(errors, 0.1)),
            Column("within_0_3s", "< .3 s", static song => song.Seconds, static errors => WordErrors.Within(errors, 0.3)),
            Column("within_1s", "< 1 s", static song => song.Seconds, static errors => WordErrors.Within(errors, 1)),
            Column("sure_within_0_3s", "sure < .3 s", static song => song.Sure, static errors => WordErrors.Within(errors, 0.3)),
            Column("unsure_within_0_3s", "unsure < .3 s", static song => song.Unsure, static errors => WordErrors.Within(errors, 0.3)),
        ];
    }

    private static double Any(double amount, Func<double> score) => amount > 0 ? score() : double.NaN;

    private static double Beats(HeardTruth song, Func<IReadOnlyList<double>, IReadOnlyList<double>, double> score) =>
        Any(song.Truth.Beats.Count, () => score(song.Truth.Beats, song.Song.Beats));

    private static double Boundary(HeardTruth song, double window)
    {
        List<double> lines = [];
        foreach (Section section in song.Song.Sections)
            lines.AddRange([section.Start, section.End]);
        return Any(song.Truth.Boundaries.Count, () => BoundaryScore.Of(song.Truth.Boundaries, lines, window).F);
    }

    private static Score Voice(HeardTruth song) =>
        song.Truth.Voice.Count > 0 ? SpanScore.Of(song.Truth.Voice, song.Song.Voice) : new Score(double.NaN, double.NaN);

    private static PitchScore Pitch(HeardTruth song)
    {
        if (song.Truth.Notes.Count == 0)
            return new PitchScore(double.NaN, double.NaN, double.NaN);
        List<double> heard = [];
        PitchCurve curve = song.Song.Pitch;
        for (int i = 0; i * PitchStep < song.Song.Duration; i++)
        {
            int at = (int)Math.Round(i * PitchStep / curve.Hop);
            heard.Add(at < curve.Hz.Count ? curve.Hz[at] : 0);
        }

        return PitchScore.Of(SungPitch.Of(song.Truth, PitchStep), heard);
    }

    private static Score Syllables(HeardTruth song)
    {
        List<double> starts = [];
        foreach (Note note in song.Song.Notes)
            starts.Add(note.Start);
        return song.Truth.Syllables.Count > 0 ? EventScore.Of(song.Truth.Syllables, starts, EventScore.OnsetWindow) : new Score(double.NaN, double.NaN);
    }

    private static double Drum(HeardTruth song, string drum, IReadOnlyList<Onset> hits)
    {
        if (!song.Truth.Drums.TryGetValue(drum, out IReadOnlyList<double>? truth))
            return double.NaN;
        List<double> times = [];
        foreach (Onset hit in hits)
            times.Add(hit.Time);
        return EventScore.Of(truth, times, EventScore.OnsetWindow).F;
    }

    private static List<double> Starts(IReadOnlyList<Bar> bars)
    {
        List<double> starts = [];
        foreach (Bar bar in bars)
            starts.Add(bar.Start);
        return starts;
    }
}
