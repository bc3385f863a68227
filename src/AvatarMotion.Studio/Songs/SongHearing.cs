using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using AvatarMotion.Audio;
using AvatarMotion.Media;

namespace AvatarMotion.Studio;

/// <summary>Sound file to analyzed song: decode, hear, read tags and words.</summary>
public static class SongHearing
{
    private const double DoubtfulBelow = 0.4;

    /// <summary>Hears the song at <paramref name="source"/>.</summary>
    /// <param name="source">The sound and what belongs to it.</param>
    /// <param name="progress">Is told the share that is done, in [0, 1].</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="forFace">Whether a mouth is to follow the sound where words are missing or doubtful: then speech sounds are listened for.</param>
    public static HeardSong Hear(SongSource source, IProgress<double>? progress = null, CancellationToken cancellation = default, bool forFace = true)
    {
        Stopwatch watch = Stopwatch.StartNew();
        DecodedSound sound = AudioFile.Decode(source.SoundPath, cancellation);
        double decoded = watch.Elapsed.TotalSeconds;
        List<string> warnings = [.. sound.Warnings];
        SongOptions options = StemReading.Read(source.Stems, sound.Waveform, new SongOptions { MaxThreads = Environment.ProcessorCount, FirstLine = LyricFile.FirstLine(source.LyricsPath, sound.Waveform.Duration) }, warnings, cancellation);
        MappedSong map = MappedSong.Read(source, sound.Waveform, warnings);
        Song song = map.Lay(Song.Analyze(sound.Waveform, options with { Grid = map.Grid }, progress, cancellation));
        AudioTags tags = AudioFile.ReadTags(source.SoundPath);
        song = song with { Title = tags.Title, Artist = tags.Artist };
        if (source.LyricsPath.Length > 0)
        {
            song = song with { PhonePosteriors = PhoneListener.Listen(options.Vocals ?? sound.Waveform, 0, cancellation) };
            song = song with { Lyrics = LyricFile.Read(source.LyricsPath, song, warnings, source.Language) };
        }

        if (forFace && NeedsEars(song.Lyrics))
            song = song with { HeardPhones = HeardPhones.Of(song.PhonePosteriors.Frames > 0 ? song.PhonePosteriors : PhoneListener.Listen(options.Vocals ?? sound.Waveform, 0, cancellation), song.Voice) };
        if (song.IsBeatGuessed && song.Beats.Count > 0)
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(source.SoundPath)}: the beat is a guess (confidence {song.Confidence:0.00}), so the dance follows the music's energy instead."));
        return new HeardSong
        {
            Song = song, Path = source.SoundPath, LyricsPath = source.LyricsPath, Stems = source.Stems, TempoMapPath = source.TempoMapPath, TempoOffset = map.Offset, Sha256 = HashOf(source.SoundPath), Warnings = warnings,
            DecodeSeconds = decoded, AnalysisSeconds = watch.Elapsed.TotalSeconds - decoded,
        };
    }

    // The mouth follows the sound where there are no words, or where it is not sure when they are sung.
    private static bool NeedsEars(Lyrics lyrics)
    {
        if (lyrics.Lines.Count == 0)
            return true;
        foreach (LyricLine line in lyrics.Lines)
        {
            foreach (LyricWord word in line.Words)
            {
                if (word.Confidence < DoubtfulBelow)
                    return true;
            }
        }

        return false;
    }

    /// <summary>SHA-256 of a file as lower-case hexadecimal digits.</summary>
    public static string HashOf(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
