using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Face;
using NUnit.Framework;

namespace AvatarMotion.Assets.Tests;

public sealed class LumiFaceTests
{
    private const string White = "head.eye.white";
    private const string Inside = "head.mouth.inside";

    /// <summary>Columns and rows of the white of one eye and of the mouth's inside.</summary>
    private const int EyeColumns = 21;
    private const int MouthColumns = 25;
    private const int Rows = 4;

    private static readonly LumiPart Head = LumiFacePosing.Head;

    [Test]
    public void EveryFaceShapeIsBound()
    {
        foreach (FaceShape shape in Enum.GetValues<FaceShape>())
        {
            Assert.That(Head.Face.ContainsKey(shape), $"{shape} is missing");
            Assert.That(Head.Face[shape].Count > 0 || shape == FaceShape.Sil, $"{shape} moves nothing");
        }
    }

    [Test]
    public void EveryBindingNamesAMorphThatExists()
    {
        IEnumerable<PartMorph> all = Head.Face.Values.SelectMany(morphs => morphs).Concat(Head.LookLeft).Concat(Head.LookRight).Concat(Head.LookUp).Concat(Head.LookDown);
        foreach (PartMorph morph in all)
            Assert.That(LumiFacePosing.Mesh(morph.Mesh).Morphs.Any(target => target.Name == morph.Morph), $"{morph.Mesh}: {morph.Morph}");
    }

    [Test]
    public void MorphsAreSparseAndFinite()
    {
        foreach (AvatarMesh mesh in Head.Meshes)
        {
            foreach (MorphTarget morph in mesh.Morphs)
            {
                Assert.That(morph.Vertices.Length, Is.EqualTo(morph.Offsets.Length));
                Assert.That(morph.Vertices, Is.Ordered.Ascending.And.Unique);
                Assert.That(morph.Vertices[^1], Is.LessThan(mesh.Positions.Length));
                Assert.That(morph.Offsets.All(offset => offset.Length() is > 1e-6f and < 0.05f), $"{mesh.Name}: {morph.Name}");
            }
        }
    }

    [TestCase(FaceShape.BlinkLeft, 0)]
    [TestCase(FaceShape.BlinkRight, 1)]
    public void BlinkBringsTheLidsTogether(FaceShape blink, int eye)
    {
        Assert.That(EyeGap(eye), Is.GreaterThan(0.038f));
        Assert.That(EyeGap(eye, (blink, 1f)), Is.LessThan(0.0003f));
        Assert.That(EyeGap(eye, (blink, 0.5f)), Is.EqualTo(0.5f * EyeGap(eye)).Within(0.003f));
        Assert.That(EyeGap(1 - eye, (blink, 1f)), Is.EqualTo(EyeGap(1 - eye)).Within(1e-5f), "the other eye stays open");
    }

    [TestCase(FaceShape.Happy)]
    [TestCase(FaceShape.Sad)]
    [TestCase(FaceShape.Angry)]
    [TestCase(FaceShape.Relaxed)]
    [TestCase(FaceShape.Surprised)]
    public void ShutEyeShowsNoWhiteInAnyEmotion(FaceShape emotion)
    {
        const float PaintBias = 0.0035f;
        foreach (Vector3 at in LumiFacePosing.Posed(White, (emotion, 1f), (FaceShape.BlinkLeft, 1f), (FaceShape.BlinkRight, 1f)))
            Assert.That(LumiSkull.Front(at.X, at.Y).Z - at.Z, Is.GreaterThan(PaintBias), $"white at {at} lies under the skin");
    }

    [Test]
    public void BlinkIsABowThatHangsDown()
    {
        Vector3[] white = LumiFacePosing.Posed(White, (FaceShape.BlinkLeft, 1f));
        float middle = white[EyeColumns / 2].Y;
        Assert.That(middle, Is.LessThan(white[0].Y - 0.006f).And.LessThan(white[EyeColumns - 1].Y - 0.006f));
    }

    [TestCase(FaceShape.AA, 0.022f, 0.040f)]
    [TestCase(FaceShape.OH, 0.018f, 0.035f)]
    [TestCase(FaceShape.E, 0.012f, 0.026f)]
    [TestCase(FaceShape.OU, 0.007f, 0.016f)]
    [TestCase(FaceShape.PP, 0f, 0.0001f)]
    [TestCase(FaceShape.Sil, 0f, 0.0001f)]
    public void VisemesOpenTheMouthByMillimetres(FaceShape viseme, float least, float most) =>
        Assert.That(Opening((viseme, 1f)), Is.InRange(least, most));

    [Test]
    public void OpeningsFollowTheTableThatExportsWrite()
    {
        FaceShape[] order = { FaceShape.AA, FaceShape.OH, FaceShape.E, FaceShape.IH, FaceShape.SS, FaceShape.FF, FaceShape.PP };
        for (int i = 1; i < order.Length; i++)
            Assert.That(Opening((order[i], 1f)), Is.LessThan(Opening((order[i - 1], 1f))), $"{order[i]} against {order[i - 1]}");
    }

    [Test]
    public void RoundVowelsAreNarrowerThanWideOnes()
    {
        Assert.That(Width((FaceShape.OU, 1f)), Is.LessThan(0.6f * Width((FaceShape.Sil, 1f))));
        Assert.That(Width((FaceShape.OH, 1f)), Is.LessThan(Width((FaceShape.AA, 1f))));
        Assert.That(Width((FaceShape.IH, 1f)), Is.GreaterThan(Width((FaceShape.Sil, 1f))));
    }

