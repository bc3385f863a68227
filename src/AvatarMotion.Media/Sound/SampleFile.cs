using System;
using System.IO;
using System.Runtime.InteropServices;
using AvatarMotion.Audio;
using Microsoft.Win32.SafeHandles;

namespace AvatarMotion.Media;

/// <summary>Samples of a very long sound in a temporary file that nobody else sees and that goes with the process. Blocks follow each other; in a block, channel follows channel.</summary>
internal sealed class SampleFile : ISampleSource, IDisposable
{
    private readonly int _blockFrames;
    private readonly SafeFileHandle _file;
    private long _blocks;

    /// <summary>An empty file for blocks of <paramref name="blockFrames"/> samples per channel.</summary>
    /// <exception cref="MediaException">The folder for temporary files cannot be written.</exception>
    public SampleFile(int channels, int blockFrames)
    {
        ChannelCount = channels;
        _blockFrames = blockFrames;
        string path = Path.Combine(Path.GetTempPath(), $"avatarmotion-{Guid.NewGuid():N}.samples");
        try
        {
            _file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, FileOptions.DeleteOnClose);

            // Where an open file may lose its name, nothing is left behind however the process ends.
            if (!OperatingSystem.IsWindows())
                File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Full(error);
        }
    }

    public int ChannelCount { get; }

    public int SampleRate { get; private set; } = 1;

    public int Length { get; private set; }

    /// <summary>Adds a whole block: <paramref name="planar"/> holds the samples of the first channel, then those of the second, and so on.</summary>
    public void Append(ReadOnlySpan<float> planar)
    {
        try
        {
            RandomAccess.Write(_file, MemoryMarshal.AsBytes(planar), _blocks * sizeof(float) * planar.Length);
            _blocks++;
        }
        catch (IOException error)
        {
            throw Full(error);
        }
    }

    /// <summary>Says how much of what was added is sound.</summary>
    public SampleFile Finish(int sampleRate, int length)
    {
        (SampleRate, Length) = (sampleRate, length);
        return this;
    }

    public void Read(int channel, int start, Span<float> into)
    {
        while (into.Length > 0)
        {
            int block = start / _blockFrames, first = start % _blockFrames, count = Math.Min(into.Length, _blockFrames - first);
            long at = sizeof(float) * (((long)block * ChannelCount + channel) * _blockFrames + first);
            ReadBytes(MemoryMarshal.AsBytes(into[..count]), at);
            into = into[count..];
            start += count;
        }
    }

    public void Dispose() => _file.Dispose();

    private void ReadBytes(Span<byte> into, long at)
    {
        while (into.Length > 0)
        {
            int read = RandomAccess.Read(_file, into, at);
            if (read == 0)
                throw new MediaException("the temporary file of the decoded song was cut short; free space in the folder for temporary files and try again.");
            into = into[read..];
            at += read;
        }
    }

    private static MediaException Full(Exception error) =>
        new($"a song this long is kept in a temporary file, and {Path.GetTempPath()} cannot hold it ({error.Message.TrimEnd('.')}): free space there, or set TMPDIR to another folder.", inner: error) { OutputFailed = true };
}
