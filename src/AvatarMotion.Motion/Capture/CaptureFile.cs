using System;
using System.IO;
using System.Text;

namespace AvatarMotion.Motion;

/// <summary>
/// Reads and writes <c>*.capture</c>: a recorded move as a head of text that a person can read, and behind its empty line the recording in binary.
/// <c>docs/capture.md</c> describes the form.
/// </summary>
public static class CaptureFile
{
    /// <summary>First line of every file.</summary>
    public const string Mark = "avatarmotion capture 1";

    private const int LongestHead = 8192;

    /// <summary>Largest file: 64 counts at 64 samples a count.</summary>
    private const int LargestBytes = 4 << 20;

    /// <summary>Writes a move that has a <see cref="Move.Recording"/>.</summary>
    public static void Write(Move move, Stream to)
    {
        MoveRecording recording = move?.Recording ?? throw new ArgumentException("Only a recorded move is kept as a capture.", nameof(move));
        byte[] head = new UTF8Encoding(false).GetBytes(CaptureHead.Write(move, recording) + "\n");
        to.Write(head, 0, head.Length);
        byte[] body = CaptureBody.Write(recording);
        to.Write(body, 0, body.Length);
    }

    /// <summary>Reads a move.</summary>
    /// <param name="from">The file.</param>
    /// <param name="file">What messages call it.</param>
    /// <exception cref="InvalidDataException">It is none; one sentence says where and why.</exception>
    public static Move Read(Stream from, string file)
    {
        if (from.CanSeek && from.Length > LargestBytes)
            throw new InvalidDataException($"{file}: it has {from.Length} bytes, more than a captured move can have; capture it again.");
        byte[] all = ReadAll(from, file);
        int end = EndOfHead(all, file);
        CaptureHead head = CaptureHead.Read(Encoding.UTF8.GetString(all, 0, end), file);
        MoveRecording recording = CaptureBody.Read(all.AsSpan(end), head, file);
        RecordedPose first = new();
        recording.Sample(0, first);
        MoveInfo info = head.Info with { StartLeft = RecordedKeys.Spot(first, Side.Left), StartRight = RecordedKeys.Spot(first, Side.Right) };
        Move move = new() { Info = info, Groove = new Groove { Depth = 0f, Chest = 0f, Nod = 0f } };
        return RecordedAccents.Add(RecordedKeys.Add(move, recording)).WithFacts();
    }

    /// <summary>The whole file; a stream that does not tell its length is left as soon as it is too long.</summary>
    private static byte[] ReadAll(Stream from, string file)
    {
        using MemoryStream bytes = new();
        byte[] block = new byte[1 << 16];
        int count;
        while ((count = from.Read(block, 0, block.Length)) > 0)
        {
            bytes.Write(block, 0, count);
            if (bytes.Length > LargestBytes)
                throw new InvalidDataException($"{file}: it has more than {LargestBytes} bytes, more than a captured move can have; capture it again.");
        }

        return bytes.ToArray();
    }

    /// <summary>Where the binary part begins.</summary>
    private static int EndOfHead(byte[] bytes, string file)
    {
        if (bytes.Length == 0)
            throw new InvalidDataException($"{file}: the file is empty; capture it again.");
        for (int i = 0; i + 1 < Math.Min(bytes.Length, LongestHead); i++)
        {
            if (bytes[i] == '\n' && bytes[i + 1] == '\n')
                return i + 2;
        }

        throw new InvalidDataException($"{file}, line 1: the empty line behind the text is missing, so this is no capture, or it is cut short; capture it again.");
    }
}