    [Test]
    public void JawTakesTheChinAlong()
    {
        float rest = LumiFacePosing.Posed(HeadMesh.Name).Min(at => at.Y);
        Assert.That(rest - LumiFacePosing.Posed(HeadMesh.Name, (FaceShape.AA, 1f)).Min(at => at.Y), Is.InRange(0.008f, 0.014f));
        Assert.That(rest - LumiFacePosing.Posed(HeadMesh.Name, (FaceShape.BrowsUp, 1f)).Min(at => at.Y), Is.Zero);
    }

    [TestCase(FaceShape.AA)]
    [TestCase(FaceShape.E)]
    [TestCase(FaceShape.PP)]
    public void SmileRaisesTheCornersOfEveryViseme(FaceShape viseme)
    {
        float plain = CornerHeight((viseme, 1f));
        Assert.That(CornerHeight((viseme, 1f), (FaceShape.Smile, 1f)), Is.GreaterThan(plain + 0.0015f));
        Assert.That(CornerHeight((viseme, 1f), (FaceShape.Frown, 1f)), Is.LessThan(plain - 0.0015f));
    }

    [Test]
    public void PupilStaysInsideTheWhite()
    {
        foreach (List<PartMorph> look in new[] { Head.LookLeft, Head.LookRight, Head.LookUp, Head.LookDown })
        {
            Vector3[] white = LumiFacePosing.Looking(White, look);
            Vector3[] iris = LumiFacePosing.Looking("head.eye.iris", look);
            for (int eye = 0; eye < 2; eye++)
            {
                Vector3[] ofWhite = Half(white, eye);
                Vector3 middle = Average(Half(iris, eye));
                Assert.That(middle.X, Is.InRange(ofWhite.Min(at => at.X) + 0.008f, ofWhite.Max(at => at.X) - 0.008f));
                Assert.That(middle.Y, Is.InRange(ofWhite.Min(at => at.Y) + 0.006f, ofWhite.Max(at => at.Y) - 0.006f));
            }
        }
    }

    [Test]
    public void LooksGoWhereTheyAreNamed()
    {
        Vector3 rest = Average(LumiFacePosing.Mesh("head.eye.iris").Positions);
        Assert.That(Average(LumiFacePosing.Looking("head.eye.iris", Head.LookLeft)).X - rest.X, Is.GreaterThan(0.006f), "her left is +X");
        Assert.That(Average(LumiFacePosing.Looking("head.eye.iris", Head.LookRight)).X - rest.X, Is.LessThan(-0.006f));
        Assert.That(Average(LumiFacePosing.Looking("head.eye.iris", Head.LookUp)).Y - rest.Y, Is.GreaterThan(0.004f));
        Assert.That(Average(LumiFacePosing.Looking("head.eye.iris", Head.LookDown)).Y - rest.Y, Is.LessThan(-0.004f));
        Assert.That(Head.LookFullAngle, Is.Positive);
    }

    [TestCase(FaceShape.Sil)]
    [TestCase(FaceShape.AA)]
    [TestCase(FaceShape.Happy)]
    [TestCase(FaceShape.Surprised)]
    public void PaintLiesOnTheSkin(FaceShape shape)
    {
        foreach (AvatarMesh mesh in Head.Meshes.Where(mesh => mesh.Material.Kind == SurfaceKind.FacePaint))
        {
            float jaw = LumiFacePoses.All[shape].Mouth.Jaw;
            foreach (Vector3 at in LumiFacePosing.Posed(mesh.Name, (shape, 1f)).Where(at => jaw == 0f || at.Y > 1.40f))
                Assert.That(at.Z - LumiSkull.Front(at.X, at.Y).Z, Is.InRange(-0.0005f, 0.0045f), $"{mesh.Name} at {at}");
        }
    }

    [Test]
    public void LayersOrderEyesBeforeLidsAndMouthInsideBeforeLips()
    {
        int Layer(string name) => LumiFacePosing.Mesh(name).Material.Layer;
        Assert.That(new[] { Layer(White), Layer("head.eye.iris"), Layer("head.eye.shade"), Layer("head.eye.light"), Layer("head.eye.line") }, Is.Ordered.Ascending.And.Unique);
        Assert.That(new[] { Layer(Inside), Layer("head.mouth.parts"), Layer("head.mouth.line") }, Is.Ordered.Ascending.And.Unique);
        Assert.That(LumiFacePosing.Mesh("head.eye.iris").Material.ClipTo, Is.EqualTo(LumiFacePosing.Mesh(White).Material.ClipId));
    }

    private static float EyeGap(int eye, params (FaceShape Shape, float Weight)[] shapes)
    {
        Vector3[] white = LumiFacePosing.Posed(White, shapes);
        float widest = 0f;
        for (int column = 0; column < EyeColumns; column++)
        {
            int first = eye * EyeColumns * Rows;
            widest = MathF.Max(widest, MathF.Abs(white[first + ((Rows - 1) * EyeColumns) + column].Y - white[first + column].Y));
        }

        return widest;
    }

    private static float Opening(params (FaceShape Shape, float Weight)[] shapes)
    {
        Vector3[] inside = LumiFacePosing.Posed(Inside, shapes);
        return inside[((Rows - 1) * MouthColumns) + (MouthColumns / 2)].Y - inside[MouthColumns / 2].Y;
    }

    private static float Width(params (FaceShape Shape, float Weight)[] shapes)
    {
        Vector3[] inside = LumiFacePosing.Posed(Inside, shapes);
        return inside[MouthColumns - 1].X - inside[0].X;
    }

    private static float CornerHeight(params (FaceShape Shape, float Weight)[] shapes) => LumiFacePosing.Posed(Inside, shapes)[0].Y;

    private static Vector3[] Half(Vector3[] points, int eye) => points.Skip(eye * points.Length / 2).Take(points.Length / 2).ToArray();

    private static Vector3 Average(Vector3[] points) => points.Aggregate(Vector3.Add) / points.Length;
}
