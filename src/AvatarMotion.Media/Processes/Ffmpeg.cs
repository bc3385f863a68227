using System;
using System.Collections.Generic;

namespace AvatarMotion.Media;

/// <summary>How we speak to ffmpeg: which containers and protocols it may touch, and how its words become one sentence.</summary>
internal static class Ffmpeg
{
    public const string Remedy = "install ffmpeg (Debian: sudo apt install ffmpeg; Fedora: sudo dnf install ffmpeg; macOS: brew install ffmpeg; Windows: winget install ffmpeg)";

    /// <summary>Containers that hold songs. Play lists and scripts (concat, hls, dash) are left out: they make ffmpeg open other files.</summary>
    private const string Formats = "mp3,ogg,flac,mov,mp4,m4a,aac,wav,w64,aiff,caf,matroska,webm,wv,ape,asf,au,ac3,eac3,tta,amr,avi,mpegts";

    /// <summary>The arguments that every call begins with.</summary>
    public static string[] Quiet { get; } = ["-hide_banner", "-nostdin", "-v", "error"];

    /// <summary>Starts ffmpeg.</summary>
    public static ChildProcess Start(IEnumerable<string> arguments) => ChildProcess.Start("ffmpeg", arguments, Remedy);

    /// <summary>Arguments that open <paramref name="path"/> as a song and nothing else; <paramref name="path"/> may hold any character.</summary>
    public static string[] Input(string path) =>
        ["-protocol_whitelist", "file,pipe", "-format_whitelist", Formats, "-i", FileUrl(path)];

    /// <summary>A path with the protocol spelled out, so that a colon, a dash or a percent sign in it means only itself.</summary>
    public static string FileUrl(string path) => "file:" + System.IO.Path.GetFullPath(path);

    /// <summary>The first line that says something, without addresses, the path, or the component's prefix.</summary>
    public static string FirstWords(string errorText, string path)
    {
        foreach (string line in errorText.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string words = line.Replace(FileUrl(path) + ": ", "", StringComparison.Ordinal);
            int prefixEnd = words.StartsWith('[') ? words.IndexOf("] ", StringComparison.Ordinal) : -1;
            return words[(prefixEnd < 0 ? 0 : prefixEnd + 2)..].TrimEnd('.');
        }

        return "it gave no reason";
    }
}
