using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using AvatarMotion.Audio;
using AvatarMotion.Media;

namespace AvatarMotion.Evaluation;

/// <summary>Decodes and hears the song of a truth, with the times it took.</summary>
internal static class SongListening
{
    public static HeardTruth Hear(Truth truth, CancellationToken cancellation = default)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Waveform waveform = AudioFile.Decode(truth.AudioPath, cancellation).Waveform;
        double decoded = watch.Elapsed.TotalSeconds;
        TimeSpan before = ProcessorTime();
        Song song = Song.Analyze(waveform, new SongOptions { MaxThreads = Environment.ProcessorCount }, null, cancellation);
        double heard = watch.Elapsed.TotalSeconds - decoded, processor = (ProcessorTime() - before).TotalSeconds;
        if (truth.Words.Count > 0)
            song = song with { PhonePosteriors = PhoneListener.Listen(waveform, Environment.ProcessorCount, cancellation) };
        return new HeardTruth(truth, song) { DecodeSeconds = decoded, AnalysisSeconds = heard, ProcessorSeconds = processor };
    }

    private static TimeSpan ProcessorTime()
    {
        using Process self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }
}
