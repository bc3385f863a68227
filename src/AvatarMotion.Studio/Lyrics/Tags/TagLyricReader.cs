using System;
using System.IO;
using System.Text;
using AvatarMotion.Audio;
using AvatarMotion.Media;

namespace AvatarMotion.Studio;

/// <summary>Lyrics in the tags of a sound file: ID3 (SYLT, USLT), Vorbis comments (SYNCEDLYRICS, LYRICS, UNSYNCEDLYRICS), MP4.</summary>
internal sealed class TagLyricReader : ILyricReader
{
    /// <summary>Whether a sound file has lyrics in its tags.</summary>
    public static bool HasLyrics(string sound) => Id3Lyrics.Read(sound).Length > 0 || AudioFile.ReadLyrics(sound).Length > 0;

    public bool Reads(LyricSource source) => SongSource.IsSound(source.Path) && source.Bytes.Length == 0;

    public Lyrics Read(LyricSource source, LyricNotices notices)
    {
        string text = Id3Lyrics.Read(source.Path);
        if (text.Length == 0)
            text = AudioFile.ReadLyrics(source.Path);
        if (text.Length == 0)
            throw new LyricFormatException("there are no lyrics in the tags of this sound file.");
        LyricSource inside = new(Path.ChangeExtension(source.Path, ".txt"), Encoding.UTF8.GetBytes(text), source.Duration);
        return LyricReaders.Find(inside)?.Read(inside, notices) ?? Lyrics.None;
    }
}
