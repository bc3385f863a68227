using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace AvatarMotion.Audio;

/// <summary>The learned numbers of a network, by name. Immutable.</summary>
/// <remarks>
/// File: the magic <c>AMNN1\0</c>, a count, then per tensor the length of its name, the name in UTF-8, its rank, its dimensions and its
/// values as 16-bit floats; integers have 32 bits, all little-endian.
/// </remarks>
internal sealed class NetworkWeights
{
    private const int HighestRank = 8;
    private const int MostValues = 1 << 26;
    private static readonly byte[] Magic = { (byte)'A', (byte)'M', (byte)'N', (byte)'N', (byte)'1', 0 };
    private readonly Dictionary<string, Tensor> _tensors = new(StringComparer.Ordinal);

    /// <summary>Names of the tensors, in the order of the file.</summary>
    public IReadOnlyList<string> Names => _names;

    private readonly List<string> _names = new();

    /// <summary>The tensor called <paramref name="name"/>.</summary>
    public Tensor this[string name] => _tensors.TryGetValue(name, out Tensor? tensor)
        ? tensor
        : throw new InvalidDataException($"The network weights hold no tensor '{name}'.");

    public bool Has(string name) => _tensors.ContainsKey(name);

    /// <summary>The weights that this library carries under <paramref name="name"/>.</summary>
    public static NetworkWeights Embedded(string name)
    {
        using Stream stream = typeof(NetworkWeights).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The library carries no network weights '{name}'.");
        return Read(stream);
    }

    /// <summary>Reads weights to the end of <paramref name="stream"/>.</summary>
    public static NetworkWeights Read(Stream stream)
    {
        using BinaryReader reader = new(stream, Encoding.UTF8, true);
        byte[] magic = reader.ReadBytes(Magic.Length);
        if (!magic.AsSpan().SequenceEqual(Magic))
            throw new InvalidDataException("These are no network weights: they do not begin with AMNN1.");
        NetworkWeights weights = new();
        int count = reader.ReadInt32();
        for (int i = 0; i < count; i++)
        {
            string name = Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadInt32()));
            weights._tensors.Add(name, ReadTensor(reader, name));
            weights._names.Add(name);
        }

        return weights;
    }

    private static Tensor ReadTensor(BinaryReader reader, string name)
    {
        int rank = reader.ReadInt32();
        if (rank < 0 || rank > HighestRank)
            throw new InvalidDataException($"The tensor '{name}' of the network weights has {rank} dimensions: the file is damaged.");
        int[] shape = new int[rank];
        for (int i = 0; i < rank; i++)
            shape[i] = reader.ReadInt32();
        int size = Tensor.Size(shape);
        if (size < 0 || size > MostValues)
            throw new InvalidDataException($"The tensor '{name}' of the network weights has {size} values: the file is damaged.");
        byte[] bytes = reader.ReadBytes(2 * size);
        if (bytes.Length < 2 * size)
            throw new EndOfStreamException($"The network weights end within the tensor '{name}'.");
        float[] values = new float[size];
        for (int i = 0; i < size; i++)
            values[i] = HalfFloat.ToSingle((ushort)(bytes[2 * i] | (bytes[2 * i + 1] << 8)));
        return new Tensor(shape, values);
    }
}
