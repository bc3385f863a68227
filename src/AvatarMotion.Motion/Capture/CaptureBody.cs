using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>
/// The binary part of a <c>*.capture</c> file, little-endian. Contacts: side byte, start and end as float32 counts. Then per sample: hips and both toe joints as 3 × 3
/// float32 metres, 22 rotations of 6 bytes, 2 × 7 bytes of fingers. Last: a 32-bit sum over everything before (FNV-1a).
/// </summary>
internal static class CaptureBody
{
    private const int ContactBytes = 9;
    private const int SampleBytes = 36 + 6 * BodyBones.Count + 2 * HandPose.Values;
    private const float Farthest = 100f;

    public static byte[] Write(MoveRecording recording)
    {
        byte[] bytes = new byte[Length(recording.Contacts.Count, recording.Samples)];
        Span<byte> at = bytes;
        foreach (RecordedContact contact in recording.Contacts)
        {
            at[0] = (byte)contact.Foot;
            Put(at.Slice(1), contact.Start);
            Put(at.Slice(5), contact.End);
            at = at.Slice(ContactBytes);
        }

        RecordedPose pose = new();
        for (int i = 0; i < recording.Samples; i++)
        {
            recording.Sample(recording.CountOf(i), pose);
            WriteSample(pose, at);
            at = at.Slice(SampleBytes);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(at, Sum(bytes.AsSpan(0, bytes.Length - 4)));
        return bytes;
    }

    public static MoveRecording Read(ReadOnlySpan<byte> bytes, CaptureHead head, string file)
    {
        int samples = (head.Info.Counts + 1) * head.PerCount + 1;
        if (bytes.Length != Length(head.Contacts, samples))
            throw new InvalidDataException($"{file}: the recording behind the text has {bytes.Length} bytes instead of {Length(head.Contacts, samples)}, so the file is cut short or was saved as text; capture it again.");
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(bytes.Length - 4)) != Sum(bytes.Slice(0, bytes.Length - 4)))
            throw new InvalidDataException($"{file}: the recording is damaged; capture it again.");
        List<RecordedContact> contacts = new();
        for (int i = 0; i < head.Contacts; i++, bytes = bytes.Slice(ContactBytes))
            contacts.Add(new RecordedContact(bytes[0] == 0 ? Side.Left : Side.Right, Number(bytes.Slice(1), file), Number(bytes.Slice(5), file)));
        MoveRecording recording = new(head.Info.Counts, head.PerCount, contacts);
        RecordedPose pose = new();
        for (int i = 0; i < samples; i++, bytes = bytes.Slice(SampleBytes))
        {
            ReadSample(bytes, pose, file);
            recording.Keep(i, pose);
        }

        return recording;
    }

    private static int Length(int contacts, int samples) => contacts * ContactBytes + samples * SampleBytes + 4;

    private static void WriteSample(RecordedPose pose, Span<byte> at)
    {
        Put(at, pose.Hips);
        Put(at.Slice(12), pose.Balls[0]);
        Put(at.Slice(24), pose.Balls[1]);
        at = at.Slice(36);
        Span<ushort> words = stackalloc ushort[PackedRotation.Words];
        for (int k = 0; k < BodyBones.Count; k++, at = at.Slice(6))
        {
            PackedRotation.Write(pose.Turns[k], words);
            for (int w = 0; w < PackedRotation.Words; w++)
                BinaryPrimitives.WriteUInt16LittleEndian(at.Slice(2 * w), words[w]);
        }

        pose.Hands[0].Write(at);
        pose.Hands[1].Write(at.Slice(HandPose.Values));
    }

    private static void ReadSample(ReadOnlySpan<byte> at, RecordedPose pose, string file)
    {
        pose.Hips = Place(at, file);
        pose.Balls[0] = Place(at.Slice(12), file);
        pose.Balls[1] = Place(at.Slice(24), file);
        at = at.Slice(36);
        Span<ushort> words = stackalloc ushort[PackedRotation.Words];
        for (int k = 0; k < BodyBones.Count; k++, at = at.Slice(6))
        {
            for (int w = 0; w < PackedRotation.Words; w++)
                words[w] = BinaryPrimitives.ReadUInt16LittleEndian(at.Slice(2 * w));
            pose.Turns[k] = PackedRotation.Read(words);
        }

        pose.Hands[0] = HandPose.Read(at, at, 0f);
        pose.Hands[1] = HandPose.Read(at.Slice(HandPose.Values), at.Slice(HandPose.Values), 0f);
    }

    private static void Put(Span<byte> at, Vector3 place)
    {
        Put(at, place.X);
        Put(at.Slice(4), place.Y);
        Put(at.Slice(8), place.Z);
    }

    private static void Put(Span<byte> at, float value) => BinaryPrimitives.WriteInt32LittleEndian(at, BitConverter.SingleToInt32Bits(value));

    private static Vector3 Place(ReadOnlySpan<byte> at, string file) => new(Number(at, file), Number(at.Slice(4), file), Number(at.Slice(8), file));

    private static float Number(ReadOnlySpan<byte> at, string file)
    {
        float value = BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadInt32LittleEndian(at));
        return MathF.Abs(value) < Farthest ? value : throw new InvalidDataException($"{file}: the recording holds a number that is not finite or far off the stage; capture it again.");
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 2166136261;
        foreach (byte value in bytes)
            sum = (sum ^ value) * 16777619;
        return sum;
    }
}
