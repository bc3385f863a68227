using System;
using System.Collections.Generic;
using System.Threading;
using AvatarMotion.Audio;
using AvatarMotion.Media;

namespace AvatarMotion.Studio;

/// <summary>The sound of a practice film: the stretch of the song, slowed down, repeated, with the counts over it.</summary>
internal static class PracticeSound
{
    private const double FadeSeconds = 0.03;
    private const float SongUnderCounts = 0.55f;
    private const float CountLevel = 0.75f;

    /// <summary>Makes the sound.</summary>
    /// <param name="song">The sound file.</param>
    /// <param name="clock">Which stretch, how slow, how often.</param>
    /// <param name="counts">What is counted aloud; empty for nothing.</param>
    /// <param name="warnings">Takes what was odd but worked.</param>
    /// <param name="cancellation">Stops ffmpeg.</param>
    public static Waveform Make(string song, PracticeClock clock, IReadOnlyList<DanceCount> counts, List<string> warnings, CancellationToken cancellation)
    {
        Waveform round = TempoStretch.Slow(Cut(AudioFile.Read(song, cancellation), clock), clock.Tempo, cancellation);
        int length = (int)Math.Round(clock.Duration * round.SampleRate);
        float[][] channels = new float[round.ChannelCount][];
        for (int c = 0; c < channels.Length; c++)
        {
            channels[c] = new float[length];
            for (int i = 0; i < clock.Rounds; i++)
                Lay(round.Channel(c), channels[c], (int)Math.Round(i * clock.RoundLength * round.SampleRate), counts.Count == 0 ? 1f : SongUnderCounts, round.SampleRate);
        }

        CountVoice voice = new(round.SampleRate);
        Count(channels, clock, counts, voice);
        warnings.AddRange(voice.Warnings);
        return new Waveform(channels, round.SampleRate);
    }

    private static Waveform Cut(Waveform song, PracticeClock clock)
    {
        int start = (int)(clock.Start * song.SampleRate), length = Math.Max(1, (int)((clock.End - clock.Start) * song.SampleRate));
        float[][] channels = new float[song.ChannelCount][];
        for (int c = 0; c < channels.Length; c++)
            song.Read(c, start, channels[c] = new float[length]);
        return new Waveform(channels, song.SampleRate);
    }

    private static void Lay(ReadOnlySpan<float> from, float[] to, int at, float level, int rate)
    {
        int fade = (int)(FadeSeconds * rate);
        for (int i = 0; i < from.Length && at + i < to.Length; i++)
            to[at + i] += level * Math.Min(1f, Math.Min(i, from.Length - 1 - i) / (float)fade) * from[i];
    }

    private static void Count(float[][] channels, PracticeClock clock, IReadOnlyList<DanceCount> counts, CountVoice voice)
    {
        for (int round = 0; round < clock.Rounds; round++)
        {
            foreach (DanceCount count in counts)
            {
                if (count.Start < clock.Start - 1e-6 || count.Start >= clock.End)
                    continue;
                int at = (int)Math.Round(clock.FilmTime(count.Start, round) * voice.SampleRate);
                float[] word = voice.Of(count);
                int room = (int)((count.End - count.Start) / clock.Tempo * voice.SampleRate);
                foreach (float[] channel in channels)
                    Say(word, channel, at, room);
            }
        }
    }

    // A long word gives way to the next one.
    private static void Say(float[] word, float[] channel, int at, int room)
    {
        int length = Math.Min(word.Length, Math.Max(room, 1));
        int fade = Math.Min(length, 400);
        for (int i = 0; i < length && at + i < channel.Length; i++)
        {
            float mixed = channel[at + i] + CountLevel * Math.Min(1f, (length - i) / (float)fade) * word[i];
            channel[at + i] = Math.Clamp(mixed, -1f, 1f);
        }
    }
}
