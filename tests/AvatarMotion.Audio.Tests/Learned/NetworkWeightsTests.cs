using System;
using System.IO;
using System.Text;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class NetworkWeightsTests
{
    [Test]
    public void DecodesEveryHalfFloatAsTheRuntimeDoes()
    {
        for (int bits = 0; bits <= ushort.MaxValue; bits++)
        {
            float expected = (float)BitConverter.UInt16BitsToHalf((ushort)bits);
            float found = HalfFloat.ToSingle((ushort)bits);
            if (float.IsNaN(expected) ? !float.IsNaN(found) : BitConverter.SingleToInt32Bits(found) != BitConverter.SingleToInt32Bits(expected))
                Assert.Fail($"{bits:x4} is {found}, not {expected}");
        }
    }

    [Test]
    public void ReadsTensorsByName()
    {
        NetworkWeights weights = NetworkWeights.Read(File(2));
        Assert.That(weights.Names, Is.EqualTo(new[] { "trunk.0", "héad" }));
        Assert.That(weights["trunk.0"].Shape, Is.EqualTo(new[] { 2, 1, 3 }));
        Assert.That(weights["trunk.0"].Values, Is.EqualTo(new[] { 0.5f, 1f, 1.5f, 2f, 2.5f, 3f }));
        Assert.That(weights["héad"].Values, Is.EqualTo(new[] { 0.5f }));
        Assert.That(weights.Has("tail"), Is.False);
        Assert.That(() => weights["tail"], Throws.TypeOf<InvalidDataException>().With.Message.Contains("'tail'"));
    }

    [Test]
    public void SaysWhatIsWrongWithADamagedFile()
    {
        Assert.That(() => NetworkWeights.Read(new MemoryStream(Encoding.ASCII.GetBytes("OggS..................."))), Throws.TypeOf<InvalidDataException>());
        byte[] bytes = File(2).ToArray();
        Assert.That(() => NetworkWeights.Read(new MemoryStream(bytes, 0, bytes.Length - 1)), Throws.InstanceOf<IOException>());
        Assert.That(() => NetworkWeights.Embedded("no such weights"), Throws.TypeOf<InvalidDataException>());
    }

    private static MemoryStream File(int tensors)
    {
        MemoryStream stream = new();
        using BinaryWriter writer = new(stream, Encoding.UTF8, true);
        writer.Write(Encoding.ASCII.GetBytes("AMNN1\0"));
        writer.Write(tensors);
        Write(writer, "trunk.0", 2, 1, 3);
        Write(writer, "héad", 1);
        writer.Flush();
        stream.Position = 0;
        return stream;
    }

    private static void Write(BinaryWriter writer, string name, params int[] shape)
    {
        byte[] text = Encoding.UTF8.GetBytes(name);
        writer.Write(text.Length);
        writer.Write(text);
        writer.Write(shape.Length);
        int size = 1;
        foreach (int length in shape)
        {
            writer.Write(length);
            size *= length;
        }

        for (int i = 0; i < size; i++)
            writer.Write(BitConverter.HalfToUInt16Bits((Half)(0.5f + 0.5f * i)));
    }
}
