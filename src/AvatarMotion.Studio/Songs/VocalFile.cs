using System;
using System.IO;
using AvatarMotion.Audio;
using AvatarMotion.Media;

namespace AvatarMotion.Studio;

/// <summary>A WAV file that is written piece by piece and appears when it is whole.</summary>
internal sealed class VocalFile : IDisposable
{
    private readonly UnfinishedFile _file;
    private readonly FileStream _stream;
    private readonly WavWriter _writer;

    private VocalFile(string path, Waveform like)
    {
        _file = new UnfinishedFile(path);
        try
        {
            _stream = new FileStream(_file.Path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
            _writer = new WavWriter(_stream, like.ChannelCount, like.SampleRate, like.Length);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _stream?.Dispose();
            _file.Dispose();
            throw _file.Failed(error);
        }
    }

    /// <summary>A file with the length, rate and channels of <paramref name="like"/>; null where <paramref name="path"/> is empty.</summary>
    public static VocalFile? Begin(string path, Waveform like) => path.Length == 0 ? null : new VocalFile(path, like);

    public void Write(Waveform piece)
    {
        try
        {
            _writer.Write(piece);
        }
        catch (IOException error)
        {
            throw _file.Failed(error);
        }
    }

    /// <summary>Brings the last byte to the disk; only the name is missing then.</summary>
    public void Close()
    {
        try
        {
            _stream.Flush(flushToDisk: true);
            _stream.Dispose();
        }
        catch (IOException error)
        {
            throw _file.Failed(error);
        }
    }

    /// <summary>The closed file, which still needs its name.</summary>
    public UnfinishedFile Closed => _file;

    public void Dispose()
    {
        try
        {
            _stream.Dispose();
        }
        catch (IOException)
        {
            // What was buffered does not fit on the disk: the file is given up anyway.
        }

        _file.Dispose();
    }
}
