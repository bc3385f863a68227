using System.Linq;
using AvatarMotion.Audio;
using AvatarMotion.Audio.Tests;
using BenchmarkDotNet.Attributes;

namespace AvatarMotion.Benchmarks;

/// <summary>The steps of hearing a song of 3:30, decoding apart: all of it, its beats alone, the spectra under them, and the voice taken out.</summary>
[MemoryDiagnoser]
public class HearingBenchmark
{
    private const int Seconds = 210;
    private const float Gain = 1f;
    private Waveform _song = new([new float[1]], 44100);

    /// <summary>Threads that work.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Play()
    {
        float[] once = new PopSong(118).Waveform.ToMono(), samples = new float[Seconds * 44100];
        for (int i = 0; i < samples.Length; i++)
            samples[i] = once[i % once.Length];
        _song = new Waveform([samples, [.. samples]], 44100);
    }

    [Benchmark(Baseline = true)]
    public Song Everything() => Song.Analyze(_song, new SongOptions { MaxThreads = Threads });

    [Benchmark]
    public int Beats()
    {
        HearingOptions work = new(Threads, null, default);
        RhythmHearing hearing = RhythmHearing.Listen(_song, Gain, null, work);
        HarmonyFrames harmony = HarmonyListener.Listen(new Sound(_song, Sound.LowRate, Gain), work);
        return hearing.Find(harmony, null, _song.Duration, work).Beats.Length;
    }

    [Benchmark]
    public object Spectra() => OnsetListener.Listen(new Sound(_song, Sound.FullRate, Gain), new HearingOptions(Threads, null, default));

    [Benchmark]
    public int Separation() => VocalExtraction.Vocals(_song, Threads).Sum(static piece => piece.Length);
}
