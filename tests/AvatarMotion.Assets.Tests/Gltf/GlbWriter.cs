using System;
using System.Collections.Generic;
using System.IO;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AvatarMotion.Assets.Tests;

/// <summary>Builds small binary glTF files with known content.</summary>
internal sealed class GlbWriter
{
    private readonly MemoryStream _binary = new();

    /// <summary>The description; tests may break it before <see cref="ToBytes"/>.</summary>
    public JsonObject Root { get; } = new()
    {
        ["asset"] = new JsonObject { ["version"] = "2.0" },
        ["scenes"] = new JsonArray(new JsonObject { ["nodes"] = new JsonArray(0) }),
        ["nodes"] = new JsonArray(),
        ["meshes"] = new JsonArray(),
        ["skins"] = new JsonArray(),
        ["accessors"] = new JsonArray(),
        ["bufferViews"] = new JsonArray(),
        ["buffers"] = new JsonArray(),
    };

    public JsonArray Nodes => Root["nodes"]!.AsArray();

    public int AddNode(JsonObject node)
    {
        Nodes.Add((JsonNode)node);
        return Nodes.Count - 1;
    }

    public int AddVectors(IReadOnlyList<Vector3> vectors)
    {
        using MemoryStream bytes = new();
        foreach (Vector3 v in vectors)
        {
            foreach (float part in new[] { v.X, v.Y, v.Z })
                bytes.Write(BitConverter.GetBytes(part));
        }

        return AddAccessor(bytes.ToArray(), 5126, vectors.Count, "VEC3");
    }

    public int AddMatrices(IReadOnlyList<Matrix4x4> matrices)
    {
        using MemoryStream bytes = new();
        foreach (Matrix4x4 m in matrices)
        {
            for (int row = 0; row < 4; row++)
            {
                for (int column = 0; column < 4; column++)
                    bytes.Write(BitConverter.GetBytes(m[row, column]));
            }
        }

        return AddAccessor(bytes.ToArray(), 5126, matrices.Count, "MAT4");
    }

    public int AddShorts(IReadOnlyList<ushort> values, string type, int width) =>
        AddAccessor(Bytes(values), 5123, values.Count / width, type);

    public int AddAccessor(byte[] bytes, int componentType, int count, string type, bool normalized = false)
    {
        Root["accessors"]!.AsArray().Add((JsonNode)new JsonObject
        {
            ["bufferView"] = AddView(bytes), ["componentType"] = componentType, ["count"] = count, ["type"] = type, ["normalized"] = normalized,
        });
        return Root["accessors"]!.AsArray().Count - 1;
    }

    public int AddView(byte[] bytes)
    {
        while (_binary.Length % 4 != 0)
            _binary.WriteByte(0);
        Root["bufferViews"]!.AsArray().Add((JsonNode)new JsonObject { ["buffer"] = 0, ["byteOffset"] = _binary.Length, ["byteLength"] = bytes.Length });
        _binary.Write(bytes);
        return Root["bufferViews"]!.AsArray().Count - 1;
    }

    public static byte[] Bytes(IReadOnlyList<ushort> values)
    {
        using MemoryStream bytes = new();
        foreach (ushort value in values)
            bytes.Write(BitConverter.GetBytes(value));
        return bytes.ToArray();
    }

    public byte[] ToBytes()
    {
        Root["buffers"] = new JsonArray(new JsonObject { ["byteLength"] = _binary.Length });
        byte[] json = Encoding.UTF8.GetBytes(Root.ToJsonString(new JsonSerializerOptions()));
        int jsonSize = (json.Length + 3) & ~3, binarySize = ((int)_binary.Length + 3) & ~3;
        using MemoryStream file = new();
        using BinaryWriter writer = new(file);
        writer.Write(0x46546C67u);
        writer.Write(2u);
        writer.Write((uint)(12 + 8 + jsonSize + 8 + binarySize));
        writer.Write((uint)jsonSize);
        writer.Write(0x4E4F534Au);
        writer.Write(json);
        writer.Write(Encoding.ASCII.GetBytes(new string(' ', jsonSize - json.Length)));
        writer.Write((uint)binarySize);
        writer.Write(0x004E4942u);
        writer.Write(_binary.ToArray());
        writer.Write(new byte[binarySize - _binary.Length]);
        writer.Flush();
        return file.ToArray();
    }
}
