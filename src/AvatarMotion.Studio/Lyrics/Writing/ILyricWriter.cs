using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Writes lyrics in time as one kind of file.</summary>
public interface ILyricWriter
{
    /// <summary>The file's text, to be stored as UTF-8; lines and words without a time are left out.</summary>
    /// <param name="lyrics">Words in time.</param>
    /// <param name="song">Its title, artist, length, tempo and notes are used where the kind of file has a place for them.</param>
    string Write(Lyrics lyrics, Song song);
}
