using System.Numerics;
using NUnit.Framework;

namespace AvatarMotion.Rendering.Tests;

public sealed class BoxTests
{
    private static readonly Matrix4x4 View = CameraMatrices.ViewProjection(CameraView.LookAt(new Vector3(0f, 1f, 4f), new Vector3(0f, 1f, 0f), 30f), 16f / 9f);

    [TestCase(0f, 1f, 0f, true)]
    [TestCase(0f, -3f, 0f, false)]
    [TestCase(0f, 5f, 0f, false)]
    [TestCase(-6f, 1f, 0f, false)]
    [TestCase(6f, 1f, 0f, false)]
    [TestCase(0f, 1f, 5f, false)]
    public void SeesOnlyWhatMayBeInThePicture(float x, float y, float z, bool seen)
    {
        Vector3 middle = new(x, y, z);
        Assert.That(new Box(middle - new Vector3(0.2f), middle + new Vector3(0.2f)).MayBeSeen(View, 0f), Is.EqualTo(seen));
    }

    [Test]
    public void SeesABoxThatReachesAroundTheWholePicture() =>
        Assert.That(new Box(new Vector3(-50f), new Vector3(50f)).MayBeSeen(View, 0f), Is.True);

    [Test]
    public void SeesWhatOnlyItsMarginBringsIn()
    {
        Box below = new(new Vector3(-0.2f, -0.5f, -0.2f), new Vector3(0.2f, -0.2f, 0.2f));
        Assert.That(below.MayBeSeen(View, 0f), Is.False);
        Assert.That(below.MayBeSeen(View, 0.3f), Is.True);
    }

    [Test]
    public void NeverSeesAnEmptyBox() => Assert.That(Box.Empty.MayBeSeen(View, 0.06f), Is.False);
}
