using System;
using System.Linq;
using System.Numerics;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace AvatarMotion.Assets.Tests;

public sealed class AccessorTests
{
    [Test]
    public void ReadsFloats()
    {
        GlbWriter writer = new();
        int index = writer.AddVectors([new Vector3(1f, 2f, 3f), new Vector3(-4f, 5.5f, 0f)]);
        Assert.That(Open(writer).Vectors3(index), Is.EqualTo(new[] { new Vector3(1f, 2f, 3f), new Vector3(-4f, 5.5f, 0f) }));
    }

    [TestCase(5120, new byte[] { 127, 129, 0 }, 1f, -1f, 0f)]
    [TestCase(5121, new byte[] { 255, 0, 51 }, 1f, 0f, 0.2f)]
    public void NormalizesBytes(int type, byte[] bytes, float x, float y, float z)
    {
        GlbWriter writer = new();
        int index = writer.AddAccessor(bytes, type, 1, "VEC3", normalized: true);
        Assert.That(Vector3.Distance(Open(writer).Vectors3(index)[0], new Vector3(x, y, z)), Is.LessThan(1e-6f));
    }

    [Test]
    public void NormalizesShorts()
    {
        GlbWriter writer = new();
        int index = writer.AddAccessor(GlbWriter.Bytes([65535, 0, 13107]), 5123, 1, "VEC3", normalized: true);
        Assert.That(Vector3.Distance(Open(writer).Vectors3(index)[0], new Vector3(1f, 0f, 0.2f)), Is.LessThan(1e-6f));
    }

    [Test]
    public void KeepsWholeNumbersThatAreNotNormalized()
    {
        GlbWriter writer = new();
        int index = writer.AddAccessor(GlbWriter.Bytes([65535, 7, 0]), 5122, 1, "VEC3");
        Assert.That(Open(writer).Vectors3(index)[0], Is.EqualTo(new Vector3(-1f, 7f, 0f)));
    }

    [Test]
    public void AppliesSparseReplacements()
    {
        GlbWriter writer = new();
        int index = writer.AddVectors([Vector3.Zero, Vector3.One, Vector3.One]);
        int places = writer.AddView([2, 0]), values = writer.AddView(new[] { 7f, 8f, 9f }.SelectMany(BitConverter.GetBytes).ToArray());
        writer.Root["accessors"]![index]!["sparse"] = Sparse(places, values);
        Assert.That(Open(writer).Vectors3(index)[2], Is.EqualTo(new Vector3(7f, 8f, 9f)));
    }

    [Test]
    public void SparseWithoutBaseStartsFromZero()
    {
        GlbWriter writer = new();
        int index = writer.AddVectors([Vector3.One, Vector3.One, Vector3.One]);
        int places = writer.AddView([1, 0]), values = writer.AddView(new[] { 7f, 8f, 9f }.SelectMany(BitConverter.GetBytes).ToArray());
        writer.Root["accessors"]![index]!.AsObject().Remove("bufferView");
        writer.Root["accessors"]![index]!["sparse"] = Sparse(places, values);
        Assert.That(Open(writer).Vectors3(index), Is.EqualTo(new[] { Vector3.Zero, new Vector3(7f, 8f, 9f), Vector3.Zero }));
    }

    [Test]
    public void UnpacksAttributesThatNeverChange()
    {
        byte[] packed = [0xA0, 0, 0, 0, 0, .. new byte[28], 1, 2, 3, 4];
        byte[] bytes = new byte[5 * 4];
        MeshoptAttributes.Unpack(packed, bytes, 5, 4);
        Assert.That(bytes, Is.EqualTo(Enumerable.Repeat(new byte[] { 1, 2, 3, 4 }, 5).SelectMany(b => b)));
    }

    [Test]
    public void UnpacksAttributesOfTwoBitsWithEscapes()
    {
        // First column: +1 (zigzag 2), then an escape to +100 (200), then zeros; the other columns never change.
        byte[] packed = [0xA0, 1, 0b10_11_00_00, 0, 0, 0, 200, 0, 0, 0, .. new byte[32]];
        byte[] bytes = new byte[3 * 4];
        MeshoptAttributes.Unpack(packed, bytes, 3, 4);
        Assert.That(bytes, Is.EqualTo(new byte[] { 1, 0, 0, 0, 101, 0, 0, 0, 101, 0, 0, 0 }));
    }

    [Test]
    public void UnpacksTwoTrianglesThatShareAnEdge()
    {
        byte[] packed = [0xE1, 0xF0, 0x00, .. new byte[16]];
        byte[] bytes = new byte[12];
        MeshoptTriangles.Unpack(packed, bytes, 6, 2);
        ushort[] indices = Enumerable.Range(0, 6).Select(i => BitConverter.ToUInt16(bytes, 2 * i)).ToArray();
        Assert.That(indices, Is.EqualTo(new ushort[] { 0, 1, 2, 0, 2, 3 }));
    }

    [Test]
    public void RefusesAStreamThatBreaksOff() =>
        Assert.That(() => MeshoptAttributes.Unpack([0xA0, 3, .. new byte[33]], new byte[64], 16, 4), Throws.TypeOf<AssetException>());

    private static JsonObject Sparse(int places, int values) => new()
    {
        ["count"] = 1, ["indices"] = new JsonObject { ["bufferView"] = places, ["componentType"] = 5123 }, ["values"] = new JsonObject { ["bufferView"] = values },
    };

    private static GltfAccessors Open(GlbWriter writer) => new(GltfFile.Parse(writer.ToBytes(), "."));
}
