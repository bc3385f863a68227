using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Assets.Tests;

public sealed class BrokenFileTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("avatar").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void LoadsTheFigureThatTheOthersAreBrokenFrom() => Assert.That(Load(new TestHumanoid().Build()).Meshes, Has.Count.EqualTo(1));

    [Test]
    public void RefusesWhatIsNotThere() =>
        Assert.That(() => AvatarFile.Load(Path.Combine(_folder, "gone.vrm")), Throws.TypeOf<AssetException>().With.Message.Contains("is not there"));

    [Test]
    public void RefusesAFolder() => Assert.That(() => AvatarFile.Load(_folder), Throws.TypeOf<AssetException>().With.Message.Contains("folder"));

    [TestCase("")]
    [TestCase("hello")]
    [TestCase("{}")]
    [TestCase("[1,2")]
    [TestCase("glTF")]
    [TestCase("{\"asset\":{\"version\":\"1.0\"}}")]
    [TestCase("{\"asset\":{\"version\":\"2.0\"}}")]
    public void RefusesOtherContent(string content) => AssertRefused(Encoding.UTF8.GetBytes(content));

    [Test]
    public void RefusesEveryTruncation()
    {
        byte[] whole = new TestHumanoid().Build();
        for (int length = 0; length < whole.Length; length += 97)
            AssertRefused(whole[..length]);
    }

    [TestCaseSource(nameof(Damages))]
    public void RefusesDamage(string what, Action<JsonObject> damage)
    {
        TestHumanoid figure = new();
        figure.Build();
        damage(figure.Writer.Root);
        string message = AssertRefused(figure.Writer.ToBytes());
        Assert.That(message, Does.StartWith("avatar.glb cannot be used: "), what);
    }

    [Test]
    public void RefusesPositionsThatAreNoNumbers()
    {
        TestHumanoid figure = new();
        byte[] bytes = figure.Build();
        JsonNode accessors = figure.Writer.Root["accessors"]!, views = figure.Writer.Root["bufferViews"]!;
        int position = figure.Writer.Root["meshes"]![0]!["primitives"]![0]!["attributes"]!["POSITION"]!.GetValue<int>();
        int at = (int)views[accessors[position]!["bufferView"]!.GetValue<int>()]!["byteOffset"]!.GetValue<long>();
        int binary = 20 + BitConverter.ToInt32(bytes, 12) + 8;
        BitConverter.GetBytes(float.NaN).CopyTo(bytes, binary + at);
        Assert.That(AssertRefused(bytes), Does.Contain("not finite"));
    }

    [Test]
    public void NeverFailsInAnotherWayOnFlippedBytes()
    {
        byte[] whole = new TestHumanoid { Morphs = ["aa"] }.Build();
        for (int seed = 0; seed < 400; seed++)
        {
            byte[] damaged = (byte[])whole.Clone();
            for (int k = 0; k < 3; k++)
            {
                uint mixed = (uint)((seed * 7919) + (k * 104729) + 12345) * 2654435761u;
                damaged[mixed % (uint)damaged.Length] ^= (byte)(1 << (int)(mixed >> 29));
            }

            try
            {
                Load(damaged);
            }
            catch (AssetException refusal)
            {
                AssertSentence(refusal.Message);
            }
        }
    }

    private static IEnumerable<TestCaseData> Damages()
    {
        yield return Damage("indices out of range", root => root["meshes"]![0]!["primitives"]![0]!["indices"] = root["meshes"]![0]!["primitives"]![0]!["attributes"]!["JOINTS_0"]!.GetValue<int>());
        yield return Damage("nodes in a circle", root => root["nodes"]![2]!["children"]!.AsArray().Add((JsonNode)1));
        yield return Damage("a child with two parents", root => root["nodes"]![0]!["children"]!.AsArray().Add((JsonNode)3));
        yield return Damage("a child that is not there", root => root["nodes"]![0]!["children"]!.AsArray().Add((JsonNode)4000));
        yield return Damage("four billion elements", root => root["accessors"]![0]!["count"] = 4_294_967_295L);
        yield return Damage("more elements than bytes", root => root["accessors"]![0]!["count"] = 1_000_000);
        yield return Damage("a negative count", root => root["accessors"]![0]!["count"] = -1);
        yield return Damage("a view past its buffer", root => root["bufferViews"]![0]!["byteLength"] = 1_000_000_000);
        yield return Damage("a view before its buffer", root => root["bufferViews"]![0]!["byteOffset"] = -4);
        yield return Damage("an unknown component type", root => root["accessors"]![0]!["componentType"] = 99);
        yield return Damage("another element type", root => root["accessors"]![0]!["type"] = "SCALAR");
        yield return Damage("no meshes", root => root["nodes"]!.AsArray()[^1]!.AsObject().Remove("mesh"));
        yield return Damage("a mesh that is not there", root => root["nodes"]!.AsArray()[^1]!["mesh"] = 12);
        yield return Damage("a skin that is not there", root => root["nodes"]!.AsArray()[^1]!["skin"] = 12);
        yield return Damage("a joint that is not there", root => root["skins"]![0]!["joints"]![0] = 900);
        yield return Damage("fewer joints than the mesh names", root => root["skins"]![0]!["joints"] = new JsonArray(1));
        yield return Damage("Draco compression", root => root["extensionsRequired"] = new JsonArray("KHR_draco_mesh_compression"));
        yield return Damage("an extension nobody knows", root => root["extensionsRequired"] = new JsonArray("ACME_secret"));
        yield return Damage("a VRM bone that is not there", root => root["extensions"] = Vrm(4000));
    }

    private static JsonObject Vrm(int node) => new()
    {
        ["VRMC_vrm"] = new JsonObject { ["humanoid"] = new JsonObject { ["humanBones"] = new JsonObject { [Bones.Name(Bone.Hips)] = new JsonObject { ["node"] = node } } } },
    };

    private static TestCaseData Damage(string what, Action<JsonObject> damage) => new TestCaseData(what, damage).SetArgDisplayNames(what);

    private Avatar Load(byte[] bytes)
    {
        string path = Path.Combine(_folder, "avatar.glb");
        File.WriteAllBytes(path, bytes);
        return AvatarFile.Load(path);
    }

    private string AssertRefused(byte[] bytes)
    {
        AssetException? refusal = Assert.Throws<AssetException>(() => Load(bytes));
        AssertSentence(refusal!.Message);
        return refusal.Message;
    }

    private static void AssertSentence(string message)
    {
        Assert.That(message, Does.StartWith("avatar.glb ").And.EndsWith("."));
        Assert.That(message.Split('\n'), Has.Length.EqualTo(1));
        Assert.That(message, Does.Contain(";").Or.Contain(":"));
    }
}
