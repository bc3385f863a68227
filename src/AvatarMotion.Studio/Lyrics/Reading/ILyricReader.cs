using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Reads one kind of lyrics file. It never throws on what stands in the file except a <see cref="LyricFormatException"/> where nothing of it can be used.</summary>
internal interface ILyricReader
{
    /// <summary>Whether the content is of this kind.</summary>
    bool Reads(LyricSource source);

    /// <summary>The words as the file has them, with the times that it gives.</summary>
    Lyrics Read(LyricSource source, LyricNotices notices);
}
