using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace AvatarMotion.Media;

/// <summary>
/// Encodes a film: draw into a rented frame, submit it, draw the next one while a thread of ours hands the last to ffmpeg, and complete.
/// The file appears when it is whole; a writer that is disposed before leaves nothing.
/// </summary>
public sealed class VideoWriter : IDisposable
{
    private const int QueuedFrames = 4;
    private const int InterruptedExitCode = 255;

    private readonly VideoFormat _format;
    private readonly string _target;
    private readonly UnfinishedFile _file;
    private readonly UnfinishedFile? _soundFile;
    private readonly ChildProcess _ffmpeg;
    private readonly BlockingCollection<byte[]> _queue = new(QueuedFrames);
    private readonly ConcurrentBag<byte[]> _spare = [];
    private readonly Task _feeding;
    private readonly CancellationTokenRegistration _stop;
    private readonly CancellationToken _cancellation;
    private bool _disposed;

    /// <param name="path">The film, named .mp4 as a rule; folders on the way are made.</param>
    /// <param name="format">Size, rate, quality, cuts and tags.</param>
    /// <param name="sound">The sound from the film's first frame on, or null for a silent film.</param>
    /// <param name="cancellation">Ends the encoder and every wait, and leaves nothing behind.</param>
    public VideoWriter(string path, VideoFormat format, VideoSound? sound = null, CancellationToken cancellation = default)
    {
        Check(format);
        _format = format;
        _target = path;
        _cancellation = cancellation;
        _file = new UnfinishedFile(path);
        try
        {
            _soundFile = WriteSound(path, sound);
            _ffmpeg = Ffmpeg.Start(FilmArguments.Build(format, sound, _soundFile?.Path ?? sound?.Path, _file.Path));
        }
        catch
        {
            _soundFile?.Dispose();
            _file.Dispose();
            throw;
        }

        _stop = cancellation.Register(_ffmpeg.Kill);
        _feeding = Task.Factory.StartNew(Feed, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Frames handed over so far.</summary>
    public long SubmittedFrames { get; private set; }

    /// <summary>A buffer of <see cref="VideoFormat.FrameBytes"/> bytes (Y, U, V planes, BT.709 limited range) with old content.</summary>
    public byte[] Rent() => _spare.TryTake(out byte[]? frame) ? frame : new byte[_format.FrameBytes];

    /// <summary>Hands a frame over; it belongs to the writer from then on. Waits while the encoder is more than four frames behind.</summary>
    public void Submit(byte[] frame)
    {
        if (frame.Length != _format.FrameBytes)
            throw new ArgumentException($"A frame of this film has {_format.FrameBytes} bytes.", nameof(frame));
        try
        {
            _queue.Add(frame, _cancellation);
            SubmittedFrames++;
        }
        catch (InvalidOperationException)
        {
            // The feeder closed the queue because the encoder ended before the film did.
            ThrowFailure();
        }
    }

    /// <summary>Waits for the encoder and gives the film its name.</summary>
    public void Complete()
    {
        _queue.CompleteAdding();
        _feeding.GetAwaiter().GetResult();
        int exitCode = _ffmpeg.WaitForExit();
        _cancellation.ThrowIfCancellationRequested();
        if (exitCode != 0 || SubmittedFrames == 0)
            ThrowFailure();
        _file.Finish();
    }

    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        _stop.Dispose();
        _queue.CompleteAdding();
        _ffmpeg.Kill();
        _feeding.GetAwaiter().GetResult();
        _ffmpeg.Dispose();
        _queue.Dispose();
        _soundFile?.Dispose();
        _file.Dispose();
    }

    private void Feed()
    {
        try
        {
            foreach (byte[] frame in _queue.GetConsumingEnumerable())
            {
                _ffmpeg.Input.Write(frame);
                _spare.Add(frame);
            }

            _ffmpeg.Input.Close();
        }
        catch (IOException)
        {
            // A broken pipe: the encoder ended. Its exit code and words tell why; unblock whoever waits in Submit.
            _queue.CompleteAdding();
            while (_queue.TryTake(out _))
            {
            }
        }
    }

    private void ThrowFailure()
    {
        int exitCode = _ffmpeg.WaitForExit(seconds: 10);
        // Ctrl-C reaches the encoder too, and it may end before the news of it reaches us.
        if (exitCode == InterruptedExitCode)
            _cancellation.WaitHandle.WaitOne(1000);
        _cancellation.ThrowIfCancellationRequested();
        string words = _ffmpeg.ErrorText();
        if (SubmittedFrames == 0 && words.Length == 0)
            throw new InvalidOperationException("A film has at least one frame.");
        throw Explain(words);
    }

    private MediaException Explain(string words)
    {
        if (words.Contains("No space left", StringComparison.Ordinal))
            return new MediaException($"{_target} cannot be written: the disk is full; free some space or choose another folder.") { OutputFailed = true };
        bool denied = words.Contains("Permission denied", StringComparison.Ordinal) || words.Contains("Input/output error", StringComparison.Ordinal);
        return new MediaException($"{_target} cannot be made: the encoder said: {Ffmpeg.FirstWords(words, _file.Path)}.") { OutputFailed = denied };
    }

    private static UnfinishedFile? WriteSound(string path, VideoSound? sound)
    {
        if (sound?.Waveform is null)
            return null;
        UnfinishedFile file = new(path + ".wav");
        try
        {
            WavFile.Write(file.Path, sound.Waveform);
            return file;
        }
        catch (IOException error)
        {
            file.Dispose();
            throw UnfinishedFile.Failure(path, error);
        }
    }

    private static void Check(VideoFormat format)
    {
        if (format.Width is < 16 or > 7680 || format.Height is < 16 or > 7680 || format.Width % 2 != 0 || format.Height % 2 != 0)
            throw new ArgumentException($"A film is 16x16 to 7680x7680 pixels with even sides, not {format.Width}x{format.Height}.", nameof(format));
        if (format.FrameRate.Numerator <= 0 || format.FrameRate.Denominator <= 0)
            throw new ArgumentException("A frame rate is more than 0.", nameof(format));
    }
}
