using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AvatarMotion.Face;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Assets.Tests;

public sealed class FaceTests
{
    [Test]
    public void AFaceWithoutMorphsSaysSo()
    {
        Avatar avatar = new TestHumanoid().Load();
        Assert.That(avatar.FaceBindings, Is.Empty);
        Assert.That(avatar.Warnings, Has.Some.Contains("no morph targets"));
    }

    [TestCase("viseme_aa")]
    [TestCase("Face.M_F00_000_00_Fcl_MTH_A")]
    [TestCase("あ")]
    [TestCase("jawOpen")]
    public void FindsTheOpenMouthByName(string morph) =>
        Assert.That(Names(Load(morph), FaceShape.AA), Is.EqualTo(new[] { morph }));

    [Test]
    public void ArkitBlinksOneEyeEach()
    {
        Avatar avatar = Load("eyeBlinkLeft", "eyeBlink_R");
        Assert.That(Names(avatar, FaceShape.BlinkLeft), Is.EqualTo(new[] { "eyeBlinkLeft" }));
        Assert.That(Names(avatar, FaceShape.BlinkRight), Is.EqualTo(new[] { "eyeBlink_R" }));
    }

    [Test]
    public void OneBlinkForBothEyesIsSharedByHalves()
    {
        Avatar avatar = Load("まばたき");
        Assert.That(avatar.FaceBindings[FaceShape.BlinkLeft].Single().Weight + avatar.FaceBindings[FaceShape.BlinkRight].Single().Weight, Is.EqualTo(1f));
    }

    [Test]
    public void ConsonantsAreSmallOpeningsOfVowels()
    {
        Avatar avatar = Load("aa", "ih", "ou");
        Assert.That(Names(avatar, FaceShape.SS), Is.EqualTo(new[] { "ih" }));
        Assert.That(avatar.FaceBindings[FaceShape.SS].Single().Weight, Is.InRange(0.1f, 0.5f));
        Assert.That(avatar.FaceBindings.ContainsKey(FaceShape.PP), Is.False, "lips stay closed");
    }

    [Test]
    public void ReadsExpressionsOfVrm1()
    {
        TestHumanoid figure = new() { Morphs = ["one", "two"] };
        figure.Build();
        JsonObject vrm = Humanoid(figure);
        vrm["expressions"] = new JsonObject { ["preset"] = new JsonObject { ["aa"] = Bind(figure, 0, 0.8f), ["happy"] = Bind(figure, 1, 1f, "block") } };
        figure.Writer.Root["extensions"] = new JsonObject { ["VRMC_vrm"] = vrm };
        Avatar avatar = Read(figure);
        Assert.That(avatar.FaceBindings[FaceShape.AA].Single(), Is.EqualTo(new MorphBinding(0, 0, 0.8f)));
        Assert.That(avatar.FaceBindings[FaceShape.Happy].Single().Weight, Is.EqualTo(1f));
        Assert.That(avatar.Overrides, Is.EqualTo(new Dictionary<FaceShape, ExpressionOverride> { [FaceShape.Happy] = new(OverrideKind.Block, OverrideKind.Blend, OverrideKind.None) }));
    }

    [Test]
    public void VroidEmotionsLeaveTheMouthToTheWords()
    {
        Avatar avatar = Load("Fcl_MTH_A", "Fcl_ALL_Sorrow", "Fcl_BRW_Sorrow", "Fcl_EYE_Sorrow", "Fcl_BRW_Angry");
        Assert.That(Names(avatar, FaceShape.Sad), Is.EqualTo(new[] { "Fcl_BRW_Sorrow", "Fcl_EYE_Sorrow" }));
        Assert.That(Names(Load("Fcl_MTH_A", "Fcl_ALL_Sorrow"), FaceShape.Sad), Is.EqualTo(new[] { "Fcl_ALL_Sorrow" }), "where there is nothing else");
    }

    [Test]
    public void AnEmotionThatMovesTheMouthGivesWayWhereTheFileSaysNothing()
    {
        Avatar avatar = Load("aa", "happy");
        Assert.That(avatar.Overrides[FaceShape.Happy].Mouth, Is.EqualTo(OverrideKind.Blend), "all morphs of the test figure move the same vertices");
        Assert.That(Load("happy").Overrides, Is.Empty, "without a mouth there is nothing to give way to");
    }

    [Test]
    public void EyesOfAnAvatarNarrowByItsLidsWhereItHasNothingElse() =>
        Assert.That(Load("eyeBlinkLeft", "eyeBlinkRight").FaceBindings[FaceShape.NarrowEyes].Select(binding => binding.Weight), Is.All.InRange(0.1f, 0.5f));

