using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using AvatarMotion.Audio;
using AvatarMotion.Media;

namespace AvatarMotion.Studio;

/// <summary>Writes the voice of a song and the song without it as two WAV files, both as long as the decoded song and together equal to it.</summary>
/// <param name="VocalsPath">Where the voice is written, or empty.</param>
/// <param name="BackingPath">Where the rest is written, or empty.</param>
public sealed record VocalFiles(string VocalsPath, string BackingPath)
{
    /// <summary>Power of a voice beside that of its song below which hardly anybody is heard: -25 dB, where singers lie about 10 dB below their songs.</summary>
    private const double FaintShare = 0.003;

    /// <summary>The files that are written.</summary>
    public IReadOnlyList<string> Outputs => [.. new[] { VocalsPath, BackingPath }.Where(static path => path.Length > 0)];

    private bool IsEmpty => VocalsPath.Length == 0 && BackingPath.Length == 0;

    /// <summary>Looks at the places of both files before the work begins.</summary>
    public void Check(SongSource source)
    {
        if (IsEmpty)
            return;
        if (VocalsPath.Length > 0 && BackingPath.Length > 0 && Path.GetFullPath(VocalsPath) == Path.GetFullPath(BackingPath))
            throw new StudioException($"{VocalsPath}: voice and backing are two files; give them two names.");
        foreach (string path in Outputs)
            OutputPlace.Check(path, [.. source.Inputs]);
    }

    /// <summary>Takes the voice out of the song and writes both files, whole or not at all.</summary>
    /// <returns>What a person should know about them.</returns>
    public IReadOnlyList<string> Write(SongSource source, CancellationToken cancellation = default)
    {
        if (IsEmpty)
            return [];
        Waveform mixture = AudioFile.Decode(source.SoundPath, cancellation).Waveform;
        using VocalFile? vocals = VocalFile.Begin(VocalsPath, mixture), backing = VocalFile.Begin(BackingPath, mixture);
        int at = 0;
        double sung = 0, all = 0;
        foreach (Waveform voice in Voice(source, mixture, cancellation))
        {
            Waveform rest = Rest(mixture, voice, at);
            vocals?.Write(voice);
            backing?.Write(rest);
            sung += Power(voice, 0, voice.Length);
            all += Power(mixture, at, voice.Length);
            at += voice.Length;
        }

        vocals?.Close();
        backing?.Close();
        UnfinishedFile.FinishAll([.. new[] { vocals, backing }.OfType<VocalFile>().Select(static file => file.Closed)]);
        return sung >= FaintShare * all ? [] : ["hardly any voice could be told from the band: either nobody sings here, or the singer is unlike those that AvatarMotion knows and stays in the band; a vocal stem (--vocals) is better then."];
    }

    /// <summary>The voice in pieces: the stem where there is one, else what can be taken out of the mixture.</summary>
    private static IEnumerable<Waveform> Voice(SongSource source, Waveform mixture, CancellationToken cancellation)
    {
        SongOptions given = StemReading.Read(source.Stems.Only(StemKind.Vocals), mixture, new SongOptions(), [], cancellation);
        if (given.Vocals is null)
            return VocalExtraction.Vocals(mixture, 0, cancellation);
        float[][] channels = new float[mixture.ChannelCount][];
        Array.Fill(channels, given.Vocals.Channel(0).ToArray());
        return [new Waveform(channels, mixture.SampleRate)];
    }

    /// <summary>Sum of squares of a stretch of all channels.</summary>
    private static double Power(Waveform sound, int start, int length)
    {
        double sum = 0;
        for (int channel = 0; channel < sound.ChannelCount; channel++)
        {
            foreach (float sample in sound.Piece(channel, start, length))
                sum += (double)sample * sample;
        }

        return sum;
    }

    private static Waveform Rest(Waveform mixture, Waveform voice, int start)
    {
        float[][] rest = new float[mixture.ChannelCount][];
        for (int channel = 0; channel < rest.Length; channel++)
        {
            rest[channel] = new float[voice.Length];
            mixture.Read(channel, start, rest[channel]);
            ReadOnlySpan<float> sung = voice.Channel(channel);
            for (int i = 0; i < sung.Length; i++)
                rest[channel][i] -= sung[i];
        }

        return new Waveform(rest, mixture.SampleRate);
    }
}
