using System.IO;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>Writes sound as a WAV file of 32-bit floats.</summary>
public static class WavFile
{
    /// <summary>Writes every channel of <paramref name="sound"/> to <paramref name="path"/>.</summary>
    public static void Write(string path, Waveform sound)
    {
        using FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        new WavWriter(file, sound.ChannelCount, sound.SampleRate, sound.Length).Write(sound);
    }
}
