using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>The order in which a song is heard.</summary>
internal sealed class Listener
{
    private const double Silence = 1e-5;

    /// <summary>Beats that were heard are never without confidence: 0 means that nobody said.</summary>
    private const double LeastConfidence = 0.01;

    private readonly Waveform _waveform;
    private readonly SongOptions _options;
    private readonly HearingOptions _work;

    public Listener(Waveform waveform, SongOptions options, HearingOptions work)
    {
        _waveform = waveform;
        _options = options;
        _work = work;
    }

    /// <summary>What the song is like as a whole, once it was heard.</summary>
    public SongTraits Traits { get; private set; } = new();

    public Song Listen()
    {
        double rms = Loudness.Rms(_waveform);
        Song song = new() { Duration = _waveform.Duration, Title = _options.Title, Artist = _options.Artist };
        if (rms < Silence || _waveform.Length < 2)
            return song with { Sections = new[] { new Section { End = song.Duration, Kind = SectionKind.Instrumental } } };
        float gain = Loudness.Gain(rms);
        _work.Stage(0.4);
        RhythmHearing hearing = RhythmHearing.Listen(_waveform, gain, _options.Drums, _work);
        OnsetFrames frames = hearing.Frames;
        _work.Stage(0.6);
        HarmonyFrames harmony = HarmonyListener.Listen(new Sound(_options.Backing ?? _waveform, Sound.LowRate, gain), _work);
        _work.Stage(0.7);
        Rhythm rhythm = hearing.Find(harmony, _options.Grid, song.Duration, _work);
        List<Bar> bars = BarLines.From(rhythm, song.Duration);
        _work.Stage(0.95);
        VoiceTrack voice = VoiceTrack.Find(_options, _waveform, gain, _work);
        _work.Stage(1.0);
        EnergyCurves energy = new(frames);
        LoudnessMeter meter = LoudnessMeter.Measure(_waveform, _work);
        song = song with
        {
            BeatsPerMinute = Tempo(rhythm.Beats),
            Confidence = rhythm.Beats.Length > 0 ? Math.Max(LeastConfidence, rhythm.Confidence) : 0,
            Beats = rhythm.Beats,
            Bars = bars,
            BeatDivision = rhythm.Division,
            Drums = hearing.Drums(bars),
            Voice = voice.Spans,
            Pitch = voice.Pitch,
            Notes = voice.Notes,
            MouthOpen = voice.Open,
            MouthSpread = voice.Spread,
            Energy = energy.Energy,
            Bass = energy.Bass,
            Brightness = energy.Brightness,
            Fullness = energy.Fullness,
            Loudness = meter.ShortTerm,
            IntegratedLoudness = meter.Integrated,
        };
        song = SectionFinder.Add(song, frames, harmony);
        song = song with { Events = EventFinder.Find(song) };
        TextureFrames texture = TextureListener.Listen(new Sound(_waveform, Sound.LowRate, gain), _work);
        Traits = TraitFinder.Find(song, frames, hearing.Curves, harmony, texture, meter.Range);
        song = song with { Feel = FeelFinder.Find(Traits) };
        _work.Step(1.0);
        return song;
    }

    private static double Tempo(double[] beats)
    {
        if (beats.Length < 2)
            return 0;
        double[] intervals = new double[beats.Length - 1];
        for (int i = 0; i < intervals.Length; i++)
            intervals[i] = beats[i + 1] - beats[i];
        Array.Sort(intervals);
        return 60.0 / intervals[intervals.Length / 2];
    }
}
