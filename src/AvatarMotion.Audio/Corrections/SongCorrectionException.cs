using System;

namespace AvatarMotion.Audio;

/// <summary>A correction that does not fit the song; the message is one sentence that says why and what to do.</summary>
public sealed class SongCorrectionException : Exception
{
    public SongCorrectionException(string message)
        : base(message)
    {
    }

    /// <summary>Place of the correction in its list, from 0.</summary>
    public int Index { get; internal set; }
}
