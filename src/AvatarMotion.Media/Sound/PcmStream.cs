using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;

namespace AvatarMotion.Media;

/// <summary>Samples that arrive while they are played, from a pipe: a WAV stream as recorders write it, or 16-bit little-endian samples without any header.</summary>
public sealed class PcmStream
{
    private const int LongestHeader = 1 << 16;

    private readonly Stream _input;
    private readonly SampleFormat _format;
    private readonly byte[] _begun = new byte[8];
    private byte[] _bytes = new byte[4096];
    private int _kept;

    /// <param name="input">The pipe.</param>
    /// <param name="sampleRate">Samples per second where there is no header.</param>
    /// <param name="channels">Channels where there is no header.</param>
    public PcmStream(Stream input, int sampleRate, int channels)
    {
        _input = input ?? throw new ArgumentNullException(nameof(input));
        (SampleRate, Channels, _format) = (sampleRate, channels, new SampleFormat(SampleKind.Signed, 2, false));
        _kept = _input.ReadAtLeast(_begun.AsSpan(0, 4), 4, throwOnEndOfStream: false);
        if (_kept == 4 && Encoding.ASCII.GetString(_begun, 0, 4) == "RIFF")
            (SampleRate, Channels, _format) = ReadHeader();
    }

    public int SampleRate { get; }

    public int Channels { get; }

    /// <summary>Fills <paramref name="samples"/>, waiting for them; fewer come only at the end.</summary>
    public int Read(Span<float> samples)
    {
        int wanted = samples.Length * _format.Bytes;
        if (_bytes.Length < wanted)
            _bytes = new byte[wanted];
        int kept = Math.Min(_kept, wanted);
        _begun.AsSpan(0, kept).CopyTo(_bytes);
        _kept = 0;
        int read = kept + _input.ReadAtLeast(_bytes.AsSpan(kept, wanted - kept), wanted - kept, throwOnEndOfStream: false);
        for (int i = 0; i < read / _format.Bytes; i++)
            samples[i] = _format.Read(_bytes.AsSpan(i * _format.Bytes, _format.Bytes));
        return read / _format.Bytes;
    }

    private (int Rate, int Channels, SampleFormat Format) ReadHeader()
    {
        _kept = 0;
        byte[] body = new byte[LongestHeader];
        _input.ReadExactlyOrRefuse(body.AsSpan(0, 8));
        PlainSound? sound = null;
        while (true)
        {
            _input.ReadExactlyOrRefuse(body.AsSpan(0, 8));
            string id = Encoding.ASCII.GetString(body, 0, 4);
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(body.AsSpan(4));
            if (id == "data")
                break;
            if (length > LongestHeader)
                throw Refusal();
            _input.ReadExactlyOrRefuse(body.AsSpan(0, (int)(length + (length & 1))));
            if (id == "fmt " && length >= 16)
                sound = WavReader.Describe(body.AsSpan(0, (int)length), 0, 0);
        }

        return sound is null ? throw Refusal() : (sound.SampleRate, sound.Channels, sound.Format);
    }

    private static MediaException Refusal() =>
        new("The sound on standard input begins like a WAV stream but its header cannot be read: send WAV, or raw 16-bit samples (arecord -t raw -f S16_LE).");
}

/// <summary>Reading from a pipe that may end too soon.</summary>
file static class PipeReading
{
    public static void ReadExactlyOrRefuse(this Stream input, Span<byte> bytes)
    {
        if (input.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            throw new MediaException("The sound on standard input ends within its header: send it again from the start.");
    }
}