    [Test]
    public void ReadsExpressionsOfVrm0()
    {
        TestHumanoid figure = new() { Morphs = ["one", "two"] };
        figure.Build();
        JsonArray bones = [];
        foreach (Bone bone in TestHumanoid.Body)
            bones.Add((JsonNode)new JsonObject { ["bone"] = Bones.Name(bone), ["node"] = figure.NodeOf[bone] });
        JsonArray groups =
        [
            new JsonObject { ["name"] = "A", ["presetName"] = "a", ["binds"] = new JsonArray(new JsonObject { ["mesh"] = 0, ["index"] = 1, ["weight"] = 50 }) },
            new JsonObject { ["name"] = "Blink", ["presetName"] = "blink", ["binds"] = new JsonArray(new JsonObject { ["mesh"] = 0, ["index"] = 0, ["weight"] = 100 }) },
        ];
        figure.Writer.Root["extensions"] = new JsonObject
        {
            ["VRM"] = new JsonObject
            {
                ["humanoid"] = new JsonObject { ["humanBones"] = bones }, ["blendShapeMaster"] = new JsonObject { ["blendShapeGroups"] = groups },
                ["meta"] = new JsonObject { ["title"] = "Test", ["author"] = "Ann", ["licenseName"] = "CC_BY" },
            },
        };
        Avatar avatar = Read(figure);
        Assert.That(avatar.FaceBindings[FaceShape.AA].Single(), Is.EqualTo(new MorphBinding(0, 1, 0.5f)));
        Assert.That(avatar.FaceBindings[FaceShape.BlinkLeft].Single().Weight, Is.EqualTo(0.5f));
        Assert.That((avatar.Name, avatar.License), Is.EqualTo(("Test", "Ann; CC_BY")));
        Assert.That(avatar.Warnings, Has.Some.Contains("credit: Ann"));
    }

    [Test]
    public void ReadsSpringsOfVrm1()
    {
        TestHumanoid figure = new();
        figure.Build();
        GlbWriter writer = figure.Writer;
        int tip = writer.AddNode(new JsonObject { ["name"] = "lock tip", ["translation"] = new JsonArray(0f, -0.1f, 0f) });
        int root = writer.AddNode(new JsonObject { ["name"] = "lock", ["translation"] = new JsonArray(0f, 0.1f, -0.1f), ["children"] = new JsonArray(tip) });
        writer.Nodes[figure.NodeOf[Bone.Head]]!["children"]!.AsArray().Add((JsonNode)root);
        JsonObject collider = new() { ["node"] = figure.NodeOf[Bone.Head], ["shape"] = new JsonObject { ["sphere"] = new JsonObject { ["offset"] = new JsonArray(0f, 0.1f, 0f), ["radius"] = 0.08f } } };
        writer.Root["extensions"] = new JsonObject
        {
            ["VRMC_vrm"] = Humanoid(figure),
            ["VRMC_springBone"] = new JsonObject
            {
                ["colliders"] = new JsonArray(collider),
                ["colliderGroups"] = new JsonArray(new JsonObject { ["colliders"] = new JsonArray(0) }),
                ["springs"] = new JsonArray(new JsonObject
                {
                    ["colliderGroups"] = new JsonArray(0),
                    ["joints"] = new JsonArray(new JsonObject { ["node"] = root, ["stiffness"] = 0.7f, ["dragForce"] = 0.3f, ["hitRadius"] = 0.02f }, new JsonObject { ["node"] = tip }),
                }),
            },
        };
        Avatar avatar = Read(figure);
        SpringJoint joint = avatar.Rig.Springs.Joints.Single();
        Assert.That((joint.Bone, joint.Stiffness, joint.Drag), Is.EqualTo((Bone.Head, 0.7f, 0.3f)));
        Assert.That((joint.TailInModel - joint.RestPositionInModel).Y, Is.EqualTo(-0.1f).Within(1e-4f));
        Assert.That(avatar.Nodes[avatar.SpringNodes[0]].Name, Is.EqualTo("lock"));
        SpringCollider sphere = avatar.Rig.Springs.Colliders.Single();
        Assert.That(sphere.Radius, Is.EqualTo(0.08f).Within(1e-5f));
        Assert.That(sphere.Group & joint.ColliderGroups, Is.Not.Zero);
    }

    private static Avatar Load(params string[] morphs) => new TestHumanoid { Morphs = morphs }.Load();

    private static Avatar Read(TestHumanoid figure) => AvatarFile.Read(GltfFile.Parse(figure.Writer.ToBytes(), "."), null, "test");

    private static IEnumerable<string> Names(Avatar avatar, FaceShape shape) => avatar.FaceBindings[shape].Select(binding => avatar.Meshes[binding.Mesh].Morphs[binding.Morph].Name);

    private static JsonObject Humanoid(TestHumanoid figure)
    {
        JsonObject bones = [];
        foreach (Bone bone in TestHumanoid.Body)
            bones[Bones.Name(bone)] = new JsonObject { ["node"] = figure.NodeOf[bone] };
        return new JsonObject { ["humanoid"] = new JsonObject { ["humanBones"] = bones } };
    }

    private static JsonObject Bind(TestHumanoid figure, int morph, float weight, string overrideMouth = "none") => new()
    {
        ["overrideMouth"] = overrideMouth,
        ["overrideBlink"] = overrideMouth == "none" ? "none" : "blend",
        ["morphTargetBinds"] = new JsonArray(new JsonObject { ["node"] = figure.Writer.Nodes.Count - 1, ["index"] = morph, ["weight"] = weight }),
    };
}
