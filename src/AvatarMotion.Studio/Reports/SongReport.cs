using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using AvatarMotion.Audio;
using AvatarMotion.Media;

namespace AvatarMotion.Studio;

/// <summary>A song's analysis as one web page to look at and listen to: no network, nothing beside it.</summary>
public static class SongReport
{
    /// <summary>Longest song that is carried along in stereo, and at all, in seconds: a browser holds it decoded.</summary>
    private const double LongestStereo = 6 * 60, LongestSound = 30 * 60;

    /// <summary>Writes the page, which appears at <paramref name="output"/> when it is whole.</summary>
    /// <param name="withSound">Whether the page carries the song, made small, and plays it.</param>
    /// <returns>What was odd but worked, one sentence each.</returns>
    public static IReadOnlyList<string> Write(HeardSong heard, string output, bool withSound = true, CancellationToken cancellation = default)
    {
        List<string> warnings = [];
        Waveform waveform = AudioFile.Read(heard.Path, cancellation);
        string sound = withSound ? SoundOf(waveform, warnings, cancellation) : "";
        WaveformPeaks peaks = WaveformPeaks.Of(waveform);
        string page = ReportPage.Compose(heard.Song, Path.GetFileNameWithoutExtension(heard.Path), peaks, sound);
        UnfinishedFile.Write(output, stream => stream.Write(Encoding.UTF8.GetBytes(page)));
        return warnings;
    }

    private static string SoundOf(Waveform waveform, List<string> warnings, CancellationToken cancellation)
    {
        if (waveform.Duration > LongestSound)
        {
            warnings.Add("The song is longer than 30 minutes, so the report shows it without playing it.");
            return "";
        }

        bool isLong = waveform.Duration > LongestStereo;
        try
        {
            return Convert.ToBase64String(SmallSound.Encode(waveform, isLong ? 32_000 : 64_000, isLong ? 1 : 2, cancellation));
        }
        catch (MediaException fault)
        {
            warnings.Add($"The report is silent: {fault.Message}");
            return "";
        }
    }
}
