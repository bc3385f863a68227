using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using AvatarMotion.Audio;
using AvatarMotion.Evaluation;
using AvatarMotion.Media;

namespace AvatarMotion.RhythmFit;

/// <summary>Writes every reading of every song with its terms and its true scores, one line each, and prints how the present weights choose.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments.Length is < 1 or > 2 || (arguments.Length == 2 && arguments[1] is not ("--strokes" or "--traits")))
        {
            Console.Error.WriteLine("usage: RhythmFit OUT.csv [--strokes | --traits]   (on standard input one song per line: FOLDER, with truth.json and mix.*, or FOLDER FROM LENGTH in seconds)");
            return 2;
        }

        List<string> folders = new();
        while (Console.In.ReadLine() is string line)
            folders.Add(line.Trim());
        object gate = new();
        List<double[]> chosen = new();
        using StreamWriter writer = new(arguments[0]);
        Parallel.ForEach(folders, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, folder =>
        {
            string[] parts = folder.Split(' ');
            SongTruth truth = parts.Length < 3 ? new(parts[0], 0, 1e9) : new(parts[0], double.Parse(parts[1], CultureInfo.InvariantCulture), double.Parse(parts[2], CultureInfo.InvariantCulture));
            if (arguments.Length == 2 && arguments[1] == "--traits")
            {
                string line = TraitTable.Of(truth);
                lock (gate)
                    writer.Write(line);
                return;
            }

            if (truth.Beats.Length < 8 || truth.Sound.Length == 0)
                return;
            string lines = Hear(truth, arguments.Length == 2, out double[] scores, out string summary);
            lock (gate)
            {
                writer.Write(lines);
                chosen.Add(scores);
                Console.WriteLine(summary);
            }
        });
        Print(chosen);
        return 0;
    }

    private static string Hear(SongTruth truth, bool strokes, out double[] scores, out string summary)
    {
        Waveform waveform = truth.Read();
        HearingOptions work = new(1, null, CancellationToken.None);
        float gain = Loudness.Gain(Loudness.Rms(waveform));
        RhythmHearing hearing = RhythmHearing.Listen(waveform, gain, null, work);
        HarmonyFrames harmony = HarmonyListener.Listen(new Sound(waveform, Sound.LowRate, gain), work);
        List<Reading> readings = Rhythm.Readings(hearing.Curves, harmony, hearing.Activations, work);
        (int First, int Last) sounding = BeatRange.Sounding(hearing.Curves.Level, hearing.Curves.Onset);
        StringBuilder lines = new();
        double best = 0;
        foreach (Reading reading in readings)
        {
            double[] values = Scores(truth, Rhythm.Within(reading, sounding, waveform.Duration, 0));
            best = Math.Max(best, values[0]);
            lines.Append(truth.Name).Append(',').Append(truth.Style);
            foreach (double value in values)
                lines.Append(',').Append(value.ToString("0.####", CultureInfo.InvariantCulture));
            foreach (double term in reading.Terms)
                lines.Append(',').Append(term.ToString("0.#####", CultureInfo.InvariantCulture));
            lines.Append('\n');
        }

        Rhythm rhythm = Rhythm.Choose(readings, sounding, waveform.Duration);
        List<Bar> bars = BarLines.From(rhythm, waveform.Duration);
        double[] beats = Scores(truth, rhythm), drums = DrumScore.Of(truth, hearing.Drums(bars));
        scores = new[] { beats[0], beats[1], beats[2], beats[3], drums[0], drums[1], drums[2], drums[3], drums[4] };
        summary = string.Create(CultureInfo.InvariantCulture,
            $"{truth.Name} {truth.Style}: strict {scores[0]:0.000} allowed {scores[1]:0.000} downbeat {scores[2]:0.000} possible {best:0.000} bpm {Bpm(rhythm.Beats):0.0} of {Bpm(truth.Beats):0.0} meter {rhythm.Meter} error {1000 * Error(truth.Beats, rhythm.Beats):0.0} confidence {rhythm.Confidence:0.00} kick {drums[0]:0.00} snare {drums[1]:0.00} hat {drums[2]:0.00}");
        return strokes ? StrokeTable.Of(truth, hearing.Strokes(bars)) : lines.ToString();
    }

    private static double[] Scores(SongTruth truth, Rhythm rhythm)
    {
        List<double> ones = new();
        for (int i = 0; i < rhythm.Beats.Length; i++)
        {
            if (rhythm.Positions[i] == 0)
                ones.Add(rhythm.Beats[i]);
        }

        double octaves = rhythm.Beats.Length > 1 ? Math.Log2(Bpm(rhythm.Beats) / Bpm(truth.Beats)) : 9;
        return new[]
        {
            EventScore.F(truth.Beats, rhythm.Beats), BeatScore.AnyOctave(truth.Beats, rhythm.Beats),
            truth.Downbeats.Length > 2 ? EventScore.F(truth.Downbeats, ones) : double.NaN, Math.Abs(octaves) < 0.0566 ? 1.0 : 0.0, rhythm.Confidence,
        };
    }

    /// <summary>Median distance in seconds of the true beats to the nearest found ones, where that is within 70 ms.</summary>
    private static double Error(double[] truth, double[] found)
    {
        List<double> errors = new();
        foreach (double beat in truth)
        {
            int at = Array.BinarySearch(found, beat);
            at = at < 0 ? ~at : at;
            double error = Math.Min(at < found.Length ? Math.Abs(found[at] - beat) : 9, at > 0 ? Math.Abs(found[at - 1] - beat) : 9);
            if (error < 0.07)
                errors.Add(error);
        }

        errors.Sort();
        return errors.Count == 0 ? double.NaN : errors[errors.Count / 2];
    }

    private static double Bpm(double[] beats)
    {
        double[] intervals = new double[Math.Max(1, beats.Length - 1)];
        for (int i = 0; i + 1 < beats.Length; i++)
            intervals[i] = beats[i + 1] - beats[i];
        Array.Sort(intervals);
        return 60.0 / intervals[intervals.Length / 2];
    }

    private static void Print(List<double[]> chosen)
    {
        string[] names = { "strict", "allowed", "downbeat", "tempo", "kick", "snare", "hat", "kick strength", "snare strength" };
        for (int i = 0; i < names.Length; i++)
        {
            double sum = 0;
            int count = 0, good = 0;
            foreach (double[] scores in chosen)
            {
                if (double.IsNaN(scores[i]))
                    continue;
                sum += scores[i];
                good += scores[i] > 0.9 ? 1 : 0;
                count++;
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mean {names[i]}: {sum / Math.Max(1, count):0.0000}; above 0.9: {good} of {count}"));
        }
    }
}
