using System;
using System.Buffers.Binary;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Reads accessors of any component type into floats or whole numbers; applies normalization and sparse replacements.</summary>
internal sealed class GltfAccessors
{
    private const int LargestCount = 20_000_000;

    private readonly GltfFile _file;

    public GltfAccessors(GltfFile file) => _file = file;

    /// <summary>The number of elements.</summary>
    public int Count(int index)
    {
        long count = _file.Root["accessors"][index]["count"].Long();
        if (count is < 0 or > LargestCount)
            throw new AssetException($"accessor {index} is missing or claims {count} elements; the file is damaged, export it again.");
        return (int)count;
    }

    /// <summary>All components of all elements, finite; <paramref name="width"/> components each.</summary>
    public float[] Floats(int index, int width)
    {
        float[] values = new float[CheckedLength(index, width)];
        bool normalized = _file.Root["accessors"][index]["normalized"].Flag();
        Fill(index, width, (span, type, at) => values[at] = Component(span, type, normalized));
        foreach (float value in values)
        {
            if (!float.IsFinite(value))
                throw new AssetException($"accessor {index} holds numbers that are not finite; repair the model and export it again.");
        }

        return values;
    }

    /// <summary>All components as whole numbers (indices, joints).</summary>
    public int[] Integers(int index, int width)
    {
        int[] values = new int[CheckedLength(index, width)];
        Fill(index, width, (span, type, at) => values[at] = Whole(span, type));
        return values;
    }

    public Vector3[] Vectors3(int index)
    {
        float[] values = Floats(index, 3);
        Vector3[] vectors = new Vector3[values.Length / 3];
        for (int i = 0; i < vectors.Length; i++)
            vectors[i] = new Vector3(values[3 * i], values[(3 * i) + 1], values[(3 * i) + 2]);
        return vectors;
    }

    public Vector2[] Vectors2(int index)
    {
        float[] values = Floats(index, 2);
        Vector2[] vectors = new Vector2[values.Length / 2];
        for (int i = 0; i < vectors.Length; i++)
            vectors[i] = new Vector2(values[2 * i], values[(2 * i) + 1]);
        return vectors;
    }

    /// <summary>Matrices in row-vector order: glTF's columns are our rows.</summary>
    public Matrix4x4[] Matrices(int index)
    {
        float[] v = Floats(index, 16);
        Matrix4x4[] matrices = new Matrix4x4[v.Length / 16];
        for (int i = 0; i < matrices.Length; i++)
            matrices[i] = MatrixParts.FromColumns(v.AsSpan(16 * i, 16));
        return matrices;
    }

    /// <summary>Components per element that the accessor's type has, 0 where the type is unknown.</summary>
    public int Width(int index) => _file.Root["accessors"][index]["type"].Text() switch
    {
        "SCALAR" => 1,
        "VEC2" => 2,
        "VEC3" => 3,
        "VEC4" or "MAT2" => 4,
        "MAT3" => 9,
        "MAT4" => 16,
        _ => 0,
    };

    private int CheckedLength(int index, int width)
    {
        int count = Count(index);
        if (Width(index) != width)
            throw new AssetException($"accessor {index} has {Width(index)} components instead of {width}; export it again.");
        return checked(count * width);
    }

    private delegate void Store(ReadOnlySpan<byte> bytes, int type, int at);

    private void Fill(int index, int width, Store store)
    {
        JsonView accessor = _file.Root["accessors"][index];
        int type = accessor["componentType"].Int(), count = Count(index), size = Size(type);
        if (accessor["bufferView"].Exists)
        {
            int view = accessor["bufferView"].Int();
            int stride = _file.Root["bufferViews"][view]["byteStride"].Int(0);
            Strided elements = new(_file.View(view), accessor["byteOffset"].Long(0), stride == 0 ? size * width : stride, size * width, count);
            for (int i = 0; i < count; i++)
            {
                ReadOnlySpan<byte> element = elements.At(i);
                for (int k = 0; k < width; k++)
                    store(element[(k * size)..], type, (i * width) + k);
            }
        }

        if (accessor["sparse"].Exists)
            Replace(accessor["sparse"], type, width, count, store);
    }

    private void Replace(JsonView sparse, int type, int width, int count, Store store)
    {
        int changed = sparse["count"].Int();
        if (changed < 0 || changed > count)
            throw new AssetException("a sparse accessor replaces more elements than there are; export it again.");
        int indexType = sparse["indices"]["componentType"].Int(), indexSize = Size(indexType), size = Size(type);
        Strided places = new(_file.View(sparse["indices"]["bufferView"].Int()), sparse["indices"]["byteOffset"].Long(0), indexSize, indexSize, changed);
        Strided values = new(_file.View(sparse["values"]["bufferView"].Int()), sparse["values"]["byteOffset"].Long(0), size * width, size * width, changed);
        for (int i = 0; i < changed; i++)
        {
            int at = Whole(places.At(i), indexType);
            if (at < 0 || at >= count)
                throw new AssetException("a sparse accessor replaces an element that is not there; export it again.");
            for (int k = 0; k < width; k++)
                store(values.At(i)[(k * size)..], type, (at * width) + k);
        }
    }

    private static int Size(int type) => type switch
    {
        5120 or 5121 => 1,
        5122 or 5123 => 2,
        5125 or 5126 => 4,
        _ => throw new AssetException($"an accessor has the unknown component type {type}; export it again."),
    };

    private static float Component(ReadOnlySpan<byte> bytes, int type, bool normalized) => (type, normalized) switch
    {
        (5126, _) => BinaryPrimitives.ReadSingleLittleEndian(bytes),
        (5120, true) => MathF.Max((sbyte)bytes[0] / 127f, -1f),
        (5121, true) => bytes[0] / 255f,
        (5122, true) => MathF.Max(BinaryPrimitives.ReadInt16LittleEndian(bytes) / 32767f, -1f),
        (5123, true) => BinaryPrimitives.ReadUInt16LittleEndian(bytes) / 65535f,
        (5125, _) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        _ => Whole(bytes, type),
    };

    private static int Whole(ReadOnlySpan<byte> bytes, int type) => type switch
    {
        5120 => (sbyte)bytes[0],
        5121 => bytes[0],
        5122 => BinaryPrimitives.ReadInt16LittleEndian(bytes),
        5123 => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        5125 => (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(bytes), int.MaxValue),
        _ => (int)BinaryPrimitives.ReadSingleLittleEndian(bytes),
    };

    /// <summary>Elements at a fixed distance from each other, checked once as a whole.</summary>
    private readonly struct Strided
    {
        private readonly ReadOnlyMemory<byte> _bytes;
        private readonly int _offset;
        private readonly int _stride;
        private readonly int _size;

        public Strided(ReadOnlyMemory<byte> bytes, long offset, int stride, int size, int count)
        {
            if (offset < 0 || stride < size || (count > 0 && offset + ((long)stride * (count - 1)) + size > bytes.Length))
                throw new AssetException("an accessor reaches past its buffer view; the file is damaged, export it again.");
            (_bytes, _offset, _stride, _size) = (bytes, (int)offset, stride, size);
        }

        public ReadOnlySpan<byte> At(int index) => _bytes.Span.Slice(_offset + (_stride * index), _size);
    }
}
